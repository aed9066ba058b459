-- What a meeting's record may lose before it is closed, and a report-back's way to an agenda its writer may not see.
do $$
declare t text;
begin
  foreach t in array array['attendance', 'floor_motion', 'dissent'] loop
    execute format('create policy %I on %I for delete to roda_app using ((select acting_may_write()))', t || '_removed', t);
    execute format('grant delete on %I to roda_app', t);
  end loop;
end $$;
create index agenda_item_section on agenda_item (section_number) where section_number is not null;
create index floor_motion_mover on floor_motion (moved_by);

-- The end of the agenda of a body's next meeting that is not yet held, whoever asks, locked until the transaction ends.
create function next_agenda(of_body uuid, from_day date) returns table (
  meeting_id uuid, body_id uuid, on_day date, visibility text, "position" integer
) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not acting_may_write() then return; end if;
  return query
    select m.id, m.body_id, m.on_day, k.visibility,
      (select coalesce(max(i.position), 0) + 1 from agenda_item i where i.meeting_id = m.id)
    from (
      select n.id, n.body_id, n.on_day from meeting n
      where n.body_id = of_body and n.on_day >= from_day and n.state in ('planned', 'called')
      order by n.on_day, n.starts_at nulls last, n.id limit 1 for update
    ) m join knot k on k.id = m.id;
end $$;
revoke execute on function next_agenda(uuid, date) from public;
grant execute on function next_agenda(uuid, date) to roda_app;
