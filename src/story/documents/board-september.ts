import { boardHead } from './board-october.ts';
import type { Written } from './written.ts';

export const septemberHead = {
  ...boardHead,
  day: '2026-09-16',
  rows: [
    ['Plats och tid', 'Kvarngården, hörsalen, kl. 13.00–14.50'],
    ['Ordförande', 'Ingela Falkmo (S)'],
    [
      'Ledamöter',
      'Tomas Rydhagen (C), vice ordförande\nBirgitta Åsvall (M), andre vice ordförande\nYusuf Haddadi (S)\nLena Vikgren (V)\nPer-Olof Hedtorp (KD)\nAnnika Rehnmark (L)\nJan-Erik Tallhed (M)\nRoland Fjärdsmo (SHP)',
    ],
    ['Övriga', 'Eva-Lena Brandtberg, socialchef\nEllen Torpman, sekreterare'],
    ['Justerare', 'Tomas Rydhagen (C)'],
    ['Paragrafer', '§§ 76–79'],
  ],
  firstSection: 76,
} as const;

/** Socialnämnden, 16 September 2026: lies ready to be read in by whoever tries the product. */
export const septemberSections: readonly Written[] = [
  {
    heading: 'Val av justerare',
    sections: [['Beslut', ['Tomas Rydhagen (C) väljs att justera protokollet.']]],
  },
  {
    heading: 'Delårsrapport efter augusti',
    caseNumber: 'SN 2026/12',
    sections: [
      ['Beslut', ['Socialnämnden godkänner delårsrapporten och överlämnar den till kommunstyrelsen.']],
      [
        'Sammanfattning',
        [
          'Tre av nämndens fem mål bedöms bli uppfyllda. Målet om färre ansikten i hemtjänsten nås inte i år.',
        ],
      ],
      ['Beslutet skickas till', ['Kommunstyrelsen']],
    ],
  },
  {
    heading: 'Brandskydd på boenden',
    caseNumber: 'SN 2026/66',
    sections: [
      [
        'Beslut',
        [
          'att ge enhetschefen för Boendeenheten i uppdrag att redovisa hur brister i brandskyddet har åtgärdats senast den 31 januari 2027,',
          'att varje enhet ska öva utrymning innan sommaren.',
        ],
      ],
      [
        'Sammanfattning',
        ['Räddningstjänsten har vid tillsyn i juni funnit blockerade utrymningsvägar på två av sju boenden.'],
      ],
      ['Beslutsunderlag', ['Tjänsteskrivelse 2026-09-01', 'Tillsynsprotokoll 2026-06-11']],
    ],
  },
  {
    heading: 'Socialchefen informerar',
    sections: [
      [
        'Information',
        ['Eva-Lena Brandtberg informerar om höstens medarbetarenkät. Svaren kommer i november.'],
      ],
    ],
  },
];
