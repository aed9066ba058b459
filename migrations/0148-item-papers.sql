-- Beslutsunderlag (domain.md G11): the papers of an item in one list, each with its day, type and where it comes from. One
-- without a document is a placeholder: the item says that there shall be one.
create table item_paper (
  id uuid primary key,
  item_id uuid not null references agenda_item,
  position integer not null default 0,
  name text not null check (name <> ''),
  kind text not null check (kind in ('officialLetter', 'proposal', 'inquiry', 'statement', 'extract', 'annex', 'other')),
  dated date,
  origin text not null default '',
  document_id uuid references document
);
create index item_paper_item on item_paper (item_id, position);
create index item_paper_document on item_paper (document_id) where document_id is not null;

alter table item_paper enable row level security;
create policy item_paper_seen on item_paper for select to roda_app using (exists (select from knot where knot.id = item_id));
create policy item_paper_added on item_paper for insert to roda_app with check (runs_item(item_id));
create policy item_paper_changed on item_paper for update to roda_app using (runs_item(item_id));
create policy item_paper_removed on item_paper for delete to roda_app using (runs_item(item_id));
grant select, insert, delete on item_paper to roda_app;
grant update (document_id) on item_paper to roda_app;
create trigger audited after insert or update or delete on item_paper for each row execute function record_change();
create trigger approved_stays before insert or update or delete on item_paper
  for each row execute function keep_approved_record();

do $$ begin
  execute replace(pg_get_functiondef('about_of(text, jsonb)'::regprocedure), 'when ''dissent'' then', $also$
    when 'item_paper' then (select meeting_id::text from agenda_item where id = (entry ->> 'item_id')::uuid)
    when 'dissent' then$also$);
end $$;
