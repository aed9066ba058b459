-- How many files a batch had no room for, and the first of them: said on its page, so that they are read in with another.
alter table import_batch add column left_out integer not null default 0, add column left_out_from text;
grant update (left_out, left_out_from) on import_batch to roda_app;
create policy import_batch_changed on import_batch as restrictive for update to roda_app
  using ((select acting_system()) or started_by = (select acting_person()));
