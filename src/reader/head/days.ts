import { dayOf, readDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';

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
const monthNames = months.map((month) =>
  month.length > 4 ? `${month}|${month.slice(0, 3)}\\.?|${month.slice(0, 4)}\\.?` : month,
);
const iso = /(?<![\d-])(?<y>(?:19|20)\d{2})-(?<m>\d{2})-(?<d>\d{2})(?![\d-])/gu;
const worded = new RegExp(
  String.raw`(?<!\d)(?<d>\d{1,2})(?:\s*:?e)?\s+(?<m>${monthNames.join('|')})\s+(?<y>(?:19|20)\d{2})(?!\d)`,
  'giu',
);
const slashed = /(?<![\d/])(?<d>\d{1,2})\/(?<m>\d{1,2})[\s-]+(?<y>(?:19|20)\d{2})(?!\d)/gu;
const dotted = /(?<![\d.])(?<y>(?:19|20)\d{2})[./](?<m>\d{2})[./](?<d>\d{2})(?![\d])/gu;
const packed = /(?<!\d)(?<y>20\d{2}|\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?![\d-])/gu;

export type FoundDay = { readonly day: Day; readonly start: number; readonly end: number };

/** Whole dates, with their year, in the order they stand; an impossible date is none. */
export function wholeDays(text: string): FoundDay[] {
  const found = [iso, worded, slashed, dotted, packed].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): FoundDay[] => {
      const { y = '', m = '', d = '' } = match.groups ?? {};
      const month = /^\d+$/.test(m)
        ? Number(m)
        : 1 + months.findIndex((name) => name.startsWith(m.toLowerCase().slice(0, 3)));
      const day = realDay(Number(y.length === 2 ? `20${y}` : y), month, Number(d));
      return day ? [{ day, start: match.index, end: match.index + match[0].length }] : [];
    }),
  );
  let reach = 0;
  return found
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      const isFree = start >= reach;
      reach = Math.max(reach, end);
      return isFree;
    });
}

function realDay(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const day = dayOf(year, month, date);
  return readDay(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`) && day;
}
