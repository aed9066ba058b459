-- How large a share of a body's members are to be at its meetings (domain.md 4.4), and from which parties alternates step in
-- for whom: a line for each party, "S: S, V, MP"; '' where the list's own order holds (KL 5:17).
alter table body_procedure add column attendance_target integer not null default 80 check (attendance_target between 0 and 100);
alter table body_procedure add column party_order text not null default '';

-- Said of an item that was dealt with at the meeting without a decision.
alter table agenda_item add column is_done boolean not null default false;
