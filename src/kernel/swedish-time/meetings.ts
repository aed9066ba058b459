import { addDays, addMonths, dayOf, monthOf, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { addWorkingDays, workingDayBefore } from '../holidays.ts';
import { dayReadings } from './exact-days.ts';
import { fold } from './folding.ts';
import { inYear, pattern, stretched } from './rule.ts';
import type { Found, Rule, Said, Scope } from './rule.ts';
import { dayWords, fullMonth, loneYear, monthEnd, monthNumber, monthPart } from './vocabulary.ts';
import { numberOf, numberPart, unitPart, yearNumber } from './vocabulary.ts';

const day = { kind: 'due', precision: 'day' } as const;

const nextAfter = ({ anchor, meetings }: Scope): Day | undefined =>
  anchor && [...meetings].sort().find((meeting) => meeting > anchor);

/** The receiving body's next meeting after the anchor. */
function nextMeeting(_: Said, scope: Scope): Found {
  const date = nextAfter(scope);
  const candidates = scope.anchor
    ? []
    : scope.meetings.map((date) => ({ date, why: dayWords(date) })).reverse();
  return { ...day, date, needsConfirm: date === undefined, candidates };
}

/** "Till augustisammanträdet": the receiver's meeting of that month, else the month's last day. */
function meetingOfMonth(said: Said, scope: Scope): Found | undefined {
  const month = monthNumber(said.month ?? '');
  const at = (year: number) => ({ from: dayOf(year, month, 1), until: monthEnd(year, month) });
  const found = stretched(inYear(at, scope, yearNumber(said.year)), { kind: 'due', precision: 'month' });
  const { date } = found ?? {};
  if (!found || !date) return found;
  const meeting = [...scope.meetings]
    .sort()
    .findLast((one) => yearOf(one) === yearOf(date) && monthOf(one) === month);
  return meeting ? { ...found, precision: 'day', date: meeting } : found;
}

const stepBack = (from: Day, count: number, unit: string): Day => {
  if (unit.startsWith('arbets')) {
    let on = from;
    for (let left = count; left > 0; left -= 1) on = workingDayBefore(on);
    return on;
  }
  if (unit.startsWith('veck')) return addDays(from, -7 * count);
  if (unit.startsWith('dag') || unit.startsWith('dygn')) return addDays(from, -count);
  return addMonths(from, -(unit.startsWith('ar') ? 12 : 1) * count);
};

/** "Två veckor före sammanträdet den 20 maj": counted back from the day said, else from the next meeting. */
function beforeMeeting(said: Said, scope: Scope): Found | undefined {
  const count = numberOf(said.count ?? '');
  const dated = said.date ? dayReadings({ ...said }, { ...scope, mood: scope.mood ?? 'future' }) : undefined;
  if (said.date && !dated) return undefined;
  const eventOn = said.date ? dated?.date : nextAfter(scope);
  const step = (on: Day) => (count > 0 ? stepBack(on, count, said.unit ?? '') : workingDayBefore(on));
  // NOTE nobody has said how long "i god tid" is
  const vague = said.early !== undefined;
  return {
    kind: 'event',
    precision: 'day',
    event: scope.raw.slice(fold(scope.raw).indexOf(said.event ?? '')).slice(0, said.event?.length),
    eventOn,
    date: eventOn && step(eventOn),
    needsConfirm: vague || eventOn === undefined || dated?.needsConfirm === true,
    candidates: dated?.candidates?.map(({ date, why }) => ({ date: step(date), why })) ?? [],
  };
}

/** "Ett år efter införandet": the day is counted from something that only a person can date. */
const afterEvent = (said: Said, { anchor }: Scope): Found | undefined =>
  numberOf(said.count ?? '') === 0
    ? undefined
    : {
        ...day,
        needsConfirm: true,
        candidates: anchor ? [{ date: countOn(anchor, said), why: 'räknat från mötet' }] : [],
      };

const countOn = (anchor: Day, said: Said): Day => {
  const count = numberOf(said.count ?? '');
  const unit = said.unit ?? '';
  if (unit.startsWith('arbets')) return addWorkingDays(anchor, count);
  return stepBack(anchor, -count, unit);
};

const sort =
  '(?:[a-z-]*(?:mote|moten|sammantrade|sammantraden|namnd|traff|ledningsgrupp|styrgrupp|utskott|presidium|fullmaktige|apt|beredning|samverkan|konferens|avstamning|natverkstraff)|(?:[a-z-]+)?(?:styrelse|rad)|fsg|lsg|csg|skg|lsk|fsk)';
const meetingPart = `(?:${sort})(?:t|et|en|n)?\\b`;
const heldMeeting = `(?<event>(?:ordinarie\\s+)?[a-z-]*(?:mote|sammantrade|namnd|traff)(?:t|n|en)?)\\b`;
const ofBody = '(?:[a-z-]+s\\s+)?';

export const meetingTimes: readonly Rule[] = [
  {
    rule: 'next-meeting',
    pattern: pattern(
      `\\b(?:vid|pa|till|infor|senast(?:\\s+(?:vid|till|pa))?)\\s+${ofBody}`,
      `(?:(?:sitt|vart|det)\\s+)?(?:nasta|nastkommande|nasta\\s+kommande|narmast\\s+kommande|kommande)\\s+`,
      `(?:ordinarie\\s+)?${meetingPart}`,
    ),
    read: nextMeeting,
  },
  {
    rule: 'before-event',
    pattern: pattern(`\\b(?:fore|innan)\\s+nasta\\s+(?<event>${sort})\\b`),
    read: beforeMeeting,
  },
  {
    rule: 'next-meeting',
    pattern:
      /\b(?:(?:till|vid|infor)\s+)?nasta\s+(?:gang|traff|avstamning)\b(?!\s+(?:senast|den|\d|i\s|ar\s|blir\s))/g,
    read: nextMeeting,
  },
  {
    rule: 'month',
    pattern: pattern(
      `\\b(?:(?:senast\\s+)?(?:vid|till|pa|i|infor|under)\\s+|senast\\s+)${ofBody}`,
      `(?<month>${fullMonth})(?:\\s*manads)?-?(?:sammantradet?|motet?|namnden?|traffen)\\b(?:\\s+${loneYear})?`,
    ),
    read: meetingOfMonth,
  },
  {
    rule: 'month',
    pattern: pattern(
      `\\b(?:(?:senast\\s+)?(?:vid|till|pa|infor)\\s+)${ofBody}(?:ordinarie\\s+)?${meetingPart}\\s+i\\s+`,
      `(?<month>${fullMonth})\\b(?!\\s+och\\b)(?:\\s+${loneYear})?`,
    ),
    read: meetingOfMonth,
  },
  {
    rule: 'before-event',
    pattern: pattern(
      `\\b(?:(?:senast\\s+)?(?:(?<count>${numberPart})\\s+${unitPart}|(?<early>i\\s+god\\s+tid))\\s+|senast\\s+)`,
      `(?:fore|innan)\\s+(?:varje\\s+)?${ofBody}(?:nasta\\s+)?${heldMeeting}`,
      `(?:\\s+(?:den\\s+)?(?<date>\\d{1,2})\\s+${monthPart}(?:\\s+${loneYear})?)?`,
    ),
    read: beforeMeeting,
  },
  {
    rule: 'within',
    pattern: pattern(
      `\\b(?:senast\\s+|inom\\s+)?(?<count>${numberPart})\\s+${unitPart}\\s+efter\\s+(?:det\\s+att\\s+)?`,
      `(?:[a-z]+s\\s+)?(?:infor|start|genomforande|avslut|driftsatt|ikrafttrad|oppn|inflytt|bygg|fardigstall)[a-z]*\\b`,
    ),
    read: afterEvent,
  },
];
