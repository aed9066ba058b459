import { readsOnly, runsBody } from '../kernel/actor.ts';
import type { Actor, BodyId, PersonId, Role } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';

export type CallId = Id<'call'>;
export type MeetingId = Id<'meeting'>;

/** A paper of an item (handling); `missing` where the item says there shall be one and there is none. */
export type CalledPaper = {
  readonly name: string;
  readonly address?: string | undefined;
  /** Its day, type and where it comes from, as they read; may be ''. */
  readonly about: string;
  readonly missing: boolean;
};

/** An item as it is called. */
export type CalledItem = {
  readonly id: Id<'item'>;
  readonly heading: string;
  readonly caseNumber: string | undefined;
  readonly presenter: string;
  readonly text: string;
  /** "09.15", where the time is planned. */
  readonly at?: string | undefined;
  readonly papers: readonly CalledPaper[];
};

/** The four questions of a working meeting (sammanhangsmarkering, domain.md 4.4). */
export type CallContext = {
  readonly who: string;
  readonly why: string;
  readonly aim: string;
  readonly next: string;
};

/** What a call says of its meeting. */
export type CallHead = {
  readonly organisation: string;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly bodyKind: string;
  readonly isWorking: boolean;
  readonly onDay: Day;
  readonly startsAt: string | undefined;
  readonly endsAt: string | undefined;
  readonly place: string;
  readonly context?: CallContext | undefined;
};

/** The agenda as it is now: what the next call will say. */
export type AgendaNow = {
  readonly meetingId: MeetingId;
  readonly state: 'planned' | 'called' | 'held' | 'closed' | 'cancelled';
  readonly visibility: 'draft' | 'internal' | 'body' | 'public';
  /** Grows with every change of the meeting's head. */
  readonly version: number;
  readonly head: CallHead;
  readonly items: readonly CalledItem[];
};

/** Kallelse, version n; a cancellation says that the meeting is not held. */
export type Call = {
  readonly id: CallId;
  readonly meetingId: MeetingId;
  readonly version: number;
  readonly kind: 'call' | 'cancellation';
  readonly head: CallHead;
  readonly message: string;
  readonly sequence: number;
  readonly sentOn: Day;
  readonly sentAt: Date;
  readonly sentBy: string | undefined;
  /** Those that the reader may see, in order. */
  readonly items: readonly CalledItem[];
};

/** Somebody who is to be called. */
export type Invited = {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: Role;
  readonly email: string | undefined;
};

export const callLengths = { meddelande: 5000 } as const;

export type CallObstacle =
  | 'read-only'
  | 'not-running-the-body'
  | 'meeting-is-over'
  | 'meeting-is-draft'
  | 'nothing-called-to-cancel'
  | 'already-told'
  | 'no-items'
  | 'nobody-to-call'
  | 'no-context';

/** Those who run a body call to its meetings, and administrators; auditors change nothing. */
export function whyCannotCallFor(bodyId: BodyId, actor: Actor): CallObstacle | undefined {
  if (readsOnly(actor)) return 'read-only';
  return actor.administrator || runsBody(actor, bodyId) ? undefined : 'not-running-the-body';
}

/**
 * A call is sent before the meeting is held, to those who may see it, with something to meet about; a working meeting
 * says who is there, why, and what it wants to achieve (domain.md 4.4). A cancellation is sent once, to those called.
 */
export function whyCannotSend(
  now: AgendaNow,
  { actor, last, invited }: { actor: Actor; last: Call | undefined; invited: number },
): CallObstacle | undefined {
  const obstacle = whyCannotCallFor(now.head.bodyId, actor);
  if (obstacle) return obstacle;
  if (now.state === 'cancelled') {
    if (!last) return 'nothing-called-to-cancel';
    return last.kind === 'cancellation' ? 'already-told' : undefined;
  }
  if (now.state === 'held' || now.state === 'closed') return 'meeting-is-over';
  if (now.visibility === 'draft') return 'meeting-is-draft';
  if (now.items.length === 0) return 'no-items';
  if (invited === 0) return 'nobody-to-call';
  const { context } = now.head;
  const isMarked = context && context.who !== '' && context.why !== '' && context.aim !== '';
  return now.head.isWorking && !isMarked ? 'no-context' : undefined;
}

/** Roles that are called: members and alternates (KL 6:17: the alternates too), and those who help the meeting. */
const called: readonly Role[] = [
  'chair',
  'convener',
  'viceChair',
  'member',
  'alternate',
  'adjunct',
  'secretary',
];
export const isCalled = (role: Role): boolean => called.includes(role);

/** Whether the agenda itself may stand in a letter: what only the body sees, or concerns individuals, is read after signing in. */
export const mayBeMailed = (
  visibility: AgendaNow['visibility'],
  body: { readonly individualMatters: boolean },
): boolean => (visibility === 'public' || visibility === 'internal') && !body.individualMatters;
