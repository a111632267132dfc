-- Letters to people, written down in the transaction of what they tell of. Finished ones have no text any more.
create table sisinfo.mail (
    id            uuid primary key,
    kind          text         not null,
    recipient     varchar(255) not null,
    subject       varchar(200) not null,
    body_text     text,
    body_html     text,
    state         text         not null check (state in ('WAITING', 'SENT', 'FAILED', 'EXPIRED')),
    attempts      int          not null,
    created_at    timestamptz  not null,
    useful_until  timestamptz  not null,
    queued_at     timestamptz  not null default now(),
    claimed_until timestamptz,
    finished_at   timestamptz,
    problem       text,
    check (state = 'WAITING' or (body_text is null and body_html is null))
);
create index mail_created_at on sisinfo.mail (created_at desc, id);
create index mail_waiting on sisinfo.mail (created_at) where state = 'WAITING';
