import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.ts';
import { calendar, one, readAt } from './reading.fixtures.ts';

const meetings = ['2025-03-18', '2025-05-20', '2025-06-17', '2025-08-26', '2025-12-09'].map(day);
const told = { calendar: { ...calendar, meetingsOf: () => meetings }, receiver: 'nämnden' };
const dueOf = (text: string, anchor = '2025-03-18') => one(text, anchor, told).date;

test('next-meeting: also “nästa gång” and “inför nästa träff”', () => {
  for (const text of ['tas upp nästa gång', 'redovisas till nästa träff', 'vid sitt nästa sammanträde'])
    assert.equal(dueOf(text), '2025-05-20', text);
});

test('month: “till augustisammanträdet” is the receiver’s meeting of August', () => {
  for (const text of [
    'till augustisammanträdet',
    'på nämndens augustimöte',
    'vid nämndens sammanträde i augusti',
  ])
    assert.equal(dueOf(text), '2025-08-26', text);
});

test('month: where the meetings are not known the month’s last day stands', () => {
  assert.equal(one('till augustisammanträdet', '2025-03-18').date, '2025-08-31');
  assert.equal(one('senast till februarimötet 2026', '2025-03-18').date, '2026-02-28');
});

test('before-event: “två veckor före sammanträdet” is counted back from the day said', () => {
  const read = one('senast två veckor före sammanträdet den 20 maj', '2025-03-18');
  assert.deepEqual([read.date, read.eventOn, read.needsConfirm], ['2025-05-06', '2025-05-20', false]);
});

test('before-event: without a day from the receiver’s next meeting; with none it asks', () => {
  assert.equal(dueOf('fem arbetsdagar före mötet'), '2025-05-13');
  const unknown = one('en vecka innan nämndens sammanträde', '2025-03-18');
  assert.deepEqual([unknown.date, unknown.needsConfirm], [undefined, true]);
});

test('before-event: nobody has said how long “i god tid” is', () => {
  const read = one('i god tid före mötet den 20 maj', '2025-03-18');
  assert.deepEqual([read.date, read.event, read.needsConfirm], ['2025-05-19', 'mötet', true]);
});

test('within: “ett år efter införandet” is counted from a day that only a person knows', () => {
  const read = one('ett år efter införandet', '2025-03-18');
  assert.deepEqual([read.date, read.needsConfirm], [undefined, true]);
  assert.deepEqual(read.candidates, [{ date: '2026-03-18', why: 'räknat från mötet' }]);
});

test('isoweek: a weekday beside the week is that very day', () => {
  assert.equal(one('onsdag v. 14', '2025-03-18').date, '2025-04-02');
});

test('isoweek: “första veckan i mars” is a working week; a broken one is asked about', () => {
  assert.equal(one('första veckan i september', '2025-03-18').date, '2025-09-05');
  assert.equal(one('sista veckan i april', '2025-03-18').date, '2025-04-25');
  const broken = one('första veckan i oktober', '2025-03-18');
  assert.deepEqual(
    broken.candidates.map(({ date }) => date),
    ['2025-10-03', '2025-10-10'],
  );
  assert.equal(broken.needsConfirm, true);
});

test('year, month: their beginning and end', () => {
  const soon = one('i början av nästa år', '2025-03-18');
  assert.deepEqual([soon.date, soon.needsConfirm], ['2026-01-31', true]);
  assert.equal(one('i slutet av 2026', '2025-03-18').date, '2026-12-31');
  assert.equal(one('i slutet av månaden', '2025-03-18').date, '2025-03-31');
  assert.equal(one('före utgången av juni', '2025-03-18').date, '2025-06-30');
  assert.equal(one('senast den sista april', '2025-03-18').date, '2025-04-30');
});

test('season: early and late parts are read and asked about', () => {
  const late = one('under senhösten', '2025-03-18');
  assert.deepEqual([late.date, late.needsConfirm], ['2025-11-30', true]);
});

test('term-start: “inför höstterminen” is due when it begins, “från och med” does not begin before', () => {
  assert.equal(one('inför höstterminen 2025', '2025-03-18').date, '2025-08-18');
  const from = one('från och med höstterminen 2025', '2025-03-18');
  assert.deepEqual([from.date, from.notBefore], [undefined, '2025-08-18']);
  assert.equal(one('inför läsåret 2025/26', '2025-03-18').date, '2025-08-18');
  assert.equal(one('nästa termin', '2025-03-18').date, '2025-12-19');
});

test('feast: the last working day before it; “efter påsk” has no last day', () => {
  assert.equal(one('före midsommar', '2025-03-18').date, '2025-06-19');
  assert.equal(one('till påsk', '2025-03-18').date, '2025-04-17');
  const after = one('efter påsk', '2025-03-18');
  assert.deepEqual([after.date, after.notBefore], [undefined, '2025-04-22']);
});

test('break: höstlovet is week 44 everywhere, sportlovet is not', () => {
  assert.equal(one('före höstlovet', '2025-03-18').date, '2025-10-24');
  const winter = one('innan sportlovet', '2025-03-18');
  assert.deepEqual([winter.date, winter.needsConfirm, winter.candidates.length], [undefined, true, 4]);
  assert.equal(winter.candidates[0]?.why, 'om lovet är vecka 7');
});

test('event: the budget of a year is decided in the year before', () => {
  assert.equal(one('inför budget 2027', '2025-03-18').date, '2026-10-31');
  assert.equal(one('i samband med internbudgeten', '2025-03-18').event, 'internbudgeten');
});

test('event: “i delar av kommunen” is no interim report', () => {
  assert.deepEqual(readAt('i delar av kommunen', '2025-03-18'), []);
  assert.equal(one('i samband med delår per augusti', '2025-03-18').event, 'delår');
});

test('asneeded: “när behov uppstår”; asap: “utan dröjsmål”', () => {
  assert.equal(one('när behov uppstår', '2025-03-18').cadence?.kind, 'none');
  assert.equal(one('utan dröjsmål', '2025-03-18').rule, 'asap');
});

test('abs: short dates of notes', () => {
  assert.equal(one('klart 250430', '2025-03-18').date, '2025-04-30');
  assert.equal(one('senast 30/4-25', '2025-03-18').date, '2025-04-30');
});

test('scans: letters that stand for digits in a date', () => {
  for (const [text, date] of [
    ['senast 3l mars', '2025-03-31'],
    ['senast den l5 april', '2025-04-15'],
    ['senast 2025-O5-14', '2025-05-14'],
    ['senast den 15 oklober', '2025-10-15'],
  ] as const)
    assert.equal(one(text, '2025-03-18').date, date, text);
  assert.deepEqual(readAt('lo mars, il april', '2025-03-18'), []);
});
