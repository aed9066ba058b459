import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from './reader.fixtures.ts';

const notes = understand(`Minnesanteckningar från ledningsgruppsmöte
2025-10-08

Närvarande: Maja Ek, Elin, Siv, Johanna (rektor)

Arbetsmiljö
Skyddsronden visade att lamporna behöver bytas. Siv kontaktar fastighetsskötaren senast fredag 17/10.

Dokumentation
Elin och Maja tar fram en gemensam mall.
Alla avdelningar ska ha påbörjat sin dokumentation innan jul.

Webben
En rad beslut fattades om webben:
- Varje enhet ska ha en uppdaterad sida innan sommaren.
- Sidorna behöver gås igenom vid behov.
- Ett webbråd ska utses efter sommaren.
Beslut att rektorerna bildar en styrgrupp samt att arbetet återrapporteras två gånger per termin på ledningsgruppen.

Lokaler
Vi hade en dialog om lokalerna. Johanna presenterade ritningarna.

Nästa möte: 2025-11-12
`);
const itemOf = (heading: string) => notes.items.find((item) => item.heading === heading);

test('notes without numbers are cut by their headings', () => {
  assert.equal(notes.kind, 'ledningsgrupp');
  assert.deepEqual(
    notes.items.map((item) => item.heading),
    ['Arbetsmiljö', 'Dokumentation', 'Webben', 'Lokaler'],
  );
  assert.equal(notes.nextMeeting, '2025-11-12');
  assert.equal(itemOf('Lokaler')?.kind, 'discussion');
});

test('the plain present tense gives somebody something to do; the past does not', () => {
  assert.deepEqual(
    itemOf('Arbetsmiljö')?.assignments.map(({ to, what, due }) => [to, what, due?.date]),
    [['Siv', 'kontaktar fastighetsskötaren', '2025-10-17']],
  );
  assert.deepEqual(
    itemOf('Dokumentation')?.assignments.map(({ to }) => to),
    ['Elin och Maja', 'Alla avdelningar'],
  );
  assert.deepEqual(itemOf('Lokaler')?.assignments, []);
});

test('bullets after “en rad beslut fattades” are decisions, and each may give an assignment', () => {
  const web = itemOf('Webben');
  assert.equal(web?.kind, 'decision');
  assert.equal(web?.decisions.length, 5);
  assert.deepEqual(
    web?.assignments.map(({ to, due, cadence }) => [to, due?.text, cadence?.text]),
    [
      ['Varje enhet', 'innan sommaren', undefined],
      [null, undefined, 'vid behov'],
      [null, 'efter sommaren', undefined],
      ['rektorerna', undefined, undefined],
      [null, undefined, 'två gånger per termin'],
    ],
  );
});

test('a text that is no protocol gives facts and told assignments, no items and no meeting', () => {
  const blog = understand(`Sommarens nyheter

Rut Alm, ekonomichef, har fått i uppdrag att samordna arbetet med ständiga förbättringar i hela kommunen.
Målet är att få ner nattfastan under elva timmar på alla boenden.

Kommentera

Du kommenterar med ditt konto.
`);
  assert.equal(blog.kind, 'other');
  assert.deepEqual(blog.items, []);
  assert.deepEqual(
    blog.loose.assignments.map(({ to, status }) => [to, status]),
    [['Rut Alm, ekonomichef', 'earlier']],
  );
  assert.ok(blog.facts.some((fact) => fact.kind === 'target'));
  assert.equal(blog.remainder.at(-1)?.why, 'boilerplate');
});
