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
      left join sisinfo.intake i on i.id = d.id
    union all
    select e.id::text,
           'NF ' || v.number || ' · ' || coalesce(s.trade_name, s.legal_name) || ' · cancelada pelo emitente'::text,
           coalesce(s.trade_name, s.legal_name)::text,
           v.number::text,
           v.total,
           e.received_at,
           'invoice-event'::text,
           'nf ' || v.number || ' ' || sisinfo.plain(coalesce(s.trade_name, s.legal_name)) || ' cancelada'::text
      from sisinfo.invoice_event e
      join sisinfo.invoice v on v.access_key = e.access_key
      join sisinfo.supplier s on s.id = v.supplier_id;

create index invoice_event_id_text on sisinfo.invoice_event ((id::text));
