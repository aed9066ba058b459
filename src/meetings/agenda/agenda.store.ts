import { sql } from 'kysely';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { KnotId, Visibility } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { narrower } from '../../thread/visibility.ts';
import { itemAddress } from '../addresses.ts';
import { inheritedVisibility, itemSearchText } from '../item.ts';
import type { Attendance, ItemId, ItemKind, NewItem } from '../item.ts';
import { itemStore } from './items.store.ts';
import type { MeetingId } from '../meeting.ts';
import type { MeetingTables } from '../tables.ts';

export type NewAttendance = Pick<Attendance, 'name'> & Partial<Attendance>;
/** Matters that must be taken up: they come together on one item with this heading, or the last item of the agenda. */
export type MatterToPlace = {
  readonly bodyId: BodyId;
  readonly today: Day;
  readonly kind: ItemKind;
  readonly heading: string;
  readonly caseNumber?: string | undefined;
  readonly raisedBy: readonly KnotId[];
};
export type ReportToPlace = { readonly reportId: KnotId; readonly heading: string };

/** The place after the last item of a meeting, held until the transaction ends. */
type AgendaEnd = {
  meeting_id: MeetingId;
  body_id: BodyId;
  on_day: Day;
  visibility: Visibility;
  position: number;
};

/** Agendas: what goes on them, in which order, and who took part. */
export const agendaStore = (db: Db) => {
  const tables = db.withTables<MeetingTables>();
  const thread = threadStore(db);

  async function endOf(meetingId: MeetingId): Promise<AgendaEnd> {
    const meeting = await tables
      .selectFrom('meeting')
      .innerJoin('knot', 'knot.id', 'meeting.id')
      .select(['meeting.id as meeting_id', 'meeting.body_id', 'meeting.on_day', 'knot.visibility'])
      .where('meeting.id', '=', meetingId)
      .forUpdate('meeting')
      .executeTakeFirstOrThrow();
    const last = await tables
      .selectFrom('agenda_item')
      .select(sql<number>`coalesce(max(position), 0) + 1`.as('position'))
      .where('meeting_id', '=', meetingId)
      .executeTakeFirstOrThrow();
    return { ...meeting, position: last.position };
  }

  /** An item that takes up a report-back is seen by no more people than the report-back. */
  async function append(end: AgendaEnd, item: NewItem, report?: KnotId): Promise<ItemId> {
    const id = newId<'item'>();
    const raised = report && (await thread.find(report));
    const inherited = inheritedVisibility(end.visibility, item.kind);
    await thread.hang({
      id,
      kind: 'item',
      title: item.heading,
      address: itemAddress(end.meeting_id, id),
      state: item.kind,
      day: end.on_day,
      bodyId: end.body_id,
      visibility: raised ? narrower(inherited, raised.visibility) : inherited,
      searchText: itemSearchText(item),
    });
    await tables
      .insertInto('agenda_item')
      .values({
        id,
        meeting_id: end.meeting_id,
        position: end.position,
        section_number: item.sectionNumber || null,
        heading: item.heading,
        kind: item.kind,
        case_number: item.caseNumber || null,
        presenter: item.presenter ?? '',
        planned_minutes: item.plannedMinutes ?? null,
        text: item.text ?? '',
        recipients: [...(item.recipients ?? [])],
      })
      .execute();
    await thread.tie({ source: end.meeting_id, result: id, kind: 'holds' });
    return id;
  }

  /** Those of these report-backs that a meeting not yet closed has on its agenda. */
  async function onOpenAgendas(reports: readonly KnotId[]): Promise<ReadonlySet<KnotId>> {
    const found = await sql<{ id: KnotId }>`
      select t.source_id as id from tie t
      join agenda_item i on i.id = t.result_id join meeting m on m.id = i.meeting_id
      where t.source_id = any(${reports}::uuid[]) and t.kind = 'raises'
        and m.state in ('planned', 'called', 'held')`.execute(db);
    return new Set(found.rows.map((row) => row.id));
  }

  return {
    ...itemStore(db),
    /** Puts an item last on the agenda. Throws when the meeting is none that the asker sees. */
    async addItem({ meetingId, ...item }: NewItem & { meetingId: MeetingId }): Promise<ItemId> {
      return append(await endOf(meetingId), item);
    },
    /** Puts a report-back on the body's next agenda; undefined when no meeting is planned, the same item when it stands there. */
    async placeReport(report: ReportToPlace & { bodyId: BodyId; today: Day }): Promise<ItemId | undefined> {
      const standing = await thread.resultsOf([report.reportId], 'raises');
      const already = standing.find(({ knot }) => knot.bodyId === report.bodyId);
      if (already) return already.knot.id as ItemId;
      const found = await sql<AgendaEnd>`
        select * from next_agenda(${report.bodyId}, ${report.today})`.execute(db);
      const end = found.rows[0];
      if (!end) return undefined;
      const itemId = await append(end, { heading: report.heading, kind: 'reportBack' }, report.reportId);
      await thread.tie({ source: report.reportId, result: itemId, kind: 'raises' });
      return itemId;
    },
    /**
     * Puts matters on the body's next board agenda, even one the asker may not see: on the item that collects them, else on
     * a new one. Undefined when no meeting is planned.
     */
    async placeMatter(matter: MatterToPlace): Promise<ItemId | undefined> {
      const { bodyId, today, kind, heading, caseNumber, raisedBy } = matter;
      const found = await sql<AgendaEnd & { item_id: ItemId | null }>`
        select * from next_board_agenda(${bodyId}, ${today}, ${kind}, ${heading})`.execute(db);
      const end = found.rows[0];
      if (!end) return undefined;
      const itemId = end.item_id ?? (await append(end, { heading, kind, caseNumber }));
      await thread.tie(...raisedBy.map((source) => ({ source, result: itemId, kind: 'raises' as const })));
      return itemId;
    },
    /** Puts report-backs that stand on no open agenda on a newly planned meeting's; the others stay where they are. */
    async placeWaitingReports(meetingId: MeetingId, reports: readonly ReportToPlace[]): Promise<ItemId[]> {
      if (reports.length === 0) return [];
      const standing = await onOpenAgendas(reports.map((report) => report.reportId));
      const end = await endOf(meetingId);
      const placed: ItemId[] = [];
      const waiting = reports.filter((report) => !standing.has(report.reportId));
      for (const [index, { reportId, heading }] of waiting.entries()) {
        const itemId = await append(
          { ...end, position: end.position + index },
          { heading, kind: 'reportBack' },
          reportId,
        );
        await thread.tie({ source: reportId, result: itemId, kind: 'raises' });
        placed.push(itemId);
      }
      return placed;
    },
    async addAttendance(meetingId: MeetingId, rows: readonly NewAttendance[]): Promise<void> {
      if (rows.length === 0) return;
      const values = rows.map((row, position) => ({
        id: newId<'attendance'>(),
        meeting_id: meetingId,
        person_id: row.personId ?? null,
        name: row.name,
        role: row.role ?? '',
        party: row.party ?? null,
        serving: row.serving ?? true,
        position,
      }));
      await tables.insertInto('attendance').values(values).execute();
    },
    /** The attendance as it is now known; what stood there before is in the log. */
    async replaceAttendance(meetingId: MeetingId, rows: readonly NewAttendance[]): Promise<void> {
      await tables.deleteFrom('attendance').where('meeting_id', '=', meetingId).execute();
      await this.addAttendance(meetingId, rows);
    },
    async attendanceOf(meetingId: MeetingId): Promise<Attendance[]> {
      const rows = await tables
        .selectFrom('attendance')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .orderBy('position')
        .orderBy('id')
        .execute();
      return rows.map(toAttendance);
    },
  };
};

export type AttendanceRow = Pick<
  MeetingTables['attendance'],
  'person_id' | 'name' | 'role' | 'party' | 'serving'
>;

export const toAttendance = (row: AttendanceRow): Attendance => ({
  personId: row.person_id ?? undefined,
  name: row.name,
  role: row.role,
  party: row.party ?? undefined,
  serving: row.serving,
});
