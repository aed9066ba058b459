// Tables of who does what: every row is an assignment, also one that nobody is named for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';
import { assignmentsOf } from './sentences.fixtures.ts';

const plan = (table: string) =>
  assignmentsOf(
    understand(`Handlingsplan för tryggare skolvägar

Planen antogs av barn- och utbildningsnämnden i Holmvalla 2026-01-20.

${table}

Planen ska göra vägen till skolan tryggare.
`),
  ).map(({ to, what, due, cadence }) => [to, what, due?.date ?? cadence?.text ?? null]);

test('a row without an owner is an assignment that nobody has yet', () => {
  for (const nobody of ['?', '–', '-', '', '...', 'Oklart', 'Ej utsedd', 'NN'])
    assert.deepEqual(
      plan(`Åtgärd\tAnsvarig\tKlart senast
Kartlägga vägarna\tTrafikingenjören\t2026-04-30
Måla om övergångsställen\t${nobody}\t2026-08-31
Informera föräldrarna\tRektorerna\tvarje termin`),
      [
        ['Trafikingenjören', 'Kartlägga vägarna', '2026-04-30'],
        [null, 'Måla om övergångsställen', '2026-08-31'],
        ['Rektorerna', 'Informera föräldrarna', 'varje termin'],
      ],
      nobody,
    );
});

test('where a converter lost the empty cell, a time in its place is still a time', () => {
  for (const when of ['2027-06-30', 'juni 2027', 'hösten 2027', 'halvårsvis'])
    assert.deepEqual(
      plan(
        `Insats\tAnsvarig\tKlart senast\nKartlägga vägarna\tPlaneraren\tjuni 2027\nUtvärdera planen\t${when}`,
      ).map(([to, what, said]) => [to, what, said !== null]),
      [
        ['Planeraren', 'Kartlägga vägarna', true],
        [null, 'Utvärdera planen', true],
      ],
      when,
    );
});

test('a name is no time, and running text below the table is no row', () => {
  assert.deepEqual(
    plan(`Vad\tVem\tNär\nBoka lokal\tMaj Ek\nKöpa cyklar\tAugust\t2027-05-01`).map(([to]) => to),
    ['Maj Ek', 'August'],
  );
  assert.equal(plan('Vad\tVem\tNär\nBoka lokal\tBo Ek\t2027-05-01\n\nI augusti ses vi igen.').length, 1);
});
