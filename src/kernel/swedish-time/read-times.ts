import { latestMeeting, papersBy } from '../calendar.ts';
import { occurrences } from '../cadence/occurrences.ts';
import type { Cadence } from '../cadence/shape.ts';
import { addMonths } from '../day.ts';
import type { Day } from '../day.ts';
import { tellsBeginning, withBeginning } from './cadence-starts.ts';
import { scanned } from './scanned-digits.ts';
import { loosely } from './some-time.ts';
import { fold, moodAt, sentenceAround } from './folding.ts';
import { ruleGroups } from './rule-groups.ts';
import type { RuleGroup } from './rule-groups.ts';
import type { Found, Rule, Scope } from './rule.ts';
import type { TimeContext, TimeReading } from './time-reading.ts';

/** The rules of cadences once more, with the beginning that may follow each. */
const beginnings: readonly RuleGroup[] = ruleGroups
  .filter(({ rhythmic }) => rhythmic)
  .map(({ hint, rules }) => ({ hint, rules: withBeginning(rules) }));

/** An expression a rule has understood, before it is known whether another covers the same words. */
type Understood = {
  readonly rule: Rule;
  readonly found: Found;
  readonly scope: Scope;
  readonly start: number;
  readonly end: number;
};

/**
 * Every date, period and cadence expression of a running text, in its order (domain.md 4.8). Offsets count
 * UTF-16 units of `text`; letters with loose accents (NFD) must be composed first. Where two rules see the same
 * words the longer expression counts, and of equals the first rule.
 */
export function readTimes(text: string, context: TimeContext): TimeReading[] {
  const folded = scanned(fold(text));
  const meetings = (context.receiver && context.calendar.meetingsOf?.(context.receiver)) || [];
  const understood: Understood[] = [];
  for (const rule of rulesFor(folded)) {
    for (const match of folded.matchAll(rule.pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const scope = scopeOf({ text, folded, start, end, context, meetings });
      const found = rule.read(match.groups ?? {}, scope);
      if (found) understood.push(asSaid({ rule, found, scope, start, end }, text));
    }
  }
  const firstDue = firstDues(context, meetings);
  return withoutOverlap(understood, text.length).map((one) => readingOf(one, context, firstDue));
}

/** "Någon gång under hösten" is one expression with its first words, and asks. */
function asSaid(one: Understood, text: string): Understood {
  const said = loosely(one.found, one.scope);
  if (!said) return one;
  const start = one.start - said.sooner;
  return { ...one, found: said.found, start, scope: { ...one.scope, raw: text.slice(start, one.end) } };
}

/** The rules whose words stand in a folded text; those of a beginning come last. */
const rulesFor = (folded: string): Rule[] =>
  [...ruleGroups, ...(tellsBeginning(folded) ? beginnings : [])].flatMap(({ hint, rules }) =>
    hint.test(folded) ? rules : [],
  );

type Seen = {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly context: TimeContext;
  readonly meetings: readonly Day[];
};

function scopeOf({ text, folded, start, end, context, meetings }: Seen): Scope {
  const { anchor, calendar, receiver, future } = context;
  const sentence = sentenceAround(text, start, end);
  const told = future === undefined ? moodAt(folded, start, end, sentence) : future ? 'future' : 'past';
  return {
    anchor,
    calendar,
    receiver,
    meetings,
    mood: told,
    sentence: folded.slice(sentence.start, sentence.end),
    before: folded.slice(Math.max(0, start - 40), start),
    after: folded.slice(end, end + 40),
    raw: text.slice(start, end),
  };
}

/** The longest first; what overlaps one already kept is another reading of the same words. */
function withoutOverlap(understood: readonly Understood[], length: number): Understood[] {
  const taken = new Uint8Array(length);
  const kept: Understood[] = [];
  const byLength = [...understood].sort((one, other) => other.end - other.start - (one.end - one.start));
  for (const one of byLength) {
    // NOTE none kept is shorter, so one that overlaps always covers an end of this
    if (taken[one.start] || taken[one.end - 1]) continue;
    taken.fill(1, one.start, one.end);
    kept.push(one);
  }
  return kept.sort((one, other) => one.start - other.start);
}

type FirstDue = (cadence: Cadence | undefined) => Day | undefined;

function readingOf(one: Understood, context: TimeContext, firstDue: FirstDue): TimeReading {
  const { rule, found, scope, start, end } = one;
  const date = found.date ?? firstDue(found.cadence);
  const past = found.past ?? isPast(one, context, date);
  const unanchored = context.anchor === undefined && found.kind === 'recurrence';
  return {
    ...present({ ...found, date, ...snapped(date, past, scope) }),
    start,
    end,
    text: scope.raw,
    kind: found.kind,
    precision: found.precision,
    rule: found.rule ?? rule.rule,
    needsConfirm: (found.needsConfirm ?? false) || unanchored,
    past,
    candidates: found.candidates ?? [],
  };
}

/** A day before the anchor has been; else the sentence says so, unless all of it lies ahead. */
function isPast(
  { found, scope }: Understood,
  { anchor, future }: TimeContext,
  date: Day | undefined,
): boolean {
  if (found.kind === 'recurrence' || found.kind === 'none') return false;
  if (future !== undefined) return !future;
  const begins = found.window?.[0] ?? found.notBefore ?? date;
  if (anchor && date && date < anchor) return true;
  if (anchor && begins && begins > anchor) return false;
  return scope.mood === 'past';
}

/** The first expectation of a cadence that begins at the anchor, within five years; each counted once. */
function firstDues({ anchor, calendar }: TimeContext, meetings: readonly Day[]): FirstDue {
  const known = new Map<string, Day | undefined>();
  const count = (cadence: Cadence, from: Day): Day | undefined => {
    for (const months of [2, 14, 60]) {
      const [first] = occurrences(cadence, { from, until: addMonths(from, months), calendar, meetings });
      if (first) return first.due;
    }
    return undefined;
  };
  return (cadence) => {
    if (!cadence || !anchor || cadence.kind === 'none') return undefined;
    const key = JSON.stringify(cadence);
    if (!known.has(key)) known.set(key, count(cadence, anchor));
    return known.get(key);
  };
}

/** A report is taken up at the receiver's last meeting on or before its due day. */
function snapped(date: Day | undefined, past: boolean, { anchor, calendar, meetings }: Scope) {
  if (!date || past) return {};
  const ahead = anchor ? meetings.filter((meeting) => meeting > anchor) : meetings;
  const meeting = latestMeeting(ahead, date);
  return meeting ? { latestMeeting: meeting, papersBy: papersBy(meeting, calendar) } : {};
}

type Present<Of> = { [Key in keyof Of]?: Exclude<Of[Key], undefined> };

/** Without the properties that nothing was found for. */
const present = <Of extends object>(found: Of): Present<Of> =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Present<Of>;
