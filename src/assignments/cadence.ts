import type { Day } from '../kernel/day.ts';

/** How often an assignment is reported back (återrapporteringstakt, domain.md 4.8); stored as JSON. */
export type Cadence =
  | { readonly kind: 'weeks'; readonly every: number } //     varannan vecka: 2
  | { readonly kind: 'months'; readonly every: number } //    varje månad: 1, on the first's ordinal weekday
  | { readonly kind: 'years'; readonly every: number } //     vartannat år: 2
  | { readonly kind: 'windows'; readonly perYear: 2 | 3 | 4 } // halvårsvis: 2, tertialvis: 3, kvartalsvis: 4
  | { readonly kind: 'per-term'; readonly times: number } //  två gånger per termin: 2
  | { readonly kind: 'event'; readonly events: readonly string[] } // i delårsrapporter och verksamhetsberättelse
  | { readonly kind: 'per-meeting'; readonly until?: Day } // vid varje möte
  | { readonly kind: 'none'; readonly words: NoneWords }; //  never overdue

/** Words that ask for a report without saying when; they can never be overdue. */
export const noneWords = ['vid behov', 'löpande', 'tills vidare'] as const;
export type NoneWords = (typeof noneWords)[number];

const numbers = ['', 'en', 'två', 'tre', 'fyra', 'fem', 'sex'];
const times = (n: number): string => (n === 1 ? 'en gång' : `${numbers[n] ?? n} gånger`);
const ordinal = ['', '', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte'];
const every = (n: number, word: string): string =>
  n === 2 ? `varannan ${word}` : `var ${ordinal[n] ?? `${n}:e`} ${word}`;

/** One answer per kind of cadence; a new kind does not compile until every table has it. */
export type ByKind<Answer> = {
  readonly [Kind in Cadence['kind']]: (cadence: Extract<Cadence, { kind: Kind }>) => Answer;
};
export const answerFor = <Answer>(answers: ByKind<Answer>, cadence: Cadence): Answer =>
  (answers[cadence.kind] as (cadence: Cadence) => Answer)(cadence);

const words: ByKind<string> = {
  weeks: ({ every: n }) => (n === 1 ? 'varje vecka' : every(n, 'vecka')),
  months: ({ every: n }) => (n === 1 ? 'varje månad' : every(n, 'månad')),
  years: ({ every: n }) => (n === 1 ? 'varje år' : yearWords(n)),
  windows: ({ perYear }) => ({ 2: 'varje halvår', 3: 'varje tertial', 4: 'varje kvartal' })[perYear],
  'per-term': ({ times: n }) => `${times(n)} per termin`,
  event: ({ events }) => `i ${events.join(' och ')}`,
  'per-meeting': ({ until }) => (until ? `vid varje möte till och med ${until}` : 'vid varje möte'),
  none: (cadence) => cadence.words,
};

/** The cadence as a Swedish secretary writes it. */
export const cadenceWords = (cadence: Cadence): string => answerFor(words, cadence);

const yearWords = (n: number): string => (n === 2 ? 'vartannat år' : `vart ${ordinal[n] ?? `${n}:e`} år`);

/** What the form offers, in its order: the address-safe name of each choice. */
export const cadenceChoices: readonly { readonly name: string; readonly cadence: Cadence }[] = [
  { name: 'vecka', cadence: { kind: 'weeks', every: 1 } },
  { name: 'varannan-vecka', cadence: { kind: 'weeks', every: 2 } },
  { name: 'manad', cadence: { kind: 'months', every: 1 } },
  { name: 'kvartal', cadence: { kind: 'windows', perYear: 4 } },
  { name: 'tertial', cadence: { kind: 'windows', perYear: 3 } },
  { name: 'halvar', cadence: { kind: 'windows', perYear: 2 } },
  { name: 'en-per-termin', cadence: { kind: 'per-term', times: 1 } },
  { name: 'tva-per-termin', cadence: { kind: 'per-term', times: 2 } },
  { name: 'ar', cadence: { kind: 'years', every: 1 } },
  { name: 'vartannat-ar', cadence: { kind: 'years', every: 2 } },
  { name: 'delarsrapport', cadence: { kind: 'event', events: ['delårsrapport'] } },
  {
    name: 'delar-och-vb',
    cadence: { kind: 'event', events: ['delårsrapport', 'verksamhetsberättelse'] },
  },
  { name: 'varje-mote', cadence: { kind: 'per-meeting' } },
  { name: 'vid-behov', cadence: { kind: 'none', words: 'vid behov' } },
  { name: 'lopande', cadence: { kind: 'none', words: 'löpande' } },
  { name: 'tills-vidare', cadence: { kind: 'none', words: 'tills vidare' } },
];
