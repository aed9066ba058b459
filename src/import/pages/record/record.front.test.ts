// Votes, recusals and notes: accepted, corrected, rejected, taken back, and answered by two persons at once.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { asSystem } from '../../../platform/sql/transaction.ts';
import { sql } from 'kysely';
import type { Visitor } from '../../../platform/web/testing.ts';
import { harbour, keyOf } from '../../review.fixtures.ts';

const { database, door, town, secretary, handInText } = await harbour();
after(() => database.close());
const chair = await door.as(town.chair);

const minutes = (day: string): string => `Hamnnämnden
Sammanträdesprotokoll
${day}

§ 1 Ombyggnad av kajen
Beslut
Hamnnämnden beslutar
att anta planen för kajen.
Jäv
Mona Estlund (V) anmäler jäv och deltar inte i handläggningen av ärendet.
Omröstning
Med 2 ja-röster mot 1 nej-röst antas planen.
Ja-röster: Nils Backe (S), Siv Fors (C)
Nej-röster: Ove Lind (M)
Protokollsanteckning
Ove Lind (M) lämnar följande protokollsanteckning: Kajen bör följas upp redan i höst.

§ 2 Nya bojar
Beslut
Hamnnämnden beslutar
att köpa tio bojar.
`;
let nth = 0;
async function handIn(): Promise<{ address: string; recusal: string; note: string; vote: string }> {
  nth += 1;
  const address = await handInText(`jav-${nth}.txt`, minutes(`2026-10-${String(nth).padStart(2, '0')}`));
  const entry = (key: string) => `${address}/antecknat/p0.${key}`;
  return { address, recusal: entry('j0'), note: entry('a0'), vote: entry('o0') };
}
const itemOf = async (address: string, who: Visitor = secretary) =>
  (await who.get(`${address}/punkter/1`)).text();

test('who stood aside is corrected to another name and reason; without a name the form asks, and keeps the rest', async () => {
  const { address, recusal } = await handIn();
  const page = await secretary.get(recusal);
  assert.ok(page.has('Deltog inte: Ombyggnad av kajen'), page.text());
  assert.deepEqual([page.form(recusal)['by'], page.form(recusal)['why']], ['Mona Estlund (V)', 'conflict']);
  const refused = await secretary.send(recusal, recusal, { by: ' ', why: 'abstains', svar: 'ja' });
  assert.equal(refused.status, 422);
  assert.ok(refused.has('Skriv vem det gäller, eller avvisa.'));
  assert.equal(refused.form(recusal)['why'], 'abstains');
  const corrected = { by: 'Mona Östlund (V)', why: 'abstains', svar: 'ja' };
  const saved = await secretary.send(recusal, recusal, corrected);
  assert.equal(saved.location, `${address}/punkter/1`);
  assert.match(await itemOf(address), /Deltar inte i beslutet: Mona Östlund \(V\)\s*Rättad/);
});

test('a note is corrected, an empty one is asked about, and a rejected one is not stored', async () => {
  const { address, note, recusal } = await handIn();
  assert.match(String((await secretary.get(note)).form(note)['text']), /följas upp redan i höst/);
  const refused = await secretary.send(note, note, { by: 'Ove Lind', text: '', svar: 'ja' });
  assert.equal(refused.status, 422);
  assert.ok(refused.has('Skriv anteckningen, eller avvisa den.'));
  assert.equal(refused.form(note)['by'], 'Ove Lind');
  await secretary.send(note, note, { by: 'Ove Lind (M)', text: 'Följ upp kajen till våren.', svar: 'ja' });
  assert.match(await itemOf(address), /Ove Lind \(M\): Följ upp kajen till våren\.\s*Rättad/);
  assert.equal((await secretary.send(recusal, recusal, { svar: 'nej' })).status, 303);
  assert.match(await itemOf(address), /Mona Estlund \(V\)\s*Avvisad/);
  const accepted = await secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(accepted.status, 303, accepted.text().slice(0, 600));
  const stored = await asSystem(database.db, async (db) => ({
    recusals: (await sql`select name from recusal`.execute(db)).rows,
    notes: (await sql`select text from minute_note`.execute(db)).rows,
  }));
  assert.deepEqual(stored, { recusals: [], notes: [{ text: 'Följ upp kajen till våren.' }] });
});

