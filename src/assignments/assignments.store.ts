import { sql } from 'kysely';
import type { BodyId, PersonId, PostId } from '../kernel/actor.ts';
import type { Cadence } from '../kernel/cadence.ts';
import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { KnotId, Visibility } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import { narrower, wider } from '../thread/visibility.ts';
import { assignmentAddress } from './addresses.ts';
import { isOpen, titleOf } from './assignment.ts';
import type { Assignment, AssignmentId, AssignmentState, Progress } from './assignment.ts';
import { expectationStore } from './reports/expectations.store.ts';
import { registerStore } from './register/register.store.ts';
import { reportStore } from './reports/reports.store.ts';
import { toAssignment } from './rows.ts';
import type { AssignmentRow, AssignmentTables } from './rows.ts';

/** A cadence as it is given: the rule, the words it was said in, and the decision that set it. */
export type GivenCadence = {
  readonly cadence: Cadence;
  readonly words: string;
  readonly decisionId?: KnotId | undefined;
};

/** A new assignment. With neither `dueOn`, `cadence` nor `openEndedBecause` it has a gap, which is shown. */
export type NewAssignment = {
  readonly what: string;
  readonly description?: string | undefined;
  readonly ownerPostId?: PostId | undefined;
  readonly ownerPersonId?: PersonId | undefined;
  readonly ownerText?: string | undefined;
  readonly unitId?: BodyId | undefined;
  readonly givenByBodyId?: BodyId | undefined;
  readonly givenOn?: Day | undefined;
  readonly reportToBodyId?: BodyId | undefined;
  readonly dueOn?: Day | undefined;
  readonly dueText?: string | undefined;
  readonly notBefore?: Day | undefined;
  readonly openEndedBecause?: string | undefined;
  readonly reviewOn?: Day | undefined;
  readonly parentId?: AssignmentId | undefined;
  readonly state?: AssignmentState | undefined;
  readonly visibility: Visibility;
  readonly authorId?: PersonId | undefined;
  readonly cadence?: GivenCadence | undefined;
  /** The decision or proposal it comes of; never seen by more people than that. */
  readonly source?: KnotId | undefined;
  /** The day it is written; expectations are made eighteen months ahead of it. */
  readonly today: Day;
};

/** A unit that gets a part: owned by its manager's post, or without owner while there is none. */
export type FanOutUnit = {
  readonly postId?: PostId | undefined;
  readonly bodyId: BodyId;
  readonly name: string;
};

const isClosedState = (state: AssignmentState) => ['closed', 'struck', 'replaced'].includes(state);

function toRow(id: AssignmentId, given: NewAssignment, today: Day): AssignmentRow {
  const state = given.state ?? 'open';
  return {
    id,
    what: given.what,
    description: given.description ?? '',
    owner_post_id: given.ownerPostId ?? null,
    owner_person_id: given.ownerPostId ? null : (given.ownerPersonId ?? null),
    owner_text: given.ownerText ?? '',
    unit_id: given.unitId ?? null,
    given_by_body_id: given.givenByBodyId ?? null,
    given_on: given.givenOn ?? null,
    report_to_body_id: given.reportToBodyId ?? null,
    due_on: given.dueOn ?? null,
    due_text: given.dueText ?? '',
    not_before: given.notBefore ?? null,
    open_ended_because: given.openEndedBecause ?? '',
    review_on: given.reviewOn ?? null,
    next_due_on: null,
    parent_id: given.parentId ?? null,
    state,
    closed_on: isClosedState(state) ? (given.givenOn ?? today) : null,
    struck_because: '',
    struck_by_decision_id: null,
    version: 1,
  };
}

