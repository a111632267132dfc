-- What each reader said of a document; the content is cleaned some days after confirmation, the row stays.
create table sisinfo.reading_contribution (
    document_id uuid        not null references sisinfo.document,
    source      text        not null,
    content     jsonb,                -- null once cleaned
    read_at     timestamptz not null,
    millis      int         not null,
    model       text,                 -- the AI model that answered
    primary key (document_id, source)
);
