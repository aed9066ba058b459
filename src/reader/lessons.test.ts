import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultCalendar } from '../kernel/calendar.ts';
import type { LookLessons } from './lessons.ts';
import { isTaughtFurniture, lessonsFor } from './lessons.ts';
import { aDocument, uncovered } from './reader.fixtures.ts';
import { pageOf } from './text/page.ts';
import { understand } from './understand.ts';

const calendar = defaultCalendar(2015, 2032);
const group: LookLessons = {
  names: ['Torsdagsgruppen', 'TG'],
  startWords: ['Fråga'],
  furniture: ['Gul pärm, blad 1'],
};
const minutes = `Minnesanteckningar
Torsdagsgruppen
2026-03-12

Fråga A – Bron över ån
Gul pärm, blad 7
Vi tittade på ritningen och tyckte att den var bra.

Fråga 2: Skylten
Skylten ska målas om.
`;
const read = (lessons: readonly LookLessons[]) => {
  const understood = understand(aDocument(minutes), { calendar, lessons });
  assert.ok(understood.ok);
  return understood.value.proposal;
};

test('the word that has been taught opens the items of that body’s minutes, and of no other’s', () => {
  const taught = read([group]);
  assert.deepEqual(
    taught.items.map(({ number, heading }) => [number, heading]),
    [
      [null, 'A – Bron över ån'],
      ['2', 'Skylten'],
    ],
  );
  const other = read([{ ...group, names: ['Fredagsgruppen'] }]);
  assert.ok(!other.items.some(({ heading }) => heading === 'Skylten'));
});

test('a line that has been taught to say nothing is page furniture, whatever its number; no character is lost', () => {
  const page = pageOf(aDocument(minutes), group);
  assert.ok(!page.lines.some(({ text }) => text.includes('Gul pärm')) && !page.flat.includes('Gul pärm'));
  assert.equal(page.flat.length, minutes.length);
  assert.equal(uncovered(minutes, read([group])).trim(), '');
  assert.ok(isTaughtFurniture('Gul pärm,  blad 12', group));
  assert.ok(!isTaughtFurniture('Gul pärm', group) && !isTaughtFurniture('', group));
  assert.equal(lessonsFor('torsdagsgruppen', [], [group]), group);
  assert.equal(lessonsFor(null, ['Torsdagsgruppen'], [group]), group);
  assert.equal(lessonsFor('Nämnden', ['Torsdagsgruppen'], [group]), undefined);
});

test('how items begin may be taught: headings where the document has numbers too', () => {
  const numbered = `Anteckningar\nTorsdagsgruppen\n2026-03-12\n\nBron\nFöljande sades:\n\n1. Ritningen är bra\nVi nöjde oss med den.\n\nSkylten\nSkylten ska målas om, tyckte alla som var där i går.\n\n2. Färgen är gul\nDet blev så.\n`;
  const by = (startsBy: 'number' | 'heading') => {
    const lessons = [{ ...group, startWords: [], startsBy }];
    const understood = understand(aDocument(numbered), { calendar, lessons });
    return understood.ok ? understood.value.proposal.items.map(({ number }) => number) : [];
  };
  assert.deepEqual(by('number'), ['1', '2']);
  assert.ok(by('heading').every((number) => number === null) && by('heading').length > 0);
});
