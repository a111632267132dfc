-- The pool of AI keys: durable state, shared by every process. The key itself is never stored, only its fingerprint.
create table sisinfo.ai_key (
    fingerprint  varchar(16) primary key, -- of the SHA-256 of the key
    project      text        not null,
    masked       text        not null,
    dead         boolean     not null,
    dead_because text,
    calls        bigint      not null,
    failures     bigint      not null,
    last_used_at timestamptz,
    configured   boolean     not null     -- still in the configuration
);

-- The provider counts per project: a project that is used up is parked until its quota comes back.
create table sisinfo.ai_project (
    project      text primary key,
    parked_until timestamptz,
    parked_by    text                     -- the quota that ran out, as the provider names it
);

-- One row per call, without content: who asked which model about which document, and how it ended.
create table sisinfo.ai_call (
    id          uuid primary key,
    document_id uuid        not null,
    project     text        not null,
    model       text        not null,
    outcome     text        not null,
    tokens      int,
    millis      int         not null,
    called_at   timestamptz not null
);
create index ai_call_document on sisinfo.ai_call (document_id, called_at);
