// A notice's course through the front door: announced, appealed, broken off, taken down.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import { aHeldMeeting } from '../meetings/meetings.fixtures.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import type { Visitor } from '../platform/web/testing.ts';
import { aBoardHouse, post } from './testing.ts';
import type { BoardHouse } from './testing.ts';

let house: BoardHouse;
before(async () => {
  house = await aBoardHouse();
});
after(() => house.database.close());

test('a notice is refused off the board before its time, with the first possible day (KL 8:12; rule c)', async () => {
  house.at('2026-03-13T09:00:00+01:00');
  const secretary = await house.door.as(house.known.people.secretary);
  const address = await post(
    secretary,
    house.minutes({ motesdag: '2026-03-02', justerat: '2026-03-12', paragrafer: '9' }),
  );
  house.at('2026-04-07T23:00:00+02:00');
  const early = await secretary.post(`${address}/ta-ner`);
  assert.equal(early.status, 409);
  assert.ok(early.has('onsdag 8 april 2026'), early.text());
  assert.ok(
    (await secretary.get(address))
      .buttons()
      .some(({ text, blocked }) => text === 'Ta ner anslaget' && blocked),
  );
  house.at('2026-04-08T08:00:00+02:00');
  assert.equal((await secretary.post(`${address}/ta-ner`)).status, 303);
  const gone = await house.door.visitor().get(address);
  assert.ok(gone.has('Det här anslaget är nedtaget') && gone.has('Laga kraft'), 'the address survives');
  assert.ok(!(await house.door.visitor().get('/anslagstavla')).html.includes(address));
  assert.ok((await house.door.visitor().get('/anslagstavla?visa=nedtaget')).html.includes(address));
});

test('approved minutes are announced from the meeting: a warning on the second day, red after it, once for two clerks (KL 8:12; rule b)', async () => {
  const { id, plan, prepared } = await asSystem(house.database.db, (db) =>
    aHeldMeeting(db, house.known.bodies.committee),
  );
  const sections = [
    { number: '140', nature: 'decision', itemId: plan as Id<'item'> },
    { number: '141', nature: 'preparation', itemId: prepared as Id<'item'> },
  ] as const;
  const one = {
    meetingId: id,
    bodyId: house.known.bodies.committee,
    meetingDay: day('2026-11-24'),
    keptAt: '',
  };
  house.approved.set(id, [{ ...one, approvedOn: day('2026-11-27'), sections }]);
  const secretary = await house.door.as(house.known.people.secretary);
  const page = `/moten/${id}/anslag`;
  for (const [time, said] of [
    ['2026-11-28T09:00:00+01:00', 'Anslås senast söndag 29 november 2026'],
    ['2026-11-29T09:00:00+01:00', 'I dag är sista dagen'],
    ['2026-11-30T09:00:00+01:00', 'skulle ha anslagits senast söndag 29 november 2026'],
  ] as const) {
    house.at(time);
    assert.ok((await secretary.get(page)).has(said), said);
  }
  const form = (await secretary.get(page)).form(page);
  assert.equal(
    (await secretary.post(page, { ...form, formKey: '' })).status,
    422,
    'where it is kept has to be said',
  );
  const chair = await house.door.as(house.known.people.elected);
  const send = (visitor: Visitor) => visitor.post(page, { ...form, formKey: '', forvaras: 'Kansliet' });
  const [first, second] = await Promise.all([send(secretary), send(chair)]);
  assert.deepEqual([first.status, second.status], [303, 303]);
  assert.equal(first.location, second.location, 'one notice');
  assert.ok((await secretary.get(page)).has('Inget justerat protokoll väntar'));
  const told = await house.door.visitor().get(first.location ?? '');
  assert.match(told.text(), /Kan inte överklagas\s*§ 141/);
  assert.equal((await (await house.door.as(house.known.people.manager)).get(page)).status, 403);
});

