import type { Actor } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Knot, KnotId } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import {
  receiverOf,
  whyCannotChange,
  whyCannotFanOut,
  whyCannotReport,
  whyCannotStrike,
} from '../assignment.ts';
import type { Assignment, AssignmentId, Progress } from '../assignment.ts';
import { assignmentStore } from '../assignments.store.ts';
import { whyCannotReceive } from '../reports/expectation.ts';
import type {
  CadenceRow,
  Expectation,
  ReceivedReport,
  ReceiveObstacle,
  ReportId,
} from '../reports/expectation.ts';
import type { Holders, ShownAssignment, ShownReport } from './shown.ts';

const byId = (knots: readonly Knot[]): ReadonlyMap<string, Knot> =>
  new Map(knots.map((knot) => [knot.id, knot]));
const present = (ids: readonly (string | undefined)[]): KnotId[] =>
  [...new Set(ids.filter((id) => id !== undefined))] as KnotId[];

/** What pages show of assignments and report-backs, with what the actor may not do and why. */
export const shownStore = (db: Db) => {
  const assignments = assignmentStore(db);
  const thread = threadStore(db);

  const holdersOf = async (assignment: Assignment, today: Day): Promise<Holders> =>
    assignment.ownerPostId
      ? ((await bodyStore(db).holdersOf([assignment.ownerPostId], today)).get(assignment.ownerPostId) ?? [])
      : [];

  const isVacant = async ({ ownerPostId }: Assignment, today: Day): Promise<boolean> =>
    ownerPostId !== undefined && !(await bodyStore(db).heldPosts([ownerPostId], today)).has(ownerPostId);

  const meetingOf = async (item: Knot): Promise<Knot | undefined> =>
    (await thread.sourcesOf([item.id], 'holds'))[0]?.knot;

  return {
    async assignment(
      id: AssignmentId,
      actor: Actor | undefined,
      today: Day,
    ): Promise<ShownAssignment | undefined> {
      const assignment = await assignments.find(id);
      if (!assignment) return undefined;
      const cadences = await assignments.cadencesOf(id);
      const expectations = await assignments.expectationsOf(id);
      const reports = expectations.some((one) => one.reportId) ? await assignments.reportsOf(id) : [];
      const parts = assignment.parentId ? [] : await assignments.partRows(id, today);
      const progress = { all: parts.length, closed: parts.filter((part) => part.closedOn).length };
      const knots = byId(await thread.findAll(mentioned(assignment, cadences, expectations, reports)));
      return {
        assignment,
        title: knots.get(id)?.title ?? assignment.what,
        knots,
        holders: await holdersOf(assignment, today),
        isVacant: await isVacant(assignment, today),
        parts,
        progress,
        cadences,
        expectations,
        reports,
        obstacles: obstaclesOf(assignment, progress, actor),
      };
    },
    /** `at`: the item it is received on; else the one it was placed on last. */
    async report(
      id: ReportId,
      actor: Actor | undefined,
      today: Day,
      at?: KnotId,
    ): Promise<ShownReport | undefined> {
      const report = await assignments.findReport(id);
      const assignment = report && (await assignments.find(report.assignmentId));
      if (!assignment) return undefined;
      const items = await thread.resultsOf([id], 'raises');
      const item = at ? items.find(({ knot }) => knot.id === at)?.knot : items.at(-1)?.knot;
      const { evidence, reportedBy, expectation } = report;
      const ids = [
        assignment.id,
        receiverOf(assignment),
        reportedBy,
        expectation?.decisionId,
        evidence.kind === 'document' ? evidence.documentId : undefined,
      ];
      return {
        report,
        assignment,
        knots: byId(await thread.findAll(present(ids))),
        item,
        obstacle: receiveObstacle(
          assignment,
          report,
          item && { item, meeting: await meetingOf(item) },
          actor,
          today,
        ),
      };
    },
    /** The reports that are taken up at an item and their pages' facts. */
    async reportsAt(itemId: KnotId, actor: Actor | undefined, today: Day): Promise<ShownReport[]> {
      const raised = await thread.sourcesOf([itemId], 'raises');
      const shown: ShownReport[] = [];
      for (const { knot } of raised) {
        const report = await this.report(knot.id as string as ReportId, actor, today, itemId);
        if (report) shown.push(report);
      }
      return shown;
    },
  };
};

const receiveObstacle = (
  assignment: Assignment,
  report: ReceivedReport,
  at: { readonly item: Knot; readonly meeting: Knot | undefined } | undefined,
  actor: Actor | undefined,
  today: Day,
): ReceiveObstacle | undefined =>
  actor
    ? whyCannotReceive(
        {
          receiver: receiverOf(assignment),
          receivedOn: report.expectation?.receivedOn,
          itemBody: at?.item.kind === 'item' ? (at.item.bodyId ?? undefined) : undefined,
          meetingState: at?.meeting?.state,
          meetingDay: at?.item.day ?? undefined,
        },
        actor,
        today,
      )
    : 'not-receiver';

function obstaclesOf(
  assignment: Assignment,
  progress: Progress,
  actor: Actor | undefined,
): ShownAssignment['obstacles'] {
  if (!actor) {
    return {
      change: 'not-directing',
      fanOut: 'not-directing',
      report: 'not-responsible',
      strike: 'not-directing',
    };
  }
  return {
    change: whyCannotChange(assignment, actor),
    fanOut: whyCannotFanOut(assignment, actor),
    report: whyCannotReport(assignment, progress, actor),
    strike: whyCannotStrike(assignment, actor),
  };
}

const mentioned = (
  assignment: Assignment,
  cadences: readonly CadenceRow[],
  expectations: readonly Expectation[],
  reports: readonly ReceivedReport[],
): KnotId[] =>
  present([
    assignment.id,
    assignment.ownerPostId,
    assignment.ownerPersonId,
    assignment.unitId,
    assignment.givenByBodyId,
    receiverOf(assignment),
    assignment.parentId,
    assignment.struckByDecisionId,
    ...cadences.map((row) => row.decisionId),
    ...expectations.flatMap((one) => [one.decisionId, one.reportId]),
    ...reports.flatMap((one) => [
      one.reportedBy,
      one.evidence.kind === 'document' ? one.evidence.documentId : undefined,
    ]),
  ]);
