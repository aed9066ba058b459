import { weekday, yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { dayWords, monthNumber, realDay, weekdayNumber } from '../../kernel/swedish-time/vocabulary.ts';
import type { ProposedDay } from '../shape.ts';
import type { Line } from '../text/line.ts';
import { byEvidence } from '../years.ts';
import { isOfMeeting, labels } from './meeting.ts';

const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
/** "12/3", "fredag 16/10", "den 12 mars": a day and a month, and no year after them. */
const withoutYear = new RegExp(
  String.raw`(?<![\d/.§-]|§\s)(?:(?<weekday>mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag)(?:en)?,?\s+)?(?:den\s+)?` +
    String.raw`(?<!\d)(?<date>\d{1,2})(?:\s?/\s?(?<number>\d{1,2})(?!\s?[\d/])|\s+(?<month>${months})(?!\p{L}))(?![\s,-]*(?:19|20)\d\d)`,
  'u',
);

/** The meeting's day as it is printed without a year, and the days it may be, the likeliest first. */
export type Undated = { readonly text: string; readonly days: readonly ProposedDay[] };

/** Looked for beside the labels of a meeting's day, then in the first lines. */
export function undatedMeeting(
  head: readonly Line[],
  { named, present, first }: { named: readonly number[]; present: number; first: number },
): Undated | undefined {
  const lines = head.filter(isOfMeeting);
  const beside = labels.flatMap((label) => lines.filter((line) => label.test(line.folded)));
  for (const line of [...beside, ...lines.slice(0, 6)]) {
    const found = withoutYear.exec(line.folded);
    const { date = '', number, month = '', weekday: word } = found?.groups ?? {};
    if (!found) continue;
    const monthOfYear = number ? Number(number) : monthNumber(month);
    const wanted = word === undefined ? undefined : weekdayNumber(word);
    const days: Day[] = [];
    for (let year = present + 1; year >= first; year -= 1) {
      const on = realDay(year, monthOfYear, Number(date));
      if (on && (wanted === undefined || weekday(on) === wanted)) days.push(on);
    }
    const text = line.text.slice(found.index, found.index + found[0].length);
    if (days.length > 0) return { text, days: ranked(days, { named, present }) };
  }
  return undefined;
}

const ranked = (days: readonly Day[], { named, present }: { named: readonly number[]; present: number }) =>
  byEvidence(
    days.map((date) => ({ date, why: whyOf(date, named) })),
    named,
    present,
  );

const whyOf = (date: Day, named: readonly number[]): string =>
  named.includes(yearOf(date)) ? `${dayWords(date)}; dokumentet nämner ${yearOf(date)}` : dayWords(date);
