-- A session exists while its row does; Redis keeps a copy of its content and the time it was last seen.
drop table sisinfo.session_attributes;
drop table sisinfo.session;

create table sisinfo.web_session (
    key        bytea       primary key, -- SHA-256 of what the browser's cookie says: no row opens a door
    public_id  uuid        not null unique, -- by which its owner points at it
    user_id    uuid        references sisinfo.app_user on delete cascade, -- null before signing in
    created_at timestamptz not null,
    seen_at    timestamptz not null, -- at most a minute late
    expires_at timestamptz not null, -- when the row may be thrown away
    version    int         not null, -- of the content
    content    bytea       not null,
    agent      text,
    address    text
);
create index web_session_user on sisinfo.web_session (user_id) where user_id is not null;
create index web_session_expires on sisinfo.web_session (expires_at);
