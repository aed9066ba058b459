import { fileURLToPath } from 'node:url';
import { addDays } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { renderPdf } from '../../platform/pdf/render.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { approvalStore } from '../approval/approval.store.ts';
import type { Version } from '../approval/approval.ts';
import { takeBack } from '../approval/approve.job.ts';
import { dayInSwedish } from '../approval/day-in-swedish.ts';
import type { Doing } from '../approval/send.job.ts';
import { bySystem, byPassword } from '../approval/statements.ts';
import type { VersionId } from '../approval/version.ts';
import type { MeetingRecord } from '../record.ts';
import { protocolSheet } from '../sheet.ts';

const template = fileURLToPath(new URL('../minutes.typ', import.meta.url));

export type NotesToPrint = {
  readonly meetingId: Id<'meeting'>;
  readonly record: MeetingRecord;
  readonly itemIds: readonly Id<'item'>[];
};

/** Hands notes out for corrections: a version with the last day on which they may be asked for. */
export async function handOut(
  db: Db,
  notes: NotesToPrint,
  correctionDays: number,
  today: Day,
  doing: Doing,
): Promise<VersionId> {
  const dueOn = addDays(today, correctionDays);
  const status = `Utkast, rättelser till och med ${dayInSwedish(dueOn)}`;
  const { id } = await frozen(db, notes, { status, dueOn, statement: 'Utskickat för rättelser.' }, doing);
  return id;
}

/** Completes notes: the draft gives way to a last version that is locked, and the house seals what the chain says of it. */
export async function complete(
  db: Db,
  notes: NotesToPrint,
  draft: Version,
  today: Day,
  doing: Doing,
): Promise<void> {
  const store = approvalStore(db);
  await takeBack(db, draft, 'Ersatt av den färdigställda versionen.', today, doing);
  const face = { status: `Färdigställda ${today}`, dueOn: today, statement: 'Färdigställs.' };
  const { id, bytes } = await frozen(db, notes, face, doing);
  const by = { id: doing.by.person, name: doing.by.name };
  const statement = 'Anteckningarna är färdigställda och låsta.';
  await store.write(
    id,
    { kind: 'completed', by, at: doing.at, method: bySystem, statement },
    bytes,
    doing.seal,
  );
  await store.end(id, 'final', today);
}

type Face = { readonly status: string; readonly dueOn: Day; readonly statement: string };
async function frozen(db: Db, notes: NotesToPrint, face: Face, { by, at, seal }: Doing) {
  const store = approvalStore(db);
  const number = await store.nextNumber(notes.meetingId);
  const sheet = protocolSheet(notes.record);
  const data = { ...sheet, title: `${sheet.title}, version ${number}`, status: face.status };
  const { bytes, pages } = await renderPdf({ template, data, created: at });
  const version = {
    ...notes,
    number,
    kind: 'notes',
    form: 'none',
    sections: '',
    basis: '',
    approvers: [],
  } as const;
  const id = await store.add({ ...version, bytes, pages, dueOn: face.dueOn }, by.person);
  const deed = { kind: 'sent', by: { id: by.person, name: by.name }, at, method: byPassword } as const;
  await store.write(id, { ...deed, statement: face.statement }, bytes, seal);
  return { id, bytes };
}
