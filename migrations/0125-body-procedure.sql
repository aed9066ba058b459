-- How a body works (its arbetsordning or reglemente), as data with the day from which it holds. Rows are added, never
-- changed: a later row of the same day corrects an earlier one, and what was decided under old rules is judged by them.
create table body_procedure (
  id uuid primary key,
  body_id uuid not null references body,
  valid_from date not null,
  -- how minutes are approved (KL 5:69: as the council has decided), and which decision says so
  approval_form text not null check (approval_form in ('signature', 'evidence')),
  approvers integer not null check (approvers between 0 and 10),
  approval_basis text not null default '',
  -- where the minutes are kept (KL 8:12)
  kept_at text not null default '',
  call_days integer not null check (call_days between 0 and 60),
  may_return_same_day boolean not null default false,
  remote text not null check (remote in ('no', 'may')),
  remote_rule text not null check (remote_rule in ('2017', '2026')),
  individual_matters boolean not null default false,
  correction_days integer not null check (correction_days between 0 and 60),
  case_prefix text not null default '',
  set_by uuid references person,
  set_at timestamptz not null default clock_timestamp()
);
create index body_procedure_body on body_procedure (body_id, valid_from desc, set_at desc);
create index body_procedure_set_by on body_procedure (set_by);

create function keep_added() returns trigger language plpgsql as $$
begin
  raise exception '% is added to, never changed', tg_table_name using errcode = 'check_violation';
end $$;
create trigger body_procedure_keeps_history before update or delete on body_procedure for each row execute function keep_added();
create trigger audited after insert on body_procedure for each row execute function record_change();

alter table body_procedure enable row level security;
create policy body_procedure_seen on body_procedure for select to roda_app using (exists (select from knot where knot.id = body_id));
create policy body_procedure_added on body_procedure for insert to roda_app with check (acting_runs(body_id));
grant select, insert on body_procedure to roda_app;

-- The log's entries of a rule are about its body.
do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure),
    'when ''body_alias'' then', 'when ''body_procedure'' then entry ->> ''body_id'' when ''body_alias'' then');
end $$;
