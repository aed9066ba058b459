-- Those who run a body keep its member list, but only an administrator (or the program itself) gives the roles that
-- see everything, and appoints to posts, which can carry such a role.
create function acting_administrator() returns boolean language sql stable as
  $$ select acting_system() or (acting_sees_all() and acting_may_write()) $$;
drop policy membership_added on membership;
create policy membership_added on membership for insert to roda_app with check (
  (select acting_may_write()) and (role not in ('administrator', 'auditor') or (select acting_administrator())));
drop policy post_holding_added on post_holding;
create policy post_holding_added on post_holding for insert to roda_app with check ((select acting_administrator()));

-- An organisation file between its preview and its confirmation; only the one who sent it sees it.
create table organisation_import (
  id uuid primary key,
  name text not null,
  rows jsonb not null,
  sent_by uuid not null references person,
  sent_at timestamptz not null default now(),
  done_at timestamptz
);
create index organisation_import_sender on organisation_import (sent_by, sent_at);
alter table organisation_import enable row level security;
create policy organisation_import_own on organisation_import to roda_app
  using (sent_by = (select acting_person())) with check (sent_by = (select acting_person()) and (select acting_may_write()));
grant select, insert, update, delete on organisation_import to roda_app;
