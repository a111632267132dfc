-- Who asked and what for (L-05); the person behind a process is the sender of the document.
alter table sisinfo.ai_call
    add purpose          text   not null default 'READ_INVOICE',
    add asked_by         text   not null default 'sistema',
    add process_instance bigint;
alter table sisinfo.ai_call
    alter purpose drop default,
    alter asked_by drop default;
