-- What has to be done before a matter is decided (domain.md R16, S10, S5), and whether it is an exercise of authority against
-- an individual, in which every member takes part (KL 4:25; P13).
create table item_before (
  item_id uuid primary key references agenda_item,
  against_individual boolean not null default false,
  -- MBL 11 §: negotiated with the unions, when and in which § of theirs
  negotiation text not null default 'none' check (negotiation in ('none', 'needed', 'done')),
  negotiated_on date,
  negotiated_at text not null default '',
  -- prövning per verksamhet
  is_tested boolean not null default false,
  version integer not null default 1,
  check (negotiation <> 'done' or (negotiated_on is not null and negotiated_at <> ''))
);

-- Remiss: wanted, sent with a last day, answered, or declined with its reason.
create table consultation (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  to_name text not null check (to_name <> ''),
  sent_on date,
  due_on date,
  answered_on date,
  answer text not null default '',
  declined_because text not null default '',
  check (answered_on is null or sent_on is not null),
  check (due_on is null or sent_on is not null),
  check (declined_because = '' or answered_on is null)
);
create index consultation_item on consultation (item_id, id);

-- One member organisation's answer to the three questions of a joint decision.
create table organisation_test (
  item_id uuid not null references agenda_item,
  organisation text not null check (organisation <> ''),
  passed boolean not null default false,
  possible text check (possible in ('yes', 'no')),
  timely text check (timely in ('yes', 'no')),
  linked text check (linked in ('yes', 'no')),
  condition text not null default '',
  primary key (item_id, organisation)
);

do $$
declare
  t text;
begin
  foreach t in array array['item_before', 'consultation', 'organisation_test'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (exists (select from knot where knot.id = %I.item_id))',
      t || '_seen', t, t);
    execute format('create policy %I on %I for insert to roda_app with check (runs_item(item_id))', t || '_added', t);
    execute format('create policy %I on %I for update to roda_app using (runs_item(item_id))', t || '_changed', t);
    execute format('grant select, insert, update on %I to roda_app', t);
    execute format('create trigger audited after insert or update or delete on %I for each row execute function record_change('''', %L)',
      t, case t when 'consultation' then 'id' else 'item_id' end);
  end loop;
  -- a consultation may be answered, and an absent organisation answer, after the minutes are approved
  create trigger approved_stays before insert or update or delete on item_before for each row execute function keep_approved_record();
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'item_before' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'consultation' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'organisation_test' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'dissent' then$also$);
end $$;
