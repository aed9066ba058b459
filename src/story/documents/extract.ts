/** Socialnämndens arbetsutskott, 10 November 2026: proposes to the board. */
export const extract = {
  body: 'Socialnämndens arbetsutskott',
  day: '2026-11-10',
  section: 'SN AU § 72',
  caseNumber: 'SN 2026/84',
  heading: 'Stöd till unga vuxna som flyttar hemifrån efter placering',
  parts: [
    [
      'Arbetsutskottets förslag till socialnämnden',
      [
        'Socialnämnden beslutar att inrätta sex träningslägenheter tillsammans med Sjöholmabostäder AB.',
        'Socialnämnden beslutar att socialchefen återrapporterar arbetet i delårsrapporten och i verksamhetsberättelsen.',
      ],
    ],
    [
      'Sammanfattning',
      [
        'Socialnämnden gav den 22 april 2026 socialchefen i uppdrag att se över stödet till unga vuxna efter avslutad placering. Av elva personer som lämnade en placering under 2025 saknade fyra egen bostad efter sex månader.',
        'Sjöholmabostäder AB kan upplåta sex mindre lägenheter från och med våren 2027.',
      ],
    ],
    [
      'Bedömning',
      [
        'Förvaltningen bedömer att boendestöd två gånger i veckan räcker för de flesta under det första året.',
      ],
    ],
    [
      'Ärendets behandling',
      [
        'Daniel Rönnvall, enhetschef på Vuxenenheten, föredrar ärendet. Ordföranden Ingela Falkmo (S) yrkar bifall till förvaltningens förslag och finner att arbetsutskottet beslutar så.',
      ],
    ],
    ['Beslutsunderlag', ['Tjänsteskrivelse 2026-10-30']],
    ['Beslutet skickas till', ['Socialnämnden']],
  ],
} as const;
