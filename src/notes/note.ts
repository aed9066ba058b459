import type { Step } from 'prosemirror-transform';
import { Step as Steps } from 'prosemirror-transform';
import type { Node } from 'prosemirror-model';
import { hasRole } from '../kernel/actor.ts';
import type { Actor, BodyId, PersonId } from '../kernel/actor.ts';
import type { Id } from '../kernel/id.ts';
import { longestText, schema } from './text/schema.ts';

/** Mötesanteckning: the text beside an item, a group or the meeting, with the id of what it stands beside. */
export type NoteId = Id<'item'> | Id<'meeting'> | Id<'group'>;

/** Where notes are taken. */
export type NoteMeeting = {
  readonly id: Id<'meeting'>;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly onDay: string;
  readonly isOpen: boolean;
  /** Those noted as present, whether they belong to the body or not. */
  readonly present: readonly PersonId[];
};

export type NotePlace = {
  readonly id: NoteId;
  readonly itemId: Id<'item'> | undefined;
  readonly heading: string;
};

/** uppdrag, beslut, yrkande: what a line may become. */
export const recordKinds = ['assignment', 'decision', 'motion'] as const;
export type RecordKind = (typeof recordKinds)[number];
export const kindInAddress: Readonly<Record<RecordKind, string>> = {
  assignment: 'uppdrag',
  decision: 'beslut',
  motion: 'yrkande',
};
export const readKind = (text: string): RecordKind | undefined =>
  recordKinds.find((kind) => kindInAddress[kind] === text);

/** What a line became: it stays when the line is gone. */
export type NoteRecord = {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly line: string;
  readonly address: string;
};

export type Note = { readonly version: number; readonly doc: Node };

export type WriteObstacle = 'read-only' | 'not-taking-part' | 'meeting-ended';

/** Those who take part write: the body's own, who is noted as present, and administrators; until the meeting is closed. */
export function whyCannotWrite(
  meeting: Pick<NoteMeeting, 'bodyId' | 'isOpen' | 'present'>,
  actor: Actor,
): WriteObstacle | undefined {
  if (actor.auditor && !actor.administrator) return 'read-only';
  const takesPart =
    actor.administrator ||
    meeting.present.includes(actor.person) ||
    actor.offices.some(({ body }) => body === meeting.bodyId);
  if (!takesPart) return 'not-taking-part';
  return meeting.isOpen ? undefined : 'meeting-ended';
}

export type RecordObstacle =
  | WriteObstacle
  | 'not-running-the-body'
  | 'no-item'
  | 'empty-line'
  | 'already-made';

/** A line becomes an assignment, a decision or a motion by those who run the body, on an item, once. */
export function whyCannotMake(
  meeting: NoteMeeting,
  place: Pick<NotePlace, 'itemId'>,
  line: { readonly text: string; readonly recordId: string | null },
  actor: Actor,
): RecordObstacle | undefined {
  const obstacle = whyCannotWrite(meeting, actor);
  if (obstacle) return obstacle;
  const runs = hasRole(actor, meeting.bodyId, 'chair', 'viceChair', 'secretary', 'convener');
  if (!runs && !actor.administrator) return 'not-running-the-body';
  if (!place.itemId) return 'no-item';
  if (line.text.trim() === '') return 'empty-line';
  return line.recordId === null ? undefined : 'already-made';
}

/** Steps sent at once; a browser that has been away sends more, a portion at a time. */
const mostSteps = 1000;

/** What a browser sent as steps, on the text they are for; undefined where they do not fit it or make it too long. */
export function readSteps(doc: Node, json: string): { doc: Node; steps: Step[] } | undefined {
  try {
    const sent: unknown = JSON.parse(json);
    if (!Array.isArray(sent) || sent.length > mostSteps) return undefined;
    const steps = sent.map((each) => Steps.fromJSON(schema, each));
    let next = doc;
    for (const step of steps) {
      const { doc: after } = step.apply(next);
      if (!after) return undefined;
      next = after;
    }
    next.check();
    return next.content.size > longestText ? undefined : { doc: next, steps };
  } catch {
    // what is no step, or does not fit, is thrown by the library in many ways
    return undefined;
  }
}

/** A browser's own name for itself; a form without script has none. */
export const isClient = (text: string): boolean => /^[\w-]{8,40}$/.test(text);
