import { sql } from 'kysely';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { HandedIn, ProposalId } from './intake.ts';
import type { MotionId } from './motion.ts';

type Row = {
  id: ProposalId;
  council_id: BodyId;
  heading: string;
  text: string;
  name: string;
  is_child: boolean;
  show_name: boolean;
  mail: string;
  received_on: Day;
  state: HandedIn['state'];
  motion_id: MotionId | null;
  refused_because: string;
};

/** Citizens' proposals before they are registered: handed in by anybody, read by those who run the council. */
export const intakeStore = (db: Db) => ({
  /** Keeps a proposal; 'too-many' when as many have come from there, or in all, as an hour takes. */
  async handIn(
    proposal: Pick<HandedIn, 'councilId' | 'heading' | 'text' | 'name' | 'isChild' | 'showName' | 'mail'>,
    from: { today: Day; callerHash: Uint8Array },
  ): Promise<'kept' | 'too-many'> {
    const { councilId, heading, text, name, isChild, showName, mail } = proposal;
    const kept = await sql<{
      kept: boolean;
    }>`select hand_in_proposal(${newId<'handed-in-proposal'>()}, ${councilId},
      ${heading}, ${text}, ${name}, ${isChild}, ${showName}, ${mail}, ${from.today},
      ${Buffer.from(from.callerHash)}) as kept`.execute(db);
    return kept.rows[0]?.kept ? 'kept' : 'too-many';
  },
  async find(id: ProposalId): Promise<HandedIn | undefined> {
    const found = await sql<Row>`select * from handed_in_proposal where id = ${id}`.execute(db);
    return found.rows[0] && toHandedIn(found.rows[0]);
  },
  /** Those that nobody has handled, the oldest first. */
  async waiting(): Promise<HandedIn[]> {
    const found = await sql<Row>`select * from handed_in_proposal where state = 'new'
      order by received_at limit 500`.execute(db);
    return found.rows.map(toHandedIn);
  },
  /** Registered as this one; the name and the address live on there only as far as they are needed. 'stale' when handled already. */
  registered: (id: ProposalId, motionId: MotionId, by: PersonId): Promise<'done' | 'stale'> =>
    handle(db, id, sql`state = 'registered', motion_id = ${motionId}, handled_by = ${by}`),
  /** Not taken up, with the reason; who it was is not kept. */
  refuse: (id: ProposalId, because: string, by: PersonId): Promise<'done' | 'stale'> =>
    handle(db, id, sql`state = 'refused', refused_because = ${because}, handled_by = ${by}`),
  /** Holds the proposal until the transaction ends; undefined when somebody has handled it. */
  async take(id: ProposalId): Promise<HandedIn | undefined> {
    const found =
      await sql<Row>`select * from handed_in_proposal where id = ${id} and state = 'new' for update`.execute(
        db,
      );
    return found.rows[0] && toHandedIn(found.rows[0]);
  },
  /** Where proposals came from is forgotten after a day. */
  async forgetCallers(): Promise<void> {
    await sql`update handed_in_proposal set caller_hash = null
      where caller_hash is not null and received_at < clock_timestamp() - interval '1 day'`.execute(db);
  },
});

async function handle(db: Db, id: ProposalId, columns: ReturnType<typeof sql>): Promise<'done' | 'stale'> {
  const stored = await sql`update handed_in_proposal set ${columns}, name = '', mail = '', caller_hash = null
    where id = ${id} and state = 'new' returning id`.execute(db);
  return stored.rows.length > 0 ? 'done' : 'stale';
}

const toHandedIn = (row: Row): HandedIn => ({
  id: row.id,
  councilId: row.council_id,
  heading: row.heading,
  text: row.text,
  name: row.name,
  isChild: row.is_child,
  showName: row.show_name,
  mail: row.mail,
  receivedOn: row.received_on,
  state: row.state,
  motionId: row.motion_id ?? undefined,
  refusedBecause: row.refused_because,
});
