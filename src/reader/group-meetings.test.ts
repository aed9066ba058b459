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

test('those who sign beside each other are the signatories, and decide nothing in the last item', () => {
  const { items, signatories } = understand(
    'Skogsvallens kommun\nRådet för äldre\nProtokoll 2025-03-04\n\n§ 1 Program\n\nBeslut\nProgrammet antas.\n\n' +
      '§ 2 Fest\n\nBeslut\nFesten hålls i maj.\n\nNästa sammanträde: 10 juni 2025\n\n' +
      'Karin Lund                    Olof Ek                      Berit Ås\n' +
      'Sekreterare                   Ordförande                   Justerare\n',
  );
  assert.deepEqual(
    items.at(-1)?.decisions.map(({ text }) => text),
    ['Festen hålls i maj.'],
  );
  assert.deepEqual(signatories, ['Karin Lund', 'Olof Ek', 'Berit Ås']);
});

test('points by letters are items, an appendix is not the last of them', () => {
  const text =
    'Protokoll styrgruppsmöte nr 3\nDatum: 2025-03-04\n\nNärvarande:\n  Karin Lund   Projektägare\n\n' +
    'A. Öppnande\nKarin Lund öppnade mötet.\n\nB. Läget\nRivningen är klar.\n\n' +
    'C. Nästa möte\n2025-04-01 kl. 9\n\nBilaga 1. Direktiv\nStyrgruppen beslutar om pengar.\n';
  const { items, nextMeeting } = understand(text);
  assert.deepEqual(shown(text), [
    ['A', 'Öppnande'],
    ['B', 'Läget'],
    ['C', 'Nästa möte'],
  ]);
  assert.deepEqual([items.at(-1)?.decisions, nextMeeting], [[], '2025-04-01']);
});

test('the points of “Beslut: att …” and of “Vi bestämde att:” are decisions, each for itself', () => {
  const notes =
    'Minnesanteckningar pensionärsrådet\n2025-03-04\nNärvarande: Karin Lund\n\n1. Fest\n' +
    'Beslut: att ordna en fest i maj,\natt utse Karin Lund till värd,\natt rådet bjuder på kaffe.\n\n' +
    '2. Träffar\nMånga kom. Vi bestämde att:\n- kören sjunger i maj\n- lokalen bokas om\n';
  assert.deepEqual(
    understand(notes).items.map(({ decisions }) => decisions.map(({ text }) => text)),
    [
      ['ordna en fest i maj,', 'att utse Karin Lund till värd,', 'att rådet bjuder på kaffe.'],
      ['kören sjunger i maj', 'lokalen bokas om'],
    ],
  );
});

test('an action plan is no meeting, and its table of who does what is kept', () => {
  const { kind, items, loose } = understand(
    'Skogsvallens kommun\n\nHANDLINGSPLAN FÖR TRYGGARE TORG\n\nFastställd av ledningsgruppen 2025-03-04\n\n' +
      '1. Syfte\nTorget ska kännas tryggt.\n\n2. Aktiviteter\n' +
      'Aktivitet                         Ansvarig          Klart\n' +
      'Byta lampor på torget             Karin Lund        2025-05-01\n' +
      'Klippa häckarna vid torget        Parkenheten       v. 20\n\n3. Uppföljning\nPlanen följs upp.\n',
  );
  assert.deepEqual([kind, items], ['other', []]);
  assert.deepEqual(
    loose.assignments.map(({ to, due }) => [to, due?.date]),
    [
      ['Karin Lund', '2025-05-01'],
      ['Parkenheten', '2025-05-16'],
    ],
  );
});
