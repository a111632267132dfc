create table sisinfo.app_user (
    id            uuid primary key,
    email         varchar(255) not null unique check (email = lower(email)),
    first_name    varchar(100) not null,
    last_name     varchar(150) not null,
    role          text         not null check (role in ('REQUESTER', 'INTERN', 'TECHNICIAN', 'ADMIN')),
    password_hash text         not null,
    active        boolean      not null,
    first_login   boolean      not null, -- the password was given by somebody else and must be changed
    created_at    timestamptz  not null,
    updated_at    timestamptz  not null,
    version       int          not null
);
create index app_user_name on sisinfo.app_user (first_name, last_name);
