-- One row while the house is closed for maintenance, none otherwise.
create table sisinfo.maintenance (
    id     boolean primary key default true check (id),
    since  timestamptz not null,
    until  timestamptz, -- as planned
    words  text        not null
);
