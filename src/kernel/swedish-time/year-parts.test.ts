import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.ts';
import { calendar, one, readAt, ruleAndDay } from './reading.fixtures.ts';

test('month: “i maj” ends the 31st, its beginning the 5th, its middle the 15th', () => {
  assert.equal(ruleAndDay('klart i maj', '2026-01-10'), 'month 2026-05-31');
  assert.equal(ruleAndDay('klart i början av maj', '2026-01-10'), 'month 2026-05-05');
  assert.equal(ruleAndDay('klart i mitten av maj', '2026-01-10'), 'month 2026-05-15');
  assert.equal(ruleAndDay('klart i slutet av maj', '2026-01-10'), 'month 2026-05-31');
  assert.equal(ruleAndDay('klart senast i februari 2028'), 'month 2028-02-29');
});

test('month: the year is the first whose end is not past', () => {
  assert.equal(ruleAndDay('klart i maj', '2026-05-31'), 'month 2026-05-31');
  assert.equal(ruleAndDay('klart i maj', '2026-06-01'), 'month 2027-05-31');
  assert.equal(ruleAndDay('klart i början av maj', '2026-05-06'), 'month 2027-05-05');
});

test('month: “innan maj” is due the last day of April, “maj–juni” the last of June', () => {
  assert.equal(ruleAndDay('klart innan maj', '2026-01-10'), 'month 2026-04-30');
  assert.equal(ruleAndDay('genomförs i maj–juni', '2026-01-10'), 'month 2026-06-30');
});

test('month: a name that is also a word or a person is none', () => {
  assert.deepEqual(readAt('i samråd med Maj Augustsson', '2026-01-10'), []);
});

test('quarter: Q1 ends 31 March, and so on', () => {
  assert.equal(ruleAndDay('klart Q1', '2026-01-10'), 'quarter 2026-03-31');
  assert.equal(ruleAndDay('klart kvartal 3', '2026-01-10'), 'quarter 2026-09-30');
  assert.equal(ruleAndDay('under tredje kvartalet', '2026-01-10'), 'quarter 2026-09-30');
  assert.equal(ruleAndDay('klart Q4 2027'), 'quarter 2027-12-31');
  assert.equal(ruleAndDay('klart Q1', '2026-04-01'), 'quarter 2027-03-31');
});

test('tertial: T1 30 April, T2 31 August, T3 31 December', () => {
  assert.equal(ruleAndDay('klart T1', '2026-01-10'), 'tertial 2026-04-30');
  assert.equal(ruleAndDay('efter tertial 2', '2026-01-10'), 'tertial 2026-08-31');
  assert.equal(ruleAndDay('andra tertialet', '2026-01-10'), 'tertial 2026-08-31');
  assert.equal(ruleAndDay('klart T3', '2026-01-10'), 'tertial 2026-12-31');
});

test('tertial: due at the calendar’s own report of the period', () => {
  const own = {
    calendar: {
      ...calendar,
      reportEvents: [{ kind: 'interimReport', name: 'Delår 2', on: day('2026-10-14') }] as const,
    },
  };
  const { date, event, window } = one('redovisas tertial 2', '2026-01-10', own);
  assert.deepEqual([date, event, window], ['2026-10-14', 'Delår 2', ['2026-05-01', '2026-10-14']]);
});

test('half: H1 ends 30 June, the second half 31 December', () => {
  assert.equal(ruleAndDay('klart första halvåret', '2026-01-10'), 'half 2026-06-30');
  assert.equal(ruleAndDay('klart H1', '2026-01-10'), 'half 2026-06-30');
  assert.equal(ruleAndDay('klart H2 2026'), 'half 2026-12-31');
  assert.equal(ruleAndDay('andra halvåret 2026'), 'half 2026-12-31');
});

test('half: H22 is an exhibition in Helsingborg, not a date', () => {
  assert.deepEqual(readAt('kopplas till H22', '2020-10-05'), []);
  assert.deepEqual(readAt('H22 är synligt i alla VP', '2020-10-05'), []);
});

test('term: höstterminen and vårterminen by the calendar', () => {
  assert.deepEqual(one('under höstterminen', '2025-06-20').window, ['2025-08-18', '2025-12-19']);
  assert.equal(ruleAndDay('klart HT25'), 'term 2025-12-19');
  assert.equal(ruleAndDay('klart VT-26'), 'term 2026-06-11');
  assert.equal(ruleAndDay('genomförs under ht', '2025-06-20'), 'term 2025-12-19');
  assert.equal(ruleAndDay('vårterminen 2026'), 'term 2026-06-11');
});

test('term: “läsåret 25/26” runs from the autumn’s first day to the spring’s last', () => {
  assert.deepEqual(one('under läsåret 25/26').window, ['2025-08-18', '2026-06-11']);
  assert.deepEqual(one('Läsåret 2025/2026').window, ['2025-08-18', '2026-06-11']);
  assert.deepEqual(one('läsåret 10/11 gällde annat', '2025-06-20').window, ['2010-08-16', '2011-06-09']);
});

test('term-start and the end of a term are the calendar’s own days', () => {
  assert.equal(ruleAndDay('klart före terminsstart', '2025-06-20'), 'term-start 2025-08-18');
  assert.equal(ruleAndDay('klart före skolstart', '2025-12-20'), 'term-start 2026-08-17');
  assert.equal(ruleAndDay('klart före vårterminens slut', '2025-12-20'), 'term 2026-06-11');
});

test('mandate: a committee’s from 1 January 2027, the council’s from 15 October 2026 (KL 6:18, 5:9)', () => {
  assert.deepEqual(one('under mandatperioden', '2027-03-01').window, ['2027-01-01', '2030-12-31']);
  assert.deepEqual(one('fullmäktiges mål för mandatperioden', '2026-11-22').window, [
    '2026-10-15',
    '2030-10-14',
  ]);
  assert.deepEqual(one('mandatperioden 2027–2030').window, ['2027-01-01', '2030-12-31']);
  assert.deepEqual(one('nästa mandatperiod', '2026-11-22').window, ['2027-01-01', '2030-12-31']);
  assert.equal(one('under mandatperioden').needsConfirm, true);
});

test('month: the turn of a month is the last day of the first, an abbreviation is read with its year', () => {
  assert.equal(ruleAndDay('månadsskiftet januari/februari', '2026-11-24'), 'month 2027-01-31');
  assert.equal(ruleAndDay('dec 2026'), 'month 2026-12-31');
});

test('half: halvårsskiftet is 30 June', () => {
  assert.equal(ruleAndDay('klart till halvårsskiftet', '2026-11-24'), 'half 2027-06-30');
});

test('quarter: a number of people after it is not its year', () => {
  assert.equal(ruleAndDay('Q1 12 personer', '2026-11-24'), 'quarter 2027-03-31');
  assert.equal(ruleAndDay('Q1-28', '2026-11-24'), 'quarter 2028-03-31');
});

test('tertial: “delår 2” and “tertialrapport 2” are the second period’s', () => {
  for (const text of ['redovisas i delår 2', 'redovisas i tertialrapport 2']) {
    assert.equal(ruleAndDay(text, '2026-01-10'), 'tertial 2026-08-31');
  }
});

test('mandate: nothing says how long its beginning lasts', () => {
  const { date, needsConfirm } = one('i början av mandatperioden', '2026-11-24');
  assert.deepEqual([date, needsConfirm], [undefined, true]);
});
