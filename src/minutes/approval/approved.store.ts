import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { approvalStore } from './approval.store.ts';
import type { Version, VersionForm, VersionKind } from './approval.ts';
import type { Approval } from './approval-sheet.ts';
import type { ApprovedMinutes, VersionId } from './version.ts';

export type { ApprovedMinutes } from './version.ts';

/** Everything of a meeting's minutes that is approved, as far as the asker may see it: §§ approved at once first. */
export async function approvedMinutes(db: Db, meetingId: Id<'meeting'>): Promise<ApprovedMinutes[]> {
  const versions = await approvalStore(db).versionsOf(meetingId);
  return versions.flatMap((version) => {
    const approved = toApproved(db, version);
    return approved ? [approved] : [];
  });
}

function toApproved(db: Db, version: Version): ApprovedMinutes | undefined {
  if (version.state !== 'approved' || !version.endedOn) return undefined;
  return {
    meetingId: version.meetingId,
    versionId: version.id,
    approvedOn: version.endedOn,
    approvedBy: version.approvers.map(({ name }) => name).join(', '),
    sections: version.sections,
    itemIds: version.kind === 'whole' ? 'all' : version.itemIds,
    pdf: async () => {
      const bytes = await approvalStore(db).pdfOf(version.id);
      if (!bytes) throw new Error(`no document of version ${version.id}`);
      return bytes;
    },
  };
}

/** What everybody who sees the meeting may know of its approved minutes; `recordOf` has looked that the asker sees it. */
export type ApprovedFacts = Approval & {
  readonly versionId: VersionId;
  readonly kind: VersionKind;
  readonly itemIds: readonly string[];
  readonly sections: string;
};

/** That minutes are approved, when and by whom: also where the document itself may not be read. */
export async function approvedFacts(db: Db, meetingId: string): Promise<ApprovedFacts[]> {
  const { rows } = await sql<{
    id: VersionId;
    number: number;
    kind: VersionKind;
    item_ids: string[];
    sections: string;
    form: VersionForm;
    sha256: string;
    approved_on: Day;
    approvers: { name: string; role: 'chair' | 'approver' }[] | null;
  }>`select * from approved_facts(${meetingId})`.execute(db);
  return rows.map(({ id, item_ids, approved_on, approvers, ...row }) => ({
    ...row,
    versionId: id,
    itemIds: item_ids,
    approvedOn: approved_on,
    approvers: approvers ?? [],
  }));
}

/** The completed notes of a meeting that is not approved (färdigställda), as far as the asker may see them. */
export async function finalNotes(db: Db, meetingId: Id<'meeting'>): Promise<VersionId | undefined> {
  const versions = await approvalStore(db).versionsOf(meetingId);
  return versions.findLast(({ kind, state }) => kind === 'notes' && state === 'final')?.id;
}
