create table sisinfo.document (
    id              uuid primary key,
    sha256          varchar(64) not null,
    md5             varchar(32) not null, -- legacy look-ups only, never proof
    perceptual_hash bigint,               -- null for XML
    file_name       text        not null,
    media_type      text        not null,
    size_bytes      bigint      not null,
    pages           int         not null,
    channel         text        not null,
    received_by     uuid,                 -- null when it came through the watched folder
    received_at     timestamptz not null,
    status          text        not null,
    similar_to      uuid references sisinfo.document,
    reason          text,                 -- why it was refused or discarded
    settled_at      timestamptz,
    version         int         not null
);
-- Reserves the original bytes from the moment of upload; bytes that led to nothing may be sent again.
create unique index document_sha256_reserved on sisinfo.document (sha256)
    where status in ('RECEIVED', 'READING', 'IN_REVIEW', 'REGISTERED', 'JOINED');
create index document_md5 on sisinfo.document (md5);
create index document_received_at on sisinfo.document (received_at desc, id);
create index document_perceptual_hash on sisinfo.document (perceptual_hash) where perceptual_hash is not null;
create index document_status on sisinfo.document (status, received_at);
