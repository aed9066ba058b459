import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { decisionRoutes } from '../../decisions/decisions.routes.tsx';
import { day } from '../../kernel/day.ts';
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { meetingRoutes } from '../../meetings/meetings.routes.tsx';
import { meetingStore } from '../../meetings/meetings.store.ts';
import { recordSection } from '../../meetings/votes/record.routes.tsx';
import { voteStore } from '../../meetings/votes/votes.store.ts';
import type { ItemId } from '../../meetings/item.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asPerson, asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import { importRoutes } from '../import.routes.tsx';

const database = await testDatabase();
after(() => database.close());
const nothing = () => Promise.resolve(undefined);
const none = () => Promise.resolve(new Map());
const door = frontDoor(database, [
  importRoutes({ calendarOf: municipalCalendar }),
  meetingRoutes({
    threadPanel: nothing,
    sources: nothing,
    outcomesOf: none,
    besideMeeting: nothing,
    besideItems: none,
    reportsSection: nothing,
    receiveSection: nothing,
    waitingReports: () => Promise.resolve([]),
  }),
  decisionRoutes({
    threadPanel: nothing,
    sources: nothing,
    goalSection: nothing,
    whyNotDecide: () => Promise.resolve([]),
    proposalAnswered: () => Promise.resolve(),
    recordOf: recordSection,
    itemOf: (c, id) => meetingStore(c.get('db')).placeOf(id),
  }),
]);
const town = await asSystem(database.db, async (db) => {
  const bodies = bodyStore(db);
  const board = await bodies.addBody({ kind: 'committee', name: 'Bryggnämnden', visibility: 'body' });
  const person = async (name: string, role: 'secretary' | 'chair' | 'member') => {
    const id = await bodies.addPerson({ name });
    await bodies.addMembership({ bodyId: board, personId: id, role });
    return id;
  };
  const other = await bodies.addBody({ kind: 'committee', name: 'Skolnämnden', visibility: 'body' });
  const stranger = await bodies.addPerson({ name: 'Maj Holm' });
  await bodies.addMembership({ bodyId: other, personId: stranger, role: 'secretary' });
  return {
    secretary: await person('Eva Holm', 'secretary'),
    chair: await person('Agneta Ek', 'chair'),
    member: await person('Nils Vik', 'member'),
    stranger,
  };
});

const minutes = `Bryggnämnden
Sammanträdesprotokoll
Sammanträdesdatum 2026-11-10

Plats och tid: Hamnkontoret, kl. 13.00–15.00

Beslutande
Agneta Ek (S), ordförande
Nils Vik (M)
Siv Fors (C)
Rune Dal (L)
Ove Lind (MP), tjänstgörande ersättare
Frånvarande
Karin Berg (V)
Övriga närvarande
Eva Holm, nämndsekreterare

§ 12 Taxa för båtplatser

Jäv
Rune Dal (L) anmäler jäv och deltar inte i handläggningen.

Omröstning
Ja: Agneta Ek (S), Siv Fors (C)
Nej: Nils Vik (M)
Avstår: Ove Lind (MP)
Frånvarande: Karin Berg (V)
Omröstningen utfaller med tre ja-röster mot en nej-röst.

Beslut
Bryggnämnden antar taxan för båtplatser.

Reservationer
Nils Vik (M) reserverar sig mot beslutet.

Protokollsanteckning
Ove Lind (MP) lämnar följande anteckning: Taxan bör ses över igen nästa år.
`;
const rows = async (query: ReturnType<typeof sql>) => (await query.execute(database.db)).rows;

type Sender = Awaited<ReturnType<typeof door.as>>;
const ballot = (row: number, name: string, party: string, vote: string): Record<string, string> => ({
  [`namn.${row}`]: name,
  [`parti.${row}`]: party,
  [`rost.${row}`]: vote,
});
const asPrinted: Record<string, string> = {
  ...ballot(0, 'Agneta Ek', 'S', 'yes'),
  ...ballot(1, 'Siv Fors', 'C', 'yes'),
  ...ballot(2, 'Nils Vik', 'M', 'no'),
  ...ballot(3, 'Ove Lind', 'MP', 'abstains'),
  ...ballot(4, 'Karin Berg', 'V', 'absent'),
  ...ballot(5, '', '', ''),
  'summa.yes': '3',
  'summa.no': '1',
  'summa.abstains': '',
  'summa.absent': '',
};

