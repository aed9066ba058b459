import type { Print } from './scans.fixtures.ts';

const head = (page: number, of: number): Print[] => [
  { text: 'Kulturnämnden', y: 50 },
  { text: 'Protokoll', x: 250, y: 50, bold: true },
  { text: `Sida ${page} (${of})`, x: 450, y: 50 },
  { text: 'Sammanträdesdatum 2026-11-24', x: 250, y: 66 },
];
const foot: Print = { text: 'Justerandes sign                    Utdragsbestyrkande', y: 800, size: 9 };

const lines = (from: number, ...texts: readonly string[]): Print[] =>
  texts.map((text, at) => ({ text, y: from + at * 16 }));

/** The minutes of an invented board, three printed pages long. */
export const protocolPages: readonly (readonly Print[])[] = [
  [
    ...head(1, 3),
    ...lines(110, 'Plats och tid', 'Beslutande', '', '', 'Ersättare', 'Övriga', 'Paragrafer', 'Justering'),
    ...lines(
      110,
      'Stadshuset i Sjöholma, rum Storsjön, klockan 13.00–15.45',
      'Agneta Ek (S), ordförande',
      'Bertil Lund (M), vice ordförande',
      'Åsa Öberg (V)',
      'Cecilia Ström (C)',
      'Dag Hammar, kulturchef, och Eva Fors, nämndsekreterare',
      '§§ 12–14',
      'Stadshuset den 27 november 2026, klockan 10.00',
    ).map((print) => ({ ...print, x: 180 })),
    { text: '§ 12 Sommarens bibliotek', y: 290, size: 14, bold: true },
    ...lines(310, 'Dnr KUN 2026/14'),
    { text: 'Kulturnämndens beslut', y: 345, bold: true },
    ...lines(
      365,
      '1. Kulturnämnden ger bibliotekschefen i uppdrag att återkomma till nämnden senast den',
      '15 mars 2027 med en samlad redovisning av hur biblioteken används av barn och unga un-',
      'der sommaren.',
      '2. Paragrafen förklaras omedelbart justerad.',
    ),
    { text: 'Sammanfattning av ärendet', y: 450, bold: true },
    ...lines(
      470,
      'Förvaltningen har under hösten sett över hur öppettiderna fungerar i kommundelarna utanför',
      'centralorten. Översynen visar att fyra av tio besökare är yngre än arton år och att de flesta',
      'kommer efter skoltid. Kostnaden för längre öppettider beräknas till 385 000 kronor per år.',
    ),
    { text: 'Beslutsunderlag', y: 540, bold: true },
    ...lines(560, '• Tjänsteskrivelse 2026-10-28', '• Bilaga 1. Besöksräkning januari–september 2026'),
    foot,
  ],
  [
    ...head(2, 3),
    { text: '§ 13 Bidrag till föreningslivet', y: 110, size: 14, bold: true },
    ...lines(130, 'Dnr KUN 2026/57'),
    { text: 'Kulturnämndens beslut', y: 165, bold: true },
    ...lines(
      185,
      '1. Bidragen för år 2027 fördelas enligt bilaga 2.',
      '2. Kulturchefen får i uppdrag att följa upp bidragen två gånger per år och redovisa resultatet',
      'för nämnden.',
    ),
    { text: 'Yrkanden', y: 260, bold: true },
    ...lines(
      280,
      'Åsa Öberg (V) yrkar att bidraget till Näckrosens musikförening höjs med 25 000 kronor.',
      'Bertil Lund (M) yrkar avslag på Åsa Öbergs yrkande.',
    ),
    { text: 'Propositionsordning', y: 340, bold: true },
    ...lines(
      360,
      'Ordföranden ställer proposition på yrkandena och finner att nämnden avslår Åsa Öbergs',
      'yrkande.',
    ),
    { text: 'Reservation', y: 420, bold: true },
    ...lines(440, 'Åsa Öberg (V) reserverar sig mot beslutet.'),
    foot,
  ],
  [
    ...head(3, 3),
    { text: '§ 14 Redovisning av medborgarlöften', y: 110, size: 14, bold: true },
    ...lines(130, 'Dnr KUN 2026/61'),
    { text: 'Kulturnämndens beslut', y: 165, bold: true },
    ...lines(185, 'Nämnden lägger redovisningen till handlingarna.'),
    { text: 'Beslutet skickas till', y: 230, bold: true },
    ...lines(250, 'Kommunstyrelsen', 'Kulturchefen'),
    foot,
  ],
];

/** What is printed on a page, in reading order, for counting how many letters were misread. */
export const printedText = (page: readonly Print[]): string =>
  [...page]
    .sort((one, other) => (one.y ?? 0) - (other.y ?? 0) || (one.x ?? 70) - (other.x ?? 70))
    .map((print) => print.text)
    .join('\n');
