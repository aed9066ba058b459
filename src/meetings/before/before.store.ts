import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { ItemId } from '../item.ts';
import type { Meeting, MeetingId } from '../meeting.ts';
import { nothingBefore } from './before.ts';
import type { Before, Consultation, Negotiation, Organisation, OrganisationTest, Verdict } from './before.ts';

type Row = {
  id: ItemId;
  own: {
    against_individual: boolean;
    negotiation: Negotiation['kind'];
    negotiated_on: Day | null;
    negotiated_at: string;
    is_tested: boolean;
    version: number;
  } | null;
  consultations: ConsultationRow[] | null;
  tests: TestRow[] | null;
};
type ConsultationRow = {
  id: string;
  to_name: string;
  sent_on: Day | null;
  due_on: Day | null;
  answered_on: Day | null;
  answer: string;
  declined_because: string;
};
type TestRow = {
  organisation: string;
  passed: boolean;
  possible: Verdict | null;
  timely: Verdict | null;
  linked: Verdict | null;
  condition: string;
};
export type BeforeSettings = Pick<Before, 'againstIndividual' | 'negotiation' | 'isTested'>;

/** What has to be done before items are decided: negotiations, consultations, the answers of organisations. */
export const beforeStore = (db: Db) => ({
  /** Of all items of a meeting that have something to be done, in one query. */
  async ofMeeting(meetingId: MeetingId): Promise<ReadonlyMap<ItemId, Before>> {
    const found = await rows(sql`i.meeting_id = ${meetingId}`).execute(db);
    return new Map(found.rows.map((row) => [row.id, toBefore(row)]));
  },
  async ofItem(id: ItemId): Promise<Before> {
    const found = await rows(sql`i.id = ${id}`).execute(db);
    return found.rows[0] ? toBefore(found.rows[0]) : nothingBefore;
  },
  /** Stores what the item needs; 'stale' when somebody else has since `version`. */
  async save(itemId: ItemId, version: number, said: BeforeSettings): Promise<'saved' | 'stale'> {
    const { kind } = said.negotiation;
    const [on, at] =
      said.negotiation.kind === 'done' ? [said.negotiation.on, said.negotiation.at] : [null, ''];
    const stored =
      version === 0
        ? await sql`insert into item_before (item_id, against_individual, negotiation, negotiated_on, negotiated_at, is_tested)
            values (${itemId}, ${said.againstIndividual}, ${kind}, ${on}::date, ${at}, ${said.isTested})
            on conflict (item_id) do nothing returning version`.execute(db)
        : await sql`update item_before set against_individual = ${said.againstIndividual}, negotiation = ${kind},
            negotiated_on = ${on}::date, negotiated_at = ${at}, is_tested = ${said.isTested}, version = version + 1
            where item_id = ${itemId} and version = ${version} returning version`.execute(db);
    return stored.rows.length > 0 ? 'saved' : 'stale';
  },
  async addConsultation(
    itemId: ItemId,
    one: Omit<Consultation, 'id' | 'answeredOn' | 'answer'>,
  ): Promise<void> {
    await sql`insert into consultation (id, item_id, to_name, sent_on, due_on, declined_because)
      values (${newId()}, ${itemId}, ${one.toName}, ${one.sentOn ?? null}::date, ${one.dueOn ?? null}::date,
        ${one.declinedBecause})`.execute(db);
  },
  /** Takes a consultation on: sent, answered or declined; false when it has come further meanwhile. */
  async move(itemId: ItemId, id: string, on: ConsultationMove): Promise<boolean> {
    const mine = sql`id = ${id} and item_id = ${itemId} and declined_because = '' and answered_on is null`;
    const done =
      on.kind === 'send'
        ? await sql`update consultation set sent_on = ${on.sentOn}::date, due_on = ${on.dueOn ?? null}::date
            where ${mine} and sent_on is null returning id`.execute(db)
        : on.kind === 'answer'
          ? await sql`update consultation set answered_on = ${on.answeredOn}::date, answer = ${on.answer}
              where ${mine} and sent_on is not null returning id`.execute(db)
          : await sql`update consultation set declined_because = ${on.because}
              where ${mine} and sent_on is null returning id`.execute(db);
    return done.rows.length > 0;
  },
  /** An organisation's answers; a later answer takes the earlier one's place, and the log keeps both. */
  async answer(itemId: ItemId, test: OrganisationTest): Promise<void> {
    const { possible = null, timely = null, linked = null } = test.answers;
    await sql`insert into organisation_test (item_id, organisation, passed, possible, timely, linked, condition)
      values (${itemId}, ${test.organisation}, ${test.passed}, ${possible}, ${timely}, ${linked}, ${test.condition})
      on conflict (item_id, organisation) do update set passed = excluded.passed, possible = excluded.possible,
        timely = excluded.timely, linked = excluded.linked, condition = excluded.condition`.execute(db);
  },
  /** The organisations of the body's members on the day; where nobody is noted as present, all are. */
  async organisationsOf(meeting: Pick<Meeting, 'id' | 'bodyId' | 'onDay'>): Promise<Organisation[]> {
    const members = await bodyStore(db).membersOn(meeting.bodyId, meeting.onDay);
    const { rows: there } = await sql<{ person_id: string }>`
      select person_id from attendance where meeting_id = ${meeting.id} and person_id is not null`.execute(
      db,
    );
    const present = new Set(there.map(({ person_id }) => person_id));
    const organisations = new Map<string, boolean>();
    for (const { role, person, post, represents } of members) {
      if (role === 'secretary' || role === 'alternate' || role === 'administrator' || role === 'auditor')
        continue;
      const name = represents?.name ?? post?.bodyName ?? person?.name;
      if (!name) continue;
      const isPresent = present.size === 0 || (person !== undefined && present.has(person.id));
      organisations.set(name, isPresent || organisations.get(name) === true);
    }
    return [...organisations].map(([name, isPresent]) => ({ name, isPresent }));
  },
});

