import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Copy } from './copy.ts';
import type { Publication, PublicationId } from './publication.ts';
import type { MeetingId, SourceMinutes, VersionId } from './source.ts';

type Row = {
  id: PublicationId;
  meeting_id: MeetingId;
  version_id: VersionId;
  body_id: BodyId;
  body_name: string;
  meeting_day: Day;
  kind: string;
  sections: string;
  state: Publication['state'];
  started_by: PersonId | null;
  published_on: Day | null;
  remove_on: Day | null;
  ended_on: Day | null;
  version: number;
};
const toPublication = (row: Row): Publication => ({
  id: row.id,
  meetingId: row.meeting_id,
  versionId: row.version_id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  meetingDay: row.meeting_day,
  kind: row.kind,
  sections: row.sections,
  state: row.state,
  startedBy: row.started_by ?? undefined,
  publishedOn: row.published_on ?? undefined,
  removeOn: row.remove_on ?? undefined,
  endedOn: row.ended_on ?? undefined,
  version: row.version,
});

export type Published = {
  readonly copy: Copy;
  readonly bytes: Uint8Array;
  readonly pages: number;
};
export type ListFilter = { readonly bodyId: BodyId | undefined; readonly year: number | undefined };
export type PublishOrder = Published & {
  readonly version: number;
  readonly checked: readonly string[];
  readonly by: PersonId;
  readonly at: Date;
  readonly today: Day;
  readonly removeOn: Day;
};

