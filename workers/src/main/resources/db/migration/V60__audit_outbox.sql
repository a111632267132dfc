-- What was done and not yet moved to the audit store; commits with the change itself.
create table sisinfo.audit_outbox (
    seq              bigint generated always as identity primary key,
    id               uuid        not null unique,
    at               timestamptz not null,
    action           text        not null,
    object_kind      text        not null,
    object_id        text        not null,
    actor_kind       text        not null check (actor_kind in ('PERSON', 'VISITOR', 'SYSTEM')),
    actor_id         uuid, -- of a person
    actor_name       text, -- of what works in the system
    address          text,
    request_id       text,
    process_instance bigint,
    changes          jsonb       not null, -- [{"field", "before", "after"}]
    reason           text
);
