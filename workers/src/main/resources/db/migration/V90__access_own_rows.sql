-- A second wall: requests of people work in the role sisinfo_app, which does not own the tables, and see those rows
-- of a person that are theirs. The system's own threads work as the owner.
do $$
begin
    if not exists (select from pg_roles where rolname = 'sisinfo_app') then
        create role sisinfo_app nologin;
    end if;
end
$$;
grant sisinfo_app to current_user;

do $$
declare
    place text;
begin
    for place in select nspname from pg_namespace where nspname in ('sisinfo', 'engine', 'public') loop
        execute format('grant usage on schema %I to sisinfo_app', place);
        execute format('grant select, insert, update, delete on all tables in schema %I to sisinfo_app', place);
        execute format('grant usage, select on all sequences in schema %I to sisinfo_app', place);
    end loop;
end
$$;
-- What is made later: the engine's schema, the tables of background jobs, the next migrations.
alter default privileges grant usage on schemas to sisinfo_app;
alter default privileges grant select, insert, update, delete on tables to sisinfo_app;
alter default privileges grant usage, select on sequences to sisinfo_app;

-- Who the connection serves; null is nobody, to whom no row belongs.
create function sisinfo.acting_user() returns uuid language sql stable
    return nullif(current_setting('sisinfo.user', true), '')::uuid;

alter table sisinfo.saved_filter enable row level security;
create policy saved_filter_own on sisinfo.saved_filter to sisinfo_app
    using (user_id = sisinfo.acting_user());

alter table sisinfo.web_session enable row level security;
create policy web_session_own on sisinfo.web_session to sisinfo_app
    using (user_id = sisinfo.acting_user());
