import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';
import { brokenWords } from './broken.ts';

const told = (text: string) =>
  brokenWords(text).map(({ raw, repaired, certain }) => [raw, repaired, certain]);

test('a broken word is joined where the whole word stands elsewhere in the document', () => {
  assert.deepEqual(told('Vår gemensamma plan. Ett gemen samma mål.'), [['gemen samma', 'gemensamma', true]]);
  assert.deepEqual(told('Det sker i förhand. Vi tar det för hand, och för hand igen.'), []);
});

test('two words that mean something else together are never joined, only asked about', () => {
  const text =
    'Nämnden visar hur arbetad tid utvecklas över tid, en gång om året. Övertid och engångsbelopp. Engång.';
  assert.ok(told(text).every(([, , certain]) => certain === false));
  assert.deepEqual(told('Ansvar för ordning enligt förordning.'), [['för ordning', 'förordning', false]]);
  const { items, facts } = understand(`Socialnämnden
Protokoll 2025-10-07

§ 5 Personal
Beslut
Socialnämnden beslutar att ge förvaltningschefen i uppdrag att visa hur arbetad tid utvecklas över tid.
Sammanfattning
Kostnaden för övertid har ökat.
`);
  assert.deepEqual(facts, []);
  assert.match(items[0]?.decisions[0]?.text ?? '', /utvecklas över tid\.$/);
  assert.equal(items[0]?.assignments[0]?.what, 'visa hur arbetad tid utvecklas över tid');
});

test('a rear part that is no word is only suggested; a name is left alone', () => {
  assert.deepEqual(told('Nämnden antar en genom förandeplan.'), [
    ['genom förandeplan', 'genomförandeplan', false],
  ]);
  assert.deepEqual(told('Anna förandeplan'), []);
});

test('what is decided is told mended, its place is what the file holds', () => {
  const text = `Kommunstyrelsen
Protokoll 2025-03-04

§ 3 Gemensamma mål
Beslut
Kommunstyrelsen antar de gemen samma målen.
Bakgrund
De gemensamma målen är nya.
`;
  const { items, repairs } = understand(text);
  const [decision] = items[0]?.decisions ?? [];
  assert.equal(decision?.text, 'Kommunstyrelsen antar de gemensamma målen.');
  assert.equal(text.slice(...(decision?.source ?? [0, 0])), 'Kommunstyrelsen antar de gemen samma målen.');
  assert.deepEqual(
    repairs?.map(({ raw, certain }) => [raw, certain]),
    [['gemen samma', true]],
  );
});

test('lost rings and dots are mended by the words of minutes; a name keeps its letters', () => {
  const { items, repairs } = understand(`GRYTHULTS KOMMUN     PROTOKOLL
Vard- och omsorgsnamnden   2011-03-23
Narvarande: Kjell Ros (S) ordforande, Gunvor Stal (C), Lennart Frid (M)

§ 21    Dnr 2011/55
Anmalan av arende
Namnden beslutar
att lagga anmalan till handlingarna.

§ 22    Dnr 2011/61
Bemanning sommaren 2011
Namnden beslutar
att informationen redovisas vid nasta sammantrade av Gunvor Stal.
`);
  assert.equal(
    items[1]?.decisions[0]?.text,
    'att informationen redovisas vid nästa sammanträde av Gunvor Stal.',
  );
  assert.ok(
    repairs?.some(
      ({ raw, repaired, certain }) => raw === 'sammantrade' && repaired === 'sammanträde' && certain,
    ),
  );
  assert.ok(!repairs?.some(({ raw }) => /Stal|Ros|Frid/.test(raw)));
});
