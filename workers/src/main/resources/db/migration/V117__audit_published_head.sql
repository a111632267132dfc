-- What was published of the chain's end, a second time: a file of heads that was emptied or shortened shows.
create table sisinfo.audit_published_head (
    seq       bigint      not null,
    hash      text        not null,
    at        timestamptz not null,
    signature text        not null,
    primary key (seq, hash)
);
