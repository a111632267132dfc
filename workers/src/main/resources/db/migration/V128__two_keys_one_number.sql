-- Two different keys are two invoices, whatever number they share: in contingency a number is issued twice.
drop index sisinfo.intake_fiscal_identity;
create unique index intake_fiscal_identity on sisinfo.intake (fiscal_identity, coalesce(access_key, ''))
    where status in ('CONFIRMED', 'REGISTERED');
alter table sisinfo.invoice drop constraint invoice_supplier_id_model_series_number_key;
create unique index invoice_identity on sisinfo.invoice
    (supplier_id, model, series, number, coalesce(access_key, ''));
