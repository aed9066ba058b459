import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { bodyStore } from '../../../bodies/bodies.store.ts';
import { asSystem } from '../../../platform/sql/transaction.ts';
import { answer, harbour, keyOf, minutes } from '../../review.fixtures.ts';

const { database, door, town, secretary, handIn, handInText } = await harbour();
after(() => database.close());

test('beside the part around a fact there is a way to the whole text, with all that was read marked', async () => {
  const address = await handIn('masten');
  assert.ok((await secretary.get(address)).html.includes(`href="${address}/text"`));
  const text = await secretary.get(`${address}/text`);
  assert.ok(text.has('Sammanträdesprotokoll') && text.has('mäta upp masten'));
  assert.ok([...text.html.matchAll(/<mark/g)].length >= 3);
});

test('what only misses a reason has its doubtful facts first, and the meeting after them', async () => {
  const bytes = minutes('bojen').replace(' senast den 1 mars 2027', '');
  const page = await secretary.get(await handInText('bojen.txt', bytes));
  assert.ok(page.has('Ange varför uppdrag utan dag saknar slutdatum.'));
  assert.ok(page.html.indexOf('id="tveksamt"') < page.html.indexOf('id="motet"'));
  const whole = await secretary.get(await handIn('bojarna'));
  assert.ok(whole.html.indexOf('id="motet"') < whole.html.indexOf('id="tveksamt"'));
});

test('a document without a single fact says what to do instead of that nothing is doubtful', async () => {
  const bytes = 'Anteckning\n\nBryggan är målad i år.\n';
  const page = await secretary.get(await handInText('tomt.txt', bytes));
  assert.ok(page.has('0 av 0 besvarade') && !page.has('Inget är tveksamt längre'));
  assert.ok(page.has('Programmet hittade inget beslut och inget uppdrag.'));
});

test('what nothing was read out of is shown at its item, and counted in the list of items', async () => {
  const bytes = `${minutes('kranen')}Nämnden talade länge om lukten vid fiskeläget.

§ 2 Hälsning från grannhamnen
Ordföranden hälsar från grannhamnen och dess pråmar.
`;
  const address = await handInText('kranen.txt', bytes);
  assert.ok((await secretary.get(address)).has('Inget lästes ut här'));
  const second = await secretary.get(`${address}/punkter/2`);
  assert.match(second.html, /<details class="unread" open/);
  assert.ok(second.has('Inget lästes ut här (1 mening)'));
  const unread = (await secretary.get(`${address}/punkter/1`)).html.split('class="unread"')[1] ?? '';
  assert.ok(unread.split('</details>')[0]?.includes('talade länge om lukten'));
  assert.ok(!unread.split('</details>')[0]?.includes('anta planen'));
});

test('a day typed in words is shown as a date with its reason before it is accepted', async () => {
  const address = await handIn('slussen');
  const key = await keyOf(secretary, address, 'Mäta upp');
  const typed = { svar: 'ja', [`${key}.dueChoice`]: 'other', [`${key}.due`]: 'innan sommaren' };
  const looked = await answer(secretary, address, key, typed);
  assert.equal(looked.location, `${address}/uppgifter/${key}#${key}.due`);
  const shown = await secretary.get(`${address}/uppgifter/${key}`);
  assert.match(shown.text(), /Blir fredag 18 juni 2027: fredagen en vecka före midsommarafton/);
  assert.ok((await secretary.get(address)).has('0 av 7 besvarade'));
  const fields = { svar: 'ja', [`${key}.due`]: '2027-06-18' };
  await secretary.send(`${address}/uppgifter/${key}`, `${address}/uppgifter/${key}`, fields);
  const then = await secretary.get(address);
  assert.ok(then.has('1 av 7 besvarade') && then.has('Mäta upp slussen'));
});

test('words that are no day are asked about again, and nothing is accepted', async () => {
  const address = await handIn('dykdalben');
  const key = await keyOf(secretary, address, 'Mäta upp');
  const typed = { svar: 'ja', [`${key}.dueChoice`]: 'other', [`${key}.due`]: 'när måsarna kommer' };
  assert.equal((await answer(secretary, address, key, typed)).status, 303);
  const shown = await secretary.get(`${address}/uppgifter/${key}`);
  assert.ok(shown.has('när måsarna kommer') && shown.has('Skriv en dag, till exempel'));
  assert.ok((await secretary.get(address)).has('0 av 7 besvarade'));
});

