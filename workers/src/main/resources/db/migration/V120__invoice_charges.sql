-- What stands between the total of the products and the total of an invoice.
alter table sisinfo.invoice
    add freight        numeric(15, 2),
    add insurance      numeric(15, 2),
    add other_expenses numeric(15, 2),
    add ipi            numeric(15, 2),
    add icms_st        numeric(15, 2),
    add services       numeric(15, 2),
    add other_taxes    numeric(15, 2),
    add discount       numeric(15, 2),
    add icms_relief    numeric(15, 2);