/** Assignments with their cadences, expectations and report-backs. */
export const assignmentStore = (db: Db) => {
  const tables = db.withTables<AssignmentTables>();
  const thread = threadStore(db);
  const expectations = expectationStore(db);

  async function add(given: NewAssignment, title: string): Promise<AssignmentId> {
    const id = newId<'assignment'>();
    const source = given.source && (await thread.find(given.source));
    await thread.hang({
      id,
      kind: 'assignment',
      title,
      address: assignmentAddress(id),
      state: given.state ?? 'open',
      day: given.dueOn ?? null,
      bodyId: given.givenByBodyId ?? given.reportToBodyId ?? null,
      visibility: source ? narrower(given.visibility, source.visibility) : given.visibility,
      ...(given.authorId && { authorId: given.authorId }),
      searchText: [given.description, given.ownerText, given.dueText].filter(Boolean).join(' '),
    });
    const row = toRow(id, given, given.today);
    await tables.insertInto('assignment').values(row).execute();
    if (given.parentId) await thread.tie({ source: given.parentId, result: id, kind: 'splits' });
    if (given.source) await thread.tie({ source: given.source, result: id, kind: 'gives' });
    return id;
  }

  const find = async (id: AssignmentId): Promise<Assignment | undefined> => {
    const row = await tables
      .selectFrom('assignment')
      .innerJoin('knot', 'knot.id', 'assignment.id')
      .selectAll('assignment')
      .select('knot.visibility')
      .where('assignment.id', '=', id)
      .executeTakeFirst();
    return row && toAssignment(row);
  };

  return {
    ...registerStore(db),
    ...reportStore(db),
    ...expectations,
    find,
    /** Gives an assignment, with the expectations its date or cadence makes; a proposed one waits with them. */
    async give(given: NewAssignment, calendar: Calendar): Promise<AssignmentId> {
      const id = await add(given, given.what);
      const { today } = given;
      if (given.cadence) await expectations.addCadence(id, given.cadence, given.givenOn ?? today);
      if ((given.state ?? 'open') === 'open' || given.state === 'inProgress') {
        await expectations.plan(id, { from: given.givenOn ?? today, today, calendar });
      }
      return id;
    },
    /**
     * "Varje enhet": one part per unit, owned by the unit's manager's post, with the whole's words, dates, cadence
     * and receiver. What was awaited of the whole is from now on awaited of each part. Units that have a part
     * already get none.
     */
    async fanOut(parentId: AssignmentId, units: readonly FanOutUnit[], today: Day): Promise<AssignmentId[]> {
      const parent = await find(parentId);
      if (!parent) throw new Error(`no assignment ${parentId}`);
      const present = new Set((await partsOf(db, parentId)).map((part) => part.unitId));
      const made: AssignmentId[] = [];
      for (const unit of units.filter(({ bodyId }) => !present.has(bodyId))) {
        made.push(await add(partFor(parent, unit, today), titleOf(parent.what, unit.name)));
      }
      await expectations.handDown(parentId, made);
      return made;
    },
    partsOf: (id: AssignmentId): Promise<Assignment[]> => partsOf(db, id),
    async progressOf(id: AssignmentId): Promise<Progress> {
      const parts = await partsOf(db, id);
      return { all: parts.length, closed: parts.filter((part) => !isOpen(part)).length };
    },
    /** Writes new words, owner and dates; 'stale' when somebody else wrote since the form was shown. */
    async change(id: AssignmentId, version: number, to: AssignmentChange): Promise<'stale' | 'changed'> {
      const changed = await tables
        .updateTable('assignment')
        .set({ ...changedColumns(to), version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) return 'stale';
      await thread.change(id, {
        title: to.title,
        visibility: to.visibility,
        searchText: [to.description, to.ownerText, to.dueText].filter(Boolean).join(' '),
      });
      await narrowWith(db, id, to.visibility);
      await expectations.moveDue(id, to.dueOn);
      return 'changed';
    },
    /** Strikes off with the decision and the reason; parts that are open follow. */
    async strike(
      id: AssignmentId,
      version: number,
      strike: { readonly decisionId: KnotId; readonly because: string; readonly on: Day },
    ): Promise<'stale' | 'struck'> {
      const struck = await sql<{ id: AssignmentId }>`
        update assignment set state = 'struck', closed_on = ${strike.on}, struck_because = ${strike.because},
          struck_by_decision_id = ${strike.decisionId}, version = version + 1
        where (id = ${id} and version = ${version}) or (parent_id = ${id} and closed_on is null and exists (
          select from assignment whole where whole.id = ${id} and whole.version = ${version}))
        returning id`.execute(db);
      if (struck.rows.length === 0) return 'stale';
      const ids = struck.rows.map((row) => row.id);
      await expectations.drop(ids);
      for (const one of ids) await thread.change(one, { state: 'struck' });
      await thread.tie({ source: id, result: strike.decisionId, kind: 'receives' });
      return 'struck';
    },
    /** The competent body has decided as proposed: what waited for it begins, counted from that day. */
    async confirmProposed(
      proposalId: KnotId,
      decision: { readonly id: KnotId; readonly on: Day },
      calendar: Calendar,
      today: Day,
    ): Promise<AssignmentId[]> {
      const tied = await thread.resultsOf([proposalId], 'gives');
      const waiting = tied.filter(({ knot }) => knot.kind === 'assignment' && knot.state === 'awaitingBoard');
      const ids = waiting.map(({ knot }) => knot.id as string as AssignmentId);
      for (const id of ids) {
        await sql`update assignment set state = 'open', given_on = ${decision.on}, version = version + 1
          where id = ${id}`.execute(db);
        await thread.change(id, { state: 'open' });
        await thread.tie({ source: decision.id, result: id, kind: 'gives' });
        await expectations.plan(id, { from: decision.on, today, calendar });
      }
      return ids;
    },
  };
};
export type AssignmentStore = ReturnType<typeof assignmentStore>;

/** What the form of a change may write. */
export type AssignmentChange = {
  readonly title: string;
  readonly what: string;
  readonly description: string;
  readonly ownerPostId: PostId | undefined;
  readonly ownerPersonId: PersonId | undefined;
  readonly ownerText: string;
  readonly reportToBodyId: BodyId | undefined;
  readonly dueOn: Day | undefined;
  readonly dueText: string;
  readonly openEndedBecause: string;
  readonly reviewOn: Day | undefined;
  readonly visibility: Visibility;
};

const changedColumns = (to: AssignmentChange) => ({
  what: to.what,
  description: to.description,
  owner_post_id: to.ownerPostId ?? null,
  owner_person_id: to.ownerPostId ? null : (to.ownerPersonId ?? null),
  owner_text: to.ownerText,
  report_to_body_id: to.reportToBodyId ?? null,
  due_on: to.dueOn ?? null,
  due_text: to.dueText,
  open_ended_because: to.openEndedBecause,
  review_on: to.reviewOn ?? null,
});

/** A unit's part of a whole: everything but the owner is the whole's. */
function partFor(parent: Assignment, unit: FanOutUnit, today: Day): NewAssignment {
  return {
    today,
    what: parent.what,
    description: parent.description,
    ...(unit.postId ? { ownerPostId: unit.postId } : { ownerText: unit.name }),
    unitId: unit.bodyId,
    ...(parent.givenByBodyId && { givenByBodyId: parent.givenByBodyId }),
    ...(parent.givenOn && { givenOn: parent.givenOn }),
    ...(parent.reportToBodyId && { reportToBodyId: parent.reportToBodyId }),
    ...(parent.dueOn && { dueOn: parent.dueOn }),
    dueText: parent.dueText,
    ...(parent.notBefore && { notBefore: parent.notBefore }),
    openEndedBecause: parent.openEndedBecause,
    ...(parent.reviewOn && { reviewOn: parent.reviewOn }),
    parentId: parent.id,
    state: parent.state === 'awaitingBoard' ? 'awaitingBoard' : 'open',
    visibility: parent.visibility,
  };
}

/** What belongs to an assignment is never seen by more people than it: parts, report-backs, evidence. */
async function narrowWith(db: Db, id: AssignmentId, to: Visibility): Promise<void> {
  await sql`
    with part as (select id from assignment where id = ${id} or parent_id = ${id}),
    report as (select r.id, r.evidence_document_id from report_back r join part on part.id = r.assignment_id)
    update knot set visibility = ${to} where visibility = any(${wider(to)}::text[]) and id in (
      select id from part union all select id from report
      union all select evidence_document_id from report)`.execute(db);
}

async function partsOf(db: Db, id: AssignmentId): Promise<Assignment[]> {
  const rows = await db
    .withTables<AssignmentTables>()
    .selectFrom('assignment')
    .innerJoin('knot', 'knot.id', 'assignment.id')
    .selectAll('assignment')
    .select('knot.visibility')
    .where('assignment.parent_id', '=', id)
    .orderBy('knot.title')
    .execute();
  return rows.map(toAssignment);
}
