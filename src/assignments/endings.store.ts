import { sql } from 'kysely';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { KnotId } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import type { AssignmentId } from './assignment.ts';
import { expectationStore } from './reports/expectations.store.ts';

/** How assignments end by what a document says: declared done, or given anew by the competent body. */
export const endingStore = (db: Db) => {
  const thread = threadStore(db);

  async function end(id: AssignmentId, state: 'closed' | 'replaced', on: Day): Promise<boolean> {
    const ended = await sql<{ id: AssignmentId }>`
      update assignment set state = ${state}, closed_on = ${on}, version = version + 1
      where (id = ${id} or parent_id = ${id}) and closed_on is null returning id`.execute(db);
    const ids = ended.rows.map((row) => row.id);
    await expectationStore(db).drop(ids);
    for (const one of ids) await thread.change(one, { state });
    return ids.length > 0;
  }

  return {
    /** "Uppdraget förklaras fullgjort": closed by that decision, with the parts that are open. False where it was closed. */
    async fulfil(id: AssignmentId, by: { readonly decisionId: KnotId; readonly on: Day }): Promise<boolean> {
      const ended = await end(id, 'closed', by.on);
      if (ended) await thread.tie({ source: id, result: by.decisionId, kind: 'receives' });
      return ended;
    },
    /** A proposed assignment that the competent body gave in words of its own: that one counts, this one is history. */
    replace: (id: AssignmentId, on: Day): Promise<boolean> => end(id, 'replaced', on),
  };
};
