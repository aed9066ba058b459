import { sql } from 'kysely';
import type { Db } from '../../platform/sql/pool.ts';

/** The version that a file is, known by its hash, as far as the asker may see it. */
export async function knownFile(
  db: Db,
  sha256: string,
): Promise<{ meetingId: string; as: 'approved' | 'sent' | 'earlier' } | undefined> {
  const { rows } = await sql<{ meeting_id: string; as: 'approved' | 'sent' | 'earlier' }>`
    select v.meeting_id, 'approved' as as from approval_entry e join minutes_version v on v.id = e.version_id
      where e.sha256 = ${sha256} and e.kind = 'completed'
    union all
    select meeting_id, 'sent' from minutes_version where sha256 = ${sha256}
    union all
    select v.meeting_id, 'earlier' from approval_entry e join minutes_version v on v.id = e.version_id
      where e.sha256 = ${sha256} and e.kind = 'signed'
    limit 1`.execute(db);
  const [found] = rows;
  return found && { meetingId: found.meeting_id, as: found.as };
}
