-- Beredningslista: matters that somebody wants on a body's agenda, from the proposal over their preparation to the item that
-- they become. Until then they are seen by their proposer, their preparer and those who run the body (TF 2:10).
create table matter_intake (
  id uuid primary key,
  body_id uuid not null references body,
  heading text collate swedish not null check (heading <> ''),
  kind text not null default 'decision' check (kind in ('decision', 'preparation', 'information', 'dialogue', 'notification', 'election')),
  case_number text,
  presenter text not null default '',
  text text not null default '',
  state text not null default 'proposed' check (state in ('proposed', 'prepared', 'placed', 'returned', 'withdrawn')),
  proposed_by uuid references person,
  proposed_at timestamptz not null default now(),
  preparer_id uuid references person,
  -- the last day for its papers
  papers_due date,
  return_reason text not null default '',
  -- the item it became; the earlier item that was referred back and returns here
  item_id uuid references agenda_item,
  came_of uuid references agenda_item,
  version integer not null default 1,
  check ((state = 'placed') = (item_id is not null)),
  check (state <> 'returned' or return_reason <> ''),
  unique (came_of)
);
create index matter_intake_body on matter_intake (body_id, state);
create index matter_intake_proposer on matter_intake (proposed_by);
create index matter_intake_preparer on matter_intake (preparer_id) where preparer_id is not null;
create index matter_intake_item on matter_intake (item_id) where item_id is not null;

create table intake_paper (
  id uuid primary key,
  intake_id uuid not null references matter_intake,
  position integer not null default 0,
  name text not null check (name <> ''),
  kind text not null check (kind in ('officialLetter', 'proposal', 'inquiry', 'statement', 'extract', 'annex', 'other')),
  dated date,
  origin text not null default '',
  document_id uuid references document
);
create index intake_paper_intake on intake_paper (intake_id, position);
create index intake_paper_document on intake_paper (document_id) where document_id is not null;

-- Writes on a matter: its proposer, its preparer, those who run the body.
create function handles_intake(of_intake uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from matter_intake i where i.id = of_intake and (acting_runs(i.body_id)
    or (acting_may_write() and acting_person() in (i.proposed_by, i.preparer_id)))) $$;

alter table matter_intake enable row level security;
create policy matter_intake_seen on matter_intake for select to roda_app using (
  (select acting_system()) or (select acting_sees_all()) or proposed_by = (select acting_person())
  or preparer_id = (select acting_person()) or body_id = any ((select acting_offices())::uuid[]));
create policy matter_intake_added on matter_intake for insert to roda_app with check (
  (select acting_may_write()) and (acting_runs(body_id) or proposed_by = (select acting_person())));
create policy matter_intake_changed on matter_intake for update to roda_app using (
  acting_runs(body_id) or ((select acting_may_write()) and (select acting_person()) in (proposed_by, preparer_id)));
grant select, insert on matter_intake to roda_app;
grant update (heading, kind, case_number, presenter, text, state, preparer_id, papers_due, return_reason, item_id, version)
  on matter_intake to roda_app;
alter table intake_paper enable row level security;
create policy intake_paper_seen on intake_paper for select to roda_app using (exists (select from matter_intake i where i.id = intake_id));
create policy intake_paper_added on intake_paper for insert to roda_app with check (handles_intake(intake_id));
create policy intake_paper_removed on intake_paper for delete to roda_app using (handles_intake(intake_id));
grant select, insert, delete on intake_paper to roda_app;
create trigger audited after insert or update or delete on matter_intake for each row execute function record_change();
create trigger audited after insert or update or delete on intake_paper for each row execute function record_change();

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'matter_intake' then entry ->> 'body_id'
    when 'intake_paper' then (select body_id::text from matter_intake where id = (entry ->> 'intake_id')::uuid)
    when 'dissent' then$also$);
end $$;
