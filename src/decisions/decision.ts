import { runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Visibility } from '../thread/knot.ts';

export type DecisionId = Id<'decision'>;
export type ProposalId = Id<'proposal'>;
/** The agenda item that a decision settles; items belong to another slice. */
export type ItemId = Id<'item'>;

/** bifalla, avslå, anta, fastställa, godkänna, uppdra, återremittera, bordlägga, avskriva, lägga till handlingarna, lämna förslag till, välja, annat. */
export const decisionVerbs = [
  'approve',
  'reject',
  'adopt',
  'establish',
  'endorse',
  'assign',
  'referBack',
  'table',
  'strikeOff',
  'file',
  'propose',
  'elect',
  'other',
] as const;
export type DecisionVerb = (typeof decisionVerbs)[number];

/** Beslut: one operative clause (att-sats), never changed; a mistake is corrected by a new decision. */
export type Decision = {
  readonly id: DecisionId;
  readonly itemId: ItemId;
  readonly bodyId: BodyId;
  readonly decidedOn: Day;
  readonly text: string;
  readonly verb: DecisionVerb;
  readonly visibility: Visibility;
  readonly correctsId: DecisionId | undefined;
  readonly correctedById: DecisionId | undefined;
};

/** Förslag till beslut, to the meeting's own body or to the one that decides (domain.md 0.2). */
export type Proposal = {
  readonly id: ProposalId;
  readonly itemId: ItemId;
  readonly bodyId: BodyId;
  readonly toBodyId: BodyId | undefined;
  /** The receiving body as the minutes name it. */
  readonly toBodyText: string;
  readonly proposedOn: Day | undefined;
  readonly text: string;
  readonly visibility: Visibility;
  readonly answered: boolean;
};

/** What this slice is told of an agenda item. */
export type ItemPlace = {
  readonly id: ItemId;
  readonly heading: string;
  readonly sectionNumber: string | undefined;
  readonly caseNumber: string | undefined;
  readonly visibility: Visibility;
  readonly address: string;
  readonly meetingId: string;
  readonly meetingState: string;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly onDay: Day;
};

/** The most letters of a decision's and a proposal's fields, by their names in the form. */
export const decisionLengths = { text: 20_000, tillText: 200 } as const;

export type DecideObstacle =
  | 'read-only'
  | 'not-running-the-body'
  | 'meeting-closed'
  | 'meeting-cancelled'
  | 'meeting-not-begun';

/** Decisions are recorded by those who run the body, from the meeting's day until the meeting is closed. */
export function whyCannotDecide(
  item: Pick<ItemPlace, 'bodyId' | 'meetingState' | 'onDay'>,
  actor: Actor,
  today: Day,
): DecideObstacle | undefined {
  const obstacle = whyCannotPropose(item, actor);
  if (obstacle) return obstacle;
  return item.onDay > today ? 'meeting-not-begun' : undefined;
}

/** Proposals may stand on the agenda before the meeting. */
export function whyCannotPropose(
  item: Pick<ItemPlace, 'bodyId' | 'meetingState'>,
  actor: Actor,
): DecideObstacle | undefined {
  if (actor.auditor && !actor.administrator) return 'read-only';
  if (!actor.administrator && !runsBody(actor, item.bodyId)) return 'not-running-the-body';
  if (item.meetingState === 'closed') return 'meeting-closed';
  return item.meetingState === 'cancelled' ? 'meeting-cancelled' : undefined;
}

/** A title for lists: the sentence's beginning, cut at a word. */
export function titleOf(text: string, most = 120): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))}…`;
}

/** A decision's name: an att-sats alone is told with the body that decided, so that it can be read by itself (P7). */
export const nameOf = (text: string, bodyName: string): string => {
  const alone = /^\s*att\s/iu.test(text) && bodyName !== '';
  return titleOf(alone ? `${bodyName} beslutar ${text.trim().replace(/^Att/u, 'att')}` : text);
};
