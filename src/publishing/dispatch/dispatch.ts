import { readsOnly, runsBody } from '../../kernel/actor.ts';
import type { Actor, BodyId } from '../../kernel/actor.ts';
import { daysBetween } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { isMailAddress } from '../../platform/mail/letter.ts';
import type { MailState, Sending } from '../../platform/mail/letter.ts';
import type { ToDispatch } from '../handed.ts';
import type { ItemId } from '../source.ts';

export type DispatchId = Id<'dispatch'>;
/** e-post, på papper, genom e-tjänst, internt i verksamhetssystem. */
export const dispatchWays = ['mail', 'paper', 'e-service', 'internal'] as const;
export type DispatchWay = (typeof dispatchWays)[number];

/** Expediering: one sending of the extract of a § to one recipient. */
export type Dispatch = {
  readonly id: DispatchId;
  readonly itemId: ItemId;
  readonly recipient: string;
  readonly number: number;
  readonly way: DispatchWay;
  readonly address: string;
  readonly note: string;
  readonly sha256: string;
  readonly byName: string;
  readonly on: Day;
  readonly sending: Sending | undefined;
};

export const dispatchLengths = { mottagare: 300, adress: 320, anteckning: 2000 } as const;
/** After this many days a decision that is not dispatched is late (domain.md P-m). */
export const lateAfter = 5;

export type DispatchObstacle = 'read-only' | 'not-running-the-body' | 'not-approved';

/** Those who run the body send its decisions on, and administrators; auditors change nothing. */
export function whyCannotHandle(
  bodyId: BodyId,
  actor: Actor,
): 'read-only' | 'not-running-the-body' | undefined {
  if (readsOnly(actor)) return 'read-only';
  return actor.administrator || runsBody(actor, bodyId) ? undefined : 'not-running-the-body';
}

/** What is not approved is not a decision to send on yet (KL 5:69; domain.md G12). */
export const whyCannotDispatch = (
  bodyId: BodyId,
  item: Pick<ToDispatch['items'][number], 'approved'>,
  actor: Actor,
): DispatchObstacle | undefined =>
  whyCannotHandle(bodyId, actor) ?? (item.approved ? undefined : 'not-approved');

export type SendProblem = 'no-recipient' | 'no-way' | 'no-address' | 'mail-is-off' | 'individual-matters';

/** All that is wrong with a sending, each at its field. What concerns individuals does not go by open mail (OSL 26:1). */
export function sendProblems(sent: {
  readonly recipient: string;
  readonly way: DispatchWay | undefined;
  readonly address: string;
  readonly mailIsOn: boolean;
  readonly individualMatters: boolean;
}): { readonly field: string; readonly problem: SendProblem }[] {
  const problems: { field: string; problem: SendProblem }[] = [];
  if (sent.recipient === '') problems.push({ field: 'mottagare', problem: 'no-recipient' });
  if (!sent.way) problems.push({ field: 'satt', problem: 'no-way' });
  if (sent.way !== 'mail') return problems;
  if (sent.individualMatters) problems.push({ field: 'satt', problem: 'individual-matters' });
  else if (!sent.mailIsOn) problems.push({ field: 'satt', problem: 'mail-is-off' });
  else if (!isMailAddress(sent.address)) problems.push({ field: 'adress', problem: 'no-address' });
  return problems;
}

const lost: readonly MailState[] = ['failed', 'uncertain'];
/** Whether a sending came through, or is on its way. */
export const isThrough = ({ sending }: Pick<Dispatch, 'sending'>): boolean =>
  sending === undefined || !lost.includes(sending.state);

/** A recipient of a §, with every sending so far, the newest last. */
export type RecipientState = {
  readonly recipient: string;
  readonly sendings: readonly Dispatch[];
  readonly isDone: boolean;
};

/** Recipients as the minutes name them, and those that were added when it was sent. */
export function recipientsOf(
  item: Pick<ToDispatch['items'][number], 'itemId' | 'recipients'>,
  dispatches: readonly Dispatch[],
): RecipientState[] {
  const own = dispatches.filter(({ itemId }) => itemId === item.itemId);
  const names = [...new Set([...item.recipients, ...own.map(({ recipient }) => recipient)])];
  return names.map((recipient) => {
    const sendings = own.filter((one) => one.recipient === recipient).sort((a, b) => a.number - b.number);
    return { recipient, sendings, isDone: sendings.some(isThrough) };
  });
}

/** "Beslutat men ej expedierat", and since how many days it is approved. */
export type Waiting = {
  readonly meetingId: ToDispatch['meetingId'];
  readonly bodyName: string;
  readonly meetingDay: Day;
  readonly itemId: ItemId;
  readonly section: string;
  readonly recipients: readonly string[];
  readonly approvedOn: Day;
};
export const isLate = ({ approvedOn }: Pick<Waiting, 'approvedOn'>, today: Day): boolean =>
  daysBetween(approvedOn, today) > lateAfter;
