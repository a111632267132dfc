-- The bytes of an event that is kept are reserved like those of an invoice.
drop index sisinfo.document_sha256_reserved;
create unique index document_sha256_reserved on sisinfo.document (sha256)
    where status in ('RECEIVED', 'READING', 'IN_REVIEW', 'REGISTERED', 'JOINED', 'EVENT');
