import type { Written } from './written.ts';

export const boardHead = {
  municipality: 'Sjöholma kommun',
  body: 'Socialnämnden',
  day: '2026-10-21',
  rows: [
    ['Plats och tid', 'Kvarngården, hörsalen, kl. 13.00–15.55'],
    ['Ordförande', 'Ingela Falkmo (S)'],
    [
      'Ledamöter',
      'Tomas Rydhagen (C), vice ordförande\nBirgitta Åsvall (M), andre vice ordförande\nYusuf Haddadi (S)\nLena Vikgren (V)\nPer-Olof Hedtorp (KD)\nAnnika Rehnmark (L)\nRoland Fjärdsmo (SHP)',
    ],
    ['Tjänstgörande ersättare', 'Sara Hagenfeldt (M) för Jan-Erik Tallhed (M)'],
    ['Ersättare', 'Nora Ekhult (S)\nLars-Åke Bostrand (C)'],
    [
      'Övriga',
      'Eva-Lena Brandtberg, socialchef\nNadja Forslöv, utvecklingschef\nFatima Lindroth, enhetschef, §§ 84–85\nEllen Torpman, sekreterare',
    ],
    ['Justerare', 'Birgitta Åsvall (M)'],
    ['Paragrafer', '§§ 82–91'],
  ] as const,
  firstSection: 82,
} as const;

/** Socialnämnden, 21 October 2026: ten sections that lead the thread through the story. */
export const boardSections: readonly Written[] = [
  {
    heading: 'Val av justerare och fastställande av föredragningslistan',
    sections: [
      [
        'Beslut',
        [
          'Birgitta Åsvall (M) väljs att justera protokollet.',
          'Föredragningslistan fastställs med tillägg av ett ärende om köp av korttidsplatser.',
        ],
      ],
    ],
  },
  {
    heading: 'Budgetuppföljning efter september',
    caseNumber: 'SN 2026/12',
    sections: [
      ['Beslut', ['Socialnämnden godkänner uppföljningen och lägger den till handlingarna.']],
      [
        'Sammanfattning',
        [
          'Nämnden visar ett underskott på 6,1 miljoner kronor. Hälften beror på placeringar utanför kommunen. Hemtjänsten ligger under budget för andra månaden i rad.',
        ],
      ],
      ['Beslutsunderlag', ['Tjänsteskrivelse 2026-10-09', 'Månadsrapport september 2026']],
    ],
  },
  {
    heading: 'Färre ansikten i hemtjänsten',
    caseNumber: 'SN 2026/71',
    sections: [
      [
        'Beslut',
        [
          'att anta planen för kontinuitet i hemtjänsten 2027,',
          'att ge socialchefen i uppdrag att införa fasta arbetslag i hela hemtjänsten senast den 30 april 2027,',
          'att uppdraget återrapporteras till nämnden halvårsvis.',
        ],
      ],
      [
        'Sammanfattning',
        [
          'En person med hemtjänst varje dag möter i dag i genomsnitt sjutton medarbetare under två veckor. Försöket i Aspnäs visar att fasta arbetslag sänker talet till elva utan att det kostar mer.',
        ],
      ],
      ['Yrkanden', ['Lena Vikgren (V) och Annika Rehnmark (L) yrkar bifall till förvaltningens förslag.']],
      ['Beslutsunderlag', ['Tjänsteskrivelse 2026-10-05', 'Utvärdering av försöket i Aspnäs']],
      ['Beslutet skickas till', ['Socialchefen', 'Hemtjänstenheten']],
    ],
  },
  {
    heading: 'Trygghetslarm och nattpatrull',
    caseNumber: 'SN 2026/74',
    sections: [
      [
        'Beslut',
        [
          'Enhetschefen för Hemtjänstenheten får i uppdrag att redovisa svarstiderna för trygghetslarm vid nämndens sammanträde i december.',
        ],
      ],
      [
        'Sammanfattning',
        [
          'Fatima Lindroth berättar att nattpatrullen har fått en tredje bil. Medianen för svar på larm var i september 21 minuter.',
        ],
      ],
    ],
  },
  {
    heading: 'Riktlinjer för öppna insatser till familjer',
    caseNumber: 'SN 2026/58',
    sections: [
      [
        'Beslut',
        [
          'Socialnämnden bifaller arbetsutskottets förslag och antar riktlinjerna.',
          'Varje enhet får i uppdrag att gå igenom sina rutiner mot riktlinjerna innan årsskiftet.',
        ],
      ],
      ['Tidigare behandling', ['Arbetsutskottet 2026-10-06, § 61']],
      [
        'Propositionsordning',
        [
          'Ordföranden ställer arbetsutskottets förslag mot Birgitta Åsvalls (M) yrkande om återremiss och finner att nämnden avgör ärendet i dag. Därefter finner ordföranden bifall till arbetsutskottets förslag.',
        ],
      ],
      ['Reservation', ['Birgitta Åsvall (M) och Sara Hagenfeldt (M) reserverar sig mot beslutet.']],
      ['Beslutet skickas till', ['Samtliga enheter', 'Barn- och utbildningsnämnden']],
    ],
  },
  {
    heading: 'Redovisning av uppdraget om handläggningstider',
    caseNumber: 'SN 2025/133',
    sections: [
      ['Beslut', ['Nämnden godkänner redovisningen och uppdraget förklaras fullgjort.']],
      [
        'Sammanfattning',
        [
          'Nämnden gav 2025-11-19, § 97, socialchefen i uppdrag att korta handläggningstiden för ansökan om hemtjänst. Mediantiden är nu nio dagar, mot nitton när uppdraget gavs.',
        ],
      ],
    ],
  },
  {
    heading: 'Köp av korttidsplatser',
    caseNumber: 'SN 2026/80',
    sections: [
      [
        'Förslag till kommunstyrelsen',
        [
          'Kommunstyrelsen beslutar att anvisa 1,4 miljoner kronor ur sin reserv till fyra korttidsplatser under första kvartalet 2027.',
        ],
      ],
      [
        'Sammanfattning',
        [
          'Korttidsplatserna på Aspnäsgården är fullbelagda. Sex personer väntar på sjukhus på att få flytta.',
        ],
      ],
      ['Beslutet skickas till', ['Kommunstyrelsen']],
    ],
  },
  {
    heading: 'Uppdrag från kommunstyrelsen om Gamla tullhuset',
    caseNumber: 'SN 2026/77',
    sections: [
      [
        'Beslut',
        [
          'att uppdra åt enhetschefen för Familjeenheten att ta fram ett förslag till förstärkt fältarbete på fredagar och lördagar till den 15 januari 2027,',
          'att förslaget tas fram tillsammans med Sjöholma ungdomsforum.',
        ],
      ],
      [
        'Sammanfattning',
        [
          'Kommunstyrelsen har 2026-09-08, § 103, gett nämnden i uppdrag att redovisa hur fältarbetet kan förstärkas.',
        ],
      ],
      ['Beslutet skickas till', ['Enhetschefen för Familjeenheten']],
    ],
  },
  {
    heading: 'Delegationsbeslut',
    sections: [['Beslut', ['Redovisningen av delegationsbeslut under september läggs till handlingarna.']]],
  },
  {
    heading: 'Socialchefen informerar',
    sections: [
      [
        'Information',
        [
          'Eva-Lena Brandtberg informerar om rekryteringen av en enhetschef till Biståndsenheten. Annonsen ligger ute till den 15 november. Nästa sammanträde är den 25 november 2026.',
        ],
      ],
    ],
  },
];
