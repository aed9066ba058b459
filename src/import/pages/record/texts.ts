import type { Catalogue } from '../../../kernel/locale.ts';
import type { RecordProblem } from '../../review/answers/record-answer.ts';

const sv = {
  title: { vote: 'Omröstning', recusal: 'Deltog inte', note: 'Anteckning till protokollet' },
  correct: {
    vote: 'Rätta eller avvisa rösterna',
    recusal: 'Rätta eller avvisa',
    note: 'Rätta eller avvisa anteckningen',
  },
  ballots: 'Röster',
  ballotsHint: 'Töm namnet för att ta bort en röst. De tomma raderna sist är för röster som saknas.',
  row: (n: number) => `Röst ${n}`,
  name: 'Namn',
  party: 'Parti',
  vote: 'Röst',
  sums: 'Siffror i dokumentet',
  sumsHint: 'Lämna tomt där dokumentet inte säger någon siffra.',
  why: 'Varför',
  by: 'Av',
  text: 'Text',
  accept: { vote: 'Godta rösterna', recusal: 'Godta', note: 'Godta anteckningen' },
  reject: { vote: 'Avvisa omröstningen', recusal: 'Avvisa', note: 'Avvisa anteckningen' },
  said: { accepted: 'Godtagen', changed: 'Rättad', rejected: 'Avvisad' },
  notTaken: 'Tas inte med',
  printed: (n: number) => `(dokumentet räknar ${n})`,
  problem: {
    'which-vote': 'Välj hur personen röstade.',
    'no-number': 'Siffran behöver vara ett heltal.',
    'no-name': 'Skriv vem det gäller, eller avvisa.',
    'no-text': 'Skriv anteckningen, eller avvisa den.',
  } satisfies Record<RecordProblem['why'], string> as Record<RecordProblem['why'], string>,
};

const en: typeof sv = {
  title: { vote: 'Vote', recusal: 'Took no part', note: 'Note to the minutes' },
  correct: {
    vote: 'Correct or reject the votes',
    recusal: 'Correct or reject',
    note: 'Correct or reject the note',
  },
  ballots: 'Votes',
  ballotsHint:
    'Empty the name to take a vote away. The empty rows at the end are for votes that are missing.',
  row: (n) => `Vote ${n}`,
  name: 'Name',
  party: 'Party',
  vote: 'Vote',
  sums: 'Figures in the document',
  sumsHint: 'Leave empty where the document gives no figure.',
  why: 'Why',
  by: 'By',
  text: 'Text',
  accept: { vote: 'Accept the votes', recusal: 'Accept', note: 'Accept the note' },
  reject: { vote: 'Reject the vote', recusal: 'Reject', note: 'Reject the note' },
  said: { accepted: 'Accepted', changed: 'Corrected', rejected: 'Rejected' },
  notTaken: 'Not taken',
  printed: (n) => `(the document counts ${n})`,
  problem: {
    'which-vote': 'Choose how the person voted.',
    'no-number': 'The figure needs to be a whole number.',
    'no-name': 'Write who it is, or reject.',
    'no-text': 'Write the note, or reject it.',
  },
};

/** The words for votes, recusals and notes under review. */
export const recordTexts: Catalogue<typeof sv> = { sv, en };
