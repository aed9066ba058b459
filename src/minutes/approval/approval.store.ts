import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import type { HouseSeal } from '../../platform/signing/house-seal.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { MeetingRecord } from '../record.ts';
import type { Approver, EntryKind, Version, VersionForm, VersionKind, VersionState } from './approval.ts';
import { chainStart, entryHash, sha256Of } from './evidence.ts';
import type { ChainEntry } from './evidence.ts';
import type { ApprovalTables } from './tables.ts';
import type { VersionId } from './version.ts';

export type NewVersion = {
  readonly meetingId: Id<'meeting'>;
  readonly number: number;
  readonly kind: VersionKind;
  readonly itemIds: readonly Id<'item'>[];
  readonly sections: string;
  readonly form: VersionForm;
  readonly basis: string;
  readonly record: MeetingRecord;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly dueOn: Day;
  readonly approvers: readonly Approver[];
};

/** What somebody did with a version, before it is bound to what was done before. */
export type Deed = {
  readonly kind: EntryKind;
  readonly by: { readonly id: PersonId | undefined; readonly name: string };
  readonly at: Date;
  readonly method: string;
  readonly statement: string;
  readonly reason?: string;
  readonly certificate?: string;
  /** The revision that the deed adds last in the document. */
  readonly appended?: Uint8Array;
};

/** Versions of minutes, who approves them, and the chain of what was done. Read under row level security. */
export const approvalStore = (db: Db) => {
  const tables = db.withTables<ApprovalTables>();
  const store = {
    async versionsOf(meetingId: Id<'meeting'>): Promise<Version[]> {
      const rows = await versionRows(db).where('meeting_id', '=', meetingId).orderBy('number').execute();
      return rows.map(toVersion);
    },
    async find(id: VersionId): Promise<Version | undefined> {
      const row = await versionRows(db).where('id', '=', id).executeTakeFirst();
      return row && toVersion(row);
    },
    /** The number of a meeting's next version; two who send at once come one after the other. */
    async nextNumber(meetingId: Id<'meeting'>): Promise<number> {
      await lock(db, `minutes ${meetingId}`);
      const row = await tables
        .selectFrom('minutes_version')
        .select(({ fn }) => fn.max('number').as('last'))
        .where('meeting_id', '=', meetingId)
        .executeTakeFirst();
      return (row?.last ?? 0) + 1;
    },
    async add(version: NewVersion, by: PersonId | undefined): Promise<VersionId> {
      const id = newId<'minutes-version'>();
      await tables
        .insertInto('minutes_version')
        .values({
          id,
          meeting_id: version.meetingId,
          number: version.number,
          kind: version.kind,
          item_ids: [...version.itemIds],
          sections: version.sections,
          form: version.form,
          basis: version.basis,
          record: version.record,
          bytes: Buffer.from(version.bytes),
          sha256: sha256Of(version.bytes),
          pages: version.pages,
          due_on: version.dueOn,
          sent_by: by ?? null,
        })
        .execute();
      if (version.approvers.length > 0) {
        await tables
          .insertInto('approver')
          .values(
            version.approvers.map(({ personId, name, role }, position) => ({
              version_id: id,
              person_id: personId,
              name,
              role,
              position,
            })),
          )
          .execute();
      }
      return id;
    },
    /** The document as it stands: what was sent, and every signature and seal added after it. */
    async pdfOf(id: VersionId): Promise<Uint8Array | undefined> {
      const row = await tables
        .selectFrom('minutes_version')
        .select(['bytes', appendedOf(id)])
        .where('id', '=', id)
        .executeTakeFirst();
      return row && new Uint8Array(Buffer.concat([row.bytes, ...(row.added ? [row.added] : [])]));
    },
    async recordOf(id: VersionId): Promise<MeetingRecord | undefined> {
      const row = await tables
        .selectFrom('minutes_version')
        .select('record')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.record;
    },
    async chainOf(id: VersionId): Promise<ChainEntry[]> {
      const rows = await tables
        .selectFrom('approval_entry')
        .selectAll()
        .where('version_id', '=', id)
        .orderBy('seq')
        .execute();
      return rows.map(({ person_id, sealed_by, ...row }) => ({
        ...row,
        personId: person_id ?? undefined,
        sealedBy: sealed_by,
      }));
    },
    /** Waits for whoever does something with the version just now; what is read after it is the newest. */
    hold: (id: VersionId): Promise<void> => lock(db, `version ${id}`),
    /** Binds a deed to the version's chain and seals it. Call `hold` first. */
    async write(id: VersionId, deed: Deed, document: Uint8Array, seal: HouseSeal): Promise<void> {
      const last = (await store.chainOf(id)).at(-1);
      const entry = {
        seq: (last?.seq ?? 0) + 1,
        previous: last?.hash ?? chainStart(id),
        kind: deed.kind,
        personId: deed.by.id,
        name: deed.by.name,
        at: deed.at,
        method: deed.method,
        statement: deed.statement,
        reason: deed.reason ?? '',
        sha256: sha256Of(document),
        certificate: deed.certificate ?? '',
      };
      const hash = entryHash(entry);
      const { personId, ...columns } = entry;
      await tables
        .insertInto('approval_entry')
        .values({
          ...columns,
          version_id: id,
          person_id: personId ?? null,
          hash,
          seal: seal.sealText(hash),
          sealed_by: Buffer.from(seal.certificate).toString('base64'),
          appended: deed.appended ? Buffer.from(deed.appended) : null,
        })
        .execute();
    },
    /** Ends an open version; 'stale' when it has ended already. */
    async end(
      id: VersionId,
      state: Exclude<VersionState, 'open'>,
      on: Day,
      reason = '',
    ): Promise<'ended' | 'stale'> {
      const ended = await tables
        .updateTable('minutes_version')
        .set({ state, ended_on: on, end_reason: reason })
        .where('id', '=', id)
        .where('state', '=', 'open')
        .executeTakeFirst();
      return ended.numUpdatedRows === 0n ? 'stale' : 'ended';
    },
  };
  return store;
};

