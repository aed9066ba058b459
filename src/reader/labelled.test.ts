import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from './reader.fixtures.ts';

const head = 'Region Norrmarken\nTekniknämnden\nProtokoll 2025-12-04\n\n';

test('a case number may have its year in two digits, a label of its own and a class behind it', () => {
  const { items } = understand(
    `${head}§ 7 Köer till verkstaden\nDiarienummer TKN 25/0412\n\nBeslut\nRapporten noteras.\n\n` +
      '§ 8\nÄrende: TKN 2025-301\nPlan för depån\n\nBeslut\nPlanen fastställs.\n\n' +
      '§ 9\nSammanträdestider\nÄrende: TKN 2025-310\n\nBeslut\nTiderna fastställs.\n\n' +
      '§ 10\nNy verkstad                     TKN 2025-00456 (3.6)\n\nBeslut\nÄrendet återremitteras.\n',
  );
  assert.deepEqual(
    items.map(({ heading, caseNumber }) => [heading, caseNumber]),
    [
      ['Köer till verkstaden', 'TKN 25/0412'],
      ['Plan för depån', 'TKN 2025-301'],
      ['Sammanträdestider', 'TKN 2025-310'],
      ['Ny verkstad', 'TKN 2025-00456'],
    ],
  );
});

test('those who sign below the last item decide nothing and receive nothing', () => {
  const signed = understand(
    `${head}§ 7 Plan\n\nBeslut\natt planen fastställs.\n\n§ 8 Tider\n\nBeslut\natt tiderna fastställs.\n\n` +
      'Sekreterare\nJohanna Lind\nOrdförande\nBertil Hammar\n',
  );
  assert.deepEqual(
    signed.items.at(-1)?.decisions.map(({ text }) => text),
    ['att tiderna fastställs.'],
  );
  const extract = understand(
    `${head}§ 7 Plan\n\nBeslut\nPlanen fastställs.\n\nBeslutet sänds till\nDepåchefen\n\n` +
      'Rätt utdraget intygar\n\nLisbet Åker\nnämndsekreterare\n',
  );
  assert.deepEqual(extract.items[0]?.extractsTo, ['Depåchefen']);
});

test('a paragraph keeps the year printed in its number', () => {
  const { items } = understand(
    `${head}§ 101/2025\nLäget i depån\n\nBeslut\nRapporten noteras.\n\n§ 102/2025\nPlan\n\nBeslut\nPlanen antas.\n`,
  );
  assert.deepEqual(
    items.map(({ number, heading }) => [number, heading]),
    [
      ['101/2025', 'Läget i depån'],
      ['102/2025', 'Plan'],
    ],
  );
});
