import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, addMonths, day, dayAt, readDay, weekday } from './day.ts';
import { newId, readId } from './id.ts';

test('a month after 31 January is the last day of February (lag 1930:173 § 1)', () => {
  assert.equal(addMonths(day('2025-01-31'), 1), '2025-02-28');
  assert.equal(addMonths(day('2024-01-31'), 1), '2024-02-29');
});

test('days cross the October clock change whole', () => {
  assert.equal(addDays(day('2026-10-24'), 2), '2026-10-26');
});

test('30 February is no day, and neither is a word', () => {
  assert.equal(readDay('2026-02-30'), undefined);
  assert.equal(readDay('imorgon'), undefined);
  assert.throws(() => day('2026-13-01'), RangeError);
});

test('half past eleven in the evening of UTC is already tomorrow in Stockholm', () => {
  assert.equal(dayAt(new Date('2026-11-23T23:30:00Z')), '2026-11-24');
  assert.equal(weekday(day('2026-11-24')), 2);
});

test('identities sort by the moment they were made, and a foreign text is none', () => {
  assert.ok(newId(1_000_000) < newId(2_000_000));
  const id = newId<'meeting'>();
  assert.equal(readId<'meeting'>(id), id);
  assert.equal(readId('1; drop table knot'), undefined);
});
