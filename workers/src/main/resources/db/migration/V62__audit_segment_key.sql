-- What a sealed month tells about, so that a question about one thing or person opens only the files that answer it.
create table sisinfo.audit_segment_key (
    month text not null references sisinfo.audit_segment,
    key   text not null, -- OBJECT/kind/id, PERSON/id, PROCESS/key
    primary key (key, month)
);
