-- Names as documents write them are looked up by index, two hundred at a time. Row level security keeps the program from
-- using an index on anything but plain equality, so the likely ones are found by a function of the owner's, which answers
-- with ids alone; the people behind them are read under the policies as always.

-- Small letters without rings, dots and accents, one space between words (bare() in src/bodies/matching/stems.ts).
create function name_fold(said text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(
    translate(lower(said collate public.swedish), 'åäáàâãæöóòôõøéèêëüúùíìï', 'aaaaaaaooooooeeeeuuuiii'), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- What people are called, names and aliases alike, laid bare; kept by triggers, read by the function below alone.
create table name_key (
  person_id uuid not null references person on delete cascade,
  alias_id uuid unique references person_alias on delete cascade,
  folded text not null,
  last_word text not null generated always as (regexp_replace(folded, '^.* ', '')) stored,
  words text[] not null generated always as (string_to_array(folded, ' ')) stored
);
create unique index name_key_person on name_key (person_id) where alias_id is null;
create index name_key_folded on name_key (folded);
create index name_key_last_word on name_key (last_word);
create index name_key_words on name_key using gin (words) with (fastupdate = off);
create index name_key_trigram on name_key using gin (folded gin_trgm_ops) with (fastupdate = off);

create function keep_name_key() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'person' then
    insert into name_key (person_id, folded) values (new.id, name_fold(new.name))
      on conflict (person_id) where alias_id is null do update set folded = excluded.folded;
  else
    insert into name_key (person_id, alias_id, folded) values (new.person_id, new.id, name_fold(new.alias));
  end if;
  return null;
end $$;
create trigger person_name_kept after insert or update of name on person for each row execute function keep_name_key();
create trigger person_alias_kept after insert on person_alias for each row execute function keep_name_key();
insert into name_key (person_id, folded) select id, name_fold(name) from person;
insert into name_key (person_id, alias_id, folded) select person_id, id, name_fold(alias) from person_alias;

-- The people a name (laid bare) may mean: of the very name, of the family name (first or last, in genitive too); one word
-- may be any part of a name. Only where no family name fits is likeness asked.
create function people_called(said text[]) returns table (called text, person_id uuid)
language sql stable security definer set search_path = public, pg_temp
set pg_trgm.similarity_threshold = 0.4 set enable_seqscan = off rows 1000 as $$
  with t as materialized (
    select one as called, position(' ' in one) = 0 as alone, split_part(one, ' ', 1) as first, split_part(one, ' ', -1) as last
    from unnest(said) one),
  keyed as materialized (
    select called, alone, called as whole, last as family from t
    union select called, alone, left(called, -1), left(last, -1) from t where right(called, 1) = 's'
    union select called, alone, called, first from t where not alone),
  named as materialized (
    select k.called, n.person_id from keyed k join name_key n on n.folded = k.whole
    union select k.called, n.person_id from keyed k
      cross join lateral (select person_id from name_key where last_word = k.family limit 60) n
    union select k.called, n.person_id from keyed k
      cross join lateral (select person_id from name_key where words @> array[k.whole] limit 60) n where k.alone)
  select * from named
  union all
  select t.called, k.person_id from t cross join lateral (
    select distinct person_id from (
      select person_id from name_key where folded % t.called order by similarity(folded, t.called) desc limit 8) likely) k
  where not exists (select from named where named.called = t.called)
$$;
