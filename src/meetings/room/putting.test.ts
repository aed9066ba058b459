import assert from 'node:assert/strict';
import { test } from 'node:test';
import { genitive, puttingInWords, puttingOrder } from './putting.ts';
import type { PutMotion } from './putting.ts';

const base = { by: 'arbetsutskottet' };
const moved = (kind: PutMotion['kind'], movedBy: string): PutMotion => ({
  kind,
  movedBy,
  text: 'Räcket målas.',
});
const kinds = (motions: readonly PutMotion[]) => puttingOrder(base, motions).map(({ kind }) => kind);

test('a main proposal alone is put as yes or no (P14)', () => {
  assert.equal(
    puttingInWords(puttingOrder(base, [])),
    'Ordföranden ställer proposition på bifall eller avslag till arbetsutskottets förslag.',
  );
});
test('one motion of change is put against the main proposal (P5)', () => {
  assert.equal(
    puttingInWords(puttingOrder(base, [moved('change', 'Ellen Varg (S)')])),
    'Ordföranden ställer proposition på arbetsutskottets förslag mot Ellen Vargs (S) yrkande.',
  );
});
test('several motions of change are put against each other to find the counter proposal (P5, P14)', () => {
  const motions = [moved('change', 'Ellen Varg (S)'), moved('change', 'Bo Ek (M)')];
  assert.match(
    puttingInWords(puttingOrder(base, motions)),
    /till huvudförslag\. För att utse motförslag ställs Ellen Vargs \(S\) yrkande och Bo Eks \(M\) yrkande mot varandra/,
  );
});
test('whether it is decided today comes first, additions last (P5)', () => {
  const motions = [
    moved('addition', 'A'),
    moved('change', 'B'),
    moved('reject', 'C'),
    moved('referBack', 'D'),
  ];
  assert.deepEqual(kinds(motions), ['whether-today', 'against', 'yes-or-no', 'addition']);
  assert.match(puttingInWords(puttingOrder(base, [moved('table', 'D')])), /bordläggas enligt Ds yrkande/);
});
test('to approve is no proposal of its own, and without a main proposal the first motion is it', () => {
  assert.deepEqual(kinds([moved('approve', 'A')]), ['yes-or-no']);
  assert.match(puttingInWords(puttingOrder(undefined, [moved('other', 'A')])), /avslag till As yrkande/);
  assert.deepEqual(puttingOrder(undefined, []), []);
});
test('names in the genitive', () =>
  assert.deepEqual([genitive('Jens (C)'), genitive('Moa')], ['Jens (C)', 'Moas']));
