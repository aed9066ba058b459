import { addDays, addMonths, dayOf, monthOf, yearOf } from '../day.ts';
import type { Day } from '../day.ts';
import { mondayOf, weekOf } from '../iso-week.ts';
import { inYear, pattern } from './rule.ts';
import type { Found, Rule, Said, Scope } from './rule.ts';
import { monthEnd } from './vocabulary.ts';

/** Counted from the meeting; without its day a person must say. */
const counted = (
  { anchor }: Scope,
  shape: Pick<Found, 'kind' | 'precision'>,
  step: (anchor: Day) => Partial<Found>,
): Found => (anchor ? { ...shape, ...step(anchor) } : { ...shape, needsConfirm: true });

/** "Hur det ser ut i dag", "tre timmar i veckan": how something is now or how often, not when it is to be done. */
const tellsHow =
  /\b(?:hur|som|vad|dar|vilka|vilken|vilket|finns|ser\s+ut|an|fran|redan|nuvarande|ar|har)\b[^,;]*$/;
const counts = /(?:gang(?:er)?|dag(?:ar)?|timm\w+|tillfallen?|kvall\w*|pass|tidigare|borjan|\d)\s+$/;

/** "Malin beställer nya i dag": the day of the meeting, where the sentence ends with it. */
const sameDay = (_: Said, scope: Scope): Found | undefined =>
  tellsHow.test(scope.before)
    ? undefined
    : counted(scope, { kind: 'due', precision: 'day' }, (date) => ({ date }));

/** "I veckan", "före helgen", "innan veckan är slut", "under kommande vecka": a week's Friday. */
function thatWeek(said: Said, scope: Scope): Found | undefined {
  if (said.bare && counts.test(scope.before)) return undefined;
  return counted(scope, { kind: 'due', precision: 'week' }, (anchor) => {
    const monday = addDays(mondayOf(weekOf(anchor)), said.next ? 7 : 0);
    const friday = addDays(monday, 4);
    const date = friday >= anchor ? friday : addDays(monday, 6);
    return { date, window: [monday, date] };
  });
}

/** "Före månadsskiftet": the month's last day; "efter" it not before the first of the next. */
const turnOfMonth = (said: Said, scope: Scope): Found =>
  counted(scope, { kind: said.after ? 'window' : 'due', precision: said.after ? 'open' : 'month' }, (on) => {
    const start = dayOf(yearOf(on), monthOf(on), 1);
    return said.after ? { notBefore: addMonths(start, 1) } : { date: monthEnd(yearOf(on), monthOf(on)) };
  });

/** "Efter halvårsskiftet": not before the first of July. */
function afterHalf(_: Said, scope: Scope): Found | undefined {
  const choice = inYear((year) => ({ until: dayOf(year, 7, 1) }), scope);
  if (!choice) return undefined;
  const { stretch, candidates, needsConfirm } = choice;
  return { kind: 'window', precision: 'open', notBefore: stretch?.until, candidates, needsConfirm };
}

/** How people at a meeting say when, counted from the day they meet. */
export const spokenDays: readonly Rule[] = [
  { rule: 'rel-day', pattern: /\b(?:senast\s+|nu\s+)?i\s?dag(?=\s*[.!;)]?\s*$)/g, read: sameDay },
  {
    rule: 'rel-week',
    pattern: pattern(
      '\\b(?:(?<bare>i\\s+veckan)(?!\\s+(?:efter|fore|innan|som|\\d))|',
      '(?:under\\s+|i\\s+|senast\\s+)?(?<next>(?:nast)?kommande\\s+veckan?)|',
      '(?:senast\\s+)?(?:fore|innan|till|infor)\\s+(?:helgen|veckans\\s+slut|veckan\\s+ar\\s+slut))\\b',
    ),
    read: thatWeek,
  },
  {
    rule: 'rel-month',
    pattern:
      /\b(?:(?:(?<after>efter)|senast(?:\s+vid)?|vid|till|fore|innan|infor)\s+)?(?:manadsskiftet\b(?!\s+[a-z]+\s?[/–-])|(?<=(?:fore|innan|vid)\s)(?:manadens\s+(?:slut|utgang)|manaden\s+ar\s+slut)\b)/g,
    read: turnOfMonth,
  },
  { rule: 'half', pattern: /\befter\s+halvarsskiftet\b/g, read: afterHalf },
];
