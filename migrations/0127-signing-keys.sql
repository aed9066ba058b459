-- Keys that people sign with: a key file as its owner sent it, locked once more with the password that only the owner
-- knows and that is never kept. And the authorities whose certificates the municipality trusts when a file is examined.
create table signing_key (
  person_id uuid primary key references person,
  subject text not null,
  issuer text not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  fingerprint text not null,
  bytes bytea not null,
  added_at timestamptz not null default now()
);
create trigger audited after insert or delete on signing_key for each row execute function record_change('', 'person_id');
alter table signing_key enable row level security;
create policy signing_key_own on signing_key for select to roda_app using (person_id = (select acting_person()));
create policy signing_key_added on signing_key for insert to roda_app
  with check ((select acting_may_write()) and person_id = (select acting_person()));
create policy signing_key_removed on signing_key for delete to roda_app using (person_id = (select acting_person()));
grant select, insert, delete on signing_key to roda_app;

create table trusted_issuer (
  id uuid primary key,
  name text not null,
  fingerprint text not null,
  valid_until timestamptz not null,
  bytes bytea not null,
  added_by uuid references person,
  added_at timestamptz not null default now(),
  withdrawn_because text
);
create unique index trusted_issuer_once on trusted_issuer (fingerprint) where withdrawn_because is null;
create index trusted_issuer_added_by on trusted_issuer (added_by);
create trigger audited after insert or update on trusted_issuer for each row execute function record_change();
alter table trusted_issuer enable row level security;
create policy trusted_issuer_seen on trusted_issuer for select to roda_app using (true);
create policy trusted_issuer_added on trusted_issuer for insert to roda_app with check ((select acting_administrator()));
create policy trusted_issuer_withdrawn on trusted_issuer for update to roda_app using ((select acting_administrator()));
grant select, insert on trusted_issuer to roda_app;
grant update (withdrawn_because) on trusted_issuer to roda_app;

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure),
    'when ''account'' then', 'when ''signing_key'' then entry ->> ''person_id'' when ''account'' then');
end $$;

-- A file that somebody examines is known by its hash: as what was sent, or as it stood after a deed.
create index approval_entry_sha256 on approval_entry (sha256);
create index minutes_version_sha256 on minutes_version (sha256);
