import { sql } from 'kysely';
import type { BodyId, PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { KnotId } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import type { ItemId } from '../item.ts';
import type { MeetingId } from '../meeting.ts';
import { meetingStore } from '../meetings.store.ts';
import { fileVisibility } from '../papers/paper.ts';
import type { NewPaper, PaperKind } from '../papers/paper.ts';
import type { Intake, IntakeId, IntakeKind, IntakePaper, IntakeState, NewIntake } from './intake.ts';

type Row = {
  id: IntakeId;
  body_id: BodyId;
  body_name: string;
  heading: string;
  kind: IntakeKind;
  case_number: string | null;
  presenter: string;
  text: string;
  state: IntakeState;
  proposed_by: PersonId | null;
  proposer_name: string | null;
  proposed_on: Day;
  preparer_id: PersonId | null;
  preparer_name: string | null;
  papers_due: Day | null;
  return_reason: string;
  item_id: ItemId | null;
  item_address: string | null;
  came_of: ItemId | null;
  papers: number;
  papers_missing: number;
  version: number;
};

const rowsWhere = (condition: ReturnType<typeof sql>) => sql<Row>`
  select i.*, (i.proposed_at at time zone 'Europe/Stockholm')::date as proposed_on, b.title as body_name,
    p.title as proposer_name, r.title as preparer_name, k.address as item_address,
    (select count(*)::int from intake_paper q where q.intake_id = i.id) as papers,
    (select count(*)::int from intake_paper q where q.intake_id = i.id and q.document_id is null) as papers_missing
  from matter_intake i left join knot b on b.id = i.body_id left join knot p on p.id = i.proposed_by
  left join knot r on r.id = i.preparer_id left join knot k on k.id = i.item_id
  where ${condition} order by i.papers_due nulls last, i.proposed_at, i.id`;

/** Matters on their way to an agenda. What a person may not see is not there for that person. */
export const intakeStore = (db: Db) => {
  const thread = threadStore(db);
  const one = async (condition: ReturnType<typeof sql>): Promise<Intake[]> =>
    (await rowsWhere(condition).execute(db)).rows.map(toIntake);

  /** Sets columns of a matter that nobody has changed since `version`. */
  async function set(
    id: IntakeId,
    version: number,
    columns: ReturnType<typeof sql>,
  ): Promise<'changed' | 'stale'> {
    const stored = await sql`update matter_intake set ${columns}, version = version + 1
      where id = ${id} and version = ${version} returning id`.execute(db);
    return stored.rows.length > 0 ? 'changed' : 'stale';
  }

  return {
    find: async (id: IntakeId): Promise<Intake | undefined> => (await one(sql`i.id = ${id}`))[0],
    ofBody: (bodyId: BodyId, states: readonly IntakeState[]): Promise<Intake[]> =>
      one(sql`i.body_id = ${bodyId} and i.state = any(${states}::text[])`),
    /** What a person has proposed or prepares, and is not over. */
    ofPerson: (id: PersonId): Promise<Intake[]> =>
      one(sql`(i.proposed_by = ${id} or i.preparer_id = ${id}) and i.state <> 'withdrawn'`),
    async propose(
      bodyId: BodyId,
      matter: NewIntake,
      of: { by?: PersonId; cameOf?: ItemId },
    ): Promise<IntakeId> {
      const id = newId<'intake'>();
      await sql`insert into matter_intake (id, body_id, heading, kind, case_number, presenter, text, proposed_by, came_of)
        values (${id}, ${bodyId}, ${matter.heading}, ${matter.kind}, ${matter.caseNumber || null}, ${matter.presenter},
          ${matter.text}, ${of.by ?? null}, ${of.cameOf ?? null}) on conflict (came_of) do nothing`.execute(
        db,
      );
      return id;
    },
    change: (id: IntakeId, version: number, state: IntakeState, matter: NewIntake) =>
      set(
        id,
        version,
        sql`heading = ${matter.heading}, kind = ${matter.kind}, case_number = ${matter.caseNumber || null},
          presenter = ${matter.presenter}, text = ${matter.text}, state = ${state}`,
      ),
    assign: (id: IntakeId, version: number, preparer: PersonId | undefined, papersDue: Day | undefined) =>
      set(id, version, sql`preparer_id = ${preparer ?? null}::uuid, papers_due = ${papersDue ?? null}::date`),
    step: (id: IntakeId, version: number, state: 'prepared' | 'withdrawn') =>
      set(id, version, sql`state = ${state}`),
    giveBack: (id: IntakeId, version: number, reason: string) =>
      set(id, version, sql`state = 'returned', return_reason = ${reason}`),
    async papersOf(id: IntakeId): Promise<IntakePaper[]> {
      const found =
        await sql<PaperRow>`select p.*, k.address from intake_paper p left join knot k on k.id = p.document_id
        where p.intake_id = ${id} order by p.position, p.id`.execute(db);
      return found.rows.map(toPaper);
    },
    async addPaper(id: IntakeId, paper: NewPaper, documentId?: string): Promise<void> {
      await sql`insert into intake_paper (id, intake_id, position, name, kind, dated, origin, document_id)
        select ${newId()}, ${id}, count(*), ${paper.name}, ${paper.kind}, ${paper.dated ?? null}::date, ${paper.origin},
          ${documentId ?? null}::uuid from intake_paper where intake_id = ${id}`.execute(db);
    },
    async removePaper(id: IntakeId, paper: string): Promise<void> {
      await sql`delete from intake_paper where intake_id = ${id} and id = ${paper}`.execute(db);
    },
    /** Puts the matter last on the meeting's agenda, its papers with it; 'stale' when somebody has changed it since `version`. */
    async place(matter: Intake, version: number, meetingId: MeetingId): Promise<ItemId | 'stale'> {
      const { heading, kind, caseNumber, presenter, text } = matter;
      const held = await sql`select id from matter_intake where id = ${matter.id} and version = ${version}
        and state = 'prepared' for update`.execute(db);
      if (held.rows.length === 0) return 'stale';
      const itemId = await meetingStore(db).addItem({
        meetingId,
        heading,
        kind,
        caseNumber,
        presenter,
        text,
      });
      await set(matter.id, version, sql`state = 'placed', item_id = ${itemId}`);
      await sql`insert into item_paper (id, item_id, position, name, kind, dated, origin, document_id)
        select id, ${itemId}, position, name, kind, dated, origin, document_id from intake_paper
        where intake_id = ${matter.id}`.execute(db);
      const item = await thread.find(itemId);
      for (const { documentId } of await this.papersOf(matter.id)) {
        if (documentId && item)
          await thread.change(documentId, { visibility: fileVisibility(item.visibility) });
      }
      if (matter.cameOf) await thread.tie({ source: matter.cameOf, result: itemId, kind: 'follows' });
      return itemId;
    },
    /** The body's meetings that something may still be put on, soonest first. */
    async openMeetings(bodyId: BodyId, today: Day): Promise<{ id: MeetingId; onDay: Day }[]> {
      const found = await sql<{
        id: MeetingId;
        on_day: Day;
      }>`select id, on_day from meeting where body_id = ${bodyId}
        and on_day >= ${today}::date and state in ('planned', 'called') order by on_day, starts_at nulls last, id limit 12`.execute(
        db,
      );
      return found.rows.map((row) => ({ id: row.id, onDay: row.on_day }));
    },
  };
};

type PaperRow = {
  id: string;
  name: string;
  kind: PaperKind;
  dated: Day | null;
  origin: string;
  document_id: KnotId | null;
  address: string | null;
};
const toPaper = (row: PaperRow): IntakePaper => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  dated: row.dated ?? undefined,
  origin: row.origin,
  documentId: row.document_id ?? undefined,
  address: row.address ?? undefined,
});

const named = (id: PersonId | null, name: string | null) => (id ? { id, name: name ?? '' } : undefined);
const toIntake = (row: Row): Intake => ({
  id: row.id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  heading: row.heading,
  kind: row.kind,
  caseNumber: row.case_number ?? undefined,
  presenter: row.presenter,
  text: row.text,
  state: row.state,
  proposer: named(row.proposed_by, row.proposer_name),
  proposedOn: row.proposed_on,
  preparer: named(row.preparer_id, row.preparer_name),
  papersDue: row.papers_due ?? undefined,
  returnReason: row.return_reason,
  itemId: row.item_id ?? undefined,
  itemAddress: row.item_address ?? undefined,
  cameOf: row.came_of ?? undefined,
  papers: row.papers,
  papersMissing: row.papers_missing,
  version: row.version,
});
