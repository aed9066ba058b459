import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { KnotId } from '../../thread/knot.ts';
import { withoutYear } from './rank.ts';

/** An item of a meeting that a tie may lead to. */
export type KnownItem = {
  readonly id: KnotId;
  readonly heading: string;
  readonly caseNumber: string;
  readonly number: string;
  readonly body: string;
  readonly bodyId: BodyId;
  readonly address: string;
  readonly day: Day;
};
/** An open assignment, with the item whose decision gave it. */
export type KnownAssignment = {
  readonly id: KnotId;
  readonly what: string;
  readonly address: string;
  readonly day: Day | null;
  readonly caseNumber: string;
  readonly number: string;
};
/** A reference that waits for its document. */
export type Pending = {
  readonly id: string;
  readonly knot: KnotId;
  readonly title: string;
  readonly address: string;
  readonly day: Day | null;
  readonly words: string;
  readonly paragraph: string | null;
  /** It says neither day nor year: somebody has to look. */
  readonly vague: boolean;
};

const item = sql`select i.id, i.heading, coalesce(i.case_number, '') as "caseNumber", coalesce(i.section_number, '') as number,
  coalesce(b.title, '') as body, m.body_id as "bodyId", k.address, m.on_day as day
  from agenda_item i join meeting m on m.id = i.meeting_id join knot k on k.id = i.id left join knot b on b.id = m.body_id`;
/** More than one body's year, less than a page could show. */
const most = 1000;
/** Days: how far back a § without day or year is looked for. */
const lately = 400;

/** What a document's ties may lead to; only what the reader may see. */
export const candidateStore = (db: Db) => ({
  /** Items that propose something to the body which it has not decided yet. */
  async proposingTo(body: BodyId, until: Day): Promise<KnownItem[]> {
    const { rows } = await sql<KnownItem>`${item}
      where m.on_day <= ${until} and exists (select from proposal p join knot pk on pk.id = p.id
        where p.item_id = i.id and p.to_body_id = ${body} and pk.state = 'open')
      order by m.on_day desc, i.position limit ${most}`.execute(db);
    return rows;
  },
  /** Items of these bodies that decided something from a day on, by their case numbers and headings. */
  async deciding(
    bodies: readonly BodyId[],
    from: Day,
    faces: readonly { heading: string; caseNumber: string }[],
  ): Promise<KnownItem[]> {
    const headings = faces.map(({ heading }) => heading.toLocaleLowerCase('sv'));
    const cases = faces.map(({ caseNumber }) => caseNumber).filter((one) => one !== '');
    const { rows } = await sql<KnownItem>`${item}
      where m.body_id = any(${[...bodies]}::uuid[]) and m.on_day >= ${from}
        and (i.case_number = any(${cases}::text[]) or lower(i.heading) = any(${headings}::text[]))
        and exists (select from decision d where d.item_id = i.id)
      order by m.on_day, i.position limit ${most}`.execute(db);
    return rows;
  },
  /** Items that an earlier decision's day, year and paragraph point at. */
  async at(
    bodies: readonly BodyId[],
    target: { paragraph: string | null; day: Day | null; year: number | null },
    until: Day,
  ): Promise<KnownItem[]> {
    const { paragraph, day, year } = target;
    if (bodies.length === 0 || (!paragraph && !day)) return [];
    const alone = paragraph && withoutYear(paragraph);
    const { rows } = await sql<KnownItem>`${item}
      where m.body_id = any(${[...bodies]}::uuid[]) and m.on_day < ${until}
        and (${alone}::text is null or i.section_number in (${alone}, ${paragraph}) or i.section_number like ${`${alone}/%`})
        and (${day}::date is null or m.on_day = ${day})
        and (${day}::date is not null or extract(year from m.on_day) = ${year}::int
          or (${year}::int is null and m.on_day > ${until}::date - ${sql.lit(lately)}))
      order by m.on_day desc, i.position limit 50`.execute(db);
    return rows;
  },
  /** Open assignments that the body gave or receives reports of. */
  async openAssignments(body: BodyId, until: Day): Promise<KnownAssignment[]> {
    const { rows } = await sql<KnownAssignment>`
      select a.id, a.what, k.address, a.given_on as day, coalesce(g.case_number, '') as "caseNumber",
        coalesce(g.section_number, '') as number
      from assignment a join knot k on k.id = a.id
      left join lateral (select i.case_number, i.section_number from tie t join decision d on d.id = t.source_id
        join agenda_item i on i.id = d.item_id where t.result_id = a.id and t.kind = 'gives' limit 1) g on true
      where a.closed_on is null and a.parent_id is null and (a.given_by_body_id = ${body} or a.report_to_body_id = ${body})
        and (a.given_on is null or a.given_on <= ${until})
      order by a.given_on desc nulls last, a.id limit ${most}`.execute(db);
    return rows;
  },
  /** References that wait for this body's meeting of this day. */
  async pendingTo(body: BodyId, day: Day): Promise<Pending[]> {
    const { rows } = await sql<Pending>`
      select p.id, p.knot_id as knot, k.title, k.address, k.day, p.words, p.paragraph, p.on_day is null and p.in_year is null as vague
      from pending_reference p join knot k on k.id = p.knot_id
      where p.met_by is null and p.body_id = ${body}
        and (p.on_day = ${day} or (p.on_day is null and (p.in_year = extract(year from ${day}::date)
          or (p.in_year is null and k.day between ${day}::date and ${day}::date + ${sql.lit(lately)}))))
      order by k.day, p.id limit 200`.execute(db);
    return rows;
  },
});
