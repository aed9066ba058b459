import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.ts';
import { calendar, one, readAt } from './reading.fixtures.ts';

const cadenceIn = (text: string, anchor = '2026-01-12') => one(text, anchor).cadence;

test('rrule: every week, every other, every third', () => {
  assert.deepEqual(cadenceIn('varje vecka'), { kind: 'weeks', every: 1 });
  assert.deepEqual(cadenceIn('veckovis'), { kind: 'weeks', every: 1 });
  assert.deepEqual(cadenceIn('kommunicerar varannan vecka'), { kind: 'weeks', every: 2 });
  assert.deepEqual(cadenceIn('var tredje vecka'), { kind: 'weeks', every: 3 });
  assert.deepEqual(cadenceIn('varannan torsdag'), { kind: 'weeks', every: 2, weekday: 4 });
});

test('rrule: the first slot is counted from the anchor', () => {
  assert.equal(one('varannan vecka', '2018-05-15').date, '2018-05-29');
});

test('rrule: every month, by ordinal weekday where one is said', () => {
  assert.deepEqual(cadenceIn('månadsvis'), { kind: 'months', every: 1 });
  assert.deepEqual(cadenceIn('varje månad'), { kind: 'months', every: 1 });
  assert.deepEqual(cadenceIn('varannan månad'), { kind: 'months', every: 2 });
  assert.deepEqual(cadenceIn('andra torsdagen i varje månad'), {
    kind: 'months',
    every: 1,
    on: { nth: 2, weekday: 4 },
  });
  assert.equal(one('månadsvis', '2026-01-20').date, '2026-02-17');
});

test('rrule: every year, every other, and on a date', () => {
  assert.deepEqual(cadenceIn('årligen'), { kind: 'years', every: 1 });
  assert.deepEqual(cadenceIn('varje år'), { kind: 'years', every: 1 });
  assert.deepEqual(cadenceIn('drogvaneundersökning vartannat år'), { kind: 'years', every: 2 });
  assert.deepEqual(cadenceIn('vart fjärde år'), { kind: 'years', every: 4 });
  assert.deepEqual(cadenceIn('senast den 1 mars varje år'), {
    kind: 'years',
    every: 1,
    on: { month: 3, date: 1 },
  });
  assert.deepEqual(cadenceIn('årligen i mars'), { kind: 'years', every: 1, on: { month: 3 } });
});

test('window: “kvartalsvis” is four windows a year, “tertialvis” three', () => {
  assert.deepEqual(cadenceIn('kvartalsvis'), { kind: 'window', per: 'year', parts: 4 });
  assert.deepEqual(cadenceIn('varje kvartal'), { kind: 'window', per: 'year', parts: 4 });
  assert.deepEqual(cadenceIn('tertialvis'), { kind: 'window', per: 'year', parts: 3 });
});

test('window: every way to say twice a year is two calendar halves', () => {
  for (const text of [
    'halvårsvis',
    'halvarsvis',
    'två gånger per år',
    'två gånger årligen',
    '2 ggr/år',
    'två gånger om året',
    'minst 2 gånger per år',
  ]) {
    const { rule, cadence, date } = one(text, '2024-02-08');
    assert.deepEqual([rule, cadence], ['window', { kind: 'window', per: 'year', parts: 2 }], text);
    assert.equal(date, '2024-06-30', text);
  }
});

test('window: the first half is the next one where fewer than 90 days of this remain', () => {
  assert.equal(one('halvårsvis', '2024-05-08').date, '2024-12-31');
});

test('window: “två gånger per termin” cuts each term in two', () => {
  const { cadence, date } = one('återrapporteras två gånger per termin', '2025-08-12');
  assert.deepEqual([cadence, date], [{ kind: 'window', per: 'term', parts: 2 }, '2025-10-18']);
  assert.deepEqual(cadenceIn('en gång per termin'), { kind: 'window', per: 'term', parts: 1 });
});

test('window: “två till tre gånger per år” asks', () => {
  const { cadence, needsConfirm } = one('två till tre gånger per år', '2026-01-12');
  assert.deepEqual([cadence, needsConfirm], [{ kind: 'window', per: 'year', parts: 3 }, true]);
});

test('per-meeting: “vid varje möte”, “stående punkt” and “var gång” are one per meeting', () => {
  for (const text of [
    'rapporteras vid varje möte',
    'vid varje sammanträde',
    'en stående punkt',
    'presenteras var gång',
  ]) {
    const { rule, kind, cadence } = one(text, '2026-01-12');
    assert.deepEqual([rule, kind, cadence], ['per-meeting', 'recurrence', { kind: 'perMeeting' }], text);
  }
});

test('per-meeting: “under året” ends it on 31 December', () => {
  const read = readAt('Under året kommer vi att ha en stående punkt där något visas var gång.', '2019-05-02');
  assert.deepEqual(
    read.map(({ rule, cadence }) => [rule, cadence]),
    [
      ['year', undefined],
      ['per-meeting', { kind: 'perMeeting', until: '2019-12-31' }],
      ['per-meeting', { kind: 'perMeeting', until: '2019-12-31' }],
    ],
  );
});

test('per-meeting: the first due is the receiver’s next meeting', () => {
  const meetingsOf = () => [day('2026-01-12'), day('2026-02-10')];
  const told = { calendar: { ...calendar, meetingsOf }, receiver: 'nämnden' };
  assert.equal(one('vid varje möte', '2026-01-12', told).date, '2026-02-10');
});

test('a cadence without an anchor is known, its first day is not', () => {
  const { cadence, date, needsConfirm } = one('varannan vecka');
  assert.deepEqual([cadence, date, needsConfirm], [{ kind: 'weeks', every: 2 }, undefined, true]);
});

test('rrule: a fortnight counted in days, and a yearly day written with a slash', () => {
  assert.deepEqual(cadenceIn('var 14:e dag'), { kind: 'weeks', every: 2 });
  assert.deepEqual(cadenceIn('senast 1/3 varje år'), { kind: 'years', every: 1, on: { month: 3, date: 1 } });
});
