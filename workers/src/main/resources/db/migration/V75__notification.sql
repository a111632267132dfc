-- What people are told of. Only ids and figures: names and titles are looked up when somebody who may see them reads.
create table sisinfo.notification (
    seq          bigint generated always as identity primary key, -- grows in the order of commits
    recipient    uuid        not null references sisinfo.app_user,
    kind         text        not null,
    event_key    text        not null, -- what happened: telling it twice makes one row
    subject_kind text        not null,
    subject_id   text,                 -- null where the kind's page has none
    parameters   jsonb       not null,
    in_app       boolean     not null, -- false: only wanted by e-mail
    created_at   timestamptz not null,
    read_at      timestamptz,
    unique (event_key, recipient)
);
create index notification_recipient on sisinfo.notification (recipient, seq desc) where in_app;
create index notification_unread on sisinfo.notification (recipient, seq desc) where in_app and read_at is null;
create index notification_created_at on sisinfo.notification (created_at);

-- Letters that wait for their time; a digest is all of a person's rows that are due together.
create table sisinfo.notification_mail (
    notification bigint primary key references sisinfo.notification on delete cascade,
    digest       boolean     not null,
    due_at       timestamptz not null,
    sent_at      timestamptz
);
create index notification_mail_due on sisinfo.notification_mail (due_at) where sent_at is null;

-- Only what differs from the default.
create table sisinfo.notification_preference (
    user_id uuid    not null references sisinfo.app_user,
    kind    text    not null,
    in_app  boolean not null,
    mail    text    not null check (mail in ('NONE', 'NOW', 'DIGEST')),
    primary key (user_id, kind)
);
create table sisinfo.notification_quiet (
    user_id uuid primary key references sisinfo.app_user,
    begins  time not null,
    ends    time not null
);
