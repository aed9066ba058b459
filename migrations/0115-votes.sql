-- What minutes tell of a § beside its decision (KL 5:66–67): votes as Popolo has them (an event, who voted how, and the
-- counts as they were announced), who stood aside, and notes to the minutes. All are the item's, and seen with it.
create table vote_event (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  position integer not null default 0
);
create index vote_event_item on vote_event (item_id, position);

-- The sums as they were announced; what is counted from the votes themselves is not stored.
create table vote_count (
  vote_event_id uuid not null references vote_event,
  option text not null check (option in ('yes', 'no', 'abstain', 'absent')),
  value integer not null check (value >= 0),
  primary key (vote_event_id, option)
);

create table vote (
  id uuid primary key,
  vote_event_id uuid not null references vote_event,
  person_id uuid references person,
  name text not null check (name <> ''),
  party text,
  option text not null check (option in ('yes', 'no', 'abstain', 'absent')),
  position integer not null default 0
);
create index vote_in_event on vote (vote_event_id, position);
create unique index vote_once on vote (vote_event_id, person_id) where person_id is not null;
create index vote_person on vote (person_id) where person_id is not null;

-- Jäv (conflict), or somebody who takes no part in the decision (abstains).
create table recusal (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  person_id uuid references person,
  name text not null check (name <> ''),
  party text,
  why text not null default 'conflict' check (why in ('conflict', 'abstains')),
  position integer not null default 0
);
create index recusal_item on recusal (item_id, position);
create index recusal_person on recusal (person_id) where person_id is not null;

-- Protokollsanteckning, särskilt yttrande.
create table minute_note (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  noted_by text not null default '',
  text text not null check (text <> ''),
  position integer not null default 0
);
create index minute_note_item on minute_note (item_id, position);

-- Who dissents is a person where the register knows one.
alter table dissent add column person_id uuid references person;
create index dissent_person on dissent (person_id) where person_id is not null;

create function runs_vote(event_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as
  $$ select exists (select from vote_event e where e.id = event_id and runs_item(e.item_id)) $$;

do $$
declare t text;
begin
  foreach t in array array['vote_event', 'recusal', 'minute_note'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (exists (select from knot where knot.id = item_id))', t || '_seen', t);
    execute format('create policy %I on %I for insert to roda_app with check (runs_item(item_id))', t || '_added', t);
    execute format('create policy %I on %I for delete to roda_app using (runs_item(item_id))', t || '_removed', t);
  end loop;
  foreach t in array array['vote', 'vote_count'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (exists (select from vote_event where vote_event.id = vote_event_id))', t || '_seen', t);
    execute format('create policy %I on %I for insert to roda_app with check (runs_vote(vote_event_id))', t || '_added', t);
    execute format('create policy %I on %I for delete to roda_app using (runs_vote(vote_event_id))', t || '_removed', t);
  end loop;
  foreach t in array array['vote_event', 'vote', 'vote_count', 'recusal', 'minute_note'] loop
    execute format('grant select, insert, delete on %I to roda_app', t);
    execute format('create trigger audited after insert or update or delete on %I for each row execute function record_change(%s)',
      t, case t when 'vote_count' then ''''', ''vote_event_id''' else '' end);
  end loop;
end $$;

-- In the log they are the meeting's, as a motion from the floor is.
do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'vote_event' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'recusal' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'minute_note' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'vote' then (select i.meeting_id::text from vote_event e join agenda_item i on i.id = e.item_id
      where e.id = (entry ->> 'vote_event_id')::uuid)
    when 'vote_count' then (select i.meeting_id::text from vote_event e join agenda_item i on i.id = e.item_id
      where e.id = (entry ->> 'vote_event_id')::uuid)
    when 'dissent' then$also$);
end $$;
