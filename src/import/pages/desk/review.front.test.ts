import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { day } from '../../../kernel/day.ts';
import { asPerson } from '../../../platform/sql/transaction.ts';
import type { Visitor } from '../../../platform/web/testing.ts';
import { answer, harbour, keyOf, minutes } from '../../review.fixtures.ts';

const { database, door, town, secretary, handIn } = await harbour();
after(() => database.close());
const chair = await door.as(town.chair);
const invited = await door.as(town.invited);
const stranger = await door.as(town.stranger);
const auditor = await door.as(town.auditor);

const stand = async (who: Visitor, address: string): Promise<string> =>
  /\d+ av \d+ besvarade/.exec((await who.get(address)).text())?.[0] ?? '';

test('doubtful facts stand first with their reasons, what is certain is folded together and accepted with one verb', async () => {
  const address = await handIn('kajen');
  const page = await secretary.get(address);
  const text = page.text();
  assert.ok(text.indexOf('finns inte i registret under det namnet') < text.indexOf('Godta alla säkra'));
  assert.match(text, /Vilken dag som menas är oklart/);
  const taken = await secretary.send(address, `${address}/sakra`, {});
  assert.equal(taken.status, 303);
  const then = await secretary.get(address);
  assert.ok(!then.has('Godta alla säkra'));
  assert.match(then.text(), /Alva Strand godtog 09:\d\d|Alva Strand godtog/);
});

test('an answer is kept at once, told with name and time, and taken back alone or with all one’s own', async () => {
  const address = await handIn('bryggan');
  const key = await keyOf(secretary, address, 'Ta fram en plan');
  const before = await secretary.get(address);
  const rejected = await answer(secretary, address, key, { svar: 'nej' });
  assert.equal(rejected.status, 303);
  assert.match(rejected.location ?? '', /uppgift=/);
  assert.equal(await stand(secretary, address), '1 av 7 besvarade');
  assert.ok((await secretary.get(address)).has('Alva Strand avvisade'));
  const undone = await secretary.send(address, `${address}/angra`, {});
  assert.equal(undone.status, 303);
  assert.equal(await stand(secretary, address), '0 av 7 besvarade');
  await answer(secretary, address, key, { svar: 'ja' });
  await secretary.send(address, `${address}/sakra`, {});
  assert.notEqual(await stand(secretary, address), '0 av 7 besvarade');
  await secretary.post(`${address}/angra`, { version: '99', alla: 'ja' });
  assert.equal(await stand(secretary, address), '0 av 7 besvarade');
  const late = await secretary.post(`${address}/angra`, { version: '99', steg: '2' });
  assert.equal(late.status, 409);
  assert.ok(late.has('går inte att ta tillbaka'));
  assert.ok(before.has('Ta fram en plan'));
});

test('a question that is still open is answered before its fact is accepted, and what was typed is kept', async () => {
  const address = await handIn('piren');
  const key = await keyOf(secretary, address, 'Mäta upp');
  const refused = await answer(secretary, address, key, {
    svar: 'ja',
    [`${key}.text`]: 'Mäta upp piren noga',
  });
  assert.equal(refused.status, 422);
  assert.ok(refused.has('Svara på frågan innan du godtar.'));
  assert.match(refused.html, /Mäta upp piren noga/);
  assert.equal(await stand(secretary, address), '0 av 7 besvarade');
  const day = { [`${key}.dueChoice`]: 'other', [`${key}.due`]: '2027-10-14' };
  assert.equal((await answer(secretary, address, key, { svar: 'ja', ...day })).status, 303);
  assert.equal(await stand(secretary, address), '1 av 7 besvarade');
});

