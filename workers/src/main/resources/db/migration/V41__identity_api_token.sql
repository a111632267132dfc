-- What scanners and other machines sign in with; the token itself is shown once and never kept.
create table sisinfo.api_token (
    id           uuid primary key,
    hash         varchar(64)  not null unique, -- SHA-256 of the token, in hex
    label        varchar(100) not null,
    user_id      uuid         not null references sisinfo.app_user,
    created_at   timestamptz  not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_user on sisinfo.api_token (user_id);
