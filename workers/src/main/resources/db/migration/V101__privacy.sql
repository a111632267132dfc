-- Requests under the data protection law (Lei 13.709/2018): copies handed out, people erased and the report of it.
alter table sisinfo.app_user add column erased_at timestamptz;

-- The number in "Pessoa apagada 12".
create sequence sisinfo.erased_person;

create table sisinfo.privacy_request (
    id      uuid        primary key,
    person  uuid        not null references sisinfo.app_user,
    kind    text        not null check (kind in ('EXPORT', 'ERASURE')),
    made_by uuid references sisinfo.app_user, -- null: the system
    made_at timestamptz not null,
    reason  text,
    report  jsonb, -- of an erasure: [{"kind", "treatment", "before", "after"}]; nothing personal
    check ((kind = 'ERASURE') = (report is not null))
);
create index privacy_request_made_at on sisinfo.privacy_request (made_at desc, id);
create unique index privacy_request_erasure on sisinfo.privacy_request (person) where kind = 'ERASURE';
