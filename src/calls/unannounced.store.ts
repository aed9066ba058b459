import { procedureStore } from '../bodies/procedure/procedure.store.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { AgendaNow, MeetingId } from './call.ts';
import { callStore } from './calls.store.ts';
import type { HandedToCalls } from './handed.ts';
import { announcedBy, callDaysOf, whyCannotDecideUnannounced } from './law.ts';
import type { Announced, CallDays } from './law.ts';

export type Unannounced = {
  readonly itemId: string;
  readonly heading: string;
  readonly announced: Announced;
  readonly allAgree: boolean;
};

/** Items of a council's meeting that were not announced in time, with whether all present agree to decide them (KL 5:52). */
export async function unannouncedItems(db: Db, now: AgendaNow, days: CallDays): Promise<Unannounced[]> {
  if (now.head.bodyKind !== 'council') return [];
  const calls = callStore(db);
  const sent = await calls.sentItems(now.meetingId);
  if (sent.length === 0) return [];
  const agreed = await calls.consents(now.meetingId);
  const announced = announcedBy(
    now.items.map(({ id }) => id),
    sent,
    days,
  );
  return now.items.flatMap(({ id, heading }) => {
    const how = announced.get(id) ?? 'no';
    return how === 'in-time' ? [] : [{ itemId: id, heading, announced: how, allAgree: agreed.has(id) }];
  });
}

/** The items of a called meeting that the council cannot decide: not announced in time, and not all agree (P20). */
export async function unannouncedOf(
  db: Db,
  handed: Pick<HandedToCalls, 'agendaOf'>,
  meetingId: MeetingId,
): Promise<ReadonlySet<string>> {
  const now = await handed.agendaOf(db, meetingId);
  if (!now || now.head.bodyKind !== 'council') return new Set();
  const { bodyId, onDay, bodyKind } = now.head;
  const { callDays } = await procedureStore(db).of(bodyId, onDay);
  const items = await unannouncedItems(db, now, callDaysOf(onDay, { kind: bodyKind, callDays }));
  const stopped = items.filter((one) => whyCannotDecideUnannounced(bodyKind, one.announced, one.allAgree));
  return new Set(stopped.map(({ itemId }) => itemId));
}
