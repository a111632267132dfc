-- Confirmed and withdrawn at the same moment, before the two excluded each other: the process is gone and nobody
-- registers such an invoice any more. Its intake ends as its document did, so that the invoice can be sent again.
update sisinfo.intake i
   set status = d.status, version = i.version + 1
  from sisinfo.document d
 where d.id = i.id
   and i.status = 'CONFIRMED'
   and d.status in ('WITHDRAWN', 'EXPIRED')
   and not exists (select 1 from sisinfo.invoice n where n.intake_id = i.id);

-- What had joined such an invoice may be sent again too.
update sisinfo.document d
   set status = i.status, settled_at = now(), version = d.version + 1
  from sisinfo.intake_document x
  join sisinfo.intake i on i.id = x.intake_id
 where x.document_id = d.id
   and d.status = 'JOINED'
   and i.status in ('WITHDRAWN', 'EXPIRED', 'REFUSED');

-- Or the invoice was registered although its document was withdrawn: the document shows a registered invoice, unless
-- the same bytes were sent again meanwhile.
update sisinfo.document d
   set status = 'REGISTERED', version = d.version + 1
  from sisinfo.intake i
 where i.id = d.id
   and i.status = 'REGISTERED'
   and d.status in ('WITHDRAWN', 'EXPIRED')
   and not exists (
       select 1 from sisinfo.document o
        where o.sha256 = d.sha256
          and (o.id > d.id or o.status in ('RECEIVED', 'READING', 'IN_REVIEW', 'REGISTERED', 'JOINED'))
          and o.id <> d.id);