test('a meeting whose year is not printed offers the days that it may be of, each saved by one click', async () => {
  const bytes = minutes('fyren').replace('2026-11-03', 'tisdagen den 3 november');
  const address = await handInText('fyren.txt', bytes);
  const page = await secretary.get(address);
  assert.ok(page.has('Mötets dag står utan år. Den kan vara:'));
  const [, day = ''] = /name="dayChosen" value="(\d{4}-11-03)"/.exec(page.html) ?? [];
  assert.notEqual(day, '');
  const chosen = await secretary.send(address, `${address}/huvud`, { dayChosen: day });
  assert.equal(chosen.status, 303);
  const then = await secretary.get(address);
  assert.ok(then.html.includes(`value="${day}"`) && !then.has('Den kan vara:'));
});

test('the reason for assignments without a day is one click: the usual one, or that of the batch’s previous file', async () => {
  const without = (name: string) => minutes(name).replace(' senast den 1 mars 2027', '');
  const address = await handInText('kasen.txt', without('kasen'));
  assert.ok((await secretary.get(address)).has('Använd skälet ”Dokumentet anger ingen dag.”'));
  const reasonChosen = 'Dokumentet anger ingen dag.';
  await secretary.send(address, `${address}/huvud`, { reasonChosen });
  const then = await secretary.get(address);
  assert.ok(!then.has('Ange varför uppdrag utan dag saknar slutdatum.'));
  assert.ok(then.html.includes(`value="${reasonChosen}"`));
});

test('who the names are goes with the acceptance, saved before or not', async () => {
  const bytes = minutes('kajutan').replace('§ 1', 'Närvarande: Hjördis Grankvist (V), ordförande\n\n§ 1');
  const address = await handInText('kajutan.txt', bytes.replace('2026-11-03', '2026-11-05'));
  const page = await secretary.get(address);
  const field = page.html.match(/name="(namn-\d+)"[^>]*>(?:(?!<\/select>)[\s\S])*/);
  assert.ok(field?.[1], page.text());
  const keys = [...page.html.matchAll(/<article [^>]*id="([^"]+)"/g)].map(([, key = '']) => key);
  for (const key of keys) await answer(secretary, address, key, { svar: 'nej' });
  const accepted = await secretary.send(address, `${address}/godkann`, {
    [field[1]]: 'new',
    obesvarade: 'ja',
  });
  assert.equal(accepted.status, 303, accepted.text());
  const added = await asSystem(database.db, (db) => bodyStore(db).peopleNamed('Hjördis Grankvist'));
  assert.equal(added.length, 1);
});

test('the meeting’s form stands on a page of its own too, for who has no script, and a stranger sees none of it', async () => {
  const address = await handIn('relingen');
  assert.ok((await secretary.get(address)).html.includes(`href="${address}/motet"`));
  const alone = await secretary.get(`${address}/motet`);
  assert.ok(alone.has('Spara uppgifterna') && !alone.has('Godta'));
  const saved = await secretary.send(`${address}/motet`, `${address}/huvud`, { place: 'Tullhuset' });
  assert.equal(saved.status, 303);
  assert.ok((await secretary.get(`${address}/motet`)).html.includes('value="Tullhuset"'));
  assert.equal((await (await door.as(town.stranger)).get(`${address}/motet`)).status, 404);
});

test('the body that the document names stands first under a heading of its own, every other body after', async () => {
  const address = await handIn('vraket');
  const page = await secretary.get(`${address}/motet`);
  const select = /<select[^>]*name="body"[\s\S]*?<\/select>/.exec(page.html)?.[0] ?? '';
  assert.match(
    select,
    /<optgroup label="Troligast">[\s\S]*Hamnnämnden[\s\S]*<\/optgroup><optgroup label="Övriga organ">/,
  );
  assert.ok(select.split('Övriga organ')[1]?.includes('Skolnämnden'));
});