/** The vote stands in the way until a person has seen its names and said what it was. */
async function answerTheVote(secretary: Sender, address: string): Promise<void> {
  const refused = await secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(refused.status, 422);
  assert.ok(refused.has('Säg hur rösterna föll där namnen inte är lika många som siffrorna.'));
  assert.deepEqual(await rows(sql`select id from vote`), []);
  const desk = await secretary.get(address);
  assert.ok(desk.has('Agneta Ek (S), Siv Fors (C)') && desk.has('(dokumentet räknar 3)'), desk.text());

  const vote = `${address}/antecknat/p0.o0`;
  const page = await secretary.get(vote);
  assert.equal(page.status, 200);
  assert.ok(page.has('Godta rösterna') && page.has('Avvisa omröstningen'));
  assert.equal((await (await door.as(town.stranger)).get(vote)).status, 404);
  const unsaid = await secretary.send(vote, vote, { ...asPrinted, 'namn.5': 'Tove Alm', svar: 'ja' });
  assert.equal(unsaid.status, 422);
  assert.ok(unsaid.has('Välj hur personen röstade.'));
  const corrected = { ...asPrinted, 'namn.5': 'Tove Alm', 'rost.5': 'yes', 'namn.4': '', svar: 'ja' };
  assert.equal((await secretary.send(vote, vote, corrected)).status, 303);
  const item = await secretary.get(`${address}/punkter/1`);
  assert.ok(item.has('Agneta Ek (S), Siv Fors (C), Tove Alm') && item.has('Rättad'), item.text());
  assert.ok(!item.has('frånvarande 1'), 'an emptied name is a ballot taken away');
  assert.equal((await secretary.send(vote, vote, { ...asPrinted, svar: 'ja' })).status, 303);
}

test('a vote with every name, who stood aside, dissents and notes are stored, and shown with the item and its decision', async () => {
  const secretary = await door.as(town.secretary);
  const file = { field: 'fil', name: 'taxan.txt', bytes: minutes };
  const address = (await secretary.upload('/las-in', {}, [file])).location ?? '';
  await answerTheVote(secretary, address);
  const accepted = await secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(accepted.status, 303, accepted.text().slice(0, 900));

  assert.deepEqual(await rows(sql`select name, party, option, person_id from vote order by position`), [
    { name: 'Agneta Ek', party: 'S', option: 'yes', person_id: town.chair },
    { name: 'Siv Fors', party: 'C', option: 'yes', person_id: null },
    { name: 'Nils Vik', party: 'M', option: 'no', person_id: town.member },
    { name: 'Ove Lind', party: 'MP', option: 'abstain', person_id: null },
    { name: 'Karin Berg', party: 'V', option: 'absent', person_id: null },
  ]);
  assert.deepEqual(await rows(sql`select option, value from vote_count order by option desc`), [
    { option: 'yes', value: 3 },
    { option: 'no', value: 1 },
  ]);
  assert.deepEqual(await rows(sql`select name, party, why from recusal`), [
    { name: 'Rune Dal', party: 'L', why: 'conflict' },
  ]);
  assert.deepEqual(await rows(sql`select dissenter, person_id from dissent`), [
    { dissenter: 'Nils Vik (M)', person_id: town.member },
  ]);
  assert.deepEqual(
    await rows(sql`select name from attendance where serving order by position`),
    ['Agneta Ek', 'Nils Vik', 'Siv Fors', 'Rune Dal', 'Ove Lind'].map((name) => ({ name })),
  );
  assert.deepEqual(await rows(sql`select name from attendance where not serving`), [{ name: 'Eva Holm' }]);
  const logged = await rows(sql`select distinct noun from audit_entry
    where about_id = (select id from meeting) and noun ~ '^vote|recusal|minute_note' order by 1`);
  assert.deepEqual(
    logged,
    ['minute_note', 'recusal', 'vote', 'vote_count', 'vote_event'].map((noun) => ({ noun })),
  );

  const [decision] = await rows(sql`select id from decision`);
  const member = await door.as(town.member);
  for (const page of [
    await member.get(accepted.location ?? ''),
    await member.get(`/beslut/${(decision as { id: string }).id}`),
  ]) {
    assert.equal(page.status, 200);
    for (const told of [
      'Jäv: Rune Dal (L)',
      'Ja 2 (protokollet räknar 3): Agneta Ek (S), Siv Fors (C)',
      'Avstår 1: Ove Lind (MP)',
      'Frånvarande 1: Karin Berg (V)',
      'Nils Vik (M)',
      'Ove Lind (MP) lämnar följande anteckning',
    ])
      assert.ok(page.has(told), `${told}\n${page.text()}`);
  }
});

test('votes are seen with their item, and written by those who run its body alone', async () => {
  const [item] = (await rows(sql`select id from agenda_item`)) as { id: ItemId }[];
  assert.ok(item);
  const today = day('2026-11-24');
  const seenBy = (who: typeof town.member) =>
    asPerson(database.db, who, today, (db) => voteStore(db).recordsOf([item.id]));
  assert.equal((await seenBy(town.member)).size, 1);
  assert.equal((await seenBy(town.stranger)).size, 0);
  const vote = { votes: [], counts: { yes: 1 } };
  for (const who of [town.member, town.stranger]) {
    const written = asPerson(database.db, who, today, (db) => voteStore(db).addVote(item.id, vote));
    await assert.rejects(written, /row-level security/);
  }
  const twice = { personId: town.chair, name: 'Agneta Ek', party: 'S', option: 'yes' } as const;
  await asPerson(database.db, town.secretary, today, (db) =>
    voteStore(db).addVote(item.id, { votes: [twice, { ...twice, name: 'A. Ek' }], counts: {} }),
  );
  const records = await seenBy(town.member);
  assert.deepEqual(
    records.get(item.id)?.votes[1]?.votes.map(({ name, personId }) => [name, personId]),
    [
      ['Agneta Ek', town.chair],
      ['A. Ek', undefined],
    ],
  );
});
