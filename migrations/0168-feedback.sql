-- "Återkoppling från …" (domain.md H1): from which bodies an item tells decisions, and which it has told once: what was
-- taken out of the list by hand does not come back.
create table item_feedback (
  item_id uuid not null references agenda_item,
  body_id uuid not null references body,
  primary key (item_id, body_id)
);
create index item_feedback_body on item_feedback (body_id);
create table feedback_told (
  item_id uuid not null references agenda_item,
  decision_id uuid not null references decision,
  primary key (item_id, decision_id)
);
create index feedback_told_decision on feedback_told (decision_id);

do $$
declare
  t text;
begin
  foreach t in array array['item_feedback', 'feedback_told'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to roda_app using (exists (select from knot where knot.id = %I.item_id))',
      t || '_seen', t, t);
    execute format('create policy %I on %I for insert to roda_app with check (runs_item(item_id))', t || '_added', t);
    execute format('grant select, insert on %I to roda_app', t);
  end loop;
end $$;
