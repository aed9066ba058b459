import assert from 'node:assert/strict';
import { test } from 'node:test';
import { one, readAt } from './reading.fixtures.ts';

const cadenceOf = (text: string) => one(text, '2025-03-18').cadence;

test('event: “årligen i samband med bokslutet” is one cadence, not a cadence and a due', () => {
  for (const text of ['årligen i samband med bokslut', 'varje år i bokslutet'])
    assert.deepEqual(cadenceOf(text), { kind: 'event', events: ['annualAccounts'] }, text);
  assert.deepEqual(cadenceOf('två gånger per år i samband med delårsrapport och årsredovisning'), {
    kind: 'event',
    events: ['interimReport', 'annualReport'],
  });
});

test('rrule: a date or a month of every year', () => {
  assert.deepEqual(cadenceOf('årligen, senast den 31 mars'), {
    kind: 'years',
    every: 1,
    on: { month: 3, date: 31 },
  });
  assert.deepEqual(cadenceOf('senast i februari varje år'), { kind: 'years', every: 1, on: { month: 2 } });
  assert.deepEqual(cadenceOf('varje höst'), { kind: 'years', every: 1, on: { month: 11 } });
});

test('window: two months of every year are two halves', () => {
  const twice = { kind: 'window', per: 'year', parts: 2 };
  for (const text of [
    'i mars och september varje år',
    'två gånger per år, i mars och september',
    'varje vår och höst',
  ])
    assert.deepEqual(cadenceOf(text), twice, text);
});

test('mood: a participle in -ade tells nothing of the past', () => {
  for (const text of [
    'Det nybildade rådet träffas den 3 april',
    'Nämndens reviderade plan ska antas den 3 april',
    'Förvaltningen ska utreda utökade öppettider och lämna dem den 3 april',
  ])
    assert.equal(one(text, '2025-03-18').past, false, text);
  for (const text of ['Nämnden fastställde planen den 3 april', 'Lars redovisade arbetet den 3 april'])
    assert.equal(one(text, '2025-03-18').date, '2024-04-03', text);
});

test('no year in “varje år” of a narrative swallows what comes after', () => {
  assert.deepEqual(
    readAt('varje år redovisas planen senast den 3 april', '2025-03-18').map(({ rule }) => rule),
    ['rrule', 'dm'],
  );
});
