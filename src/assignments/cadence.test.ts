import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, constantFrom, integer, property } from 'fast-check';
import { addDays, day, dayOf } from '../kernel/day.ts';
import { cadenceChoices, cadenceWords } from './cadence.ts';
import { defaultCalendar, midsummerEve, summerDeadline } from './calendar.ts';
import { whichExpectation } from './counting.ts';
import { latestMeeting, occurrences } from './occurrences.ts';
import type { Span } from './occurrences.ts';

const calendar = defaultCalendar(2018, 2031);
const span = (from: string, until: string, meetings: string[] = []): Span => ({
  from: day(from),
  until: day(until),
  calendar,
  meetings: meetings.map(day),
});
const dues = (...args: Parameters<typeof occurrences>) => occurrences(...args).map((one) => one.due);

test('“halvårsvis” given on 8 February 2024 is due 30 June and 31 December', () => {
  const half = { kind: 'windows', perYear: 2 } as const;
  assert.deepEqual(dues(half, span('2024-02-08', '2024-12-31')), ['2024-06-30', '2024-12-31']);
});

test('“halvårsvis” given in May begins with the next half year, since fewer than 90 days remain', () => {
  const half = { kind: 'windows', perYear: 2 } as const;
  assert.deepEqual(dues(half, span('2024-05-02', '2025-06-30')), ['2024-12-31', '2025-06-30']);
});

test('“två gånger per termin” cuts each term in two, the last on its last day', () => {
  const twice = { kind: 'per-term', times: 2 } as const;
  const year = occurrences(twice, span('2025-08-01', '2026-06-30'));
  assert.deepEqual(
    year.map((one) => one.due),
    ['2025-10-18', '2025-12-19', '2026-03-26', '2026-06-11'],
  );
  assert.deepEqual(
    year.slice(0, 2).map((one) => [one.opens, one.label]),
    [
      ['2025-08-18', 'HT 2025, 1 av 2'],
      ['2025-10-19', 'HT 2025, 2 av 2'],
    ],
  );
});

test('“varannan vecka” gives 26 report-backs a year', () => {
  assert.equal(dues({ kind: 'weeks', every: 2 }, span('2026-01-05', '2027-01-04')).length, 26);
});

test('“varje månad” keeps the ordinal weekday: the third Tuesday stays the third Tuesday', () => {
  assert.deepEqual(dues({ kind: 'months', every: 1 }, span('2026-01-20', '2026-04-30')), [
    '2026-02-17',
    '2026-03-17',
    '2026-04-21',
  ]);
});

test('“i delårsrapporter och verksamhetsberättelse” follows the calendar’s events', () => {
  const both = { kind: 'event', events: ['delårsrapport', 'verksamhetsberättelse'] } as const;
  assert.deepEqual(dues(both, span('2026-03-10', '2027-12-31')), ['2026-08-31', '2027-02-28', '2027-08-31']);
});

test('“vid varje möte” is one per meeting until its end', () => {
  const each = { kind: 'per-meeting', until: day('2026-12-31') } as const;
  const meetings = ['2026-10-01', '2026-11-05', '2026-12-10', '2027-01-14'];
  assert.deepEqual(dues(each, span('2026-10-01', '2027-06-30', meetings)), ['2026-11-05', '2026-12-10']);
});

test('“vid behov”, “löpande” and “tills vidare” expect nothing and so can never be overdue', () => {
  assert.deepEqual(dues({ kind: 'none', words: 'löpande' }, span('2026-01-01', '2027-12-31')), []);
});

test('every cadence of the form has words of its own, and no due day lies outside its window', () => {
  const words = cadenceChoices.map((choice) => cadenceWords(choice.cadence));
  assert.equal(new Set(words).size, words.length);
  assert.ok(words.includes('varannan vecka') && words.includes('vartannat år'));
  const from = integer({ min: 0, max: 2500 }).map((n) => addDays(dayOf(2019, 1, 1), n));
  holds(
    property(from, constantFrom(...cadenceChoices), (from, { cadence }) => {
      const all = occurrences(cadence, { from, until: addDays(from, 800), calendar, meetings: [] });
      assert.ok(all.every((one) => one.opens <= one.due && one.due >= from));
      assert.equal(new Set(all.map((one) => one.due)).size, all.length);
    }),
    { numRuns: 150 },
  );
});

test('“innan sommaren” is the Friday one week before midsommarafton', () => {
  assert.deepEqual(
    [2018, 2025, 2026, 2027].map((year) => summerDeadline(year, calendar)),
    ['2018-06-15', '2025-06-13', '2026-06-12', '2027-06-18'],
  );
  assert.equal(midsummerEve(2026), '2026-06-19');
});

test('the last meeting that can receive a report lies on or before its due day, papers a week earlier', () => {
  const meetings = [day('2026-05-20'), day('2026-06-17'), day('2026-09-02')];
  const expected = { meeting: '2026-06-17', papersBy: '2026-06-10' };
  assert.deepEqual(latestMeeting(day('2026-06-30'), meetings, 7), expected);
  assert.equal(latestMeeting(day('2026-05-01'), meetings, 7), undefined);
});

const halves = (firstGiven: boolean) => [
  { opens: day('2025-01-01'), due: day('2025-06-30'), given: firstGiven },
  { opens: day('2025-07-01'), due: day('2025-12-31'), given: false },
];

test('a late report answers the oldest overdue window', () => {
  assert.equal(whichExpectation(halves(false), day('2025-08-10'))?.due, '2025-06-30');
});
test('with the first half answered, a report in August answers the second', () => {
  assert.equal(whichExpectation(halves(true), day('2025-08-10'))?.due, '2025-12-31');
});
test('with the first half answered, 20 June is within 14 days of the second and answers it, 10 June answers none', () => {
  assert.equal(whichExpectation(halves(true), day('2025-06-20'))?.due, '2025-12-31');
  assert.equal(whichExpectation(halves(true), day('2025-06-10')), undefined);
});
test('a report on the last day is in time', () => {
  assert.equal(whichExpectation(halves(false), day('2025-06-30'))?.due, '2025-06-30');
});
