import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from './reader.fixtures.ts';

const shown = (text: string) => understand(text).items.map(({ number, heading }) => [number, heading]);

test('points 3.1 and 3.2 under 3 of a union meeting are items of their own', () => {
  const text =
    'Protokoll från samverkan, Skogsvallens kommun\nDatum: 2025-04-10\nNärvarande: Berit Lind, Olof Ek\n\n' +
    '1   Öppnande\n    Berit Lind öppnar mötet.\n\n2   Information\n2.1 Budget\n    Olof Ek berättar om läget.\n' +
    '2.2 Personal\n    Två tjänster är vakanta.\n\n3   Övrigt\n    Inget fanns att ta upp.\n';
  assert.deepEqual(shown(text), [
    ['1', 'Öppnande'],
    ['2', 'Information'],
    ['2.1', 'Budget'],
    ['2.2', 'Personal'],
    ['3', 'Övrigt'],
  ]);
});

test('headings in capitals open the items of a workplace meeting, the news from the management too', () => {
  const text =
    'APT Hemtjänsten Björkängen – protokoll 2025-03-04\n\nNärvarande: Karin, Tomas, Aila\n\n' +
    'ARBETSMILJÖ\nSkyddsronden är gjord. Två brister hittades.\n\n' +
    'INFORMATION FRÅN LEDNINGEN\nEn ny chef börjar i maj. Budgeten är i balans.\n\n' +
    'ÖVRIGT\nFikat fungerar bra.\n';
  assert.deepEqual(
    shown(text).map(([, heading]) => heading),
    ['ARBETSMILJÖ', 'INFORMATION FRÅN LEDNINGEN', 'ÖVRIGT'],
  );
  assert.equal(understand(text).meetingDate, '2025-03-04');
});

test('whoever signs a letter is no item, and what the letter calls economy is one', () => {
  const text =
    'Från: Karin Lund\nTill: Chefsgruppen\nÄmne: Anteckningar från mötet 4 mars 2025\n\nHej!\n\n' +
    'Tack för ett bra möte.\n\nTorget\nTomas berättade om läget. Allt går bra.\n\n' +
    'Ekonomi\nInget nytt. Kontoret följer läget.\n\nMed vänlig hälsning\nKarin Lund\nEnhetschef, Skogsvallens kommun\n';
  assert.deepEqual(
    shown(text).map(([, heading]) => heading),
    ['Torget', 'Ekonomi'],
  );
});
