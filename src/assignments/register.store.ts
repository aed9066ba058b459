import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor, BodyId } from '../kernel/actor.ts';
import { addDays } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { AssignmentId, AssignmentState } from './assignment.ts';
import { countedTo } from './register.ts';
import type { RegisterFilter, RegisterRow, RegisterSort } from './register.ts';

export type RegisterPage = {
  readonly sort: RegisterSort;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
};

const and = (parts: readonly (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> => {
  const given = parts.filter((part) => part !== undefined);
  return given.length > 0 ? sql.join(given, sql` and `) : sql`true`;
};

const situationIs: Readonly<
  Record<RegisterFilter['situation'], (today: Day) => RawBuilder<unknown> | undefined>
> = {
  pagaende: () => sql`a.closed_on is null`,
  forsenat: (today) => sql`a.closed_on is null and a.next_due_on < ${today} and a.state <> 'awaitingBoard'`,
  foreslaget: () => sql`a.state = 'awaitingBoard'`,
  redovisat: () => sql`a.state = 'reported'`,
  avslutat: () => sql`a.state = 'closed'`,
  avskrivet: () => sql`a.state in ('struck', 'replaced')`,
  alla: () => undefined,
};

/** Backslash, percent and underscore are themselves in a search. */
const literally = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

const where = (filter: RegisterFilter, today: Day): RawBuilder<unknown> =>
  and([
    situationIs[filter.situation](today),
    filter.givenBy && sql`a.given_by_body_id = ${filter.givenBy}`,
    filter.receiver && sql`coalesce(a.report_to_body_id, a.given_by_body_id) = ${filter.receiver}`,
    filter.ownerPost && sql`a.owner_post_id = ${filter.ownerPost}`,
    filter.ownerPerson && sql`a.owner_person_id = ${filter.ownerPerson}`,
    filter.unit &&
      sql`(a.unit_id = ${filter.unit} or a.owner_post_id in (select id from post where body_id = ${filter.unit}))`,
    filter.dueFrom && sql`a.next_due_on >= ${filter.dueFrom}`,
    filter.dueUntil && sql`a.next_due_on <= ${filter.dueUntil}`,
    filter.withoutDate
      ? sql`a.due_on is null and a.next_due_on is null and a.open_ended_because = '' and a.state <> 'reported'
          and not exists (select from assignment part where part.parent_id = a.id)`
      : undefined,
    filter.withoutOwner ? sql`a.owner_post_id is null and a.owner_person_id is null` : undefined,
    filter.words
      ? sql`a.id in (select id from knot where kind = 'assignment' and
          (search @@ websearch_to_tsquery('swedish', ${filter.words}) or title ilike ${literally(filter.words)}))`
      : undefined,
  ]);

const orders: Readonly<Record<RegisterSort, RawBuilder<unknown>>> = {
  frist: sql`a.next_due_on`,
  uppdrag: sql`a.what`,
  givet: sql`a.given_on`,
  lage: sql`a.state`,
};

const ordered = ({ sort, order }: Pick<RegisterPage, 'sort' | 'order'>): RawBuilder<unknown> =>
  order === 'desc' ? sql`${orders[sort]} desc nulls last, a.id desc` : sql`${orders[sort]}, a.id`;

const inner = sql`a.id, a.state, a.closed_on, a.given_on, a.due_on, a.due_text, a.next_due_on, a.open_ended_because,
  a.review_on, a.owner_text, a.owner_post_id, a.owner_person_id, a.given_by_body_id, a.report_to_body_id, a.unit_id,
  a.what`;

/** The page's rows first, by an index; their names only for those. */
const rowsOf = (
  page: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  today: Day,
): RawBuilder<Row> => sql<Row>`
  select a.id, k.title, a.state, a.closed_on, a.given_on, a.due_on, a.due_text, a.next_due_on, a.open_ended_because,
    a.review_on, a.owner_text, coalesce(post.title, person.name) as owner,
    (select p.name from post_holding h join person p on p.id = h.person_id
      where h.post_id = a.owner_post_id and h.withdrawn_because is null
        and coalesce(h.valid_from, '-infinity') <= ${today} and coalesce(h.valid_until, 'infinity') >= ${today}
      order by h.acting desc, h.valid_from desc nulls last limit 1) as holder,
    giver.name as given_by, receiver.name as receiver, unit.name as unit
  from (${page}) a
  join knot k on k.id = a.id
  left join post on post.id = a.owner_post_id
  left join person on person.id = a.owner_person_id
  left join body giver on giver.id = a.given_by_body_id
  left join body receiver on receiver.id = coalesce(a.report_to_body_id, a.given_by_body_id)
  left join body unit on unit.id = coalesce(a.unit_id, post.body_id)
  order by ${order}`;

/** The register of assignments: narrowed, sorted and paged in the database, seen as the actor sees. */
export const registerStore = (db: Db) => {
  const list = async (
    page: RawBuilder<unknown>,
    order: RawBuilder<unknown>,
    today: Day,
  ): Promise<RegisterRow[]> => {
    const found = await rowsOf(page, order, today).execute(db);
    return found.rows.map(toRegisterRow);
  };
  const byDue = sql`a.next_due_on, a.id`;

  return {
    async register(filter: RegisterFilter, page: RegisterPage, today: Day): Promise<RegisterRow[]> {
      const order = ordered(page);
      const chosen = sql`select ${inner} from assignment a where ${where(filter, today)}
        order by ${order} limit ${page.limit} offset ${page.offset}`;
      return list(chosen, order, today);
    },
    /** How many rows there are, counted no farther than `countedTo` and one more. */
    async registerCount(filter: RegisterFilter, today: Day): Promise<number> {
      const counted = await sql<{ n: number }>`
        select count(*)::int as n from (
          select from assignment a where ${where(filter, today)} limit ${countedTo + 1}) counted`.execute(db);
      return counted.rows[0]?.n ?? 0;
    },
    /** What the filter's selects offer: bodies and owners that have assignments. */
    async registerChoices(): Promise<ChoiceRow[]> {
      const found = await sql<ChoiceRow>`
        select 'giver' as list, b.id, b.name from body b where exists (
          select from assignment where given_by_body_id = b.id)
        union all select 'receiver', b.id, b.name from body b where exists (
          select from assignment where report_to_body_id = b.id)
        union all select 'post', p.id, p.title || ', ' || b.name from post p join body b on b.id = p.body_id
          where exists (select from assignment where owner_post_id = p.id)
        union all select 'person', p.id, p.name from person p where exists (
          select from assignment where owner_person_id = p.id)
        union all select 'unit', b.id, b.name from body b where b.kind in ('unit', 'administration', 'division')
        order by list, name`.execute(db);
      return found.rows;
    },
    /** Mine, by the posts I hold or by name: overdue, or due within so many days. */
    dueSoonOf(actor: Actor, today: Day, days = 30): Promise<RegisterRow[]> {
      const posts = actor.posts.map(({ post }) => post);
      const chosen = sql`select ${inner} from assignment a
        where a.closed_on is null and a.state <> 'awaitingBoard' and a.next_due_on <= ${addDays(today, days)}
          and (a.owner_post_id = any(${posts}::uuid[]) or a.owner_person_id = ${actor.person})
        order by ${byDue} limit 50`;
      return list(chosen, byDue, today);
    },
    /** Expected report-backs to a body until a day, overdue included, oldest first. */
    async expectationsDue(body: BodyId, until: Day): Promise<ExpectedReport[]> {
      const found = await sql<ExpectedReport>`
        select a.id as "assignmentId", k.title, k.address, e.due_on as "dueOn", e.label
        from expectation e join assignment a on a.id = e.assignment_id join knot k on k.id = a.id
        where e.report_id is null and e.due_on <= ${until} and a.closed_on is null
          and coalesce(a.report_to_body_id, a.given_by_body_id) = ${body}
        order by e.due_on, a.id limit 200`.execute(db);
      return found.rows;
    },
    /** The body's assignments, those it gave or those whose reports it (or a post of its own) owes. */
    assignmentsOf(body: BodyId, side: 'given' | 'received', today: Day, limit = 25): Promise<RegisterRow[]> {
      const mine =
        side === 'given'
          ? sql`a.given_by_body_id = ${body}`
          : sql`(a.unit_id = ${body} or a.owner_post_id in (select id from post where body_id = ${body}))`;
      const chosen = sql`select ${inner} from assignment a where a.closed_on is null and ${mine}
        order by ${byDue} limit ${limit}`;
      return list(chosen, byDue, today);
    },
    /** The units' parts of a whole, by unit. */
    partRows(parent: AssignmentId, today: Day): Promise<RegisterRow[]> {
      return list(sql`select ${inner} from assignment a where a.parent_id = ${parent}`, sql`k.title`, today);
    },
  };
};

export type ChoiceRow = {
  readonly list: 'giver' | 'receiver' | 'post' | 'person' | 'unit';
  readonly id: string;
  readonly name: string;
};

export type ExpectedReport = {
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly address: string;
  readonly dueOn: Day;
  readonly label: string;
};

type Row = {
  id: AssignmentId;
  title: string;
  state: AssignmentState;
  closed_on: Day | null;
  given_on: Day | null;
  due_on: Day | null;
  due_text: string;
  next_due_on: Day | null;
  open_ended_because: string;
  review_on: Day | null;
  owner_text: string;
  owner: string | null;
  holder: string | null;
  given_by: string | null;
  receiver: string | null;
  unit: string | null;
};

const toRegisterRow = (row: Row): RegisterRow => ({
  id: row.id,
  title: row.title,
  state: row.state,
  closedOn: row.closed_on ?? undefined,
  givenOn: row.given_on ?? undefined,
  dueOn: row.due_on ?? undefined,
  dueText: row.due_text,
  nextDueOn: row.next_due_on ?? undefined,
  openEndedBecause: row.open_ended_because,
  reviewOn: row.review_on ?? undefined,
  ownerText: row.owner_text,
  owner: row.owner ?? undefined,
  holder: row.holder ?? undefined,
  givenBy: row.given_by ?? undefined,
  receiver: row.receiver ?? undefined,
  unit: row.unit ?? undefined,
});
