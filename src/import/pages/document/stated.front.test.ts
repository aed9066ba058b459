import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { documentStore } from '../../../documents/documents.store.ts';
import { goalStore } from '../../../goals/goals.store.ts';
import { bodyStore } from '../../../bodies/bodies.store.ts';
import { asSystem } from '../../../platform/sql/transaction.ts';
import { harbour } from '../../review.fixtures.ts';

const { database, door, town, secretary, handInText } = await harbour();
after(() => database.close());

const plan = (name: string): string => `Program för ${name}

Målet är att alla bryggor i ${name} ska vara trygga och hela senast 2028.

Hamnrådet ansvarar för att följa upp programmet.

Enkäten till båtägarna genomförs två gånger per termin.

Det blåser ofta vid ${name}.

Alla som arbetar vid ${name} ska bära flytväst.
`;
/** The statements of a reading's page: what each says, by its address. */
async function statedOn(address: string, who = secretary): Promise<{ id: string; text: string }[]> {
  const { html } = await who.get(address);
  return [...html.matchAll(/<li id="(utsaga\.\d+)"[^>]*>([\s\S]*?)<\/li>/g)].map(
    ([, id = '', text = '']) => ({
      id,
      text,
    }),
  );
}
const placeOf = async (address: string, words: string, who = secretary): Promise<number> => {
  const stated = await statedOn(address, who);
  const found = stated.find(({ text }) => text.includes(words));
  assert.ok(found, `nothing states ${words}: ${stated.map(({ text }) => text).join(' | ')}`);
  return Number(found.id.replace('utsaga.', '')) + 1;
};
const make = async (address: string, words: string, som: string, more: Record<string, string> = {}) =>
  secretary.send(address, `${address}/utsagor/${await placeOf(address, words)}`, { som, ...more });

test('what a programme states is taken or rejected one by one, and becomes a goal, an assignment or a kept place', async () => {
  const address = await handInText('program.txt', plan('Norrhamnen'));
  assert.equal((await make(address, 'trygga och hela', 'goal')).status, 303);
  assert.equal((await make(address, 'följa upp programmet', 'document')).status, 303);
  assert.equal((await make(address, 'flytväst', 'nej')).status, 303);
  const task = await make(address, 'två gånger per termin', 'assignment');
  assert.match(task.location ?? '', /uppgift=utsaga\.\d+\.u/);
  const page = await secretary.get(address);
  assert.ok(page.has('Blir ett mål') && page.has('Tas inte med') && page.has('Alla är besvarade.'));
  assert.ok(page.has('Ur texten dessutom: 1 mål, 1 uppgift som sparas med dokumentet.'));
  assert.match(page.text(), /Återrapporteras\s*två gånger per termin/);
  await secretary.send(address, `${address}/huvud`, { body: `body:${town.board}`, becomes: 'document' });
  const accepted = await secretary.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(accepted.status, 303, accepted.text());
  await asSystem(database.db, async (db) => {
    const goals = await goalStore(db).list({ bodyId: town.board });
    assert.deepEqual(
      goals.map(({ title }) => title),
      ['Målet är att alla bryggor i Norrhamnen ska vara trygga och hela senast 2028.'],
    );
    const [goal] = goals;
    assert.ok(goal && (await documentStore(db).spansOf(goal.id)).length === 1);
  });
});

test('a statement taken back is unanswered again, and its paragraph is no longer one lump with the rest', async () => {
  const address = await handInText('taken-back.txt', plan('Söderhamnen'));
  await make(address, 'trygga och hela', 'goal');
  await secretary.send(address, `${address}/angra`, {});
  assert.ok(!(await secretary.get(address)).has('Blir ett mål'));
  const { html } = await secretary.get(address);
  const passages = [...html.matchAll(/<li id="rest\.\d+"[\s\S]*?<\/li>/g)].map(([text]) => text);
  assert.ok(passages.some((text) => text.includes('Det blåser ofta')));
  assert.ok(passages.every((text) => !text.includes('trygga och hela')));
});

test('a plan’s new body is added by an administrator under the name that was typed, below the plan’s body', async () => {
  const administrator = await door.as(town.administrator);
  const address = await handInText('organ.txt', plan('Österhamnen'), administrator);
  const own = `${address}/utsagor/${await placeOf(address, 'följa upp programmet', administrator)}`;
  assert.equal((await administrator.send(own, own, { som: 'body', namn: 'Hamnrådet i öster' })).status, 303);
  assert.ok((await administrator.get(address)).has('Ur texten dessutom: 1 nytt organ.'));
  const told = { body: `body:${town.board}`, becomes: 'document' };
  await administrator.send(address, `${address}/huvud`, told);
  const accepted = await administrator.send(address, `${address}/godkann`, { obesvarade: 'ja' });
  assert.equal(accepted.status, 303, accepted.text().slice(0, 600));
  await asSystem(database.db, async (db) => {
    const added = (await bodyStore(db).list()).filter(({ name }) => name === 'Hamnrådet i öster');
    assert.deepEqual(
      added.map(({ parentId }) => parentId),
      [town.board],
    );
  });
});

test('only what is offered is taken: a new body is an administrator’s, and another board answers nothing', async () => {
  const address = await handInText('closed.txt', plan('Västhamnen'));
  const place = await placeOf(address, 'följa upp programmet');
  assert.ok(!(await secretary.get(address)).has('Lägg till som organ'));
  const version = '1';
  assert.equal((await secretary.post(`${address}/utsagor/${place}`, { som: 'body', version })).status, 404);
  assert.equal((await secretary.post(`${address}/utsagor/99`, { som: 'document', version })).status, 404);
  const stranger = await door.as(town.stranger);
  const refused = await stranger.post(`${address}/utsagor/${place}`, { som: 'document', version });
  assert.equal(refused.status, 404);
  const auditor = await door.as(town.auditor);
  assert.notEqual(
    (await auditor.post(`${address}/utsagor/${place}`, { som: 'document', version })).status,
    303,
  );
  await asSystem(database.db, async (db) =>
    assert.equal((await bodyStore(db).list()).filter(({ name }) => name === 'Hamnrådet').length, 0),
  );
});
