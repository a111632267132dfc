-- Text as people search it: small letters without accents, no extension needed.
create function sisinfo.plain(words text) returns text
    language sql immutable strict parallel safe
    return lower(translate(words,
        'áàâãäåéèêëíìîïóòôõöúùûüçñÁÀÂÃÄÅÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑ',
        'aaaaaaeeeeiiiiooooouuuucnAAAAAAEEEEIIIIOOOOOUUUUCN'));

create index invoice_number on sisinfo.invoice (number text_pattern_ops);
create index intake_invoice_number on sisinfo.intake (invoice_number text_pattern_ops);

-- Trigrams make it fast; where the role may not create extensions, the same search reads more rows.
do $$
declare
    home text;
begin
    begin
        create extension if not exists pg_trgm;
    exception when others then
        raise notice 'No pg_trgm: %', sqlerrm;
    end;
    select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    if home is not null then
        execute format('create index supplier_names_plain on sisinfo.supplier using gin (sisinfo.plain(coalesce(trade_name, '''') || '' '' || legal_name) %I.gin_trgm_ops)', home);
        execute format('create index document_file_name_plain on sisinfo.document using gin (sisinfo.plain(file_name) %I.gin_trgm_ops)', home);
        execute format('create index intake_supplier_plain on sisinfo.intake using gin (sisinfo.plain(supplier_name) %I.gin_trgm_ops)', home);
    end if;
end $$;
