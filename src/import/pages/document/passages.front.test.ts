// What was typed about a passage or a statement stays where it was typed when somebody else has answered the same.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { harbour, minutes } from '../../review.fixtures.ts';

const { database, door, town, secretary, handInText } = await harbour();
after(() => database.close());
const administrator = await door.as(town.administrator);

const plan = (name: string): string => `Program för ${name}

Målet är att alla bryggor i ${name} ska vara hela senast 2028.

Hamnrådet ansvarar för att följa upp programmet.
`;
const loose = (name: string): string =>
  `${minutes(name)}
§ 2 Hälsning
Beslut
Hamnnämnden beslutar
att tacka för hälsningen.

Vid protokollet
Alva Strand

Muddringen av inloppet ska ses över.
`;

test('a name that was typed for a body is still there when somebody else has rejected the statement meanwhile', async () => {
  const address = await handInText('samtidigt.txt', plan('Innerhamnen'), administrator);
  await administrator.send(address, `${address}/huvud`, { body: `body:${town.board}`, becomes: 'document' });
  const { html } = await administrator.get(address);
  const statement = [...html.matchAll(/<li id="utsaga\.(\d+)"[^>]*>([\s\S]*?)<\/li>/g)].find(
    ([, , text = '']) => text.includes('Hamnrådet'),
  );
  const own = `${address}/utsagor/${Number(statement?.[1]) + 1}`;
  const hers = (await administrator.get(own)).form(own);
  const his = (await secretary.get(own)).form(own);
  assert.equal((await secretary.post(own, { ...his, som: 'nej' })).status, 303);
  for (const som of ['body', 'document']) {
    const refused = await administrator.post(own, { ...hers, som, namn: 'Hamnrådet i inre hamnen' });
    assert.equal(refused.status, 409);
    assert.equal(refused.form(own)['namn'], 'Hamnrådet i inre hamnen');
    assert.ok(refused.has('Ni har svarat olika') && refused.has('Det du skrev står kvar.'));
    assert.ok(refused.has('Alva Strand') && refused.has('Avvisas'), refused.text());
    assert.ok(refused.has(som === 'body' ? 'Nytt organ' : 'Sparas med dokumentet'));
    assert.ok(!refused.has('Blir ett nytt organ'), 'nothing of it is saved yet');
  }
  const again = await administrator.get(own);
  assert.ok(again.has('Tas inte med'), 'what stands is the other answer');
  const refused = await administrator.post(own, { ...hers, som: 'body', namn: 'Hamnrådet i inre hamnen' });
  const insists = { ...refused.form(own), som: 'body' };
  assert.equal((await administrator.post(own, insists)).status, 303);
  assert.ok((await administrator.get(own)).has('Blir ett nytt organ'));
});

test('the item that a passage was moved to is still chosen when somebody else has said what it is', async () => {
  const address = await handInText('samtidigt-rest.txt', loose('Fyrhamnen'));
  const chair = await door.as(town.chair);
  const start = /resten\/(\d+)"/.exec((await secretary.get(address)).html)?.[1];
  const own = `${address}/resten/${start}`;
  const hers = (await secretary.get(own)).form(own);
  const his = (await chair.get(own)).form(own);
  assert.ok(hers['item'], 'there are items to choose among');
  assert.equal((await chair.post(own, { ...his, som: 'nothing' })).status, 303);
  const [first] = [...(await secretary.get(own)).html.matchAll(/<option[^>]*value="([^"]+)"/g)].map(
    ([, value = '']) => value,
  );
  const refused = await secretary.post(own, { ...hers, item: first ?? '', som: 'decision' });
  assert.equal(refused.status, 409);
  const ahead = { ...hers, item: first ?? '', som: 'decision', version: '9999' };
  assert.equal(
    (await secretary.post(own, ahead)).status,
    409,
    'a version that no page has shown is not believed',
  );
  assert.equal(refused.form(own)['item'], first);
  assert.ok(refused.has('Nils Backe') && refused.has('Inget att ta med') && refused.has('Beslut'));
  assert.ok(!refused.has('Är nu ett beslut.'), 'nothing of it is saved yet');
  assert.doesNotMatch(refused.text(), /\b(said|as|item|nothing|decision)\b/, 'no code of the house is shown');
  assert.equal((await secretary.post(own, { ...refused.form(own), som: 'decision' })).status, 303);
  assert.ok((await secretary.get(own)).has('Är nu ett beslut.'));
});
