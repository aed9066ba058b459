-- The auditor's list of decisions that became no assignment.
create index decision_assigns on decision (decided_on desc, id) where verb = 'assign';
