-- Browsers people have signed in from, each by a secret in a cookie: their guesses are counted apart from strangers'.
create table sisinfo.known_device (
    token_hash bytea       not null, -- SHA-256
    user_id    uuid        not null references sisinfo.app_user on delete cascade,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    primary key (user_id, token_hash)
);
create index known_device_token on sisinfo.known_device (token_hash);
