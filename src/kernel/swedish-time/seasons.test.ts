import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.ts';
import { calendar, one, readAt, ruleAndDay } from './reading.fixtures.ts';

test('summer: “innan sommaren” is the Friday one week before midsommarafton', () => {
  for (const [anchor, due] of [
    ['2018-05-15', '2018-06-15'],
    ['2025-02-01', '2025-06-13'],
    ['2026-06-12', '2026-06-12'],
    ['2026-06-13', '2027-06-18'],
  ] as const) {
    assert.equal(ruleAndDay('klart innan sommaren', anchor), `summer ${due}`);
  }
  assert.equal(ruleAndDay('klart före sommaren', '2025-02-01'), 'summer 2025-06-13');
});

test('summer: the municipality’s own day goes before', () => {
  const own = { calendar: { ...calendar, summerDeadlines: { 2026: day('2026-06-05') } } };
  assert.equal(one('innan sommaren', '2026-02-01', own).date, '2026-06-05');
});

test('after-summer: from the Monday of week 34 to 30 September, not before', () => {
  const read = one('ett första möte efter sommaren', '2018-05-15');
  assert.deepEqual(
    [read.rule, read.kind, read.notBefore, read.date],
    ['after-summer', 'window', '2018-08-20', '2018-09-30'],
  );
  assert.deepEqual(one('efter sommaren', '2026-05-15').window, ['2026-08-17', '2026-09-30']);
});

test('summer-win: June to August, or between the municipality’s own terms', () => {
  assert.deepEqual(one('Under sommarlovet ordnas lov', '2019-05-02').window, ['2019-06-01', '2019-08-31']);
  const own = {
    calendar: {
      ...calendar,
      terms: [
        { kind: 'spring', year: 2019, starts: day('2019-01-09'), ends: day('2019-06-12') },
        { kind: 'autumn', year: 2019, starts: day('2019-08-20'), ends: day('2019-12-20') },
      ] as const,
    },
  };
  assert.deepEqual(one('under sommaren', '2019-05-02', own).window, ['2019-06-13', '2019-08-19']);
  assert.equal(ruleAndDay('under sommaren', '2019-05-02'), 'summer-win 2019-08-31');
});

test('season: “under hösten” ends 30 November, “under våren” 31 May', () => {
  const autumn = one('Arbetet ska ske under hösten', '2024-09-10');
  assert.deepEqual([autumn.rule, autumn.date, autumn.precision], ['season', '2024-11-30', 'season']);
  assert.equal(ruleAndDay('ska ske under våren', '2024-09-10'), 'season 2025-05-31');
  assert.equal(ruleAndDay('våren 2026'), 'season 2026-05-31');
});

test('season: an autumn that has been told of is the last one', () => {
  const { window, past } = one('Han började under hösten med att ta reda på läget', '2019-05-02');
  assert.deepEqual([window, past], [['2018-09-01', '2018-11-30'], true]);
  assert.equal(one('det vi såg i höstas', '2019-05-02').date, '2018-11-30');
});

test('season-start: “i höst” and “till hösten” do not begin before 1 September, and have no last day', () => {
  for (const text of ['vi börjar i höst', 'vi börjar till hösten']) {
    const { rule, notBefore, date } = one(text, '2024-05-10');
    assert.deepEqual([rule, notBefore, date], ['season-start', '2024-09-01', undefined]);
  }
});

test('season-start: “i vår” is spring only where it is not ours', () => {
  assert.equal(one('vi startar i vår.', '2024-11-10').rule, 'season-start');
  assert.deepEqual(readAt('barnen i vår kommun', '2024-11-10'), []);
});

test('xmas: the last working day before julafton', () => {
  for (const text of ['klart före jul', 'klart innan jul', 'klart till jul', 'klart innan julen']) {
    assert.equal(ruleAndDay(text, '2026-11-24'), 'xmas 2026-12-23');
  }
  assert.equal(ruleAndDay('klart innan jul', '2023-11-01'), 'xmas 2023-12-22');
  assert.deepEqual(readAt('klart innan julklappsinsamlingen', '2023-11-01'), []);
});

test('year-end: 31 December of the anchor’s year', () => {
  for (const text of ['ligger kvar till årsskiftet', 'vid årsskiftet', 'före årets slut']) {
    assert.equal(ruleAndDay(text, '2020-10-05'), 'year-end 2020-12-31');
  }
  assert.equal(ruleAndDay('till årsskiftet 2026/27'), 'year-end 2026-12-31');
});

test('after-year-end: not before 1 January', () => {
  assert.equal(one('tas upp efter årsskiftet', '2020-10-05').notBefore, '2021-01-01');
});

test('year: “under året” and “i år” end 31 December, “nästa år” a year later', () => {
  assert.equal(ruleAndDay('Under året kommer det att ske', '2019-05-02'), 'year 2019-12-31');
  assert.equal(ruleAndDay('ska ske i år', '2019-05-02'), 'year 2019-12-31');
  assert.equal(ruleAndDay('klart nästa år', '2019-05-02'), 'year 2020-12-31');
  assert.equal(ruleAndDay('klart under 2026'), 'year 2026-12-31');
});

test('without an anchor every season asks, newest first', () => {
  for (const text of ['innan sommaren', 'efter sommaren', 'under hösten', 'före jul', 'under året']) {
    const { date, needsConfirm, candidates } = one(text);
    assert.deepEqual([date, needsConfirm], [undefined, true], text);
    assert.equal(candidates[0]?.date.slice(0, 4), '2030', text);
    assert.equal(candidates[0]?.why, 'om året är 2030');
  }
});

test('season: “nästa vår” said in spring is the one a year later', () => {
  assert.equal(one('klart nästa vår', '2026-11-24').date, '2027-05-31');
  assert.equal(one('klart nästa vår', '2026-03-10').date, '2027-05-31');
});

test('year: “för åren 2027–2029” ends with the last', () => {
  assert.deepEqual(one('för åren 2027–2029').window, ['2027-01-01', '2029-12-31']);
});
