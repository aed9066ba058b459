import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Actor, BodyId } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { AssignmentId } from '../assignment.ts';
import { named } from './names.store.ts';
import type { ListedRow } from './names.store.ts';
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

/** By the name of the post, of whoever holds it today, of the named person, or as the source has it. */
const ownedBy = (name: string, today: Day): RawBuilder<unknown> => sql`(
  a.owner_text ilike ${name}
  or coalesce(a.owner_post_id, a.owner_person_id) in (
    select id from knot where kind in ('post', 'person') and title ilike ${name})
  or a.owner_post_id in (
    select h.post_id from post_holding h join knot k on k.id = h.person_id
    where k.title ilike ${name} and h.withdrawn_because is null
      and coalesce(h.valid_from, '-infinity') <= ${today} and coalesce(h.valid_until, 'infinity') >= ${today}))`;

const where = (filter: RegisterFilter, today: Day): RawBuilder<unknown> =>
  and([
    situationIs[filter.situation](today),
    filter.givenBy && sql`a.given_by_body_id = ${filter.givenBy}`,
    filter.receiver && sql`a.receiver_id = ${filter.receiver}`,
    filter.ownerPost && sql`a.owner_post_id = ${filter.ownerPost}`,
    filter.ownerPerson && sql`a.owner_person_id = ${filter.ownerPerson}`,
    filter.ownerWords ? ownedBy(literally(filter.ownerWords), today) : undefined,
    filter.unit &&
      sql`(a.unit_id = ${filter.unit} or a.owner_post_id in (select id from post where body_id = ${filter.unit}))`,
    filter.dueFrom && sql`a.next_due_on >= ${filter.dueFrom}`,
    filter.dueUntil && sql`a.next_due_on <= ${filter.dueUntil}`,
    filter.withoutDate
      ? sql`a.due_on is null and a.next_due_on is null and a.open_ended_because = '' and a.state <> 'reported'
          and not exists (select from assignment part where part.parent_id = a.id)`
      : undefined,
    filter.withoutOwner
      ? sql`a.owner_post_id is null and a.owner_person_id is null
          and not exists (select from assignment part where part.parent_id = a.id)`
      : undefined,
    filter.words
      ? sql`a.id in (select assignments_named(${filter.words}, ${literally(filter.words)}))`
      : undefined,
  ]);

const orders: Readonly<Record<RegisterSort, RawBuilder<unknown>>> = {
  frist: sql`a.next_due_on`,
  uppdrag: sql`a.what`,
  givet: sql`a.given_on`,
  lage: sql`a.state`,
};

const ordered = ({ sort, order }: Pick<RegisterPage, 'sort' | 'order'>): RawBuilder<unknown> =>
  order === 'desc' ? sql`${orders[sort]} desc, a.id desc` : sql`${orders[sort]}, a.id`;

const columns = sql`a.id, a.what, a.parent_id, a.state, a.closed_on, a.given_on, a.due_on, a.due_text, a.next_due_on,
  a.open_ended_because, a.review_on, a.owner_text, a.owner_post_id, a.owner_person_id, a.given_by_body_id,
  a.receiver_id, a.unit_id,
  exists (select from assignment part where part.parent_id = a.id offset 0) as is_split`;

/** The register of assignments: narrowed, sorted and paged in the database, seen as the actor sees. */
export const registerStore = (db: Db) => {
  // NOTE the page's rows first, by an index; then the few names they mention, each once
  const list = async (
    condition: RawBuilder<unknown>,
    order: RawBuilder<unknown>,
    page: { readonly limit: number; readonly offset?: number },
    today: Day,
  ): Promise<RegisterRow[]> => {
    const { rows } = await sql<ListedRow>`select ${columns} from assignment a where ${condition}
      order by ${order} limit ${page.limit} offset ${page.offset ?? 0}`.execute(db);
    return named(db, rows, today);
  };
  const byDue = sql`a.next_due_on, a.id`;

  return {
    register: (filter: RegisterFilter, page: RegisterPage, today: Day): Promise<RegisterRow[]> =>
      list(where(filter, today), ordered(page), page, today),
    /** How many rows there are, counted no farther than `countedTo` and one more. */
    async registerCount(filter: RegisterFilter, today: Day): Promise<number> {
      const counted = await sql<{ n: number }>`
        select count(*)::int as n from (
          select from assignment a where ${where(filter, today)} limit ${countedTo + 1}) counted`.execute(db);
      return counted.rows[0]?.n ?? 0;
    },
    /** The bodies that the filter's selects offer. */
    async registerBodies(): Promise<{ id: string; name: string }[]> {
      const found = await sql<{ id: string; name: string }>`
        select id, title as name from knot where kind = 'body' order by title, id`.execute(db);
      return found.rows;
    },
    /** Mine, by the posts I hold or by name: overdue, or due within so many days. */
    dueSoonOf(actor: Actor, today: Day, days = 30): Promise<RegisterRow[]> {
      const posts = actor.posts.map(({ post }) => post);
      const mine = sql`a.closed_on is null and a.state <> 'awaitingBoard' and a.next_due_on <= ${addDays(today, days)}
        and (a.owner_post_id = any(${posts}::uuid[]) or a.owner_person_id = ${actor.person})`;
      return list(mine, byDue, { limit: 50 }, today);
    },
    /** Expected report-backs to a body until a day, overdue included, oldest first. */
    async expectationsDue(body: BodyId, until: Day): Promise<ExpectedReport[]> {
      const found = await sql<ExpectedReport>`
        select a.id as "assignmentId", k.title, k.address, e.due_on as "dueOn", e.label
        from expectation e join assignment a on a.id = e.assignment_id join knot k on k.id = a.id
        where e.report_id is null and e.due_on <= ${until} and a.next_due_on <= ${until} and a.closed_on is null
          and a.receiver_id = ${body}
        order by e.due_on, a.id limit 200`.execute(db);
      return found.rows;
    },
    /** The body's assignments under way, those it gave or those that it (or a post of its own) answers for. */
    assignmentsOf(body: BodyId, side: 'given' | 'received', today: Day, limit = 25): Promise<RegisterRow[]> {
      const mine =
        side === 'given'
          ? sql`a.given_by_body_id = ${body}`
          : sql`(a.unit_id = ${body} or a.owner_post_id in (select id from post where body_id = ${body}))`;
      return list(sql`a.closed_on is null and ${mine}`, byDue, { limit }, today);
    },
    /** The units' parts of a whole, by unit. */
    async partRows(parent: AssignmentId, today: Day): Promise<RegisterRow[]> {
      const parts = await list(sql`a.parent_id = ${parent}`, sql`a.id`, { limit: 1000 }, today);
      return parts.sort((one, other) => one.title.localeCompare(other.title, 'sv'));
    },
  };
};

export type ExpectedReport = {
  readonly assignmentId: AssignmentId;
  readonly title: string;
  readonly address: string;
  readonly dueOn: Day;
  readonly label: string;
};
