import { monthLabel } from '../cadence/periods.ts';
import type { Weekday } from '../cadence/shape.ts';
import { dateOf, dayOf, readDay, weekday } from '../day.ts';
import type { Day } from '../day.ts';

/** Pieces of patterns; all match folded text (small letters, no marks). */
export const monthPart =
  '(?<month>januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\\b(?:(?<!mars|juni|juli|maj|[a-z]{5})\\.)?';
export const fullMonth =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
export const weekdayPart =
  '(?<weekday>mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag|man|tis|ons|tors|tor|fre|lor|son)';
export const fullWeekday = 'mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag';
/** A unit of time that is counted. */
export const unitPart =
  '(?<unit>arbetsdag(?:ar)?|dag(?:ar)?(?:na)?|dygn|veck(?:a|or)(?:na)?|manad(?:er)?(?:na)?|ar(?:en)?)\\b';
export const numberPart = '\\d{1,3}|en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv';
/** A year in full. */
export const yearPart = '(?<year>(?:19|20)\\d\\d)';
/** A year that is no part of a case number or an interval: "2024/132" names none. */
export const loneYear = `${yearPart}(?![\\d/]|[-–]\\d)`;

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const weekdays = ['man', 'tis', 'ons', 'tor', 'fre', 'lor', 'son'];
const numbers = ['', 'en', 'tva', 'tre', 'fyra', 'fem', 'sex', 'sju', 'atta', 'nio', 'tio', 'elva', 'tolv'];
const ordinals = ['', 'forsta', 'andra', 'tredje', 'fjarde', 'femte', 'sjatte'];

/** 1 to 12, 0 for what is no month. */
export const monthNumber = (word: string): number => months.indexOf(word.slice(0, 3)) + 1;

export const weekdayNumber = (word: string): Weekday | undefined => {
  const index = weekdays.indexOf(word.slice(0, 3));
  return index < 0 ? undefined : ((index + 1) as Weekday);
};

export function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return word === 'ett' ? 1 : Math.max(0, numbers.indexOf(word));
}

/** forsta, andra, 3:e, sista (-1); 0 for no ordinal. */
export function ordinalNumber(word: string): number {
  if (word === 'sista') return -1;
  const digits = /^(\d+)/.exec(word)?.[1];
  return digits ? Number(digits) : Math.max(0, ordinals.indexOf(word));
}

/** 2025 from "2025", "25" or "-25". */
export const yearNumber = (word: string | undefined): number | undefined => {
  const digits = word && /\d+/.exec(word)?.[0];
  if (!digits) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
};

const two = (value: number): string => String(value).padStart(2, '0');

/** The day, or undefined where the month has no such date that year. */
export const realDay = (year: number, month: number, date: number): Day | undefined =>
  readDay(`${year}-${two(month)}-${two(date)}`);

export const monthEnd = (year: number, month: number): Day => dayOf(year, month, 31);

const weekdayNames = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

/** "fredag 16 oktober 2020" */
export const dayWords = (on: Day): string =>
  `${weekdayNames[weekday(on) - 1] ?? ''} ${dateOf(on)} ${monthLabel(on)}`;
