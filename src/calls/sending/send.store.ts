import { fileURLToPath } from 'node:url';
import type { PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { calendarText } from '../../platform/ical/ical.ts';
import type { CalendarPerson } from '../../platform/ical/ical.ts';
import { letterHtml, letterText } from '../../platform/mail/html.ts';
import { isMailAddress } from '../../platform/mail/letter.ts';
import type { MailFileId } from '../../platform/mail/letter.ts';
import { outboxStore } from '../../platform/mail/outbox.store.ts';
import { renderPdf } from '../../platform/pdf/render.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { standIns } from '../absences/absence.ts';
import { absenceStore } from '../absences/absences.store.ts';
import { versionAddress } from '../addresses.ts';
import type { AgendaNow, Call, CallId, Invited } from '../call.ts';
import { callStore } from '../calls.store.ts';
import { callLetter, callTitle, meetingEvent } from '../letters.ts';
import { callSheet } from '../sheet.ts';

const template = fileURLToPath(new URL('../call.typ', import.meta.url));

/** A call in print: PDF/A and PDF/UA, the same bytes for the same version. */
export const callPdf = async (call: Omit<Call, 'id'>, before: Call | undefined): Promise<Uint8Array> =>
  (await renderPdf({ template, data: callSheet(call, before), created: call.sentAt })).bytes;

export type ToSend = {
  readonly now: AgendaNow;
  /** The newest version as the clerk saw it. */
  readonly last: Call | undefined;
  readonly invited: readonly Invited[];
  readonly message: string;
  readonly by: { readonly person: PersonId; readonly name: string };
  readonly today: Day;
  readonly at: Date;
  /** Whether the agenda may stand in a letter. */
  readonly tellsAll: boolean;
  readonly mailFrom: CalendarPerson | undefined;
  readonly publicUrl: string;
};

/** Sends the next version of a call, or that the meeting is cancelled: stored with a letter to each, in one transaction. */
export async function sendCall(db: Db, order: ToSend): Promise<CallId | 'stale'> {
  const { now, last, tellsAll } = order;
  const seen = last?.version ?? 0;
  const isCancelled = now.state === 'cancelled';
  const draft: Omit<Call, 'id'> = {
    meetingId: now.meetingId,
    version: seen + 1,
    kind: isCancelled ? 'cancellation' : 'call',
    head: now.head,
    message: order.message,
    sequence: Math.max(now.version, (last?.sequence ?? -1) + 1),
    sentOn: order.today,
    sentAt: order.at,
    sentBy: order.by.name,
    items: isCancelled ? [] : now.items,
  };
  const calls = callStore(db);
  const id = await calls.add({ ...draft, sentBy: order.by.person, seen });
  if (id === 'stale') return id;
  const files = tellsAll ? [await keepPdf(db, draft, last)] : [];
  const stands = standIns(order.invited, await absenceStore(db).standing(now.meetingId));
  const names = new Map(order.invited.map(({ personId, name }) => [personId, name]));
  const insteadOf = new Map([...stands].map(([absent, one]) => [one?.personId, names.get(absent)]));
  for (const [position, person] of order.invited.entries()) {
    const mailId = await letterTo(db, person, {
      order,
      draft,
      id,
      files,
      insteadOf: insteadOf.get(person.personId),
    });
    await calls.addPerson(id, { ...person, position, mailId });
  }
  return id;
}

async function keepPdf(db: Db, draft: Omit<Call, 'id'>, last: Call | undefined): Promise<MailFileId> {
  const name = `${callTitle(draft).replaceAll(/[\\/:*?"<>|]+/g, ' ')}.pdf`;
  const file = { name, mediaType: 'application/pdf', bytes: await callPdf(draft, last) };
  return outboxStore(db).keepFile(draft.head.bodyId, file);
}

type Letters = {
  readonly order: ToSend;
  readonly draft: Omit<Call, 'id'>;
  readonly id: CallId;
  readonly files: readonly MailFileId[];
  readonly insteadOf: string | undefined;
};

async function letterTo(db: Db, person: Invited, { order, draft, id, files, insteadOf }: Letters) {
  if (!person.email || !isMailAddress(person.email)) return undefined;
  const address = order.publicUrl && order.publicUrl + versionAddress(draft.meetingId, draft.version);
  const { subject, parts } = callLetter({
    call: draft,
    before: order.last,
    name: person.name,
    isAlternate: person.role === 'alternate',
    insteadOf,
    address: address || undefined,
    tellsAll: order.tellsAll,
  });
  const isCancelled = draft.kind === 'cancellation';
  const event = order.mailFrom && {
    method: isCancelled ? ('CANCEL' as const) : ('REQUEST' as const),
    text: calendarText({
      method: isCancelled ? 'CANCEL' : 'REQUEST',
      events: [
        meetingEvent(
          { ...draft, isCancelled },
          {
            stamp: draft.sentAt,
            address: address || undefined,
            organiser: order.mailFrom,
            attendee: { name: person.name, email: person.email },
          },
        ),
      ],
    }),
  };
  return outboxStore(db).put({
    once: `kallelse ${id} ${person.personId}`,
    bodyId: draft.head.bodyId,
    aboutId: draft.meetingId,
    personId: person.personId,
    toName: person.name,
    toAddress: person.email,
    subject,
    text: letterText(parts),
    html: letterHtml(subject, parts),
    calendar: event,
    fileIds: files,
    madeBy: order.by.person,
  });
}
