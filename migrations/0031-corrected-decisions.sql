-- A corrected decision names the one that corrects it.
create index decision_corrects on decision (corrects_id) where corrects_id is not null;
