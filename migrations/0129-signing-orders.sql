-- A signature that is made by a service elsewhere, between its two steps: the revision with room for it, and what the
-- service was asked to sign. Its owner's alone; done with once, or void when another has signed meanwhile.
create table signing_order (
  id uuid primary key,
  version_id uuid not null references minutes_version,
  person_id uuid not null references person,
  base_sha256 text not null,
  appended bytea not null,
  byte_range integer[] not null check (cardinality(byte_range) = 4),
  attributes bytea not null,
  ticket text not null,
  address text not null,
  begun_at timestamptz not null default now(),
  done_at timestamptz
);
create index signing_order_version on signing_order (version_id);
create index signing_order_person on signing_order (person_id);
alter table signing_order enable row level security;
create policy signing_order_own on signing_order for select to roda_app using (person_id = (select acting_person()));
create policy signing_order_begun on signing_order for insert to roda_app
  with check ((select acting_may_write()) and person_id = (select acting_person()) and is_approver(version_id));
create policy signing_order_done on signing_order for update to roda_app using (person_id = (select acting_person()));
grant select, insert on signing_order to roda_app;
grant update (done_at) on signing_order to roda_app;
