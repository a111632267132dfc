-- The list of tasks is narrowed by a part of the supplier's name, and by value.
create extension if not exists pg_trgm;
create index intake_supplier_name on sisinfo.intake using gin (supplier_name gin_trgm_ops);
create index intake_total on sisinfo.intake (total);
