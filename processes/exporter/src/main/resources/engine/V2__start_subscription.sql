-- Start messages that a partition takes. A message that reaches a partition before its row is here starts nothing there,
-- not even later, and deployments reach partitions one after the other.
-- `message_name` is null for what was opened before this table: by then every partition had it.

create table engine.start_subscription (
    partition_id   int         not null,
    definition_key bigint      not null,
    element_id     text        not null,
    process_id     text        not null,
    message_name   text,
    created_at     timestamptz not null,
    primary key (partition_id, definition_key, element_id)
);
create index on engine.start_subscription (process_id);

insert into engine.start_subscription (partition_id, definition_key, element_id, process_id, created_at)
select p.partition_id, d.key, '', d.process_id, d.deployed_at
from engine.position p
cross join (select distinct on (process_id) * from engine.process_definition order by process_id, version desc) d;
