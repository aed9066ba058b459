-- Notes have no approvers: those who run the body complete them, and the chain says so.
drop policy approval_entry_added on approval_entry;
create policy approval_entry_added on approval_entry for insert to roda_app with check (
  (select acting_may_write()) and ((select acting_system()) or (person_id = (select acting_person())
    and case when kind in ('sent', 'taken-back') then runs_version(version_id)
      else is_approver(version_id) or (kind = 'completed' and runs_version(version_id)
        and exists (select from minutes_version v where v.id = version_id and v.kind = 'notes')) end)));
