// Parts of the review on pages of their own, for those without a script: a no is shown there, with all that was typed.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { answer, harbour, keyOf } from '../review.fixtures.ts';

const { database, door, town, secretary, handIn } = await harbour();
after(() => database.close());
const chair = await door.as(town.chair);

test('an answer from a fact’s own page that another stands against is shown there, and nothing is overwritten', async () => {
  const address = await handIn('piren');
  const key = await keyOf(secretary, address, 'Ta fram en plan');
  const own = `${address}/uppgifter/${key}`;
  const mine = (await secretary.get(own)).form(own);
  await answer(chair, address, key, { svar: 'nej' });
  const typed = { ...mine, svar: 'ja', [`${key}.text`]: 'Lägga fram en plan för piren' };
  const conflict = await secretary.post(own, typed);
  assert.equal(conflict.status, 409);
  assert.ok(conflict.has('Ni har svarat olika') && conflict.has('Nils Backe avvisade'));
  assert.equal(conflict.form(own)[`${key}.text`], 'Lägga fram en plan för piren');
  assert.equal((await secretary.post(own, { ...conflict.form(own), svar: 'ja' })).status, 303);
  assert.ok((await secretary.get(address)).has('Lägga fram en plan för piren'));
});

test('a question passed over on a fact’s own page is asked there, and what was typed stays', async () => {
  const address = await handIn('vågbrytaren');
  const key = await keyOf(secretary, address, 'Mäta upp');
  const own = `${address}/uppgifter/${key}`;
  const refused = await secretary.send(own, own, { svar: 'ja', [`${key}.text`]: 'Mäta upp hela piren' });
  assert.equal(refused.status, 422);
  assert.ok(refused.has('Svara på frågan innan du godtar.'));
  assert.equal(refused.form(own)[`${key}.text`], 'Mäta upp hela piren');
  assert.ok((await secretary.get(address)).has('0 av 7 besvarade'));
});

test('an invitation of nobody known is shown on its own page with the name, and only who leads may invite', async () => {
  const address = await handIn('kajen');
  const own = `${address}/dela`;
  const refused = await secretary.send(own, own, { inbjuden: 'Ingen Alls' });
  assert.equal(refused.status, 422);
  assert.equal(refused.form(own)['inbjuden'], 'Ingen Alls');
  assert.ok(!refused.has('Godkänn och läs in'), 'it is the page of the invitation alone');
  await secretary.send(own, own, { inbjuden: 'Leif Mårdberg' });
  const invited = await door.as(town.invited);
  assert.equal((await invited.get(address)).status, 200);
  assert.equal((await invited.get(own)).status, 403);
});

test('a part’s own page is there for those who see the reading, and gone when the reading has ended', async () => {
  const address = await handIn('slipen');
  const key = await keyOf(secretary, address, 'Mäta upp');
  const stranger = await door.as(town.stranger);
  for (const part of ['namn', 'motet', 'dela', `uppgifter/${key}`]) {
    assert.equal((await secretary.get(`${address}/${part}`)).status, 200, part);
    assert.equal((await stranger.get(`${address}/${part}`)).status, 404, part);
  }
  for (const part of ['resten/99999', 'utsagor/1', 'uppgifter/ingen'])
    assert.equal((await secretary.get(`${address}/${part}`)).status, 404, part);
  await secretary.send(address, `${address}/kasta`, {});
  for (const part of ['namn', 'motet', 'dela'])
    assert.equal((await secretary.get(`${address}/${part}`)).status, 404, part);
});