/** Publications and their copies. What a reader may not see is in no row and no count. */
export const publicationStore = (db: Db) => ({
  async find(id: PublicationId): Promise<Publication | undefined> {
    return (await rowsWhere(db, sql`p.id = ${id}`))[0];
  },
  ofMeeting: (meetingId: MeetingId): Promise<Publication[]> =>
    rowsWhere(db, sql`p.meeting_id = ${meetingId}`, sql`p.started_at`),
  /** What is being reviewed, oldest first. */
  inReview: (): Promise<Publication[]> => rowsWhere(db, sql`p.state = 'review'`, sql`p.started_at`),
  /** The copy of a version that is reviewed or published now. */
  async standing(versionId: VersionId): Promise<Publication | undefined> {
    return (await rowsWhere(db, sql`p.version_id = ${versionId} and p.state in ('review', 'published')`))[0];
  },
  /** What is published now, by body and year of the meeting, newest meeting first. */
  async published(
    filter: ListFilter,
    part: { readonly offset: number; readonly size: number },
  ): Promise<{ rows: Publication[]; total: number }> {
    const condition = conditionOf(filter);
    const counted = await sql<{
      n: number;
    }>`select count(*)::int as n from publication p where ${condition}`.execute(db);
    const order = sql`p.meeting_day desc, p.body_name, p.id desc`;
    return { rows: await rowsWhere(db, condition, order, part), total: counted.rows[0]?.n ?? 0 };
  },
  /** Bodies and years that something published is of. */
  async shelves(): Promise<{ bodies: { id: BodyId; name: string }[]; years: number[] }> {
    const found = await sql<{ id: BodyId; name: string; year: number }>`
      select distinct body_id as id, body_name as name, extract(year from meeting_day)::int as year
      from publication where state = 'published'`.execute(db);
    const bodies = new Map(found.rows.map(({ id, name }) => [id, { id, name }]));
    return {
      bodies: [...bodies.values()].sort((a, b) => a.name.localeCompare(b.name, 'sv')),
      years: [...new Set(found.rows.map(({ year }) => year))].sort((a, b) => b - a),
    };
  },
  /** Begins a review of approved minutes; two who begin at once share one: the second is told which. */
  async start(source: SourceMinutes, by: PersonId): Promise<PublicationId> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`publication ${source.versionId}`}, 0))`.execute(
      db,
    );
    const other = await this.standing(source.versionId);
    if (other) return other.id;
    const id = newId<'publication'>();
    await sql`insert into publication (id, meeting_id, version_id, body_id, body_name, meeting_day, kind, sections, started_by)
      values (${id}, ${source.meetingId}, ${source.versionId}, ${source.bodyId}, ${source.bodyName}, ${source.meetingDay},
        ${source.kind}, ${source.sections}, ${by})`.execute(db);
    await sql`insert into publication_review (publication_id, record) values (${id}, ${JSON.stringify(source)}::jsonb)`.execute(
      db,
    );
    return id;
  },
  /** Publishes the copy; 'stale' when somebody has changed, dropped or published it since `version`. */
  async publish(id: PublicationId, order: PublishOrder): Promise<'published' | 'stale'> {
    const held =
      await sql`select id from publication where id = ${id} and state = 'review' and version = ${order.version}
      for update`.execute(db);
    if (held.rows.length === 0) return 'stale';
    await sql`update publication_review set checked = ${[...order.checked]} where publication_id = ${id}`.execute(
      db,
    );
    await sql`insert into publication_copy (publication_id, record, bytes, sha256, pages)
      values (${id}, ${JSON.stringify(order.copy)}::jsonb, ${Buffer.from(order.bytes)},
        ${createHash('sha256').update(order.bytes).digest('hex')}, ${order.pages})`.execute(db);
    await sql`update publication set state = 'published', published_by = ${order.by}, published_at = ${order.at},
      published_on = ${order.today}, remove_on = ${order.removeOn}, version = version + 1 where id = ${id}`.execute(
      db,
    );
    return 'published';
  },
  /** Takes a copy from the web at once, and keeps why for those who run the body; 'stale' when it is not there any more. */
  async withdraw(
    id: PublicationId,
    reason: string,
    by: PersonId,
    today: Day,
  ): Promise<'withdrawn' | 'stale'> {
    const done = await sql`update publication set state = 'withdrawn', ended_on = ${today}, ended_by = ${by},
      version = version + 1 where id = ${id} and state = 'published' returning id`.execute(db);
    if (done.rows.length === 0) return 'stale';
    await sql`update publication_review set end_reason = ${reason} where publication_id = ${id}`.execute(db);
    return 'withdrawn';
  },
  /** Throws a review away before anything is published. */
  async drop(id: PublicationId, version: number, by: PersonId, today: Day): Promise<'dropped' | 'stale'> {
    const done = await sql`update publication set state = 'dropped', ended_on = ${today}, ended_by = ${by},
      version = version + 1 where id = ${id} and state = 'review' and version = ${version} returning id`.execute(
      db,
    );
    return done.rows.length === 0 ? 'stale' : 'dropped';
  },
  /** The day's work: copies whose day has come are taken from the web. How many. */
  async removeDue(today: Day): Promise<number> {
    const done =
      await sql`update publication set state = 'removed', ended_on = ${today}, version = version + 1
      where state = 'published' and remove_on <= ${today} returning id`.execute(db);
    return done.rows.length;
  },
  /** The published copy; undefined for whoever may not see it, and when it is not published any more. */
  async copyOf(id: PublicationId): Promise<Copy | undefined> {
    const found = await sql<{
      record: Copy;
    }>`select record from publication_copy where publication_id = ${id}`.execute(db);
    return found.rows[0]?.record;
  },
  async pdfOf(id: PublicationId): Promise<Uint8Array | undefined> {
    const found = await sql<{
      bytes: Buffer;
    }>`select bytes from publication_copy where publication_id = ${id}`.execute(db);
    return found.rows[0] && new Uint8Array(found.rows[0].bytes);
  },
});

const conditionOf = ({ bodyId, year }: ListFilter): RawBuilder<unknown> =>
  sql.join(
    [
      sql`p.state = 'published'`,
      ...(bodyId ? [sql`p.body_id = ${bodyId}`] : []),
      ...(year ? [sql`p.meeting_day between ${`${year}-01-01`} and ${`${year}-12-31`}`] : []),
    ],
    sql` and `,
  );

async function rowsWhere(
  db: Db,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown> = sql`p.id`,
  part: { readonly offset: number; readonly size: number } = { offset: 0, size: 500 },
): Promise<Publication[]> {
  const found =
    await sql<Row>`select p.id, p.meeting_id, p.version_id, p.body_id, p.body_name, p.meeting_day, p.kind,
      p.sections, p.state, p.started_by, p.published_on, p.remove_on, p.ended_on, p.version
    from publication p where ${condition} order by ${order} limit ${part.size} offset ${part.offset}`.execute(
      db,
    );
  return found.rows.map(toPublication);
}