test('an appeal keeps its § from legal force until the court has ended it; who appealed is not public (rule e)', async () => {
  house.at('2024-11-26T09:00:00+01:00');
  const secretary = await house.door.as(house.known.people.secretary);
  const address = await post(
    secretary,
    house.minutes({ motesdag: '2024-11-19', justerat: '2024-11-25', paragrafer: '1-3', beredning: '3' }),
  );
  house.at('2024-12-10T09:00:00+01:00');
  const appeals = `${address}/overklaganden`;
  const bad = await secretary.post(appeals, { klagande: '', inkom: '2024-11-01', paragraf: '3' });
  assert.equal(bad.status, 422);
  assert.equal(bad.problems().length, 3, bad.problems().join(' '));
  const sent = await secretary.post(appeals, { klagande: 'Vera Lund', inkom: '2024-12-10', paragraf: '1' });
  assert.equal(sent.status, 303);
  house.at('2025-01-20T09:00:00+01:00');
  const told = await house.door.visitor().get(address);
  assert.match(told.text(), /Överklagat\s*§ 1/);
  assert.match(told.text(), /Laga kraft\s*§ 2/);
  assert.ok(!told.html.includes('Vera Lund'));
  assert.ok(
    !(await (await house.door.as(house.known.people.manager)).get(address)).html.includes('Vera Lund'),
  );
  const desk = await secretary.get(address);
  assert.ok(desk.has('Vera Lund'));
  const end =
    desk.actions().find((action) => action.endsWith('/utgang')) ?? assert.fail('no form for the outcome');
  assert.equal((await secretary.post(end, { utgang: '', slutdag: '2025-02-02' })).status, 422);
  const ending = { utgang: 'annulled', slutdag: '2025-01-15' };
  assert.equal((await secretary.send(address, end, ending)).status, 303);
  assert.equal(
    (await secretary.post(end, { utgang: 'rejected', slutdag: '2025-01-15' })).status,
    303,
    'known',
  );
  assert.match((await house.door.visitor().get(address)).text(), /Upphävt av domstol\s*§ 1/);
});

test('an outage in the time is told on the notice, and a person decides: three new weeks are proposed (KL 13:5; rule d)', async () => {
  house.at('2025-12-04T09:00:00+01:00');
  const secretary = await house.door.as(house.known.people.secretary);
  const address = await post(
    secretary,
    house.minutes({ motesdag: '2025-11-27', justerat: '2025-12-03', paragrafer: '4' }),
  );
  const administrator = await house.door.as(house.known.people.administrator);
  house.at('2025-12-20T09:00:00+01:00');
  const outage = {
    frandag: '2025-12-10',
    frantid: '08:00',
    tilldag: '2025-12-11',
    tilltid: '09:30',
    vad: 'Nätet var nere',
  };
  assert.equal(
    (await administrator.post('/anslagstavla/drift', { ...outage, tilldag: '2025-12-09' })).status,
    422,
  );
  assert.equal((await administrator.post('/anslagstavla/drift', outage)).status, 303);
  assert.ok((await house.door.visitor().get('/anslagstavla/drift')).has('1 dygn 1 timme'));
  assert.ok((await house.door.visitor().get(address)).has('Det är inte avgjort om tiden förlängs'));
  house.at('2026-01-15T09:00:00+01:00');
  assert.equal((await secretary.post(`${address}/ta-ner`)).status, 409);
  const desk = await secretary.get(address);
  const rule =
    desk.actions().find((action) => action.includes('/avbrott/')) ?? assert.fail('no form to decide');
  assert.equal(desk.form(rule)['dag'], '2026-01-02', 'three weeks from the day it was back');
  assert.equal(
    (await secretary.post(rule, { beslut: 'extended', dag: '2025-12-24', skal: 'x' })).status,
    422,
  );
  const ruling = { beslut: 'extended', dag: '2026-01-02', skal: 'Borta ett dygn' };
  assert.equal((await secretary.post(rule, ruling)).status, 303);
  assert.ok((await house.door.visitor().get(address)).has('Tiden förlängdes till fredag 2 januari 2026'));
  assert.equal((await secretary.post(`${address}/ta-ner`)).status, 303);
});

test('a joint committee’s notice waits for the other members’ boards (KL 13:5; rule h)', async () => {
  house.at('2026-12-10T09:00:00+01:00');
  const secretary = await house.door.as(house.known.people.secretary);
  const address = await post(
    secretary,
    house.minutes({ paragrafer: '70', medlemmar: 'Havsby kommun\nÅbro kommun' }),
  );
  assert.ok((await house.door.visitor().get(address)).has('Väntar på övriga medlemmars anslagstavlor'));
  const other = `${address}/andra-tavlor`;
  house.at('2026-12-16T09:00:00+01:00');
  assert.equal((await secretary.post(other, { medlem: 'Havsby kommun', dag: '2027-01-01' })).status, 422);
  assert.equal((await secretary.post(other, { medlem: 'Havsby kommun', dag: '2026-12-09' })).status, 303);
  assert.equal((await secretary.post(other, { medlem: 'Åbro kommun', dag: '2026-12-15' })).status, 303);
  assert.ok((await house.door.visitor().get(address)).has('tisdag 5 januari 2027'));
});