test('an item that is rejected takes its decisions and its record with it; the other item is stored', async () => {
  const { address } = await handIn();
  const item = `${address}/punkter/1`;
  const fields = (await secretary.get(item)).form(item);
  delete fields['take'];
  assert.equal((await secretary.post(item, { ...fields, vidare: 'kvar' })).status, 303);
  assert.equal((await secretary.get(item)).form(item)['take'], undefined);
  const told = (await secretary.get(address)).text();
  assert.match(told, /1 punkt(er)?, 1 beslut och 0 uppdrag/);
  const accepted = await secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(accepted.status, 303, accepted.text().slice(0, 600));
  const day = '2026-10-03';
  const { rows } = await asSystem(database.db, (db) =>
    sql<{ heading: string; votes: number }>`select i.heading,
      (select count(*)::int from vote_event v where v.item_id = i.id) as votes
      from agenda_item i join meeting m on m.id = i.meeting_id where m.on_day = ${day}`.execute(db),
  );
  assert.deepEqual(rows, [{ heading: 'Nya bojar', votes: 0 }]);
});

test('a decision that is rejected and taken back again is answered once, and then by nobody', async () => {
  const { address } = await handIn();
  await secretary.send(address, `${address}/sakra`, {});
  await secretary.post(`${address}/angra`, { version: '99', alla: 'ja' });
  const page = await secretary.get(`${address}?visa=sakert`);
  const key = /<article [^>]*id="([^"]+)"/.exec(page.html)?.[1] ?? '';
  assert.notEqual(key, '');
  const fact = `${address}/uppgifter/${key}`;
  assert.equal((await secretary.send(fact, fact, { svar: 'nej' })).status, 303);
  assert.match((await secretary.get(address)).text(), /Alva Strand avvisade/);
  assert.equal((await secretary.send(address, `${address}/angra`, {})).status, 303);
  assert.match((await secretary.get(address)).text(), /\b0 av \d+ besvarade/);
});

test('a vote that two persons correct differently shows both, name by name, and a recusal taken back is as printed', async () => {
  const { address, vote, recusal } = await handIn();
  const hers = (await secretary.get(vote)).form(vote);
  const his = (await chair.get(vote)).form(vote);
  assert.equal((await chair.post(vote, { ...his, 'rost.2': 'abstains', svar: 'ja' })).status, 303);
  const refused = await secretary.post(vote, { ...hers, 'namn.2': 'Olof Lind', svar: 'ja' });
  assert.equal(refused.status, 409);
  assert.ok(refused.has('Ni har svarat olika'));
  assert.equal(refused.form(vote)['namn.2'], 'Olof Lind');
  const shown = refused.text();
  assert.match(shown, /Ove Lind \(M\)\s*avstår/);
  assert.match(shown, /Olof Lind \(M\)\s*nej/);
  assert.doesNotMatch(shown, /ballots|"vote"|\{/, 'no code of the house is shown');
  assert.equal((await secretary.post(vote, { ...refused.form(vote), svar: 'ja' })).status, 303);
  assert.match(await itemOf(address, chair), /nej 1\s?: Olof Lind \(M\)/);

  await secretary.send(recusal, recusal, { by: 'Någon annan', why: 'conflict', svar: 'ja' });
  await secretary.send(address, `${address}/angra`, {});
  assert.match(await itemOf(address), /Jäv: Mona Estlund \(V\)/);
});

test('a stranger sees none of it, and answers nothing', async () => {
  const { recusal, note, address } = await handIn();
  const stranger = await door.as(town.stranger);
  for (const entry of [recusal, note]) {
    assert.equal((await stranger.get(entry)).status, 404);
    assert.equal((await stranger.post(entry, { version: '1', by: 'Jag', svar: 'ja' })).status, 404);
  }
  assert.equal((await secretary.get(`${address}/antecknat/p0.j9`)).status, 404);
  assert.match(await itemOf(address), /Jäv: Mona Estlund \(V\)/);
});

test('two persons answer the same card at once: who comes second sees both, and loses nothing', async () => {
  const { address } = await handIn();
  const key = await keyOf(secretary, `${address}?visa=sakert`, 'tio bojar');
  const fact = `${address}/uppgifter/${key}`;
  const hers = (await secretary.get(fact)).form(fact);
  const his = (await chair.get(fact)).form(fact);
  const [first, second] = await Promise.all([
    secretary.post(fact, { ...hers, [`${key}.text`]: 'att köpa elva bojar.', svar: 'ja' }),
    chair.post(fact, { ...his, [`${key}.text`]: 'att köpa tolv bojar.', svar: 'ja' }),
  ]);
  assert.deepEqual(
    [first.status, second.status].toSorted((a, b) => a - b),
    [303, 409],
  );
  const refused = first.status === 409 ? first : second;
  for (const words of ['elva bojar', 'tolv bojar']) assert.ok(refused.has(words), refused.text());
  assert.equal((await secretary.send(fact, fact, { svar: 'nej' })).status, 303);
});
