-- The outbox (Spring Modulith's event publication registry, structure 2).
create table sisinfo.event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event on sisinfo.event_publication using hash (serialized_event);
create index event_publication_completion_date on sisinfo.event_publication (completion_date);
