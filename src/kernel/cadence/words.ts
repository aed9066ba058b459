import type { ReportEventKind } from '../calendar.ts';
import { dateOf } from '../day.ts';
import { monthLabel, monthNames } from './periods.ts';
import type { Cadence, NoCadence, OrdinalWeekday, Weekday, WindowPeriod } from './shape.ts';

const numbers = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
];
const ordinals = ['', 'första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte'];

const times = (count: number): string => (count === 1 ? 'en gång' : `${numbers[count] ?? count} gånger`);

/** varje vecka, varannan vecka, var tredje vecka; "år" is a neuter: vartannat år. */
function everyNth(count: number, noun: string, neuter = false): string {
  if (count === 1) return `varje ${noun}`;
  if (count === 2) return `${neuter ? 'vartannat' : 'varannan'} ${noun}`;
  return `${neuter ? 'vart' : 'var'} ${ordinals[count] ?? `${count}:e`} ${noun}`;
}

const weekdayNames: Readonly<Record<Weekday, string>> = {
  1: 'måndag',
  2: 'tisdag',
  3: 'onsdag',
  4: 'torsdag',
  5: 'fredag',
  6: 'lördag',
  7: 'söndag',
};

const nthWords = { [-1]: 'sista', 1: 'första', 2: 'andra', 3: 'tredje', 4: 'fjärde' } as const;
const ordinalWords = ({ nth, weekday }: OrdinalWeekday): string =>
  `${nthWords[nth]} ${weekdayNames[weekday]}en`;

const perWords: Readonly<Record<WindowPeriod, string>> = {
  week: 'vecka',
  month: 'månad',
  term: 'termin',
  schoolYear: 'läsår',
  year: 'år',
  mandate: 'mandatperiod',
};

const yearPartWords: Readonly<Record<number, string>> = {
  1: 'varje år',
  2: 'varje halvår',
  3: 'varje tertial',
  4: 'varje kvartal',
};

const eventWords: Readonly<Record<ReportEventKind, string>> = {
  interimReport: 'delårsrapporterna',
  fourMonthReport: 'tertialrapporterna',
  activityReport: 'verksamhetsberättelsen',
  annualReport: 'årsredovisningen',
  annualAccounts: 'bokslutet',
  budget: 'budgeten',
  internalControl: 'uppföljningen av intern kontroll',
};

const noneWords: Readonly<Record<NoCadence, string>> = {
  asNeeded: 'vid behov',
  ongoing: 'löpande',
  untilFurther: 'tills vidare',
};

/** "delårsrapporterna, bokslutet och budgeten" */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`;

/** The cadence as a Swedish secretary writes it: "två gånger per termin", "varannan vecka". */
export function cadenceWords(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'days':
      return everyNth(cadence.every, 'arbetsdag');
    case 'weeks':
      return `${everyNth(cadence.every, 'vecka')}${cadence.weekday ? ` på ${weekdayNames[cadence.weekday]}ar` : ''}`;
    case 'months':
      return `${everyNth(cadence.every, 'månad')}${cadence.on ? `, ${ordinalWords(cadence.on)}` : ''}`;
    case 'years':
      return `${everyNth(cadence.every, 'år', true)}${cadence.on ? `, ${dateWords(cadence.on)}` : ''}`;
    case 'window':
      return (
        (cadence.per === 'year' && yearPartWords[cadence.parts]) ||
        `${times(cadence.parts)} per ${perWords[cadence.per]}`
      );
    case 'event':
      return `i ${listed(cadence.events.map((event) => eventWords[event]))}`;
    case 'perMeeting':
      return cadence.until
        ? `vid varje möte till och med ${dateOf(cadence.until)} ${monthLabel(cadence.until)}`
        : 'vid varje möte';
    case 'none':
      return noneWords[cadence.why];
  }
}

const dateWords = ({ month, date }: { readonly month: number; readonly date?: number }): string =>
  date ? `${date} ${monthNames[month - 1] ?? ''}` : `i slutet av ${monthNames[month - 1] ?? ''}`;
