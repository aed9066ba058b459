import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as holds, constantFrom, property } from 'fast-check';
import { understand } from '../reader.fixtures.ts';
import { around, assignmentsOf } from './sentences.fixtures.ts';

const phrases = [
  'får i uppdrag att ',
  'uppdrar åt ',
  'Anna, ',
  'förvaltningen ska ',
  'ska till ',
  'av förvaltningen ',
  'uppdraget att ',
  'fick den 3 maj 2024, § 12, i uppdrag ',
  'remitteras till ',
  'överlämnas till nämnden för ',
  'senast den 1 maj ',
  'varje enhet ',
  'och ',
  'redovisar halvårsvis. ',
  'beslutade ',
  'Vad\tVem\tNär\n',
  'Boka lokal (Anna)\n',
  '§ 12 ',
];

/** Milliseconds of the processor, the better of two: other work on the machine says nothing about the rules. */
function quicker(work: () => unknown): number {
  const once = () => {
    const began = process.cpuUsage();
    work();
    return process.cpuUsage(began).user / 1000;
  };
  const first = once();
  return first < 1000 ? first : Math.min(first, once());
}

test('100 kB of one phrase over and over are understood in under a second', () => {
  for (const phrase of phrases) {
    const text = around.decided(phrase.repeat(Math.ceil(100_000 / phrase.length)));
    const took = quicker(() => understand(text));
    assert.ok(took < 1000, `${phrase} took ${took.toFixed(0)} ms`);
  }
});

test('any phrases in any order: sources lie in the text, in order, and dues and cadences stand in them', () => {
  holds(
    property(array(constantFrom(...phrases), { minLength: 1, maxLength: 14 }), (words) => {
      const text = around.notes(words.join(''));
      let before = 0;
      for (const { source, due, cadence } of assignmentsOf(understand(text))) {
        assert.ok(source[0] >= before && source[0] < source[1] && source[1] <= text.length);
        before = source[0];
        const flat = text.replace(/\s+/g, ' ');
        for (const time of [due?.text, cadence?.text]) {
          assert.ok(!time || flat.includes(time.replace(/\s+/g, ' ')), time ?? '');
        }
      }
    }),
    { numRuns: 150 },
  );
});
