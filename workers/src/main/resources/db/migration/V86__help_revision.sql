-- What administrators wrote over the articles that ship with the program; the highest revision of a slug counts.
create table sisinfo.help_revision (
    slug       varchar(60)  not null,
    revision   int          not null,
    title      varchar(120) not null,
    category   text         not null,
    body       text         not null, -- Markdown
    written_by uuid references sisinfo.app_user,
    written_at timestamptz  not null,
    primary key (slug, revision)
);
