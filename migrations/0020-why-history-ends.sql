-- The end of a membership or a holding has its own reason and decision, beside those of its beginning (domain.md N17).
alter table membership add column ended_because text not null default '', add column ended_by_id uuid references knot;
alter table post_holding add column ended_because text not null default '', add column ended_by_id uuid references knot;

create or replace function keep_history() returns trigger language plpgsql as $$
declare open_columns constant text[] := array['valid_until', 'withdrawn_because', 'ended_because', 'ended_by_id'];
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - open_columns) <> (to_jsonb(old) - open_columns) then
    raise exception '% is added to, never changed', tg_table_name using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- Names are looked up as they are written in minutes: misspelt, shortened, inflected.
create index body_name_trigram on body using gin (name gin_trgm_ops);
create index post_title_trigram on post using gin (title gin_trgm_ops);
create index person_alias_trigram on person_alias using gin (alias gin_trgm_ops);
create index person_alias_person on person_alias (person_id);
create index body_alias_trigram on body_alias using gin (alias gin_trgm_ops);
create index membership_represents on membership (represents_id) where represents_id is not null;
