-- What is searched is kept plain beside what is shown: making it plain for each row again cost most of a search.
drop index if exists sisinfo.supplier_names_plain;
drop index if exists sisinfo.document_file_name_plain;
drop index if exists sisinfo.intake_supplier_plain;

alter table sisinfo.supplier add column names_plain text
    generated always as (sisinfo.plain(coalesce(trade_name, '') || ' ' || legal_name)) stored;
alter table sisinfo.document add column file_name_plain text
    generated always as (sisinfo.plain(file_name)) stored;
alter table sisinfo.intake add column supplier_plain text
    generated always as (sisinfo.plain(supplier_name)) stored;

-- As before: without pg_trgm the same search reads more rows.
do $$
declare
    home text;
begin
    select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    if home is not null then
        execute format('create index supplier_names_plain on sisinfo.supplier using gin (names_plain %I.gin_trgm_ops)', home);
        execute format('create index document_file_name_plain on sisinfo.document using gin (file_name_plain %I.gin_trgm_ops)', home);
        execute format('create index intake_supplier_plain on sisinfo.intake using gin (supplier_plain %I.gin_trgm_ops)', home);
    end if;
end $$;

create or replace view sisinfo.task_subject as
    select d.id::text as subject,
           coalesce('NF ' || i.invoice_number || coalesce(' · ' || i.supplier_name, ''), d.file_name) as title,
           i.supplier_name,
           i.invoice_number,
           i.total,
           d.received_at,
           d.media_type as kind,
           coalesce('nf ' || i.invoice_number || coalesce(' ' || i.supplier_plain, ''), d.file_name_plain) as title_plain
      from sisinfo.document d
      left join sisinfo.intake i on i.id = d.id;
