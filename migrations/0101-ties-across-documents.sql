-- What a document says of others: what a person chose of it in the review, and what waits for a document not read yet.
create table reading_tie (
  reading_id uuid not null references reading,
  key text not null,
  -- the id of what it is tied to, 'none' or 'wait'
  chosen text not null check (chosen ~ '^(none|wait|[0-9a-f-]{36})$'),
  primary key (reading_id, key)
);
alter table reading_tie enable row level security;
create policy reading_tie_own on reading_tie to roda_app
  using (exists (select from reading where reading.id = reading_id offset 0)) with check ((select acting_runs_something()));
grant select, insert, update on reading_tie to roda_app;

-- A knot that points at a decision which is not in the register: tied when its document is read in and accepted.
create table pending_reference (
  id uuid primary key,
  knot_id uuid not null references knot,
  words text not null check (words <> ''),
  body_id uuid references body,
  paragraph text,
  on_day date,
  in_year integer,
  noted_by uuid references person,
  noted_at timestamptz not null default now(),
  met_by uuid references knot,
  check (on_day is not null or paragraph is not null)
);
create index pending_reference_body on pending_reference (body_id) where met_by is null;
create index pending_reference_knot on pending_reference (knot_id);
alter table pending_reference enable row level security;
create policy pending_reference_seen on pending_reference for select to roda_app
  using (exists (select from knot where knot.id = knot_id offset 0));
create policy pending_reference_added on pending_reference for insert to roda_app with check (runs_knot(knot_id));
create policy pending_reference_met on pending_reference for update to roda_app using ((select acting_runs_something()));
grant select, insert, update on pending_reference to roda_app;
create index if not exists agenda_item_heading on agenda_item (lower(heading));
