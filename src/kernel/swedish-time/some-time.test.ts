// "Två gånger per säsong", "någon gång under hösten": what only a person can make days of is asked, never guessed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { one, readAt } from './reading.fixtures.ts';

const anchor = '2025-03-18';

test('how often by season is nobody’s cadence: it asks, with the days it may begin', () => {
  for (const text of [
    'två gånger per säsong',
    '2 ggr per säsong',
    'en gång varje säsong',
    'varje säsong',
    'ett par gånger under säsongen',
    'några gånger per säsong',
  ]) {
    const { kind, cadence, needsConfirm, candidates } = one(text, anchor);
    assert.deepEqual([kind, cadence, needsConfirm], ['recurrence', undefined, true], text);
    assert.ok(
      candidates.length > 1 && candidates.every(({ date, why }) => date > anchor && why !== ''),
      text,
    );
    assert.equal(new Set(candidates.map(({ date }) => date)).size, candidates.length, text);
  }
});

test('some times in a period: nobody knows how many, of “ett par” and “någon” the likely is offered', () => {
  for (const text of ['några gånger per termin', 'flera gånger om året', 'några ggr/år']) {
    const { cadence, needsConfirm, candidates } = one(text, anchor);
    assert.deepEqual([cadence, needsConfirm, candidates.length > 0], [undefined, true, true], text);
  }
  const pair = one('ett par gånger per år', anchor);
  assert.deepEqual([pair.cadence, pair.needsConfirm], [{ kind: 'window', per: 'year', parts: 2 }, true]);
  const once = one('någon gång per termin', anchor);
  assert.deepEqual([once.cadence, once.needsConfirm], [{ kind: 'window', per: 'term', parts: 1 }, true]);
});

test('some time in a stretch: its last day first, and a person says which', () => {
  const found: readonly (readonly [string, string])[] = [
    ['någon gång under hösten', '2025-11-30'],
    ['nån gång under våren 2026', '2026-05-31'],
    ['vid något tillfälle under hösten', '2025-11-30'],
    ['vid lämpligt tillfälle under nästa år', '2026-12-31'],
    ['två gånger under hösten', '2025-11-30'],
    ['någon gång under terminen', '2025-06-12'],
    ['en gång under terminen', '2025-06-12'],
  ];
  for (const [text, last] of found) {
    const reading = one(`Redovisas ${text}.`, anchor, { future: true });
    assert.deepEqual([reading.text, reading.date, reading.needsConfirm], [text, last, true]);
    assert.equal(reading.candidates[0]?.date, last, text);
    assert.ok(
      reading.candidates.every(({ date }) => date > anchor),
      text,
    );
  }
  assert.equal(one('någon gång i höst', anchor).candidates[0]?.date, '2025-11-30');
});

test('without an anchor it asks and offers no day that nobody can count', () => {
  assert.deepEqual(
    ['två gånger per säsong', 'någon gång under terminen'].map((text) => one(text).needsConfirm),
    [true, true],
  );
});

test('what is clear stays clear', () => {
  assert.equal(one('under hösten', anchor).needsConfirm, false);
  assert.equal(one('en gång under 2026', anchor).needsConfirm, false);
  assert.equal(one('någon gång före jul', anchor).needsConfirm, false);
  assert.deepEqual(one('två gånger per termin', anchor).cadence, { kind: 'window', per: 'term', parts: 2 });
  assert.equal(one('två gånger per termin', anchor).needsConfirm, false);
  assert.deepEqual(readAt('Badet öppnar för säsongen, och någon gång måste vi börja.', anchor), []);
});
