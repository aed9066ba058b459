import type { Clash } from './proposal.ts';
import type { Hindrance } from './breaks.ts';
import type { Rhythm } from './rhythm.ts';
import type { Around, SeriesFault } from './series.ts';

const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const ordinals: Readonly<Record<number, string>> = {
  1: 'Första',
  2: 'Andra',
  3: 'Tredje',
  4: 'Fjärde',
  [-1]: 'Sista',
};
const every: Readonly<Record<number, string>> = {
  1: 'Varje',
  2: 'Varannan',
  3: 'Var tredje',
  4: 'Var fjärde',
  5: 'Var femte',
  6: 'Var sjätte',
};
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} och ${words.at(-1) ?? ''}`;

/** "Var fjärde torsdag", "Andra tisdagen i mars och september", "Första onsdagen varje månad utom juli". */
function rhythmInWords(rhythm: Rhythm, weekday: number): string {
  const name = weekdays[weekday - 1] ?? '';
  if (rhythm.kind === 'weeks') {
    return rhythm.every <= 6
      ? `${every[rhythm.every] ?? ''} ${name}`
      : `${name[0]?.toUpperCase() ?? ''}${name.slice(1)} var ${rhythm.every}:e vecka`;
  }
  const start = `${ordinals[rhythm.nth] ?? ''} ${name}en`;
  if (rhythm.months.length === 12) return `${start} varje månad`;
  const named = (numbers: readonly number[]) => listed(numbers.map((number) => months[number - 1] ?? ''));
  const without = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].filter((month) => !rhythm.months.includes(month));
  return without.length <= 3
    ? `${start} varje månad utom ${named(without)}`
    : `${start} i ${named(rhythm.months)}`;
}

export const swedish = {
  plan: 'Sammanträdesplan',
  plans: 'Sammanträdesplaner',
  lead: 'Bestäm hur ofta organet möts, se vad som krockar och lägg upp årets alla möten på en gång.',
  leadAll: 'Alla organ med sina möten under året.',
  body: 'Organ',
  planned: 'Möten',
  seriesCount: 'Serier',
  ofYear: (year: number) => `Sammanträdesplan ${year}`,
  year: 'År',
  yearBefore: (year: number) => `← ${year}`,
  yearAfter: (year: number) => `${year} →`,
  series: 'Mötesserier',
  noSeries: 'Ingen mötesserie ännu',
  noSeriesNext: 'Lägg till en serie för varje typ av möte som organet har.',
  addSeries: 'Lägg till mötesserie',
  changeSeries: 'Ändra mötesserien',
  saveSeries: 'Spara mötesserien',
  seriesSaved: 'Mötesserien är sparad.',
  seriesHint: 'Möten som redan är planerade ändras inte.',
  name: 'Vad mötena kallas',
  nameHint: 'Till exempel Nämndsammanträde, Kort avstämning',
  kind: 'Slag av möte',
  rhythm: 'Hur ofta',
  rhythms: { weeks: 'Med ett antal veckor emellan', months: 'En viss veckodag i vissa månader' },
  weeks: 'Veckor mellan mötena',
  weeksHint:
    'Gäller möten med ett antal veckor emellan: 4 är var fjärde vecka, räknat från den första dagen.',
  nth: 'Vilken av månadens veckodagar',
  nthHint: 'Gäller möten en viss veckodag i vissa månader.',
  nthOf: {
    '1': 'Den första',
    '2': 'Den andra',
    '3': 'Den tredje',
    '4': 'Den fjärde',
    '-1': 'Den sista',
  } as Readonly<Record<string, string>>,
  months: 'Månader',
  monthNames: months,
  weekday: 'Veckodag',
  weekdays,
  from: 'Från och med',
  until: 'Till och med',
  untilHint: 'Utan slutdag fortsätter serien tills den ändras.',
  startsAt: 'Börjar',
  endsAt: 'Slutar',
  clockHint: 'Till exempel 08.30',
  place: 'Plats',
  rests: 'Inga möten på',
  restsOn: { school: 'Helgdagar och skolans lov', holidays: 'Bara helgdagar' },
  around: 'När dagen inte går',
  arounds: {
    skip: 'Inget möte den gången',
    earlier: 'Samma veckodag en vecka tidigare',
    later: 'Samma veckodag en vecka senare',
  } satisfies Record<Around, string>,
  inWords: rhythmInWords,
  conveners: 'Sammankallande',
  vacant: (post: string) => `${post} (vakant)`,
  vacantNote: 'En sammankallande saknas. Tillsätt befattningen eller utse någon annan innan mötena kallas.',
  meetings: (year: number) => `Möten ${year}`,
  noMeetings: (year: number) => `Inga möten är planerade ${year}`,
  day: 'Dag',
  week: 'Vecka',
  time: 'Tid',
  state: 'Läge',
  movedFrom: 'Flyttat från',
  verb: 'Ändra',
  move: 'Flytta',
  moveOne: (on: string) => `Flytta mötet ${on}`,
  propose: (year: number) => `Föreslå möten ${year}`,
  nextYear: (year: number) => `Planera ${year} efter i år`,
  proposal: (year: number) => `Förslag till möten ${year}`,
  proposalLead:
    'Bocka ur det som inte ska bli av och ändra dagar där det behövs. Inget läggs upp förrän du skapar mötena.',
  breaks: 'Lovveckor under terminerna',
  breaksHint: 'Sport-, påsk- och höstlov som veckonummer. Sommar- och jullov är med ändå.',
  source: 'Utgå från',
  sources: { series: 'mötesserierna', year: 'föregående års möten' },
  show: 'Visa förslaget',
  create: 'Skapa mötena',
  created: (n: number) =>
    n === 0
      ? 'Alla möten var redan planerade.'
      : n === 1
        ? '1 möte är planerat.'
        : `${n} möten är planerade.`,
  nothingProposed: 'Inget att föreslå',
  nothingProposedNext: 'Serierna ger inga fler möten det året. Ändra en serie, eller välj ett annat år.',
  include: 'Ta med',
  includeOne: (name: string, on: string) => `Ta med ${name} ${on}`,
  dayOf: (name: string, on: string) => `Dag för ${name} som skulle varit ${on}`,
  remarks: 'Att se på',
  already: 'Finns redan',
  hindrance: (what: Hindrance, on: string) =>
    what.kind === 'holiday'
      ? `${on} är ${what.name}`
      : what.kind === 'school-break'
        ? `${on} är lov`
        : `${on} är ingen arbetsdag`,
  left: 'tas inte med',
  clash: ({ bodyName, shared }: Clash, time: string, atOnce: boolean, own: boolean) =>
    own
      ? `Organet har redan ett möte den dagen${time && ` (${time})`}`
      : `${bodyName}${time && ` ${time}`}: ${shared === 1 ? '1 ledamot' : `${shared} ledamöter`} är med i båda${atOnce ? '' : ', men inte samtidigt'}`,
  clashes: (n: number) => (n === 1 ? '1 dag krockar' : `${n} dagar krockar`),
  belongs: (name: string) => `Mötet hör till serien ${name}.`,
  shouldHaveBeen: 'Enligt serien skulle det ha varit',
  nothingChosen: 'Bocka i minst ett möte.',
  badDay: (on: string) => `Skriv en dag under året för mötet som skulle varit ${on}, som ÅÅÅÅ-MM-DD.`,
  badWeeks: 'Skriv veckonummer mellan 1 och 53, till exempel 9, 14, 44.',
  outOfDate: 'Förslaget har ändrats sedan du öppnade sidan. Se igenom det och skapa mötena igen.',
  problem: {
    'no-name': 'Skriv vad mötena kallas.',
    'no-choice': 'Välj ett av alternativen.',
    'no-weeks': 'Skriv ett antal veckor mellan 1 och 52.',
    'no-months': 'Bocka i minst en månad.',
    'no-day': 'Skriv dagen som ÅÅÅÅ-MM-DD.',
    'ends-before-it-begins': 'Slutet ligger före början.',
    'not-a-time': 'Skriv klockslaget som 08.30.',
  } satisfies Record<SeriesFault, string> as Record<SeriesFault, string>,
};
