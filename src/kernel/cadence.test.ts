import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, constantFrom, integer, property } from 'fast-check';
import { afterChange, cadenceChoices, cadenceNamed, cadenceWords, occurrences, perYear } from './cadence.ts';
import type { Cadence } from './cadence.ts';
import { reviewDay, whichOccurrence } from './cadence.ts';
import { defaultCalendar } from './calendar.ts';
import { addDays, day, dayOf } from './day.ts';
import type { Day } from './day.ts';

const calendar = defaultCalendar(2018, 2031);
const half: Cadence = { kind: 'window', per: 'year', parts: 2 };

const over = (from: string, until: string, meetings?: readonly string[]) => ({
  from: day(from),
  until: day(until),
  calendar,
  ...(meetings && { meetings: meetings.map(day) }),
});
const dues = (...given: Parameters<typeof occurrences>): Day[] => occurrences(...given).map(({ due }) => due);

test('window: “halvårsvis” given on 8 February 2024 is due 30 June and 31 December', () => {
  assert.deepEqual(dues(half, over('2024-02-08', '2024-12-31')), ['2024-06-30', '2024-12-31']);
});

test('window: the day is snapped to the body’s last meeting on or before it, papers a week earlier', () => {
  const meetings = ['2024-02-08', '2024-06-13', '2024-09-12', '2024-12-12', '2025-01-23'];
  assert.deepEqual(
    occurrences(half, over('2024-02-08', '2024-12-31', meetings)).map((one) => [
      one.label,
      one.latestMeeting,
      one.papersBy,
    ]),
    [
      ['första halvåret 2024', '2024-06-13', '2024-06-06'],
      ['andra halvåret 2024', '2024-12-12', '2024-12-05'],
    ],
  );
});

test('window: given with 90 days left of the half year the first is this one, with 89 the next', () => {
  assert.equal(dues(half, over('2024-04-01', '2025-12-31'))[0], '2024-06-30');
  assert.equal(dues(half, over('2024-04-02', '2025-12-31'))[0], '2024-12-31');
});

test('window: “två gånger per termin” cuts each term in two, the last on its last day', () => {
  const twice: Cadence = { kind: 'window', per: 'term', parts: 2 };
  const year = occurrences(twice, over('2025-08-01', '2026-06-30'));
  assert.deepEqual(
    year.map(({ due }) => due),
    ['2025-10-18', '2025-12-19', '2026-03-26', '2026-06-11'],
  );
  assert.deepEqual(
    year.slice(0, 2).map(({ opens, label }) => [opens, label]),
    [
      ['2025-08-18', 'höstterminen 2025, del 1 av 2'],
      ['2025-10-19', 'höstterminen 2025, del 2 av 2'],
    ],
  );
});

test('window: “kvartalsvis” is four windows, “tertialvis” three', () => {
  assert.deepEqual(dues({ kind: 'window', per: 'year', parts: 4 }, over('2025-12-31', '2026-12-31')), [
    '2026-03-31',
    '2026-06-30',
    '2026-09-30',
    '2026-12-31',
  ]);
  assert.deepEqual(dues({ kind: 'window', per: 'year', parts: 3 }, over('2025-12-31', '2026-12-31')), [
    '2026-04-30',
    '2026-08-31',
    '2026-12-31',
  ]);
});

test('rrule: “varannan vecka” has 26 slots a year, sometimes 27', () => {
  const fortnightly: Cadence = { kind: 'weeks', every: 2, phase: day('2026-01-01') };
  assert.equal(perYear(fortnightly, day('2026-06-01'), calendar), 27);
  assert.equal(perYear(fortnightly, day('2027-06-01'), calendar), 26);
});

test('rrule: “varannan vecka” keeps the phase of the first done occasion', () => {
  const since: Cadence = { kind: 'weeks', every: 2, phase: day('2026-03-05') };
  assert.deepEqual(dues(since, over('2026-04-01', '2026-05-01')), ['2026-04-02', '2026-04-16', '2026-04-30']);
});

test('rrule: “varje månad” keeps the ordinal weekday: the third Tuesday stays the third Tuesday', () => {
  assert.deepEqual(dues({ kind: 'months', every: 1 }, over('2026-01-20', '2026-04-30')), [
    '2026-02-17',
    '2026-03-17',
    '2026-04-21',
  ]);
});

test('rrule: July is skipped only where the calendar says so', () => {
  const monthly: Cadence = { kind: 'months', every: 1 };
  const resting = { ...calendar, pauses: [{ from: '07-01', until: '07-31' }] };
  const span = over('2026-05-12', '2026-08-31');
  assert.deepEqual(dues(monthly, span), ['2026-06-09', '2026-07-14', '2026-08-11']);
  assert.deepEqual(dues(monthly, { ...span, calendar: resting }), ['2026-06-09', '2026-08-11']);
});

test('rrule: “vartannat år” counts from the last known occasion', () => {
  const survey: Cadence = { kind: 'years', every: 2, on: { month: 3 }, phase: day('2018-03-31') };
  assert.deepEqual(dues(survey, over('2019-01-01', '2023-12-31')), ['2020-03-31', '2022-03-31']);
});

