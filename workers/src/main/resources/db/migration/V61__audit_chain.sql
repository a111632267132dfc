-- The end of the chain: the truth about how far it goes. Its row is also what says when the trail began.
create table sisinfo.audit_chain (
    one       boolean     primary key default true check (one),
    seq       bigint      not null, -- 0: nothing yet
    hash      text        not null,
    live_from bigint      not null default 1, -- the first event still in the live store
    began_at  timestamptz not null default now()
);
insert into sisinfo.audit_chain (seq, hash) values (0, repeat('0', 64));

-- Events that have their place in the chain and wait for the store.
create table sisinfo.audit_sealed (
    seq   bigint primary key,
    event text   not null
);

-- The key under which one person's fields are kept; destroying it makes them unreadable and leaves the chain whole.
create table sisinfo.audit_person_key (
    subject      text        primary key, -- a person's id, or what acts without one
    wrapped      bytea, -- by the master key; null once destroyed
    made_at      timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null))
);

-- Months that are over, each in a file.
create table sisinfo.audit_segment (
    month     text        primary key, -- 2026-11
    first_seq bigint      not null,
    last_seq  bigint      not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    previous  text        not null, -- hash before its first event
    hash      text        not null, -- of its last event
    sha256    text        not null, -- of the file
    sealed_at timestamptz not null,
    purged_at timestamptz -- its file is past the time it must be kept
);

-- What the verifier found, each time it ran.
create table sisinfo.audit_verification (
    id       uuid        primary key,
    at       timestamptz not null,
    events   bigint      not null,
    head     bigint      not null,
    millis   bigint      not null,
    findings jsonb       not null -- [{"kind", "seq", "segment"}]; empty: intact
);
create index audit_verification_at on sisinfo.audit_verification (at desc);
