import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.ts';
import { calendar, one, readAt, ruleAndDay } from './reading.fixtures.ts';

test('rel-dow: “på fredag” is the next Friday strictly after the anchor', () => {
  assert.equal(ruleAndDay('hon slutar på fredag', '2026-11-24'), 'rel-dow 2026-11-27');
  assert.equal(ruleAndDay('hon slutar på fredag', '2026-11-27'), 'rel-dow 2026-12-04');
  assert.equal(one('hon slutar på fredag', '2026-11-24').needsConfirm, false);
});

test('rel-dow: “nästa fredag” said on a Tuesday asks, said on a Friday it does not', () => {
  const tuesday = one('klart nästa fredag', '2026-11-24');
  assert.deepEqual([tuesday.date, tuesday.needsConfirm], ['2026-11-27', true]);
  assert.deepEqual(
    tuesday.candidates.map(({ date }) => date),
    ['2026-11-27', '2026-12-04'],
  );
  assert.equal(one('klart nästa fredag', '2026-11-27').needsConfirm, false);
});

test('rel-dow: “i fredags” has been; without an anchor a person must say', () => {
  assert.deepEqual(
    [one('möttes i fredags', '2026-11-24').date, one('möttes i fredags', '2026-11-24').past],
    ['2026-11-20', true],
  );
  assert.deepEqual([one('klart på fredag').date, one('klart på fredag').needsConfirm], [undefined, true]);
});

test('rel-day, rel-week, rel-month: counted from the anchor', () => {
  assert.equal(ruleAndDay('svara i morgon', '2026-11-24'), 'rel-day 2026-11-25');
  assert.equal(ruleAndDay('svara i övermorgon', '2026-11-24'), 'rel-day 2026-11-26');
  assert.equal(ruleAndDay('lämnar över under veckan', '2018-05-15'), 'rel-week 2018-05-18');
  assert.equal(ruleAndDay('klart nästa vecka', '2026-11-24'), 'rel-week 2026-12-04');
  assert.equal(ruleAndDay('klart nästa månad', '2026-11-24'), 'rel-month 2026-12-31');
});

test('isoweek: due on the Friday of the week, in the first year that has it ahead', () => {
  assert.equal(ruleAndDay('klart v. 42', '2024-09-01'), 'isoweek 2024-10-18');
  assert.equal(ruleAndDay('klart vecka 42', '2024-10-19'), 'isoweek 2025-10-17');
  assert.equal(ruleAndDay('klart v. 42 2026', '2024-10-19'), 'isoweek 2026-10-16');
});

test('isoweek: an interval is due on the Friday of its last week', () => {
  const { date, window } = one('genomförs v.42-44', '2024-09-01');
  assert.deepEqual([date, window], ['2024-11-01', ['2024-10-14', '2024-11-01']]);
  assert.equal(one('under vecka 51–2', '2024-12-01').date, '2025-01-10');
});

test('isoweek: “v 2542” is week 42 of 2025', () => {
  assert.equal(ruleAndDay('klart v 2542', '2024-09-01'), 'isoweek 2025-10-17');
  assert.equal(one('klart v 2542').needsConfirm, false);
});

test('isoweek: week 53 is in 2020 and 2026 only, week 54 in none', () => {
  assert.equal(ruleAndDay('klart v. 53', '2021-02-01'), 'isoweek 2027-01-01');
  assert.deepEqual(readAt('klart v. 53 2025', '2021-02-01'), []);
  assert.deepEqual(readAt('klart v. 54', '2021-02-01'), []);
});

test('isoweek: without an anchor the newest year comes first', () => {
  const { date, candidates } = one('klart v. 42');
  assert.deepEqual([date, candidates[0]?.date], [undefined, '2030-10-18']);
});

test('within: days, weeks, and months that end on the month’s last day (lag 1930:173 § 1)', () => {
  assert.equal(ruleAndDay('svara inom två veckor', '2024-11-19'), 'within 2024-12-03');
  assert.equal(ruleAndDay('svara inom 10 dagar', '2024-11-19'), 'within 2024-11-29');
  assert.equal(ruleAndDay('svara inom en månad', '2025-01-31'), 'within 2025-02-28');
  assert.equal(ruleAndDay('svara inom en månad', '2024-01-31'), 'within 2024-02-29');
  assert.equal(ruleAndDay('senast om ett halvår', '2024-01-31'), 'within 2024-07-31');
  assert.equal(ruleAndDay('två veckor efter mötet', '2024-11-19'), 'within 2024-12-03');
  assert.equal(one('svara inom två veckor').needsConfirm, true);
});

const withMeetings = {
  calendar: {
    ...calendar,
    meetingsOf: (body: string) =>
      body === 'socialnämnden' ? [day('2024-11-21'), day('2024-12-12'), day('2025-01-23')] : [],
  },
  receiver: 'socialnämnden',
};

test('next-meeting: the receiving body’s next meeting after the anchor', () => {
  const read = one('tas upp vid nästa sammanträde', '2024-11-21', withMeetings);
  assert.deepEqual([read.rule, read.date, read.needsConfirm], ['next-meeting', '2024-12-12', false]);
});

test('next-meeting: none planned, or none known, asks', () => {
  const unplanned = { ...withMeetings, receiver: 'kulturnämnden' };
  assert.equal(one('tas upp på nästa möte', '2024-11-21', unplanned).needsConfirm, true);
  assert.equal(one('tas upp på nästa möte').needsConfirm, true);
});

test('a day is snapped to the receiver’s last meeting on or before it, papers a week earlier', () => {
  const { date, latestMeeting, papersBy } = one('redovisas senast 2024-12-31', '2024-11-19', withMeetings);
  assert.deepEqual([date, latestMeeting, papersBy], ['2024-12-31', '2024-12-12', '2024-12-05']);
});

test('within: “inom de närmaste två veckorna” is dated, “efter ett år” asks', () => {
  assert.equal(ruleAndDay('inom de närmaste två veckorna', '2026-11-24'), 'within 2026-12-08');
  const after = one('utvärderas efter ett år', '2026-11-24');
  assert.deepEqual([after.date, after.needsConfirm], ['2027-11-24', true]);
});
