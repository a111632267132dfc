-- The papers that came in one file, in their order; those without a document were named and left out.
create table sisinfo.document_part (
    whole_id    uuid not null references sisinfo.document,
    number      int  not null,
    paper       text not null,
    first_page  int  not null,
    last_page   int  not null,
    access_key  varchar(44),
    document_id uuid references sisinfo.document,
    primary key (whole_id, number)
);
create index document_part_document on sisinfo.document_part (document_id);