test('looking for another owner shows who may be meant before anything is accepted, and is no word of the document', async () => {
  const address = await handIn('mudderverket');
  const key = await keyOf(secretary, address, 'Ta fram en plan');
  const fact = `${address}/uppgifter/${key}`;
  const search = (svar: string, words: string) =>
    secretary.send(fact, fact, { svar, [`${key}.ownerText`]: words, [`${key}.text`]: 'Rita en plan' });
  for (const [svar, words] of [
    ['sok', 'Nils Backe'],
    ['ja', 'Leif Mårdberg'],
  ] as const) {
    const asked = await search(svar, words);
    assert.equal(asked.status, 303);
    assert.equal(asked.location?.split('#')[0], fact);
    const shown = await secretary.get(fact);
    assert.ok(shown.has(words) && shown.has('Rita en plan'), 'who may be meant, and what was typed');
    assert.match(shown.text(), /I dokumentet: ”[Hh]amnkaptenen”/);
    assert.ok(!shown.has(`I dokumentet: ”${words}”`));
    assert.equal(await stand(secretary, address), '0 av 7 besvarade');
  }
  const chosen = (await secretary.get(fact)).form(fact);
  assert.match(String(chosen[`${key}.owner`]), /^person:/);
  assert.equal((await secretary.post(fact, { ...chosen, svar: 'ja' })).status, 303);
  assert.equal(await stand(secretary, address), '1 av 7 besvarade');
  assert.equal((await search('nej', 'Nils Backe')).status, 303);
  assert.equal(await stand(secretary, address), '1 av 7 besvarade', 'what is rejected is answered');
});

test('those who run the body review together: answers to different facts are merged, a conflict shows both', async () => {
  const address = await handIn('fyren');
  const key = await keyOf(secretary, address, 'Ta fram en plan');
  const other = await keyOf(secretary, address, 'Mäta upp');
  const action = (of: string) => `${address}/uppgifter/${of}`;
  const hers = (await secretary.get(address)).form(action(key));
  const his = (await chair.get(address)).form(action(key));
  const hisOther = (await chair.get(address)).form(action(other));
  assert.equal((await secretary.post(action(key), { ...hers, svar: 'ja' })).status, 303);
  assert.equal((await chair.post(action(other), { ...hisOther, svar: 'nej' })).status, 303);
  assert.equal(await stand(secretary, address), '2 av 7 besvarade');
  const conflict = await chair.post(action(key), {
    ...his,
    svar: 'ja',
    [`${key}.text`]: 'Lägga fram en plan',
  });
  assert.equal(conflict.status, 409);
  assert.ok(conflict.has('Ni har svarat olika') && conflict.has('Alva Strand godtog'));
  assert.match(conflict.html, /Lägga fram en plan/);
  const box = conflict.text().slice(conflict.text().indexOf('Ni har svarat olika'));
  assert.match(box, /Alva Strand svarade\s*Svar\s*Godtas\s*Uppdrag\s*Ta fram en plan för fyren\s*Ditt svar/);
  assert.ok(!(await secretary.get(address)).has('Lägga fram en plan'));
  const again = await chair.post(action(key), {
    ...conflict.form(action(key)),
    svar: 'ja',
    [`${key}.text`]: 'Lägga fram en plan',
  });
  assert.equal(again.status, 303);
  const seen = await secretary.get(address);
  assert.ok(seen.has('Nils Backe ändrade') && seen.has('Lägga fram en plan'));
  const same = await chair.post(action(other), {
    ...hisOther,
    formKey: crypto.randomUUID(),
    svar: 'nej',
  });
  assert.equal(same.status, 303, 'the same answer again is no conflict');
});

test('a stranger sees neither the reading nor its pages, and answers, undoes and invites nothing', async () => {
  const address = await handIn('slussen');
  const key = await keyOf(secretary, address, 'Ta fram en plan');
  await answer(secretary, address, key, { svar: 'nej' });
  for (const who of [stranger, invited, auditor]) {
    for (const path of ['', '/dokument', '/text', '/sidor/1', '/lage', `/uppgifter/${key}`, '/punkter/1'])
      assert.equal((await who.get(address + path)).status, 404, path);
    for (const [path, fields] of [
      [`/uppgifter/${key}`, { svar: 'ja' }],
      ['/sakra', {}],
      ['/angra', { steg: '2' }],
      ['/angra', { alla: 'ja' }],
      ['/huvud', { place: 'Kajen' }],
      ['/dela', { inbjuden: 'Maj Holm' }],
      ['/resten/0', { som: 'nothing' }],
      ['/godkann', {}],
      ['/kasta', {}],
    ] as const)
      assert.equal((await who.post(address + path, { version: '9', ...fields })).status, 404, path);
  }
  assert.equal(await stand(secretary, address), '1 av 7 besvarade');
  const id = address.split('/').at(-1) ?? '';
  const forged = asPerson(database.db, town.stranger, day('2026-11-24'), (db) =>
    sql`insert into reading_answer (reading_id, version, key, verb, person_id)
      values (${id}, 9, 'head', 'told', ${town.stranger})`.execute(db),
  );
  await assert.rejects(forged, /row-level security/);
  const inHerName = asPerson(database.db, town.chair, day('2026-11-24'), (db) =>
    sql`insert into reading_answer (reading_id, version, key, verb, person_id)
      values (${id}, 9, 'head', 'told', ${town.secretary})`.execute(db),
  );
  await assert.rejects(inHerName, /row-level security/);
});

