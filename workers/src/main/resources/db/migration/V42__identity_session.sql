-- Signed-in sessions (Spring Session's tables, its column names).
create table sisinfo.session (
    primary_id            char(36) not null constraint session_pk primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index session_id on sisinfo.session (session_id);
create index session_expiry_time on sisinfo.session (expiry_time);
create index session_principal_name on sisinfo.session (principal_name);

create table sisinfo.session_attributes (
    session_primary_id char(36)     not null references sisinfo.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
