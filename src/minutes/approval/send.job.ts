import { fileURLToPath } from 'node:url';
import type { Actor } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { renderPdf } from '../../platform/pdf/render.ts';
import type { HouseSeal } from '../../platform/signing/house-seal.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { MeetingRecord } from '../record.ts';
import { itemsOf, versionSheet } from './approval-sheet.ts';
import { approvalStore } from './approval.store.ts';
import type { Approver, VersionForm, VersionKind } from './approval.ts';
import { dueOn } from './clock.ts';
import { byPassword, statements } from './statements.ts';
import { sectionsOf } from './sections.ts';
import type { VersionId } from './version.ts';

const template = fileURLToPath(new URL('../minutes.typ', import.meta.url));

export type ToSend = {
  readonly meetingId: Id<'meeting'>;
  readonly heldOn: Day;
  readonly record: MeetingRecord;
  readonly kind: VersionKind;
  readonly itemIds: readonly Id<'item'>[];
  readonly form: VersionForm;
  readonly basis: string;
  readonly approvers: readonly Approver[];
  readonly examineAt: string;
  /** Why it is sent though the validator has found what must be put right; '' where it has not. */
  readonly anyway?: string;
};
/** Who does it, at which moment, with which seal. */
export type Doing = { readonly by: Actor; readonly at: Date; readonly seal: HouseSeal };

/** Freezes the record as a document and opens it for its approvers; the first link of its chain says who sent it. */
export async function sendForApproval(db: Db, send: ToSend, { by, at, seal }: Doing): Promise<VersionId> {
  const store = approvalStore(db);
  const number = await store.nextNumber(send.meetingId);
  const due = dueOn(send.heldOn);
  const sheet = versionSheet({ ...send, number, dueOn: due });
  const { bytes, pages } = await renderPdf({ template, data: sheet, created: at });
  const version = { ...send, number, bytes, pages, dueOn: due };
  const sections = sectionsOf(itemsOf(send.record, send.itemIds));
  const id = await store.add({ ...version, sections }, by.person);
  const deed = { kind: 'sent', by: { id: by.person, name: by.name }, at, method: byPassword } as const;
  await store.write(id, { ...deed, statement: statements.sent, reason: send.anyway ?? '' }, bytes, seal);
  return id;
}
