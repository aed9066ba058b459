// More broken words than are told one by one: the reader says so, and never stops in silence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const damaged = (words: number) =>
  `Socialnamnden\nProtokoll 2025-03-18\n\n${'Namnden beslutar om forvaltningens halsa. '.repeat(Math.ceil(words / 2))}`;
const saysSo = (text: string) =>
  understand(text).warnings.some((one) => one.startsWith('Fler än 500 ord är trasiga'));

test('over five hundred broken words give a warning', () => {
  assert.equal((understand(damaged(2000)).repairs ?? []).length, 500);
  assert.ok(saysSo(damaged(2000)));
});

test('a few do not', () => {
  assert.ok((understand(damaged(40)).repairs ?? []).length > 0);
  assert.ok(!saysSo(damaged(40)));
});
