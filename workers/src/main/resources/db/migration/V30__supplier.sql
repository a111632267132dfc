create table sisinfo.supplier (
    id         uuid primary key,
    legal_name varchar(200) not null,
    trade_name varchar(255) not null,
    tax_id     varchar(14),
    proposed   boolean      not null, -- came with an invoice and was not checked yet
    created_at timestamptz  not null,
    version    int          not null
);
create unique index supplier_tax_id on sisinfo.supplier (tax_id) where tax_id is not null;
create index supplier_name on sisinfo.supplier (trade_name, legal_name);
