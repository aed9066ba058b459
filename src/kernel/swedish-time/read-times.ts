import { latestMeeting, papersBy } from '../calendar.ts';
import { occurrences } from '../cadence/occurrences.ts';
import { addMonths } from '../day.ts';
import type { Day } from '../day.ts';
import { exactDays } from './exact-days.ts';
import { fold, moodAt, sentenceAround } from './folding.ts';
import { nearDays } from './near-days.ts';
import { openEnds } from './open-ends.ts';
import { reportEvents } from './report-events.ts';
import { rhythms } from './rhythms.ts';
import type { Found, Rule, Scope } from './rule.ts';
import { seasons } from './seasons.ts';
import type { TimeContext, TimeReading } from './time-reading.ts';
import { yearParts } from './year-parts.ts';

const rules: readonly Rule[] = [
  ...exactDays,
  ...nearDays,
  ...seasons,
  ...yearParts,
  ...reportEvents,
  ...openEnds,
  ...rhythms,
];

/**
 * Every date, period and cadence expression of a running text, in its order (domain.md 4.8). Offsets count
 * UTF-16 units of `text`; letters with loose accents (NFD) must be composed first. Where two rules see the same
 * words the longer expression counts, and of equals the first rule.
 */
export function readTimes(text: string, context: TimeContext): TimeReading[] {
  const folded = fold(text);
  const meetings = (context.receiver && context.calendar.meetingsOf?.(context.receiver)) || [];
  const readings = rules.flatMap((rule) =>
    [...folded.matchAll(rule.pattern)].flatMap((match) => {
      const found = rule.read(match.groups ?? {}, scopeOf({ text, folded, match, context, meetings }));
      return found ? [readingOf({ found, rule, text, match, folded, context, meetings })] : [];
    }),
  );
  return withoutOverlap(readings);
}

type Seen = {
  readonly text: string;
  readonly folded: string;
  readonly match: RegExpExecArray;
  readonly context: TimeContext;
  readonly meetings: readonly Day[];
};

const spanOf = ({ match }: Pick<Seen, 'match'>) => ({
  start: match.index,
  end: match.index + match[0].length,
});

function scopeOf({ text, folded, match, context, meetings }: Seen): Scope {
  const { start, end } = spanOf({ match });
  const sentence = sentenceAround(text, start, end);
  const told = context.future === undefined ? moodAt(folded, start, end, sentence) : undefined;
  return {
    anchor: context.anchor,
    calendar: context.calendar,
    receiver: context.receiver,
    meetings,
    mood: context.future === undefined ? told : context.future ? 'future' : 'past',
    sentence: folded.slice(sentence.start, sentence.end),
    before: folded.slice(Math.max(0, start - 40), start),
    after: folded.slice(end, end + 40),
    raw: text.slice(start, end),
  };
}

function readingOf({
  found,
  rule,
  ...seen
}: Seen & { readonly found: Found; readonly rule: Rule }): TimeReading {
  const { context, meetings } = seen;
  const { start, end } = spanOf(seen);
  const { anchor } = context;
  const date = found.date ?? (found.cadence && firstDue(found, context, meetings));
  const past = found.past ?? isPast(seen, found, date);
  const unanchored = anchor === undefined && found.kind === 'recurrence';
  return {
    ...present({ ...found, date, ...snapped(date, past, seen) }),
    start,
    end,
    text: seen.text.slice(start, end),
    kind: found.kind,
    precision: found.precision,
    rule: found.rule ?? rule.rule,
    needsConfirm: (found.needsConfirm ?? false) || unanchored,
    past,
    candidates: found.candidates ?? [],
  };
}

/** A day before the anchor has been; else the sentence says so, unless all of it lies ahead. */
function isPast({ text, folded, match, context }: Seen, found: Found, date: Day | undefined): boolean {
  if (found.kind === 'recurrence' || found.kind === 'none') return false;
  if (context.future !== undefined) return !context.future;
  const { anchor } = context;
  const begins = found.window?.[0] ?? found.notBefore ?? date;
  if (anchor && date && date < anchor) return true;
  if (anchor && begins && begins > anchor) return false;
  const { start, end } = spanOf({ match });
  return moodAt(folded, start, end, sentenceAround(text, start, end)) === 'past';
}

/** The first expectation of a cadence that begins at the anchor, within five years. */
function firstDue({ cadence }: Found, { anchor, calendar }: TimeContext, meetings: readonly Day[]) {
  if (!cadence || !anchor || cadence.kind === 'none') return undefined;
  for (const months of [2, 14, 60]) {
    const until = addMonths(anchor, months);
    const [first] = occurrences(cadence, { from: anchor, until, calendar, meetings });
    if (first) return first.due;
  }
  return undefined;
}

/** A report is taken up at the receiver's last meeting on or before its due day. */
function snapped(date: Day | undefined, past: boolean, { context, meetings }: Seen) {
  const { anchor, calendar } = context;
  if (!date || past) return {};
  const ahead = anchor ? meetings.filter((meeting) => meeting > anchor) : meetings;
  const meeting = latestMeeting(ahead, date);
  return meeting ? { latestMeeting: meeting, papersBy: papersBy(meeting, calendar) } : {};
}

type Present<Of> = { [Key in keyof Of]?: Exclude<Of[Key], undefined> };

/** Without the properties that nothing was found for. */
const present = <Of extends object>(found: Of): Present<Of> =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Present<Of>;

/** The longest first; what overlaps one already kept is another reading of the same words. */
function withoutOverlap(readings: readonly TimeReading[]): TimeReading[] {
  const kept: TimeReading[] = [];
  const byLength = [...readings].sort((one, other) => other.end - other.start - (one.end - one.start));
  for (const reading of byLength) {
    if (kept.every(({ start, end }) => reading.end <= start || reading.start >= end)) kept.push(reading);
  }
  return kept.sort((one, other) => one.start - other.start);
}
