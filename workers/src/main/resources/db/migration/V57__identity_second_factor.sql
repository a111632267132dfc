-- The second factor of a person; the secret is encrypted with a key that is not in the database.
create table sisinfo.second_factor (
    user_id       uuid        primary key references sisinfo.app_user,
    secret        bytea       not null,
    created_at    timestamptz not null,
    confirmed_at  timestamptz, -- null until a first code has shown that the app has it
    last_step     bigint      not null, -- a code is good once
    failures      int         not null,
    blocked_until timestamptz
);
create table sisinfo.recovery_code (
    user_id uuid        not null references sisinfo.second_factor on delete cascade,
    hash    varchar(64) not null,
    used_at timestamptz,
    primary key (user_id, hash)
);
