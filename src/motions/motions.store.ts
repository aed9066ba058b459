import { sql } from 'kysely';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import { yearOf } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import { threadStore } from '../thread/thread.store.ts';
import { motionAddress } from './addresses.ts';
import { motionListStore } from './motion-lists.store.ts';
import { knotStateOf, titleOf } from './motion.ts';
import type { Motion, MotionId, NewMotion, Outcome } from './motion.ts';

export type End = {
  readonly outcome: Outcome;
  readonly endedOn: Day;
  readonly reason: string;
  readonly decisionId: string | undefined;
};

/** Motions and citizens' proposals, from the day they were raised to their end. */
export const motionStore = (db: Db) => {
  const thread = threadStore(db);
  /** Writes columns when nobody else has since `version`. */
  async function change(
    motion: Pick<Motion, 'id'>,
    version: number,
    columns: ReturnType<typeof sql>,
  ): Promise<'changed' | 'stale'> {
    const stored = await sql`update council_motion set ${columns}, version = version + 1
      where id = ${motion.id} and version = ${version} and outcome is null returning id`.execute(db);
    return stored.rows.length > 0 ? 'changed' : 'stale';
  }
  return {
    ...motionListStore(db),
    /** Draws the next number of its kind and year, and hangs it on the thread; public from now on. */
    async register(motion: NewMotion, by: PersonId | undefined): Promise<MotionId> {
      const id = newId<'motion'>();
      const { kind, councilId, raisedOn, heading } = motion;
      const year = yearOf(raisedOn);
      const drawn = await sql<{ n: number }>`select next_motion(${councilId}, ${kind}, ${year}) as n`.execute(
        db,
      );
      const serial = drawn.rows[0]?.n ?? 1;
      await thread.hang({
        id,
        kind: 'motion',
        title: titleOf({ kind, serial, year, heading }),
        address: motionAddress(id),
        state: knotStateOf({ kind, raisedOn, reportedOn: undefined, outcome: undefined }),
        day: raisedOn,
        bodyId: councilId,
        visibility: 'public',
        searchText: `${motion.text} ${motion.caseNumber} ${motion.proposers}`,
      });
      await sql`insert into council_motion (id, kind, council_id, body_id, year, serial, heading, text, case_number,
          raised_on, proposers, is_child, registered_by)
        values (${id}, ${kind}, ${councilId}, ${councilId}, ${year}, ${serial}, ${heading}, ${motion.text},
          ${motion.caseNumber}, ${raisedOn}, ${motion.proposers}, ${motion.isChild}, ${by ?? null})`.execute(
        db,
      );
      if (motion.mail !== '')
        await sql`insert into motion_contact (motion_id, mail) values (${id}, ${motion.mail})`.execute(db);
      return id;
    },
    /** Who prepares it, and when it is expected to be decided. */
    forecast: (
      motion: Motion,
      version: number,
      given: { preparedById: BodyId | undefined; on: Day | undefined; note: string },
    ): Promise<'changed' | 'stale'> =>
      change(
        motion,
        version,
        sql`prepared_by_id = ${given.preparedById ?? null}, forecast_on = ${given.on ?? null}, forecast_note = ${given.note}`,
      ),
    /** A board decides a citizen's proposal in the council's stead. */
    handOver: (motion: Motion, version: number, to: BodyId): Promise<'changed' | 'stale'> =>
      change(motion, version, sql`body_id = ${to}`),
    /** What has come forward, told within the year. */
    async report(
      motion: Motion,
      version: number,
      given: { on: Day; text: string },
    ): Promise<'changed' | 'stale'> {
      const outcome = await change(
        motion,
        version,
        sql`reported_on = ${given.on}, report_text = ${given.text}`,
      );
      if (outcome === 'changed') await thread.change(motion.id, { state: 'reported' });
      return outcome;
    },
    /** Ends it: tied to the decision that did, where one did. */
    async end(motion: Motion, version: number, end: End): Promise<'changed' | 'stale'> {
      const outcome = await change(
        motion,
        version,
        sql`outcome = ${end.outcome}, ended_on = ${end.endedOn}, ended_because = ${end.reason},
          decision_id = ${end.decisionId ?? null}`,
      );
      if (outcome === 'stale') return outcome;
      await thread.change(motion.id, { state: end.outcome });
      const decision = end.decisionId && (await thread.findAll([end.decisionId as MotionId]))[0];
      if (decision) await thread.tie({ source: motion.id, result: decision.id, kind: 'answers' });
      return outcome;
    },
    /** Where the answer goes; undefined where nobody wants one. */
    async contactOf(id: MotionId): Promise<string | undefined> {
      const found = await sql<{
        mail: string;
      }>`select mail from motion_contact where motion_id = ${id}`.execute(db);
      return found.rows[0]?.mail;
    },
    /** The address has served its purpose. */
    async forgetContact(id: MotionId): Promise<void> {
      await sql`delete from motion_contact where motion_id = ${id}`.execute(db);
    },
  };
};
