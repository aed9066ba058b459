import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const [item] = understand(`Kommunstyrelsen
Protokoll 2024-09-03

KS § 101 Översyn av taxor
Beslut
Kommunstyrelsen beslutar att godkänna översynen.
Bakgrund
Enligt KF § 45/2023 ska taxorna ses över. Ursprungsbeslut 2024-02-08. Barn- och utbildningsnämnden beslutade den
14 maj 2024, § 45, om egna taxor. Stöd finns i 9 kap. 31 § plan- och bygglagen och i § 5 kommunallagen.
Tidigare behandling
Kommunstyrelsens arbetsutskott 2024-05-21 § 88
§ 88 Översyn av taxor
Jäv
På grund av jäv deltar inte Bo Ek (S) i handläggningen.
Deltar inte i beslutet
Ledamöterna Hamid Rostami (V) och Moa Lind (MP) deltar inte i beslutet.
Protokollsanteckning
Siv Frid (KD) lämnar följande anteckning: Taxorna borde vara lägre.
De borde också vara lika för alla.
Beslutet skickas till
Ekonomichefen
`).items;

test('earlier decisions are pointed at by body, day and §; a law is none', () => {
  assert.deepEqual(
    item?.refers?.map(({ body, day, paragraph, year }) => [body, day, paragraph, year]),
    [
      ['KF', null, '45', 2023],
      [null, '2024-02-08', null, 2024],
      ['Barn- och utbildningsnämnden', '2024-05-14', '45', 2024],
      ['Kommunstyrelsens arbetsutskott', '2024-05-21', '88', 2024],
    ],
  );
});

test('jäv and “deltar inte” name who took no part', () => {
  assert.deepEqual(
    item?.recused?.map(({ by, why }) => [by, why]),
    [
      ['Bo Ek (S)', 'conflict'],
      ['Hamid Rostami (V)', 'abstains'],
      ['Moa Lind (MP)', 'abstains'],
    ],
  );
});

test('that nobody declares jäv recuses nobody', () => {
  const [other] = understand(`Kommunstyrelsen
Protokoll 2024-09-03

§ 2 Anmälan av jäv
Beslut
Ingen ledamot anmäler jäv, säger Bo Ek (S).
`).items;
  assert.deepEqual(other?.recused, []);
});

test('a note to the minutes is kept whole, with whose it is', () => {
  assert.deepEqual(
    item?.notes?.map(({ by, text }) => [by, text]),
    [
      [
        'Siv Frid (KD)',
        'Siv Frid (KD) lämnar följande anteckning: Taxorna borde vara lägre. De borde också vara lika för alla.',
      ],
    ],
  );
});

test('every section is told with its kind and its heading as printed', () => {
  assert.deepEqual(
    item?.sections?.map(({ kind, heading }) => [kind, heading]),
    [
      ['decision', 'Beslut'],
      ['text', 'Bakgrund'],
      ['history', 'Tidigare behandling'],
      ['note', 'Jäv'],
      ['note', 'Deltar inte i beslutet'],
      ['note', 'Protokollsanteckning'],
      ['extracts', 'Beslutet skickas till'],
    ],
  );
});