test('event: “i delårsrapporter och verksamhetsberättelse” follows the calendar’s events', () => {
  const both: Cadence = { kind: 'event', events: ['interimReport', 'activityReport'] };
  const reporting = {
    ...calendar,
    reportEvents: [
      { kind: 'interimReport', name: 'Delårsrapport april', on: day('2026-05-20') },
      { kind: 'interimReport', name: 'Delårsrapport augusti', on: day('2026-10-14') },
      { kind: 'activityReport', name: 'Verksamhetsberättelse 2026', on: day('2027-02-18') },
    ],
  } as const;
  assert.deepEqual(dues(both, { ...over('2026-03-10', '2027-06-30'), calendar: reporting }), [
    '2026-05-20',
    '2026-10-14',
    '2027-02-18',
  ]);
});

test('event: where the calendar knows none, delårsrapport reaches KF by 31 October (KL 11:16)', () => {
  const both: Cadence = { kind: 'event', events: ['interimReport', 'activityReport'] };
  assert.deepEqual(dues(both, over('2026-03-10', '2027-12-31')), ['2026-10-31', '2027-02-28', '2027-10-31']);
});

test('per-meeting: “vid varje möte” is one per meeting of the body until its end', () => {
  const each: Cadence = { kind: 'perMeeting', until: day('2026-12-31') };
  const meetings = ['2026-10-01', '2026-11-05', '2026-12-10', '2027-01-14'];
  assert.deepEqual(
    occurrences(each, over('2026-10-01', '2027-06-30', meetings)).map(({ opens, due }) => [opens, due]),
    [
      ['2026-10-02', '2026-11-05'],
      ['2026-11-06', '2026-12-10'],
    ],
  );
});

test('asneeded: “vid behov”, “löpande” and “tills vidare” expect nothing, and are looked at after a year', () => {
  for (const why of ['asNeeded', 'ongoing', 'untilFurther'] as const) {
    assert.deepEqual(dues({ kind: 'none', why }, over('2026-01-01', '2027-12-31')), []);
    assert.equal(reviewDay({ kind: 'none', why }, day('2026-01-15')), '2027-01-15');
  }
});

test('a change of cadence keeps the windows already started on the old rule', () => {
  const old = occurrences(half, over('2024-02-08', '2026-12-31'));
  const yearly: Cadence = { kind: 'event', events: ['activityReport'] };
  const { kept, added } = afterChange(old, yearly, over('2025-03-13', '2027-12-31'));
  assert.deepEqual(kept.at(-1)?.due, '2025-06-30');
  assert.deepEqual(
    added.map(({ due }) => due),
    ['2026-02-28', '2027-02-28'],
  );
});

const twoHalves = occurrences(half, over('2024-12-31', '2025-12-31'));
const [first, second] = twoHalves;

test('counting: a report on 2025-08-10 closes the overdue first half', () => {
  assert.equal(whichOccurrence(twoHalves, day('2025-08-10')), first);
});

test('counting: with the first half answered, a report on 2025-08-10 answers the second', () => {
  assert.equal(whichOccurrence(twoHalves.slice(1), day('2025-08-10')), second);
});

test('counting: with the first half answered, 2025-06-20 is within 14 days before the second', () => {
  assert.equal(whichOccurrence(twoHalves.slice(1), day('2025-06-20')), second);
  assert.equal(whichOccurrence(twoHalves.slice(1), day('2025-06-17')), second);
  assert.equal(whichOccurrence(twoHalves.slice(1), day('2025-06-16')), undefined);
});

test('counting: a report on the last day is in time', () => {
  assert.equal(whichOccurrence(twoHalves, day('2025-06-30')), first);
});

test('the words are a secretary’s', () => {
  const said: readonly (readonly [Cadence, string])[] = [
    [{ kind: 'window', per: 'term', parts: 2 }, 'två gånger per termin'],
    [half, 'varje halvår'],
    [{ kind: 'years', every: 2 }, 'vartannat år'],
    [{ kind: 'weeks', every: 3 }, 'var tredje vecka'],
    [{ kind: 'months', every: 1, on: { nth: -1, weekday: 4 } }, 'varje månad, sista torsdagen'],
    [
      { kind: 'event', events: ['interimReport', 'activityReport'] },
      'i delårsrapporterna och verksamhetsberättelsen',
    ],
    [{ kind: 'perMeeting', until: day('2026-12-31') }, 'vid varje möte till och med 31 december 2026'],
  ];
  for (const [cadence, words] of said) assert.equal(cadenceWords(cadence), words);
});

test('every choice of a form has words of its own and comes back by its name', () => {
  const words = cadenceChoices.map(({ cadence }) => cadenceWords(cadence));
  assert.equal(new Set(words).size, words.length);
  for (const { name, cadence } of cadenceChoices) assert.equal(cadenceNamed(name), cadence);
});

test('no expectation is due before it opens, none twice, none on or before the day the duty began', () => {
  const from = integer({ min: 0, max: 2500 }).map((days) => addDays(dayOf(2019, 1, 1), days));
  holds(
    property(from, constantFrom(...cadenceChoices), (from, { cadence }) => {
      const all = occurrences(cadence, { from, until: addDays(from, 800), calendar, meetings: [] });
      assert.ok(all.every(({ opens, due }) => opens <= due && due > from && due <= addDays(from, 800)));
      assert.equal(new Set(all.map(({ due }) => due)).size, all.length);
    }),
    { numRuns: 150 },
  );
});
