-- What a token is for and until when; tokens from before could do everything and never ended.
alter table sisinfo.api_token
    add column scope text not null default 'SEND_DOCUMENTS' check (scope in ('SEND_DOCUMENTS', 'READ_STATE')),
    add column expires_at timestamptz;
update sisinfo.api_token set expires_at = now() + interval '1 year';
