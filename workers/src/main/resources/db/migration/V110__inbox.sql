-- What the watched folder cannot take in, shown and told once.
create table sisinfo.inbox_trouble (
    id    uuid primary key,
    name  text        not null, -- empty for the folder itself
    kind  text        not null,
    since timestamptz not null,
    unique (name, kind)
);

-- Files that were moved to `done` or `refused`, as they were then: what changes afterwards comes back.
create table sisinfo.inbox_moved (
    place       text        not null, -- done, refused
    name        text        not null, -- the bytes of the name, percent-encoded
    size_bytes  bigint      not null,
    modified_at timestamptz not null,
    moved_at    timestamptz not null,
    primary key (place, name)
);

-- macOS sends names in decomposed form, which no search finds.
update sisinfo.document set file_name = normalize(file_name, NFC) where file_name is not nfc normalized;
