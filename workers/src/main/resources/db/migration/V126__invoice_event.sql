-- Events about invoices, such as a cancellation, as their documents tell them; an invoice is found by the key, whenever it comes.
create table sisinfo.invoice_event (
    id          uuid primary key, -- not the document's: the task about it has a process of its own
    document_id uuid        not null unique references sisinfo.document,
    access_key  varchar(44) not null,
    type        varchar(6),       -- a printed page may not give it
    registered  boolean     not null,
    cancels     boolean     not null,
    happened_at timestamptz,
    protocol    text,
    reason      text,
    received_at timestamptz not null,
    handled_at  timestamptz       -- when somebody saw to the registered invoice
);
create index invoice_event_key on sisinfo.invoice_event (access_key);

-- What was known against an invoice when a person confirmed it all the same, and why they did.
alter table sisinfo.invoice add column findings text;
alter table sisinfo.invoice add column findings_reason text;
