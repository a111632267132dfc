-- An invoice on its way: one intake, one or more documents (photo, PDF and XML of the same invoice).
create table sisinfo.intake (
    id              uuid primary key references sisinfo.document, -- the document that opened it
    status          text        not null,
    access_key      varchar(44),          -- only when proved
    fiscal_identity text,                 -- issuer|model|series|number, as far as read or confirmed
    suspected_of    uuid,                 -- the intake it may be a duplicate of
    supplier_name   text,
    invoice_number  text,
    total           numeric(15, 2),
    opened_at       timestamptz not null,
    draft           jsonb,
    draft_by        uuid,
    draft_saved_at  timestamptz,
    decision        jsonb,                -- what the person confirmed, with the evidence as it stood
    decided_by      uuid,
    decided_at      timestamptz,
    refusal_reason  text,
    reminders       int         not null,
    reminded_at     timestamptz,
    version         int         not null
);
create unique index intake_access_key on sisinfo.intake (access_key)
    where status in ('IN_REVIEW', 'CONFIRMED', 'REGISTERED');
create unique index intake_fiscal_identity on sisinfo.intake (fiscal_identity)
    where status in ('CONFIRMED', 'REGISTERED');
create index intake_identity_any on sisinfo.intake (fiscal_identity);
create index intake_status on sisinfo.intake (status, opened_at);

create table sisinfo.intake_document (
    document_id uuid primary key references sisinfo.document,
    intake_id   uuid        not null references sisinfo.intake,
    joined_at   timestamptz not null
);
create index intake_document_intake on sisinfo.intake_document (intake_id);

create table sisinfo.review_note (
    id         uuid primary key,
    intake_id  uuid        not null references sisinfo.intake,
    author     uuid        not null,
    addressee  uuid,
    text       text        not null,
    written_at timestamptz not null
);
create index review_note_intake on sisinfo.review_note (intake_id, written_at);

create table sisinfo.invoice (
    id             uuid primary key,
    intake_id      uuid           not null unique references sisinfo.intake,
    supplier_id    uuid           not null references sisinfo.supplier,
    access_key     varchar(44) unique,
    model          varchar(2)     not null,
    series         varchar(3)     not null,
    number         varchar(20)    not null,
    issue_date     date           not null,
    total_products numeric(15, 2),
    total          numeric(15, 2) not null,
    status         text           not null,
    confirmed_by   uuid           not null,
    confirmed_at   timestamptz    not null,
    registered_at  timestamptz    not null,
    version        int            not null,
    unique (supplier_id, model, series, number)
);
create index invoice_issue_date on sisinfo.invoice (issue_date desc, id);
create index invoice_registered_at on sisinfo.invoice (registered_at desc, id);

create table sisinfo.invoice_item (
    invoice_id  uuid            not null references sisinfo.invoice,
    line        int             not null,
    code        text,
    description text            not null,
    unit        text,
    quantity    numeric(15, 4)  not null,
    unit_price  numeric(21, 10) not null,
    total       numeric(15, 2)  not null,
    primary key (invoice_id, line)
);

-- What a task in the list is about.
create view sisinfo.task_subject as
    select d.id::text as subject,
           coalesce('NF ' || i.invoice_number || coalesce(' · ' || i.supplier_name, ''), d.file_name) as title,
           i.supplier_name,
           i.invoice_number,
           i.total,
           d.received_at,
           d.media_type as kind
      from sisinfo.document d
      left join sisinfo.intake i on i.id = d.id;
