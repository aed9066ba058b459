import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cadenceChoices, cadenceWords } from '../cadence.ts';
import { day } from '../day.ts';
import { calendar } from './reading.fixtures.ts';
import { readCadence, readDue } from './read-field.ts';

const context = { calendar, anchor: day('2026-11-24') };

test('a due field understands what a secretary types', () => {
  for (const [typed, due] of [
    ['innan sommaren', '2027-06-18'],
    ['14/10', '2027-10-14'],
    ['v. 42', '2027-10-22'],
    ['2027-03-01', '2027-03-01'],
    ['maj', '2027-05-31'],
    ['maj 2028', '2028-05-31'],
    ['2027', '2027-12-31'],
    ['fredag', '2026-11-27'],
    ['jul', '2026-12-23'],
    ['sommaren', '2027-06-18'],
    ['årsskiftet', '2026-12-31'],
    ['idag', '2026-11-24'],
    ['i morgon', '2026-11-25'],
    ['nästa vecka', '2026-12-04'],
    ['våren', '2027-05-31'],
    ['delårsrapporten', '2027-10-31'],
    ['inom två veckor', '2026-12-08'],
    ['  1 mars 2027 ', '2027-03-01'],
  ] as const) {
    assert.equal(readDue(typed, context)?.date, due, typed);
  }
});

test('a due field says where in the field it found the words', () => {
  const found = readDue('maj', context);
  assert.deepEqual([found?.start, found?.end, found?.text], [0, 3, 'maj']);
});

test('a due field takes neither a cadence nor nonsense', () => {
  assert.equal(readDue('två gånger per termin', context), undefined);
  assert.equal(readDue('så småningom', context), undefined);
  assert.equal(readDue('', context), undefined);
});

test('a date far ahead without its year asks', () => {
  assert.equal(readDue('14/10', context)?.needsConfirm, true);
  assert.equal(readDue('14/3', context)?.needsConfirm, false);
});

test('“snarast” is understood, without a day', () => {
  const asap = readDue('snarast', context);
  assert.deepEqual([asap?.kind, asap?.date, asap?.reviewOn], ['none', undefined, '2026-12-08']);
});

test('a cadence field keeps the words as they were typed', () => {
  assert.deepEqual(readCadence(' två gånger per termin ', context), {
    cadence: { kind: 'window', per: 'term', parts: 2 },
    words: 'två gånger per termin',
  });
  assert.deepEqual(readCadence('delårsrapporter och verksamhetsberättelse', context)?.cadence, {
    kind: 'event',
    events: ['interimReport', 'activityReport'],
  });
  assert.equal(readCadence('då och då', context), undefined);
  assert.equal(readCadence('2027-03-01', context), undefined);
});

test('every cadence a form offers is understood again from its own words', () => {
  for (const { cadence } of cadenceChoices) {
    const again = readCadence(cadenceWords(cadence), context)?.cadence;
    assert.equal(again && cadenceWords(again), cadenceWords(cadence));
  }
});
