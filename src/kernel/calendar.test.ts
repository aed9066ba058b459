import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, integer, property } from 'fast-check';
import { defaultCalendar, isPaused, latestMeeting, papersBy, summerDeadline, termOf } from './calendar.ts';
import { addDays, day, dayOf, weekday } from './day.ts';
import {
  addWorkingDays,
  easterSunday,
  holidayName,
  isWorkingDay,
  lastDayToAct,
  midsummerEve,
  workingDayBefore,
} from './holidays.ts';
import { mondayOf, weekOf, weeksIn } from './iso-week.ts';

const calendar = defaultCalendar(2018, 2031);

test('Easter falls where the church says', () => {
  const known = [
    '2018-04-01',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ];
  for (const sunday of known) assert.equal(easterSunday(Number(sunday.slice(0, 4))), sunday);
});

test('the holidays of 2026 are those of lag 1989:253', () => {
  const named = Array.from({ length: 365 }, (_, index) => addDays(day('2026-01-01'), index))
    .filter((on) => holidayName(on) !== undefined)
    .map((on) => `${on} ${holidayName(on) ?? ''}`);
  assert.deepEqual(named, [
    '2026-01-01 nyårsdagen',
    '2026-01-06 trettondedag jul',
    '2026-04-03 långfredagen',
    '2026-04-05 påskdagen',
    '2026-04-06 annandag påsk',
    '2026-05-01 första maj',
    '2026-05-14 Kristi himmelsfärdsdag',
    '2026-05-24 pingstdagen',
    '2026-06-06 nationaldagen',
    '2026-06-20 midsommardagen',
    '2026-10-31 alla helgons dag',
    '2026-12-25 juldagen',
    '2026-12-26 annandag jul',
  ]);
});

test('midsommarafton, julafton and nyårsafton are no working days, trettondagsafton and skärtorsdagen are', () => {
  for (const eve of ['2026-06-19', '2026-12-24', '2026-12-31']) assert.equal(isWorkingDay(day(eve)), false);
  for (const plain of ['2027-01-05', '2026-04-02']) assert.equal(isWorkingDay(day(plain)), true);
});

test('an act may be done the next weekday; the working day before Easter Tuesday is Thursday', () => {
  assert.equal(lastDayToAct(day('2026-04-03')), '2026-04-07');
  assert.equal(workingDayBefore(day('2026-04-07')), '2026-04-02');
  assert.equal(addWorkingDays(day('2026-12-22'), 2), '2026-12-28');
});

test('“innan sommaren” is the Friday one week before midsommarafton', () => {
  assert.deepEqual(
    [2018, 2025, 2026, 2027].map((year) => summerDeadline(calendar, year)),
    ['2018-06-15', '2025-06-13', '2026-06-12', '2027-06-18'],
  );
  assert.equal(midsummerEve(2026), '2026-06-19');
});

test('a municipality’s own day for “innan sommaren” and its own terms go before the rule', () => {
  const own = {
    ...calendar,
    summerDeadlines: { 2026: day('2026-06-05') },
    terms: [{ kind: 'autumn', year: 2026, starts: day('2026-08-19'), ends: day('2026-12-21') } as const],
  };
  assert.equal(summerDeadline(own, 2026), '2026-06-05');
  assert.equal(summerDeadline(own, 2027), '2027-06-18');
  assert.equal(termOf(own, 'autumn', 2026).starts, '2026-08-19');
});

test('the default terms: third Monday of August to a Friday by 20 December, second Thursdays in spring', () => {
  const { starts, ends } = termOf(calendar, 'autumn', 2025);
  assert.deepEqual([starts, ends], ['2025-08-18', '2025-12-19']);
  const spring = termOf(calendar, 'spring', 2026);
  assert.deepEqual([spring.starts, spring.ends, spring.assumed], ['2026-01-08', '2026-06-11', true]);
});

test('a report is taken up at the last meeting on or before its due day, papers a week earlier', () => {
  const meetings = [day('2026-09-02'), day('2026-05-20'), day('2026-06-17')];
  assert.equal(latestMeeting(meetings, day('2026-06-30')), '2026-06-17');
  assert.equal(latestMeeting(meetings, day('2026-05-01')), undefined);
  assert.equal(papersBy(day('2026-06-17'), calendar), '2026-06-10');
});

test('a pause may run over the new year', () => {
  const school = { ...calendar, pauses: [{ from: '12-20', until: '01-07' }] };
  const rests = ['2026-12-19', '2026-12-20', '2027-01-07', '2027-01-08'].map((on) =>
    isPaused(school, day(on)),
  );
  assert.deepEqual(rests, [false, true, true, false]);
});

test('isoweek: 2020 and 2026 have week 53, 2025 has not', () => {
  assert.deepEqual([2020, 2025, 2026].map(weeksIn), [53, 52, 53]);
  assert.deepEqual(weekOf(day('2027-01-01')), { year: 2026, week: 53 });
});

test('isoweek: a day’s week begins on the Monday on or before it, and back again', () => {
  holds(
    property(integer({ min: 0, max: 40_000 }), (days) => {
      const on = addDays(dayOf(1990, 1, 1), days);
      assert.equal(mondayOf(weekOf(on)), addDays(on, 1 - weekday(on)));
    }),
    { numRuns: 300 },
  );
});
