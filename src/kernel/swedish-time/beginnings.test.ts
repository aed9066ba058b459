import assert from 'node:assert/strict';
import { test } from 'node:test';
import { occurrences } from '../cadence/occurrences.ts';
import { day } from '../day.ts';
import { calendar, one, readAt, ruleAndDay } from './reading.fixtures.ts';

test('“med start i augusti” says when a cadence begins: nothing is due before, and no day besides', () => {
  const { cadence, date, needsConfirm } = one('varannan månad med start i augusti', '2026-03-10');
  assert.equal(date, '2026-08-31');
  assert.equal(needsConfirm, false);
  assert.ok(cadence);
  const dues = occurrences(cadence, { from: day('2026-03-10'), until: day('2026-12-31'), calendar });
  assert.deepEqual(
    dues.map(({ due }) => due),
    ['2026-08-31', '2026-10-26', '2026-12-28'],
  );
});

test('“nästa gång 2027” begins a cadence of years in that year', () => {
  const { cadence, date } = one('vartannat år, nästa gång 2027', '2026-03-10');
  assert.equal(date, '2027-12-31');
  assert.deepEqual(cadence, { kind: 'years', every: 2, on: { month: 12 }, phase: '2027-12-31' });
  assert.equal(one('årligen, första gången i mars 2027', '2026-03-10').date, '2027-03-31');
  assert.equal(one('varannan vecka från och med den 7 september', '2026-03-10').date, '2026-09-07');
});

test('without an anchor the year of a beginning is not guessed, and its month is no due', () => {
  const { text, cadence, date, needsConfirm } = one('varannan månad med start i augusti');
  assert.deepEqual([text, date, needsConfirm], ['varannan månad med start i augusti', undefined, true]);
  assert.deepEqual(cadence, { kind: 'months', every: 2 });
});

test('equal parts of a year have no beginning of their own: a person looks', () => {
  const { date, needsConfirm, notBefore } = one('halvårsvis med start i augusti', '2026-03-10');
  assert.deepEqual([date, notBefore, needsConfirm], ['2026-12-31', '2026-08-01', true]);
});

test('“första helgfria måndagen i mars” is the first Monday that is no holiday', () => {
  assert.equal(ruleAndDay('första helgfria måndagen i mars 2026', '2026-03-10'), 'rel-dow 2026-03-02');
  assert.equal(ruleAndDay('första helgfria måndagen i april 2026', '2026-03-10'), 'rel-dow 2026-04-13');
  assert.equal(ruleAndDay('första måndagen i april 2026', '2026-03-10'), 'rel-dow 2026-04-06');
  assert.equal(ruleAndDay('senast sista vardagen i maj', '2026-03-10'), 'rel-dow 2026-05-29');
  assert.equal(one('sista fredagen i maj').needsConfirm, true);
});

test('“veckan efter påsk” is what is left of that week, due its Friday', () => {
  const { date, window, text } = one('veckan efter påsk', '2026-03-10');
  assert.deepEqual([text, date, window], ['veckan efter påsk', '2026-04-10', ['2026-04-07', '2026-04-10']]);
  assert.deepEqual(one('veckan efter pingst 2026', '2026-03-10').window, ['2026-05-25', '2026-05-29']);
  assert.equal(ruleAndDay('veckan före midsommar', '2026-03-10'), 'rel-week 2026-06-18');
  assert.equal(ruleAndDay('veckan efter höstlovet', '2026-03-10'), 'rel-week 2026-11-06');
  assert.equal(one('veckan efter sportlovet', '2026-01-10').needsConfirm, true);
  assert.equal(readAt('efter påsk', '2026-03-10')[0]?.notBefore, '2026-04-07');
});
