import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyId } from '../../kernel/actor.ts';
import { day } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { MeetingId } from '../meeting.ts';
import type { SeriesId } from '../series/series.ts';
import { isEmptySoon, meetingsWith, minutesInWords, readStanding, standingAsTyped } from './standing.ts';
import type { MeetingToFill, Standing, StandingId } from './standing.ts';

const series = newId() as SeriesId;
const anItem = (more: Partial<Standing> = {}): Standing => ({
  id: newId() as StandingId,
  bodyId: newId() as BodyId,
  heading: 'Månadens goda exempel',
  kind: 'standing',
  presenter: '',
  text: '',
  fills: 'nothing',
  every: 1,
  meetingKind: undefined,
  seriesId: undefined,
  place: 'last',
  rota: true,
  from: day('2026-09-01'),
  until: undefined,
  version: 1,
  ...more,
});
const at = (on: string, more: Partial<MeetingToFill> = {}): MeetingToFill => ({
  id: newId() as MeetingId,
  kind: 'management',
  seriesId: undefined,
  onDay: day(on),
  ...more,
});
const days = (found: readonly { onDay: Day }[]) => found.map(({ onDay }) => onDay);
const autumn = [
  at('2026-08-20'),
  at('2026-09-17'),
  at('2026-10-15', { kind: 'working', seriesId: series }),
  at('2026-11-12'),
  at('2026-12-10'),
  at('2027-01-14'),
];

test('“under året” with a good example each time: every meeting has the item until 31 December (O8)', () => {
  assert.deepEqual(days(meetingsWith(anItem({ until: day('2026-12-31') }), autumn)), [
    '2026-09-17',
    '2026-10-15',
    '2026-11-12',
    '2026-12-10',
  ]);
});

test('each third meeting is counted from the first day, of the meetings that suit the item alone', () => {
  assert.deepEqual(days(meetingsWith(anItem({ every: 3 }), autumn)), ['2026-09-17', '2026-12-10']);
  const management = anItem({ every: 2, meetingKind: 'management' });
  assert.deepEqual(days(meetingsWith(management, autumn)), ['2026-09-17', '2026-12-10']);
  assert.deepEqual(days(meetingsWith(anItem({ seriesId: series }), autumn)), ['2026-10-15']);
});

test('an empty turn is warned of two weeks before the meeting, not earlier and not after it (O8)', () => {
  const today = day('2026-11-24');
  assert.ok(isEmptySoon({ onDay: day('2026-12-08'), presenter: '' }, today));
  assert.ok(!isEmptySoon({ onDay: day('2026-12-09'), presenter: '' }, today));
  assert.ok(!isEmptySoon({ onDay: day('2026-11-23'), presenter: '' }, today));
  assert.ok(!isEmptySoon({ onDay: day('2026-12-01'), presenter: 'Tove Ek' }, today));
});

test('the minutes before are named with their §§', () => {
  const onDay = day('2026-10-21');
  assert.equal(
    minutesInWords({ onDay, first: '120', last: '134' }),
    'Protokollet från 2026-10-21, §§ 120–134, anmäls.',
  );
  assert.equal(minutesInWords({ onDay, first: '7', last: '7' }), 'Protokollet från 2026-10-21, § 7, anmäls.');
  assert.equal(minutesInWords({ onDay, first: null, last: null }), 'Protokollet från 2026-10-21 anmäls.');
});

test('a standing item is read as typed, shown as read, and what is wrong is said at its field', () => {
  const {
    id: _id,
    bodyId: _body,
    version: _version,
    ...item
  } = anItem({ seriesId: series, fills: 'minutes', until: day('2026-12-31') });
  const read = readStanding(standingAsTyped(item), [series]);
  assert.deepEqual('item' in read && read.item, item);
  const wrong = readStanding(
    { rubrik: '', slag: 'x', varje: '0', fran: '2026-12-01', till: '2026-11-01' },
    [],
  );
  assert.deepEqual('faults' in wrong && wrong.faults.map(({ field }) => field), [
    'rubrik',
    'slag',
    'varje',
    'till',
  ]);
});