export type ConsultationMove =
  | { readonly kind: 'send'; readonly sentOn: Day; readonly dueOn: Day | undefined }
  | { readonly kind: 'answer'; readonly answeredOn: Day; readonly answer: string }
  | { readonly kind: 'decline'; readonly because: string };

const rows = (which: ReturnType<typeof sql>) => sql<Row>`
  select * from (
    select i.id, to_jsonb(b) as own,
      (select jsonb_agg(to_jsonb(c) order by c.id) from consultation c where c.item_id = i.id) as consultations,
      (select jsonb_agg(to_jsonb(t) order by t.organisation) from organisation_test t where t.item_id = i.id) as tests
    from agenda_item i left join item_before b on b.item_id = i.id where ${which}) told
  where own is not null or consultations is not null or tests is not null`;

function toBefore({ own, consultations, tests }: Row): Before {
  return {
    againstIndividual: own?.against_individual ?? false,
    negotiation:
      own?.negotiation === 'done' && own.negotiated_on
        ? { kind: 'done', on: own.negotiated_on, at: own.negotiated_at }
        : { kind: own?.negotiation === 'needed' ? 'needed' : 'none' },
    isTested: own?.is_tested ?? false,
    consultations: (consultations ?? []).map((one) => ({
      id: one.id,
      toName: one.to_name,
      sentOn: one.sent_on ?? undefined,
      dueOn: one.due_on ?? undefined,
      answeredOn: one.answered_on ?? undefined,
      answer: one.answer,
      declinedBecause: one.declined_because,
    })),
    tests: (tests ?? []).map(({ organisation, passed, condition, possible, timely, linked }) => ({
      organisation,
      passed,
      condition,
      answers: { ...(possible && { possible }), ...(timely && { timely }), ...(linked && { linked }) },
    })),
    version: own?.version ?? 0,
  };
}
