-- Files of a batch are tried again, kept and taken out by who began it, and by those who lead the reading that one became.
drop policy batch_file_own on batch_file;
create policy batch_file_seen on batch_file for select to roda_app
  using ((select acting_system()) or started_by = (select acting_person())
    or exists (select from reading where reading.id = reading_id offset 0));
create policy batch_file_added on batch_file for insert to roda_app
  with check ((select acting_runs_something()) and ((select acting_system()) or started_by = (select acting_person())));
create policy batch_file_changed on batch_file for update to roda_app
  using ((select acting_runs_something())
    and ((select acting_system()) or started_by = (select acting_person()) or leads_reading(reading_id)));

-- A reading is ended by those who lead it (its row as it stands says who they are); the invited answer while it is open.
drop policy reading_own on reading;
create policy reading_seen on reading for select to roda_app
  using ((select acting_system()) or started_by = (select acting_person())
    or body_id = any ((select acting_offices())::uuid[]) or id = any ((select acting_shares())::uuid[]));
create policy reading_started on reading for insert to roda_app
  with check ((select acting_runs_something()) and ((select acting_system()) or started_by = (select acting_person())));
create policy reading_changed on reading for update to roda_app
  using ((select acting_system()) or started_by = (select acting_person())
    or body_id = any ((select acting_offices())::uuid[]) or id = any ((select acting_shares())::uuid[]))
  with check (((select acting_runs_something()) and leads_reading(id))
    or ((select acting_may_write()) and state = 'open' and id = any ((select acting_shares())::uuid[])));
