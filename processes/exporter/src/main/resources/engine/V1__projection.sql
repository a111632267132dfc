-- The engine as PostgreSQL sees it. Owned and migrated by the exporter alone; everybody else only reads.
-- `subject` is the id of the business object an instance is about (the root variable named by the exporter's
-- argument `subjectVariable`, default `documentId`); null until the engine has written that variable.

create table engine.position (
    partition_id int primary key,
    position     bigint      not null,
    updated_at   timestamptz not null
);

create table engine.process_definition (
    key           bigint primary key,
    process_id    text        not null,
    version       int         not null,
    name          text,
    resource_name text        not null,
    xml           text        not null,
    deployed_at   timestamptz not null
);
create index on engine.process_definition (process_id, version);

create table engine.process_instance (
    key            bigint primary key,
    process_id     text        not null,
    definition_key bigint      not null,
    version        int         not null,
    parent_key     bigint,
    root_key       bigint      not null,
    subject        text,
    state          text        not null, -- ACTIVE, COMPLETED, TERMINATED
    started_at     timestamptz not null,
    ended_at       timestamptz
);
create index on engine.process_instance (subject);
create index on engine.process_instance (process_id, state);
create index on engine.process_instance (ended_at) where ended_at is not null;

-- Kept apart, because the engine may write the variable before the instance.
create table engine.subject (
    process_instance_key bigint primary key,
    subject              text
);

create table engine.element_instance (
    key                  bigint primary key,
    process_instance_key bigint      not null,
    definition_key       bigint      not null,
    element_id           text        not null,
    element_type         text        not null, -- BPMN element type of the engine: SERVICE_TASK, USER_TASK, ...
    state                text        not null, -- ACTIVE, COMPLETED, TERMINATED
    started_at           timestamptz not null,
    ended_at             timestamptz
);
create index on engine.element_instance (process_instance_key);

create table engine.sequence_flow (
    process_instance_key bigint not null,
    flow_id              text   not null,
    taken                int    not null,
    primary key (process_instance_key, flow_id)
);

create table engine.element_count (
    definition_key bigint not null,
    element_id     text   not null,
    active         bigint not null,
    completed      bigint not null,
    terminated     bigint not null,
    primary key (definition_key, element_id)
);

create table engine.user_task (
    key                  bigint primary key,
    process_instance_key bigint      not null,
    process_id           text        not null,
    definition_key       bigint      not null,
    element_id           text        not null,
    element_instance_key bigint      not null,
    subject              text,
    state                text        not null, -- CREATED, COMPLETED, CANCELED
    assignee             text,
    candidate_groups     text[]      not null,
    candidate_users      text[]      not null,
    due_at               timestamptz,
    follow_up_at         timestamptz,
    priority             int         not null,
    form_key             text,
    created_at           timestamptz not null,
    ended_at             timestamptz
);
create index user_task_open on engine.user_task (due_at, key) where state = 'CREATED';
create index user_task_mine on engine.user_task (assignee, due_at, key) where state = 'CREATED';
create index user_task_unassigned on engine.user_task (due_at, key) where state = 'CREATED' and assignee is null;
create index user_task_done on engine.user_task (ended_at desc, key) where state <> 'CREATED';
create index user_task_subject on engine.user_task (subject);
create index user_task_instance on engine.user_task (process_instance_key);

-- Jobs that failed and did not recover yet.
create table engine.job_trouble (
    key                  bigint primary key,
    type                 text        not null,
    process_instance_key bigint      not null,
    element_id           text        not null,
    state                text        not null, -- FAILED, ERROR_THROWN
    retries              int         not null,
    error_code           text,
    error_message        text,
    updated_at           timestamptz not null
);

create table engine.incident (
    key                  bigint primary key,
    process_instance_key bigint      not null,
    definition_key       bigint      not null,
    element_id           text        not null,
    job_key              bigint,
    error_type           text        not null,
    error_message        text        not null,
    state                text        not null, -- ACTIVE, RESOLVED
    created_at           timestamptz not null,
    resolved_at          timestamptz
);
create index on engine.incident (state, created_at);
create index on engine.incident (process_instance_key);

-- Message subscriptions that wait.
create table engine.message_subscription (
    key                  bigint primary key,
    process_instance_key bigint      not null,
    element_id           text        not null,
    message_name         text        not null,
    correlation_key      text        not null,
    created_at           timestamptz not null
);
create index on engine.message_subscription (process_instance_key);

-- Timers that wait; those of start events have the instance key -1.
create table engine.timer (
    key                  bigint primary key,
    process_instance_key bigint      not null,
    definition_key       bigint      not null,
    element_id           text        not null,
    due_at               timestamptz not null,
    repetitions          int         not null
);
create index on engine.timer (process_instance_key);

-- Records that could not be read: kept, reported, passed over.
create table engine.poison (
    partition_id int         not null,
    position     bigint      not null,
    value_type   text        not null,
    intent       text        not null,
    error        text        not null,
    seen_at      timestamptz not null,
    primary key (partition_id, position)
);
