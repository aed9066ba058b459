import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from './reader.fixtures.ts';
import type { ProposedAssignment } from './shape.ts';

const told = (assignments: readonly ProposedAssignment[] = []) =>
  assignments.map(({ to, what, due, cadence }) => [to, what, due?.date ?? due?.text, cadence?.text]);

const group = understand(`Anteckningar LG Barn och utbildning
Datum: 250317
Närvarande: Sussi, Birk Ahlmyr, Tindra K, Per-Anders, Monika (ekonom)

12. Budget
Flera enheter behöver fler handledare. Vi behöver mer tid.
Monika skickar ut underlag senast v. 13. Monika sammanställer svaren och återkommer till ledningsgruppen den 4 april 2025.

13. Läsårsdata
- Per-Anders och Sussi bjuder in skolledarna till workshop i maj
- Alla chefer går igenom sina listor
- Tindra skriver ett förslag. Klart 30/4.
- Alla ska ha gått utbildningen senast 31 oktober. Monika bokar datorer.

14. Rekrytering
Vi annonserar gemensamt. Sussi ansvarar.
Det är viktigt att alla tar del av planen.
Vi berättar varannan vecka om läget.
En rad beslut fattades:
- Ett råd ska utses innan sommaren:
1. En funktion tar emot nya medarbetare.
2. En funktion håller kontakt med skolorna.

Nästa möte: 2025-03-31
`);

test('a group known by its letters counts its items through the year', () => {
  assert.deepEqual(
    [group.kind, group.body, group.meetingDate],
    ['ledningsgrupp', 'LG Barn och utbildning', '2025-03-17'],
  );
  assert.deepEqual(
    group.items.map(({ number, heading }) => [number, heading]),
    [
      ['12', 'Budget'],
      ['13', 'Läsårsdata'],
      ['14', 'Rekrytering'],
    ],
  );
  assert.deepEqual(
    group.people.map(({ name }) => name),
    ['Sussi', 'Birk Ahlmyr', 'Tindra K', 'Per-Anders', 'Monika'],
  );
});

test('a need tells nobody; the task is the whole predicate, its subject the one who is told', () => {
  assert.deepEqual(told(group.items[0]?.assignments), [
    ['Monika', 'skickar ut underlag', '2025-03-28', undefined],
    ['Monika', 'sammanställer svaren och återkommer till ledningsgruppen', '2025-04-04', undefined],
  ]);
});

test('a deadline in the next sentence belongs to the task, and not to another one', () => {
  assert.deepEqual(told(group.items[1]?.assignments), [
    ['Per-Anders och Sussi', 'bjuder in skolledarna till workshop', '2025-05-31', undefined],
    ['Alla chefer', 'går igenom sina listor', undefined, undefined],
    ['Tindra', 'skriver ett förslag', '2025-04-30', undefined],
    ['Alla', 'ha gått utbildningen', '2025-10-31', undefined],
    ['Monika', 'bokar datorer', undefined, undefined],
  ]);
});

test('who answers for it may stand alone; entries under an entry are tasks of their own', () => {
  assert.deepEqual(told(group.items[2]?.assignments), [
    ['Sussi', 'annonserar gemensamt', undefined, undefined],
    ['Vi', 'berättar varannan vecka om läget', undefined, 'varannan vecka'],
    [null, 'Ett råd ska utses', '2025-06-13', undefined],
    ['En funktion', 'tar emot nya medarbetare', undefined, undefined],
    ['En funktion', 'håller kontakt med skolorna', undefined, undefined],
  ]);
});

test('a list of what to do names each person and task', () => {
  const notes = understand(`Möte arbetsgrupp Trygg centrum
2025-04-23

Deltagare: Noor Salim (fritid), Håkan Dyrberg (polisen)

Nattvandring
Ylva tar fram en inbjudan till föreningarna. Noor och Håkan hjälper till. Inbjudan ska vara ute vecka 20.

Att göra:
Noor – boka lokal, senast 2 maj
Håkan: statistik till nästa möte
`);
  assert.equal(notes.body, 'arbetsgrupp Trygg centrum');
  assert.deepEqual(told(notes.items[0]?.assignments), [
    ['Ylva', 'tar fram en inbjudan till föreningarna', '2025-05-16', undefined],
    ['Noor och Håkan', 'hjälper till', undefined, undefined],
  ]);
  assert.deepEqual(told(notes.items[1]?.assignments), [
    ['Noor', 'boka lokal', '2025-05-02', undefined],
    ['Håkan', 'statistik till nästa möte', 'till nästa möte', undefined],
  ]);
});

test('a letter after a meeting gives what was agreed', () => {
  const letter = understand(`Från: Birgit Löwen
Till: Chefsgruppen
Datum: 14 maj 2025
Ämne: Det vi kom överens om

Hej alla!

* Alla chefer lämnar in sina listor till mig senast den 23 maj.
* Johannes kollar med IT om kalendrarna och återkommer.

Hälsningar
Birgit
`);
  assert.deepEqual(
    [letter.kind, letter.body, letter.meetingDate],
    ['mötesanteckningar', 'Chefsgruppen', '2025-05-14'],
  );
  assert.deepEqual(told(letter.loose.assignments), [
    ['Alla chefer', 'lämnar in sina listor till mig', '2025-05-23', undefined],
    ['Johannes', 'kollar med IT om kalendrarna och återkommer', undefined, undefined],
  ]);
});

test('ten thousand entries are read in one sweep', () => {
  const entries = Array.from({ length: 10_000 }, (_, at) => `• Anna tar fram plan ${at}.`).join('\n');
  const before = process.cpuUsage();
  const { items } = understand(`Minnesanteckningar\n2025-03-18\n\nArbete\n${entries}\n`);
  assert.equal(items[0]?.assignments.length, 10_000);
  assert.ok(process.cpuUsage(before).user < 15_000_000); // microseconds of the processor
});

test('notes tell of other meetings without deciding or giving anything', () => {
  const notes = understand(`Minnesanteckningar
Ledningsgrupp Kultur och fritid
2025-11-12

Närvarande: Barbro Lindh, Kent Skog

Aktuellt från nämnden
Nämnden beslutade att höja taxorna. Kommunstyrelsen gav nämnden i uppdrag att spara 2 procent.

Biblioteket
Kent berättar att besöken ökar. Skolorna använder lokalen. Vi ska försöka hinna med alla.
Till nästa möte ska Kent ta fram siffror.
`);
  assert.equal(notes.body, 'Ledningsgrupp Kultur och fritid');
  assert.deepEqual(notes.items[0]?.decisions, []);
  assert.deepEqual(
    notes.items[0]?.assignments.map(({ status }) => status),
    ['earlier'],
  );
  assert.deepEqual(told(notes.items[1]?.assignments), [
    ['Kent', 'ta fram siffror', 'Till nästa möte', undefined],
  ]);
});
