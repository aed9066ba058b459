-- A reading is reviewed fact by fact, by one or by several: every answer is kept with who gave it, what stood before it,
-- and the reading's version that it made; so answers are merged, conflicts are seen, and every step can be taken back.
-- Where the text stands on its pages, and which words were read with doubt.
alter table reading add column layout jsonb not null default '{}';

create table reading_share (
  reading_id uuid not null references reading,
  person_id uuid not null references person,
  invited_by uuid references person,
  at timestamptz not null default now(),
  primary key (reading_id, person_id)
);
create index reading_share_person on reading_share (person_id);

create table reading_answer (
  reading_id uuid not null references reading,
  version integer not null,
  key text not null check (length(key) <= 400),
  verb text not null check (verb in ('accepted', 'changed', 'rejected', 'told', 'undone')),
  before jsonb,
  after jsonb,
  person_id uuid not null references person,
  at timestamptz not null default clock_timestamp(),
  undone boolean not null default false,
  primary key (reading_id, version, key)
);
create index reading_answer_key on reading_answer (reading_id, key, version desc);

create function acting_shares() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce(array_agg(reading_id), '{}') from reading_share where person_id = acting_person() $$;

-- Seen and answered by the one who began, by those who run the body, and by whoever was invited; the invited answer, no more.
drop policy reading_own on reading;
create policy reading_own on reading to roda_app
  using ((select acting_system()) or started_by = (select acting_person())
    or body_id = any ((select acting_offices())::uuid[]) or id = any ((select acting_shares())::uuid[]))
  with check ((select acting_runs_something())
    or ((select acting_may_write()) and state = 'open' and id = any ((select acting_shares())::uuid[])));

create function leads_reading(reading_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from reading r where r.id = reading_id and acting_may_write()
    and (acting_system() or r.started_by = acting_person() or r.body_id = any (acting_offices())))
$$;

alter table reading_share enable row level security;
create policy reading_share_seen on reading_share for select to roda_app
  using (exists (select from reading where reading.id = reading_id));
create policy reading_share_added on reading_share for insert to roda_app
  with check (invited_by = (select acting_person()) and leads_reading(reading_id));
create policy reading_share_removed on reading_share for delete to roda_app using (leads_reading(reading_id));
grant select, insert, delete on reading_share to roda_app;

alter table reading_answer enable row level security;
create policy reading_answer_seen on reading_answer for select to roda_app
  using (exists (select from reading where reading.id = reading_id));
create policy reading_answer_added on reading_answer for insert to roda_app
  with check ((select acting_may_write()) and person_id = (select acting_person())
    and exists (select from reading where reading.id = reading_id and reading.state = 'open'));
create policy reading_answer_undone on reading_answer for update to roda_app
  using ((select acting_may_write()) and exists (select from reading where reading.id = reading_id and reading.state = 'open'));
grant select, insert on reading_answer to roda_app;
grant update (undone) on reading_answer to roda_app;
