import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyId } from '../../kernel/actor.ts';
import { defaultCalendar } from '../../kernel/calendar.ts';
import { day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { MeetingId } from '../meeting.ts';
import { hindranceOf, readWeeks, usualBreakWeeks } from './breaks.ts';
import { isAtOnce, proposedBySeries, proposedByYearBefore } from './proposal.ts';
import { nominalDays, usualMonths, yearLater } from './rhythm.ts';
import { readSeries, seriesAsTyped } from './series.ts';
import type { Series, SeriesId } from './series.ts';

const calendar = defaultCalendar(2020, 2035);
const aSeries = (more: Partial<Series> = {}): Series => ({
  id: newId() as SeriesId,
  bodyId: newId() as BodyId,
  name: 'Sammanträde',
  kind: 'board',
  rhythm: { kind: 'weeks', every: 4 },
  weekday: 4,
  from: day('2027-01-01'),
  until: undefined,
  startsAt: '08:30',
  endsAt: undefined,
  place: 'Sessionssalen',
  rests: 'school',
  around: 'skip',
  version: 1,
  ...more,
});
const frame = { year: 2027, today: day('2026-11-24'), calendar, breakWeeks: [9, 12, 44] };

test('“var fjärde torsdag utom på lov” leaves out holidays and the schools’ breaks, each said why', () => {
  const rows = proposedBySeries([aSeries({ from: day('2027-01-14') })], frame);
  const left = rows.filter(({ onDay }) => onDay === undefined);
  assert.deepEqual(
    left.map(({ nominal, hindrance }) => [nominal, hindrance?.kind]),
    [
      ['2027-05-06', 'holiday'], // Kristi himmelsfärdsdag
      ['2027-07-01', 'school-break'],
      ['2027-07-29', 'school-break'],
    ],
  );
  const held = rows.flatMap(({ onDay }) => onDay ?? []);
  assert.deepEqual(held.slice(0, 4), ['2027-01-14', '2027-02-11', '2027-03-11', '2027-04-08']);
  assert.equal(held.length, 10);
});

test('a webbråd meets each month from week 34 and never in July: of twelve about nine are held (N14)', () => {
  const from = day('2026-08-17'); // Monday of week 34
  const short = aSeries({
    name: 'Kort möte',
    rhythm: { kind: 'months', nth: 2, months: usualMonths },
    weekday: 2,
    from,
  });
  const quality = aSeries({
    name: 'Kvalitetssäkring',
    rhythm: { kind: 'months', nth: 3, months: [3, 10] },
    weekday: 2,
    from,
  });
  const autumn = proposedBySeries([short, quality], { ...frame, year: 2026, today: day('2026-06-01') });
  const spring = proposedBySeries([short, quality], { ...frame, today: day('2026-06-01') });
  const year = [...autumn, ...spring].filter(({ nominal }) => nominal < '2027-08-01');
  const held = (name: string) => year.filter((row) => row.name === name && row.onDay);
  assert.equal(held('Kort möte').at(0)?.onDay, '2026-09-08');
  assert.equal(held('Kort möte').length, 9);
  assert.equal(held('Kvalitetssäkring').length, 2);
  assert.ok(year.every(({ nominal }) => !nominal.startsWith('2027-07')));
});

test('a hindered day is moved by whole weeks, past breaks and never onto another meeting of the series', () => {
  const easter = aSeries({
    rhythm: { kind: 'months', nth: 4, months: [3] },
    weekday: 4,
    around: 'later',
    rests: 'school',
  });
  const [row] = proposedBySeries([easter], frame); // 25 March 2027 is in the week before Easter
  assert.deepEqual([row?.nominal, row?.onDay], ['2027-03-25', '2027-04-01']);
  const earlier = proposedBySeries([{ ...easter, around: 'earlier' }], frame);
  assert.equal(earlier[0]?.onDay, '2027-03-18');
  const weekly = proposedBySeries(
    [aSeries({ rhythm: { kind: 'weeks', every: 1 }, around: 'later', rests: 'holidays' })],
    frame,
  );
  assert.equal(weekly.find(({ nominal }) => nominal === '2027-05-06')?.onDay, undefined);
});

test('next year’s meetings are in the same week on the same weekday as this year’s, moved ones as moved', () => {
  assert.equal(yearLater(day('2026-01-28')), '2027-02-03');
  assert.equal(yearLater(day('2026-12-30')), '2027-12-29'); // week 53 becomes week 52
  const before = {
    id: newId() as MeetingId,
    seriesId: undefined,
    name: 'Nämndmöte',
    kind: 'board',
    endsAt: undefined,
  } as const;
  const place = { startsAt: '13:00', place: 'Salen' };
  const rows = proposedByYearBefore(
    [
      { ...before, ...place, onDay: day('2026-05-07') },
      { ...before, ...place, id: newId() as MeetingId, onDay: day('2026-02-12') },
    ],
    frame,
  );
  assert.deepEqual(
    rows.map(({ nominal, onDay }) => [nominal, onDay]),
    [
      ['2027-02-18', '2027-02-18'],
      ['2027-05-13', '2027-05-13'],
    ],
  );
});

test('nothing is proposed before today, after the series’ end or before its beginning', () => {
  const series = aSeries({ from: day('2027-02-01'), until: day('2027-04-01'), rests: 'holidays' });
  assert.deepEqual(nominalDays(series, day('2027-01-01'), day('2027-12-31')), [
    '2027-02-04',
    '2027-03-04',
    '2027-04-01',
  ]);
  const later = proposedBySeries([series], { ...frame, today: day('2027-03-01') });
  assert.deepEqual(
    later.map(({ nominal }) => nominal),
    ['2027-03-04', '2027-04-01'],
  );
});

test('breaks: Christmas eve, Easter’s week, the weeks as typed', () => {
  assert.equal(hindranceOf(day('2026-12-24'), 'holidays', calendar, [])?.kind, 'not-a-working-day');
  assert.equal(hindranceOf(day('2027-11-04'), 'school', calendar, [44])?.kind, 'school-break');
  assert.equal(hindranceOf(day('2027-11-04'), 'holidays', calendar, [44]), undefined);
  assert.deepEqual(usualBreakWeeks(2027), [9, 12, 44]);
  assert.deepEqual(readWeeks('9, 14 och 44'), [9, 14, 44]);
  assert.deepEqual(readWeeks(''), []);
  assert.equal(readWeeks('54'), undefined);
  assert.equal(readWeeks('påsk'), undefined);
});

test('two meetings of a day are at once when their times overlap, or when one has none', () => {
  const at = (startsAt?: string, endsAt?: string) => ({ startsAt, endsAt });
  assert.ok(isAtOnce(at('08:30', '12:00'), at('11:00', '12:00')));
  assert.ok(!isAtOnce(at('13:00', '15:00'), at('08:30', '12:00')));
  assert.ok(isAtOnce(at(), at('08:30', '12:00')));
  assert.ok(isAtOnce(at('08:30'), at('13:00')));
});

test('a series is read as typed, shown as read, and what is wrong is said at its field', () => {
  const { typed, months } = seriesAsTyped(aSeries({ rhythm: { kind: 'months', nth: -1, months: [3, 9] } }));
  const read = readSeries(typed, months);
  assert.ok('series' in read);
  assert.deepEqual(seriesAsTyped(read.series), { typed, months });
  const wrong = readSeries(
    { namn: '', slag: 'x', rytm: 'months', vilken: '7', fran: '2027-02-30', till: '', borjar: '25:00' },
    [],
  );
  assert.ok('faults' in wrong);
  const fields = wrong.faults.map(({ field }) => field).sort();
  assert.deepEqual(fields, ['borjar', 'fran', 'hinder', 'manader', 'namn', 'slag', 'veckodag', 'vilken']);
  const weeks = readSeries({ ...typed, rytm: 'weeks', veckor: '0', till: '2026-01-01' }, []);
  assert.deepEqual('faults' in weeks && weeks.faults.map(({ field }) => field), ['veckor', 'till']);
});
