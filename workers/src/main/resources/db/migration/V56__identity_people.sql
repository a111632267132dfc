-- Somebody invited has no password until they choose one.
alter table sisinfo.app_user
    alter column password_hash drop not null,
    add column registration_number varchar(8),
    add column last_sign_in_at timestamptz,
    add column admin_since timestamptz; -- since when the second factor is due
update sisinfo.app_user set admin_since = now() where role = 'ADMIN';

-- Links in letters: invitations, new passwords. The token itself is in the letter only.
create table sisinfo.one_time_link (
    hash       varchar(64) primary key, -- SHA-256 of the token, in hex
    user_id    uuid        not null references sisinfo.app_user,
    purpose    text        not null check (purpose in ('INVITATION', 'RECOVERY')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
create index one_time_link_user on sisinfo.one_time_link (user_id, purpose, created_at);
