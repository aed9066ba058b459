import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawsNumber, sectionsInWords } from './section-series.ts';

test('every matter gets a §, also information; only opening and closing the meeting get none (P3)', () => {
  for (const heading of ['Mötets öppnande', 'Sammanträdet avslutas', 'Mötet öppnas', 'Avslutning']) {
    assert.equal(drawsNumber({ heading, kind: 'formalia' }), false, heading);
  }
  for (const heading of [
    'Upprop',
    'Val av justerare',
    'Fastställande av dagordning',
    'Öppnande av badplatsen',
  ]) {
    assert.equal(drawsNumber({ heading, kind: 'formalia' }), true, heading);
  }
  assert.equal(drawsNumber({ heading: 'Avslutning', kind: 'information' }), true);
});

test('the drawn §§ are told as a range', () => {
  assert.deepEqual([[], [12], [12, 13, 14]].map(sectionsInWords), ['', '§ 12', '§§ 12–14']);
});
