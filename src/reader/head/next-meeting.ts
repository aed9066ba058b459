import { addDays, dayOf, daysBetween, weekday, yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { monthNumber, realDay, weekdayNumber } from '../../kernel/swedish-time/vocabulary.ts';
import { fold } from '../text/fold.ts';
import type { Line } from '../text/line.ts';
import type { Page } from '../text/page.ts';
import { wholeDays } from './days.ts';

/**
 * The day of the next meeting; where its year is not printed, with the words that were read, and without a day where
 * the year of this meeting is not known either.
 */
export type NextMeeting = { readonly day: Day | null; readonly withoutYear: string | null };

const gathering = String.raw`\p{L}*(?:mote(?:t|n|sdag|sdatum|stid)?|sammantrade(?:t|n|sdatum|sdag)?|apt|arbetsplatstraff|beredning|traff|ledningsgrupp|styrgrupp|arbetsgrupp|samverkan|avstamning|rad|namnd|utskott|[fcl]sg)(?:en)?`;
/** "Nämndens nästa sammanträde", "b) Nästa möte": a mark and whose it is may stand before. */
const opening = String.raw`(?:^(?:\(?(?:[a-z]|\d{1,2})[.)]\s*|[-–•·]\s*)?|[.!?]\s+)(?:(?:\p{L}+-\s+och\s+|tekniska\s+)?\p{L}*(?:namnden|styrelsen|utskottet|fullmaktige|radet|gruppen)s\s+)?`;
/** "Nästa möte", "Datum för nästa APT", "Vi ses igen": at the beginning of a line or a sentence. */
const label = new RegExp(
  String.raw`${opening}(?:(?:datum|dag|tid(?:punkt)?|tid och plats)\s+for\s+)?(?:(?:nasta|nastkommande|kommande|nytt)\s+(?:ordinarie\s+|planerade\s+|inplanerade\s+)?(?:${gathering}|gang(?:\s+vi\s+ses)?|tillfalle)(?:\s+(?:med|i|for)\s+\p{L}+)?|vi\s+(?:ses|traffas|mots)\s+(?:igen|nasta\s+gang|nast)|nasta\s+gang\s+(?:vi\s+ses|ses\s+vi))(?!\p{L})`,
  'u',
);
const dayName = String.raw`(?:man|tis|ons|tors|fre|lor|son)(?:dag(?:en)?)?\.?`;
/** What may stand between the label and the day. */
const between = new RegExp(
  String.raw`^(?:[\s:–—,.|()-]+|(?:ar|blir|halls|ager\s+rum|sker|planeras|planerat|bokat|bokas|inbokat|infaller|den|till|pa|i|dag|datum|tid|prel|preliminart|klockan|kl|da|alltsa)(?!\p{L})|${dayName}(?!\p{L})|\d{1,2}[.:]\d{2}(?!\d))*`,
  'u',
);
const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december';
const short = 'jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec';
const undated = new RegExp(
  String.raw`^(?:(?<date>\d{1,2})(?:\s?:?[ae])?(?:\s?/\s?(?<number>\d{1,2})(?![\d/])|\s+(?<month>${months}|${short})\.?(?!\p{L}))|(?:v|vecka)\.?\s?(?<week>\d{1,2})(?!\d))`,
  'u',
);

/** When the next meeting is; a day without its year is the first such day after this meeting, never guessed without it. */
export function nextMeeting(page: Page, meeting: Day | null): NextMeeting | null {
  for (const [at, line] of page.lines.entries()) {
    const found = label.exec(line.folded);
    if (!found) continue;
    const beside = line.text.slice(found.index + found[0].length);
    for (const text of [beside, ...linesUnder(page.lines, at, beside)]) {
      const next = dayFirst(text, meeting);
      if (next && (!meeting || !next.day || next.day > meeting)) return next;
    }
  }
  return null;
}

/** The day may stand on the next line or two where the label stands alone. */
const linesUnder = (lines: readonly Line[], at: number, beside: string): string[] =>
  /\p{L}{3}/u.test(beside) ? [] : lines.slice(at + 1, at + 3).map(({ text }) => text);

function dayFirst(text: string, meeting: Day | null): NextMeeting | null {
  const start = between.exec(fold(text))?.[0].length ?? 0;
  const [whole] = wholeDays(text.slice(start));
  if (whole?.start === 0) return { day: whole.day, withoutYear: null };
  const said = undated.exec(fold(text).slice(start));
  if (!said) return null;
  const words = text.slice(0, start + said[0].length).replace(/^[\s:–—,.|()-]+/, '');
  if (!meeting) return { day: null, withoutYear: words };
  const { date, number, month = '', week } = said.groups ?? {};
  const named = new RegExp(`(?<!\\p{L})${dayName}(?!\\p{L})`, 'u').exec(fold(text).slice(0, start))?.[0];
  const wanted = named === undefined ? undefined : dayOfWeek(named);
  for (const year of [yearOf(meeting), yearOf(meeting) + 1]) {
    const day = week
      ? wanted && dayOfWeekIn(year, Number(week), wanted)
      : realDay(year, number ? Number(number) : monthNumber(month), Number(date));
    if (!day || day <= meeting || daysBetween(meeting, day) > 365) continue;
    if (wanted !== undefined && weekday(day) !== wanted) return null;
    return { day, withoutYear: words };
  }
  return null;
}

const dayOfWeek = (word: string): number | undefined =>
  weekdayNumber(`${word.replace(/\.$/, '').replace(/dag(?:en)?$/, '')}dag`);

/** The weekday of an ISO week: the week of 4 January is the first. */
function dayOfWeekIn(year: number, week: number, wanted: number): Day | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = dayOf(year, 1, 4);
  return addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7 + wanted - 1);
}
