-- Sammanhangsmarkering (domain.md 4.4, S12): who is at the meeting, why, what it wants to achieve, and the next step.
-- A meeting without a row of its own has that of the body's last meeting of its kind; only the next step is each one's own.
create table meeting_context (
  meeting_id uuid primary key references meeting,
  who text not null default '',
  why text not null default '',
  aim text not null default '',
  next text not null default '',
  -- the item that the next step became on the next agenda
  carried_item_id uuid references agenda_item,
  version integer not null default 1
);
create index meeting_context_carried on meeting_context (carried_item_id) where carried_item_id is not null;

alter table meeting_context enable row level security;
create policy meeting_context_seen on meeting_context for select to roda_app
  using (exists (select from knot where knot.id = meeting_id));
create policy meeting_context_added on meeting_context for insert to roda_app with check (runs_meeting(meeting_id));
create policy meeting_context_changed on meeting_context for update to roda_app using (runs_meeting(meeting_id));
grant select, insert on meeting_context to roda_app;
grant update (who, why, aim, next, carried_item_id, version) on meeting_context to roda_app;
create trigger audited after insert or update or delete on meeting_context
  for each row execute function record_change('', 'meeting_id');
-- What was said stays as it was approved; where the next step went is known first when a next meeting is planned.
create trigger approved_stays before insert or delete or update of who, why, aim, next on meeting_context
  for each row execute function keep_approved_record();

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'meeting_context' then entry ->> 'meeting_id'
    when 'dissent' then$also$);
end $$;
