import type { Day } from '../../kernel/day.ts';
import { signPdf } from '../../platform/signing/sign.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { approvalStore } from './approval.store.ts';
import type { Deed } from './approval.store.ts';
import { hasApproved, isComplete } from './approval.ts';
import type { Version } from './approval.ts';
import { dayInSwedish } from './day-in-swedish.ts';
import { dayAt } from '../../kernel/day.ts';
import type { Doing } from './send.job.ts';
import { byPassword, bySystem, statements } from './statements.ts';
import type { VersionId } from './version.ts';

/**
 * One approver's yes without a key: an entry in the chain. The last one completes the version. The caller has held the
 * version and asked `whyCannotApprove`.
 */
export async function approve(db: Db, version: Version, today: Day, doing: Doing): Promise<void> {
  const store = approvalStore(db);
  const document = await documentOf(db, version.id);
  await store.write(version.id, deedOf('approved', doing), document, doing.seal);
  await completeIfAll(db, version.id, today, doing);
}

/** One approver's no, with its reason; the version stays open for the others. */
export async function refuse(db: Db, version: Version, reason: string, doing: Doing): Promise<void> {
  const document = await documentOf(db, version.id);
  await approvalStore(db).write(version.id, { ...deedOf('refused', doing), reason }, document, doing.seal);
}

/** Takes an open version back: what was approved or signed of it is void, and says so. */
export async function takeBack(
  db: Db,
  version: Pick<Version, 'id'>,
  reason: string,
  today: Day,
  doing: Doing,
): Promise<void> {
  const store = approvalStore(db);
  const document = await documentOf(db, version.id);
  await store.write(version.id, { ...deedOf('taken-back', doing), reason }, document, doing.seal);
  await store.end(version.id, 'taken-back', today, reason);
}

/**
 * Takes back whatever is out for approval of a meeting, because its record is to change: every signature so far is void
 * (domain.md 1.3 a). Answers how many versions were taken back. What is approved already is not touched.
 */
export async function voidApproval(
  db: Db,
  meetingId: Version['meetingId'],
  reason: string,
  today: Day,
  doing: Doing,
): Promise<number> {
  const store = approvalStore(db);
  const open = (await store.versionsOf(meetingId)).filter(({ state }) => state === 'open');
  for (const version of open) {
    await store.hold(version.id);
    await takeBack(db, version, reason, today, doing);
  }
  return open.length;
}

/** When everybody has said yes the version is approved; where nobody signed with a key the house seals the document. */
export async function completeIfAll(db: Db, id: VersionId, today: Day, doing: Doing): Promise<boolean> {
  const store = approvalStore(db);
  const version = await store.find(id);
  if (!version || !isComplete(version)) return false;
  const document = await documentOf(db, id);
  const appended = version.form === 'evidence' ? await sealed(document, version, doing) : new Uint8Array();
  const deed: Deed = {
    kind: 'completed',
    by: { id: doing.by.person, name: doing.by.name },
    at: doing.at,
    method: bySystem,
    statement: statements.completed,
    ...(appended.length > 0 && { appended }),
  };
  await store.write(id, deed, Buffer.concat([document, appended]), doing.seal);
  return (await store.end(id, 'approved', today)) === 'ended';
}

/** The revision with the house's seal, which says that it is no signature of those who approved. */
async function sealed(document: Uint8Array, version: Version, { at, seal }: Doing): Promise<Uint8Array> {
  const said = version.approvers
    .filter(({ personId }) => hasApproved(personId, version))
    .map(({ name }) => name)
    .join(', ');
  const face = {
    field: 'Sigill',
    name: 'Kommunens sigill',
    reason: `Justerat ${dayInSwedish(dayAt(at))} av ${said}, godkänt inloggad. Sigillet är inte deras underskrift.`,
    at,
  };
  const whole = await signPdf(document, face, { signer: seal.signer });
  return whole.subarray(document.length);
}

async function documentOf(db: Db, id: VersionId): Promise<Uint8Array> {
  const bytes = await approvalStore(db).pdfOf(id);
  if (!bytes) throw new Error(`no document of version ${id}`);
  return bytes;
}

const deedOf = (kind: 'approved' | 'refused' | 'taken-back', { by, at }: Doing): Deed => ({
  kind,
  by: { id: by.person, name: by.name },
  at,
  method: byPassword,
  statement: statements[kind],
});
