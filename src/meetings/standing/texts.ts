import type { Catalogue } from '../../kernel/locale.ts';
import type { StandingFault } from './standing.ts';

const sv = {
  list: 'Stående punkter',
  lead: 'Det som organet tar upp vid varje möte, eller vart n:te. Punkterna ställer sig själva på nästa dagordning.',
  add: 'Lägg till stående punkt',
  change: 'Ändra den stående punkten',
  save: 'Spara punkten',
  saved: 'Den stående punkten är sparad.',
  savedWith: (n: number) =>
    `Den stående punkten är sparad. ${n === 1 ? '1 punkt' : `${n} punkter`} ställdes på nästa dagordning.`,
  none: 'Inga stående punkter ännu',
  noneNext:
    'Lägg till det som ska upp vid varje möte: val av justerare, föregående protokoll, månadens goda exempel.',
  fill: 'Fyll på nästa dagordning',
  filled: (n: number) =>
    n === 0
      ? 'Dagordningen har redan allt.'
      : n === 1
        ? '1 punkt ställdes på nästa dagordning.'
        : `${n} punkter ställdes på nästa dagordning.`,
  heading: 'Rubrik',
  kind: 'Slag',
  presenter: 'Föredragande',
  text: 'Text',
  fills: 'Anmäl protokollet från föregående möte i texten',
  every: 'Hur ofta',
  everyHint: '1 är varje möte, 3 vart tredje. Räknas från den första dagen.',
  everyOf: (n: number) => (n === 1 ? 'Varje möte' : n === 2 ? 'Vartannat möte' : `Vart ${n}:e möte`),
  meetingKind: 'Slag av möte',
  anyKind: 'Alla slag',
  series: 'Mötesserie',
  anySeries: 'Alla serier',
  place: 'Plats på dagordningen',
  places: { first: 'Först', last: 'Sist' },
  rota: 'Olika personer presenterar den',
  rotaHint: 'Varje möte får en plats i turlistan. En tom plats varnas två veckor före mötet.',
  from: 'Från och med',
  until: 'Till och med',
  untilHint: '”Under året” är till och med 31 december.',
  ended: 'Avslutad',
  turns: 'Turlista',
  turnsLead: 'Vem som presenterar punkten vid vilket möte.',
  meetingsWith: 'Kommande möten med punkten',
  noMeetings: 'Inget planerat möte har punkten. Planera möten i sammanträdesplanen.',
  who: (on: string) => `Presenterar ${on}`,
  saveTurns: 'Spara turlistan',
  turnsSaved: 'Turlistan är sparad.',
  nobody: 'Ingen presenterar än',
  emptySoon: (heading: string) => `Ingen presenterar ${heading}`,
  problem: {
    'no-heading': 'Skriv en rubrik.',
    'no-choice': 'Välj ett av alternativen.',
    'no-number': 'Skriv ett tal mellan 1 och 52.',
    'no-day': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'ends-before-it-begins': 'Slutet ligger före början.',
  } satisfies Record<StandingFault, string> as Record<StandingFault, string>,
};

const en: typeof sv = {
  list: 'Standing items',
  lead: 'What the body takes up at every meeting, or every nth. The items place themselves on the next agenda.',
  add: 'Add standing item',
  change: 'Change the standing item',
  save: 'Save the item',
  saved: 'The standing item is saved.',
  savedWith: (n) =>
    `The standing item is saved. ${n === 1 ? '1 item was' : `${n} items were`} placed on the next agenda.`,
  none: 'No standing items yet',
  noneNext:
    'Add what is to come up at every meeting: who approves the minutes, the minutes before, the example of the month.',
  fill: 'Fill the next agenda',
  filled: (n) =>
    n === 0
      ? 'The agenda has it all.'
      : n === 1
        ? '1 item was placed on the next agenda.'
        : `${n} items were placed on the next agenda.`,
  heading: 'Heading',
  kind: 'Kind',
  presenter: 'Presenter',
  text: 'Text',
  fills: 'Notify the minutes of the meeting before in the text',
  every: 'How often',
  everyHint: '1 is each meeting, 3 each third, counted from the first day.',
  everyOf: (n) => (n === 1 ? 'Each meeting' : `Each ${n}th meeting`),
  meetingKind: 'Kind of meeting',
  anyKind: 'All kinds',
  series: 'Series of meetings',
  anySeries: 'All series',
  place: 'Place on the agenda',
  places: { first: 'First', last: 'Last' },
  rota: 'Different people present it',
  rotaHint: 'Each meeting has a turn. An empty one is warned of two weeks before the meeting.',
  from: 'From',
  until: 'Until',
  untilHint: '“This year” is until 31 December.',
  ended: 'Ended',
  turns: 'Turns',
  turnsLead: 'Who presents the item at which meeting.',
  meetingsWith: 'Coming meetings with the item',
  noMeetings: 'No planned meeting has the item. Plan meetings in the meeting plan.',
  who: (on) => `Presents on ${on}`,
  saveTurns: 'Save the turns',
  turnsSaved: 'The turns are saved.',
  nobody: 'Nobody presents yet',
  emptySoon: (heading) => `Nobody presents ${heading}`,
  problem: {
    'no-heading': 'Write a heading.',
    'no-choice': 'Choose one of the alternatives.',
    'no-number': 'Write a number between 1 and 52.',
    'no-day': 'Write the day as YYYY-MM-DD.',
    'ends-before-it-begins': 'The end lies before the beginning.',
  },
};

export const standingTexts: Catalogue<typeof sv> = { sv, en };
