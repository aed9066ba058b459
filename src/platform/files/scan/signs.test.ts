import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ReadWord, textsOf } from './signs.ts';

/** A word whose signs are 20 pixels high and stand on the line y = 100, but for those that say otherwise. */
function word(
  text: string,
  x: number,
  shapes: Record<number, readonly [top: number, bottom: number]> = {},
): ReadWord {
  const symbols = Array.from(text, (sign, at) => {
    const [y0, y1] = shapes[at] ?? [80, 100];
    return { text: sign, bbox: { x0: x + at * 12, x1: x + at * 12 + 10, y0, y1 } };
  });
  const tops = symbols.map(({ bbox }) => bbox.y0);
  const bottoms = symbols.map(({ bbox }) => bbox.y1);
  const bbox = { x0: x, x1: x + text.length * 12 - 2, y0: Math.min(...tops), y1: Math.max(...bottoms) };
  return { text, confidence: 95, symbols, bbox };
}
const section = [80, 103] as const;
const read = (...words: ReadWord[]) => textsOf(words, 30).join(' ');

test('a sign that reaches below the digits is a section sign, whatever it was taken for', () => {
  assert.equal(read(word('8', 0, { 0: section }), word('12', 30), word('Budget', 70)), '§ 12 Budget');
  assert.equal(read(word('$', 0, { 0: section }), word('131', 30)), '§ 131');
  assert.equal(read(word('88', 0, { 0: section, 1: section }), word('12-14', 40)), '§§ 12-14');
  assert.equal(read(word('KS', 0), word('8', 40, { 0: section }), word('45', 60)), 'KS § 45');
  assert.equal(read(word('85', 0, { 0: section }), word('Val', 40)), '§5 Val');
  assert.equal(
    read(word('kap.', 0), word('5', 60), word('8', 80, { 0: section }), word('kommunallagen', 100)),
    'kap. 5 § kommunallagen',
  );
});

test('a digit that stands on the line stays a digit', () => {
  assert.equal(read(word('8', 0), word('12', 30)), '8 12');
  assert.equal(read(word('8', 0), word('barn', 30), word('deltog', 90)), '8 barn deltog');
  assert.equal(read(word('88', 0), word('000', 40), word('kronor', 90)), '88 000 kronor');
  assert.equal(read(word('2026', 0)), '2026');
  assert.equal(read(word('8', 0, { 0: section }), word('gäss', 30)), '8 gäss');
});

test('a small round dot before a line is a bullet; a quotation mark and a letter are not', () => {
  const dot = word('»', 0, { 0: [86, 96] });
  assert.equal(read(dot, word('Bilaga', 30)), '• Bilaga');
  assert.equal(read(word('»', 0, { 0: [80, 100] }), word('Bilaga', 14)), '» Bilaga');
  assert.equal(read(word('e', 0, { 0: [80, 100] }), word('post', 30)), 'e post');
  assert.equal(read(word('se', 0), { ...dot, bbox: { ...dot.bbox, x0: 60, x1: 70 } }), 'se »');
});
