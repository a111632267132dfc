create table sisinfo.saved_filter (
    id         uuid primary key,
    user_id    uuid         not null references sisinfo.app_user,
    name       varchar(60)  not null,
    query      text         not null, -- the list's address after the question mark
    created_at timestamptz  not null,
    unique (user_id, name)
);
-- The list of tasks knows its documents by the text the engine holds.
create index document_id_text on sisinfo.document ((id::text));
