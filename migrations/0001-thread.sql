-- The ground floor: knots and ties, who may see them, and the log of every change.
-- Written for PostgreSQL 15 and later.
create extension if not exists pg_trgm;
create collation if not exists swedish (provider = icu, locale = 'sv-SE');

do $$ begin
  if not exists (select from pg_roles where rolname = 'roda_app') then
    create role roda_app nologin;
  end if;
exception when duplicate_object then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, 'roda_app', 'member') then execute format('grant roda_app to %I', current_user); end if;
end $$;
grant usage on schema public to roda_app;

-- Who acts is set per transaction (see src/platform/sql/transaction.ts); an unset value is nobody.
create function acting_person() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function acting_bodies() returns uuid[] language sql stable as
  $$ select coalesce(nullif(current_setting('app.bodies', true), '')::uuid[], '{}') $$;
create function acting_offices() returns uuid[] language sql stable as
  $$ select coalesce(nullif(current_setting('app.offices', true), '')::uuid[], '{}') $$;
create function acting_sees_all() returns boolean language sql stable as
  $$ select coalesce(current_setting('app.sees_all', true), '') = 'on' $$;
create function acting_system() returns boolean language sql stable as
  $$ select coalesce(current_setting('app.system', true), '') = 'on' $$;
create function acting_may_write() returns boolean language sql stable as
  $$ select acting_system() or (acting_person() is not null and coalesce(current_setting('app.read_only', true), '') <> 'on') $$;

-- A knot is the public face of anything that hangs on the thread.
create table knot (
  id uuid primary key,
  kind text not null,
  title text collate swedish not null check (title <> ''),
  address text not null,
  state text not null,
  day date,
  body_id uuid,
  visibility text not null check (visibility in ('draft', 'internal', 'body', 'public')),
  author_id uuid,
  search_text text not null default '',
  search tsvector generated always as (
    setweight(to_tsvector('swedish', title), 'A') || setweight(to_tsvector('swedish', search_text), 'B')) stored,
  created_at timestamptz not null default now()
);
create index knot_search on knot using gin (search);
create index knot_title_trigram on knot using gin (title gin_trgm_ops);
create index knot_kind_day on knot (kind, day desc nulls last, id);
create index knot_body on knot (body_id, kind, day desc nulls last);

-- A tie says that the result came of the source.
create table tie (
  source_id uuid not null references knot,
  result_id uuid not null references knot,
  kind text not null check (kind ~ '^[a-z-]+$'),
  tied_at timestamptz not null default now(),
  primary key (source_id, result_id, kind),
  check (source_id <> result_id)
);
create index tie_result on tie (result_id, kind);

alter table knot enable row level security;
create policy knot_seen on knot for select to roda_app using (
  visibility = 'public'
  or (select acting_system())
  or (visibility <> 'draft' and (select acting_sees_all()))
  or (visibility = 'internal' and (select acting_person()) is not null)
  or (visibility = 'body' and body_id = any ((select acting_bodies())::uuid[]))
  or (visibility = 'draft' and (author_id = (select acting_person()) or body_id = any ((select acting_offices())::uuid[])))
);
create policy knot_added on knot for insert to roda_app with check ((select acting_may_write()));
create policy knot_changed on knot for update to roda_app using ((select acting_may_write())) with check ((select acting_may_write()));

alter table tie enable row level security;
create policy tie_seen on tie for select to roda_app using (
  exists (select from knot where knot.id = source_id) and exists (select from knot where knot.id = result_id));
create policy tie_added on tie for insert to roda_app with check ((select acting_may_write()));
create policy tie_removed on tie for delete to roda_app using ((select acting_may_write()));
grant select, insert, update on knot to roda_app;
grant select, insert, delete on tie to roda_app;

-- Every change, append-only: who, when, what, before and after.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  person_id uuid,
  action text not null,
  noun text not null,
  row_id uuid,
  before jsonb,
  after jsonb
);
create index audit_row on audit_entry (row_id, id);
create index audit_person on audit_entry (person_id, id);
alter table audit_entry enable row level security;
create policy audit_seen on audit_entry for select to roda_app using (
  (select acting_system()) or (select acting_sees_all()) or exists (select from knot where knot.id = row_id));
grant select on audit_entry to roda_app;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is added to, never changed', tg_table_name using errcode = 'check_violation';
end $$;
create trigger audit_is_append_only before update or delete on audit_entry
  for each row execute function refuse_change();

create function record_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - array['bytes', 'search', 'password_hash', 'token_hash'] end;
  becomes jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - array['bytes', 'search', 'password_hash', 'token_hash'] end;
begin
  if tg_op = 'UPDATE' and was = becomes and tg_argv[0] is distinct from 'always' then return null; end if;
  insert into audit_entry (person_id, action, noun, row_id, before, after)
  values (acting_person(), lower(tg_op), tg_table_name, (coalesce(becomes, was) ->> coalesce(tg_argv[1], 'id'))::uuid, was, becomes);
  return null;
end $$;
create trigger audited after insert or update or delete on tie for each row execute function record_change('', 'result_id');

-- A form carries its own key, so that sending it twice stores it once.
create table form_key (
  key uuid primary key,
  person_id uuid,
  location text,
  used_at timestamptz not null default now()
);
alter table form_key enable row level security;
create policy form_key_own on form_key to roda_app
  using (person_id is not distinct from (select acting_person())) with check (person_id is not distinct from (select acting_person()));
grant select, insert, update on form_key to roda_app;
create index form_key_age on form_key (used_at);
