import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { harbour } from '../../review.fixtures.ts';

const { database, town, secretary, handIn } = await harbour();
after(() => database.close());

type Row = { personId: string; after: string[] };
const kept = async (): Promise<Row[]> =>
  (
    await sql<Row>`select person_id as "personId", after from reading_answer where key = 'osvarat'`.execute(
      database.db,
    )
  ).rows;

test('doubtful facts are read in unanswered only by saying so, with which they are in sight; it is kept', async () => {
  const address = await handIn('fyren');
  await secretary.send(address, `${address}/huvud`, { openEndedBecause: 'Tas upp på nästa möte.' });
  let page = await secretary.get(address);
  for (const card of page.html.split('<article ').slice(1)) {
    const key = /id="([^"]+)"/.exec(card)?.[1] ?? '';
    if (card.includes('mäta upp') || card.includes('Mäta upp'))
      await secretary.send(address, `${address}/uppgifter/${key}`, { svar: 'nej' });
  }
  page = await secretary.get(address);
  const open = Number(/Godkänn och läs in med (\d+) obesvarade/.exec(page.text())?.[1]);
  assert.ok(open > 0, page.text());
  const listed = page.html.split('id="avsluta"')[1]?.split('<div class="actions"')[0] ?? '';
  assert.equal([...listed.matchAll(/<li>/g)].length, open);

  const version = page.form(`${address}/godkann`);
  const silent = await secretary.post(`${address}/godkann`, version);
  assert.equal(silent.status, 422);
  assert.ok(silent.has('godkänn uttryckligen att de läses in så som de står'));
  assert.deepEqual(await kept(), []);

  const done = await secretary.post(`${address}/godkann`, { ...version, obesvarade: 'ja' });
  assert.equal(done.status, 303, done.text());
  const [row, ...more] = await kept();
  assert.deepEqual([row?.personId, row?.after.length, more], [town.secretary, open, []]);
  assert.ok((await secretary.get(address)).has('Tveksamma uppgifter lästes in utan svar.'));
});
