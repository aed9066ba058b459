import type { Id } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { approvalStore } from './approval.store.ts';
import type { Version } from './approval.ts';
import type { ApprovedMinutes } from './version.ts';

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
