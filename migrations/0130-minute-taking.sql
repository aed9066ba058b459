-- Minute-taking: when the meeting began and ended, who served over which §§ (KL 5:17–20, 5:66), who was in the chair,
-- what was put to the meeting and in which order (5:67 p2), and what a vote was about. Votes, recusals and notes are 0115's.

-- The clock of a meeting, begun by one: whoever comes second is told who it was.
create table sitting (
  meeting_id uuid primary key references meeting,
  began_at timestamptz not null default now(),
  began_by uuid references person,
  ended_at timestamptz check (ended_at >= began_at),
  ended_by uuid references person
);

-- Null where the minutes were read in: then only what they print is known.
alter table attendance add column standing text check (standing in ('member', 'alternate', 'other'));
-- The alternate's place in the order that the body has decided (KL 5:17).
alter table attendance add column rank integer;
alter table attendance add column mode text not null default 'place' check (mode in ('place', 'remote'));
-- The chair has made sure who takes part from afar (KL 5:16).
alter table attendance add column checked boolean not null default false;

-- From the § where somebody begins to serve to the one where he or she no longer does; null: from the beginning, to the
-- end. With a recusal it is that § alone. An attendee without any serves throughout, or not at all.
create table service (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  attendance_id uuid not null references attendance on delete cascade,
  from_item_id uuid references agenda_item,
  until_item_id uuid references agenda_item,
  -- the member in whose place an alternate serves
  for_person_id uuid references person,
  recusal_id uuid references recusal on delete cascade,
  -- why the order of alternates was not followed
  out_of_order text not null default ''
);
create index service_meeting on service (meeting_id);
create index service_attendance on service (attendance_id);
create index service_from_item on service (from_item_id);
create index service_until_item on service (until_item_id);
create index service_recusal on service (recusal_id);
create index service_for_person on service (for_person_id);

-- Who is in the chair from a § on; the first has none (KL 5:65).
create table meeting_chair (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  attendance_id uuid not null references attendance on delete cascade,
  from_item_id uuid references agenda_item
);
create unique index meeting_chair_from on meeting_chair (meeting_id, from_item_id) nulls not distinct;
create index meeting_chair_attendance on meeting_chair (attendance_id);
create index meeting_chair_from_item on meeting_chair (from_item_id);

-- Which ground of 6:28 somebody is in conflict by.
alter table recusal add column ground smallint check (ground between 1 and 4);

alter table floor_motion add column person_id uuid references person;
alter table floor_motion add column kind text not null default 'other'
  check (kind in ('approve', 'reject', 'change', 'addition', 'referBack', 'table', 'other'));
create index floor_motion_person on floor_motion (person_id) where person_id is not null;

-- What the meeting starts from (grundförslag): proposals on the item or from the body that prepared it.
create table base_proposal (
  item_id uuid not null references agenda_item,
  proposal_id uuid not null references proposal,
  position integer not null default 0,
  primary key (item_id, proposal_id)
);
create index base_proposal_proposal on base_proposal (proposal_id);

-- Propositionsordning, and what the chair found the meeting to have said.
create table putting (
  item_id uuid primary key references agenda_item,
  text text not null default '',
  finding text not null default '',
  version integer not null default 1
);

alter table vote_event add column form text not null default 'open' check (form in ('open', 'closed'));
alter table vote_event add column about text not null default 'matter'
  check (about in ('matter', 'counter', 'referBack', 'table', 'election'));
alter table vote_event add column yes_means text not null default '';
alter table vote_event add column no_means text not null default '';
alter table vote_event add column outcome text check (outcome in ('yes', 'no'));
alter table vote_event add column decided_by text check (decided_by in ('majority', 'chair', 'lot', 'minority'));
-- The reasons of those who had the matter referred back (KL 5:50).
alter table vote_event add column motivation text not null default '';

alter table minute_note add column person_id uuid references person;
create index minute_note_person on minute_note (person_id) where person_id is not null;

do $$
declare
  t record;
  corrected text;
begin
  for t in select * from (values
    ('sitting', 'meeting_id', 'runs_meeting(meeting_id)', 'meeting_id'),
    ('service', 'meeting_id', 'runs_meeting(meeting_id)', 'id'),
    ('meeting_chair', 'meeting_id', 'runs_meeting(meeting_id)', 'id'),
    ('base_proposal', 'item_id', 'runs_item(item_id)', 'item_id'),
    ('putting', 'item_id', 'runs_item(item_id)', 'item_id')
  ) as given (name, knot, mine, row_id) loop
    execute format('alter table %I enable row level security', t.name);
    execute format('create policy %I on %I for select to roda_app using (exists (select from knot where knot.id = %I.%I))',
      t.name || '_seen', t.name, t.name, t.knot);
    execute format('create policy %I on %I for insert to roda_app with check (%s)', t.name || '_added', t.name, t.mine);
    execute format('create policy %I on %I for update to roda_app using (%s)', t.name || '_changed', t.name, t.mine);
    execute format('grant select, insert, update on %I to roda_app', t.name);
    execute format('create trigger audited after insert or update or delete on %I for each row execute function record_change('''', %L)',
      t.name, t.row_id);
    execute format('create trigger approved_stays before insert or update or delete on %I for each row execute function keep_approved_record()', t.name);
  end loop;
  -- a mistake at the table is taken back; the log keeps it. The meeting's clock is not.
  foreach corrected in array array['service', 'meeting_chair', 'base_proposal'] loop
    execute format('create policy %I on %I for delete to roda_app using (%s)', corrected || '_removed', corrected,
      case corrected when 'base_proposal' then 'runs_item(item_id)' else 'runs_meeting(meeting_id)' end);
    execute format('grant delete on %I to roda_app', corrected);
  end loop;
end $$;

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'sitting' then entry ->> 'meeting_id'
    when 'service' then entry ->> 'meeting_id'
    when 'meeting_chair' then entry ->> 'meeting_id'
    when 'base_proposal' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'putting' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'dissent' then$also$);
end $$;
