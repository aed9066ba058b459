import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const next = (said: string) =>
  understand(
    `Minnesanteckningar ledningsgruppen\nDatum: 2025-03-04\nNärvarande: Karin Lund\n\n1. Läget\nAllt är bra.\n\n${said}\n`,
  );

test('the next meeting is read in the forms that groups write it', () => {
  const forms: readonly [string, string][] = [
    ['Nästa möte: 14 maj kl. 13', '2025-05-14'],
    ['Nästa APT är torsdag v. 12', '2025-03-20'],
    ['Nästa sammanträde 2025-04-03', '2025-04-03'],
    ['Nästa möte            2025-04-08       kl. 13.00–15.00', '2025-04-08'],
    ['2. Nästa möte\nTisdag 9 september kl. 10.00.', '2025-09-09'],
    ['Nästa beredning: 22 maj', '2025-05-22'],
    ['Nästa APT 6 april kl 13.30 i personalrummet.', '2025-04-06'],
    ['Vi ses igen onsdag 8 oktober, samma tid.', '2025-10-08'],
    ['Mötet avslutades. Nästa möte äger rum den 3/4.', '2025-04-03'],
    ['Nästa ledningsgrupp: ons 14 jan', '2026-01-14'],
    ['Datum för nästa möte\n7 april 2025', '2025-04-07'],
    ['b) Nästa sammanträde är tisdagen den 8 april 2025 kl. 13.15.', '2025-04-08'],
    ['Barn- och utbildningsnämndens nästa sammanträde äger rum den 24 april 2025.', '2025-04-24'],
  ];
  for (const [said, day] of forms) assert.equal(next(said).nextMeeting, day, said);
});

test('a day of the next meeting that is printed without a year is told', () => {
  assert.match(next('Nästa möte: 14 maj kl. 13').warnings.join(' '), /utan år: ”14 maj”.*2025-05-14/);
});

test('what is to be done by the next meeting is not its day', () => {
  for (const said of [
    'Till nästa möte den 14 maj tar Karin fram en plan.',
    'Nästa möte ska handla om planen som gäller från 14 maj.',
    'Nästa möte: fredag 14 maj',
    'Nästa möte bestäms senare.',
  ])
    assert.equal(next(said).nextMeeting, null, said);
});

test('where neither meeting has a year no day is told, only the words', () => {
  const { nextMeeting, warnings } = understand(
    'Minnesanteckningar ledningsgruppen\nDatum: tisdag 4/2\nNärvarande: Karin Lund\n\n1. Läget\nAllt är bra.\n\nNästa möte: 18/2 kl 8.30\n',
  );
  assert.equal(nextMeeting, null);
  assert.ok(warnings.includes('Nästa möte står utan år: ”18/2”. Ange dagen.'), warnings.join(' '));
});

test('when the next meeting is stands after the decisions and is none', () => {
  const { items } = understand(`Barn- och utbildningsnämnden
Protokoll 2024-09-26

§ 98 Uppföljning
Barn- och utbildningsnämndens beslut
1. Redovisningen godkänns.
Barn- och utbildningsnämndens nästa sammanträde äger rum den 24 oktober 2024.
`);
  assert.deepEqual(
    items[0]?.decisions.map(({ text }) => text),
    ['Redovisningen godkänns.'],
  );
});