const lock = async (db: Db, name: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
};

const appendedOf = (id: VersionId) =>
  sql<Buffer | null>`(select string_agg(appended, ''::bytea order by seq) from approval_entry where version_id = ${id})`.as(
    'added',
  );

type EntryJson = Record<
  'kind' | 'name' | 'at' | 'method' | 'statement' | 'reason' | 'sha256' | 'certificate',
  string
> & {
  kind: EntryKind;
  seq: number;
  person_id: PersonId | null;
};
const versionRows = (db: Db) =>
  db
    .withTables<ApprovalTables>()
    .selectFrom('minutes_version')
    .select([
      'id',
      'meeting_id',
      'number',
      'kind',
      'item_ids',
      'sections',
      'form',
      'basis',
      'sha256',
      'pages',
    ])
    .select(['due_on', 'sent_at', 'state', 'ended_on', 'end_reason'])
    .select(
      sql<
        { personId: PersonId; name: string; role: 'chair' | 'approver' }[] | null
      >`(select jsonb_agg(jsonb_build_object('personId', person_id, 'name', name, 'role', role) order by position)
      from approver where version_id = minutes_version.id)`.as('approvers'),
    )
    .select(
      sql<EntryJson[] | null>`(select jsonb_agg(to_jsonb(e) - 'appended' - 'seal' - 'sealed_by' order by seq)
      from approval_entry e where version_id = minutes_version.id)`.as('entries'),
    );

type VersionRow = Awaited<ReturnType<ReturnType<typeof versionRows>['execute']>>[number];
const toVersion = (row: VersionRow): Version => ({
  id: row.id,
  meetingId: row.meeting_id,
  number: row.number,
  kind: row.kind,
  itemIds: row.item_ids,
  sections: row.sections,
  form: row.form,
  basis: row.basis,
  sha256: row.sha256,
  pages: row.pages,
  dueOn: row.due_on,
  sentAt: row.sent_at,
  state: row.state,
  endedOn: row.ended_on ?? undefined,
  endReason: row.end_reason,
  approvers: row.approvers ?? [],
  entries: (row.entries ?? []).map(({ person_id, at, ...entry }) => ({
    ...entry,
    personId: person_id ?? undefined,
    at: new Date(at),
  })),
});