test('an invited person answers, and neither accepts, discards nor invites; taken away again, sees nothing', async () => {
  const address = await handIn('dockan');
  const invite = (inbjuden: string) => secretary.send(address, `${address}/dela`, { inbjuden });
  assert.equal((await invite('Ingen Alls')).status, 422);
  assert.equal((await invite('')).status, 422);
  assert.equal((await invite('leif  mårdberg')).status, 303);
  assert.ok((await invited.get(address)).has('Ta fram en plan'));
  const key = await keyOf(invited, address, 'Ta fram en plan');
  assert.equal((await answer(invited, address, key, { svar: 'nej' })).status, 303);
  assert.ok((await secretary.get(address)).has('Leif Mårdberg avvisade'));
  for (const [path, fields] of [
    ['/godkann', {}],
    ['/kasta', {}],
    ['/dela', { inbjuden: 'Maj Holm' }],
    ['/dela/bort', { person: town.invited }],
  ] as const)
    assert.equal((await invited.post(address + path, { version: '9', ...fields })).status, 403, path);
  const id = address.split('/').at(-1) ?? '';
  const ended = asPerson(database.db, town.invited, day('2026-11-24'), (db) =>
    sql`update reading set state = 'discarded' where id = ${id}`.execute(db),
  );
  await assert.rejects(ended, /row-level security/);
  await secretary.send(address, `${address}/dela/bort`, { person: town.invited });
  assert.equal((await invited.get(address)).status, 404);
});

test('a passage that was not placed becomes an assignment among the others, a decision, or nothing', async () => {
  const bytes = `${minutes('hamnplanen')}\n\nVid protokollet\nAlva Strand\n\nMuddringen av inloppet ska ses över.\n`;
  const begun = await secretary.upload('/las-in', {}, [{ field: 'fil', name: 'rest.txt', bytes }]);
  const address = begun.location ?? '';
  const page = await secretary.get(address);
  const places = [...page.html.matchAll(/resten\/(\d+)"/g)].map(([, start]) => start ?? '');
  const [start] = places;
  assert.ok(start, page.text().slice(-900));
  const told = (som: string) => secretary.send(address, `${address}/resten/${start}`, { som });
  assert.equal((await told('assignment')).status, 303);
  assert.match((await secretary.get(address)).html, new RegExp(`id="rest\\.${start}\\.f"`));
  assert.equal((await told('nothing')).status, 303);
  const then = await secretary.get(address);
  assert.doesNotMatch(then.html, new RegExp(`id="rest\\.${start}\\.f"`));
  assert.ok(then.has(`${places.length - 1} oplacerade`));
  assert.equal((await secretary.post(`${address}/resten/3`, { version: '9', som: 'decision' })).status, 404);
});

test('the pages of a pdf file are shown as pictures to those who may review it', async () => {
  const here = dirname(fileURLToPath(import.meta.url));
  const bytes = await readFile(join(here, '../../../story/documents/arbetsutskottet.pdf'));
  const begun = await secretary.upload('/las-in', {}, [{ field: 'fil', name: 'utdrag.pdf', bytes }]);
  const address = begun.location ?? '';
  assert.match((await secretary.get(address)).html, new RegExp(`<img src="${address}/sidor/1\\?bredd=`));
  const picture = await secretary.get(`${address}/sidor/1?bredd=400`);
  assert.equal(picture.status, 200);
  assert.match(picture.headers.get('Content-Type') ?? '', /^image\//);
  assert.match(picture.headers.get('Cache-Control') ?? '', /^private/);
  assert.equal((await stranger.get(`${address}/sidor/1`)).status, 404);
  assert.equal((await secretary.get(`${address}/sidor/99`)).status, 404);
  assert.equal((await secretary.get(`${address}/sidor/x`)).status, 404);
  const text = await handIn('varvet');
  assert.equal((await secretary.get(`${text}/sidor/1`)).status, 404);
});
