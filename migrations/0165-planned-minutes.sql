-- How long an item is planned to take; its time of day follows from the meeting's beginning and the items before it.
alter table agenda_item add column planned_minutes smallint check (planned_minutes between 1 and 600);
