import type { Proposal } from '../../reader/shape.ts';
import type { Gold, GoldAssignment, GoldItem } from './gold.ts';
import { alike, fold, holds, overlap, pairs } from './alike.ts';

/** The figures, in the order they are printed; a document's mean is of the core ones. */
export const measures = [
  'items',
  'caseNumbers',
  'itemKinds',
  'decisions',
  'assignments',
  'assignees',
  'dues',
  'dueDays',
  'cadences',
  'statuses',
  'motions',
  'people',
  'body',
  'date',
  'documentKind',
] as const;
export type Measure = (typeof measures)[number];
export const core: readonly Measure[] = [
  'items',
  'caseNumbers',
  'itemKinds',
  'decisions',
  'assignments',
  'assignees',
  'dues',
  'people',
  'date',
  'body',
];

export type Tally = { hit: number; miss: number; extra: number };
export type Miss = { readonly measure: Measure; readonly sort: 'missed' | 'false'; readonly what: string };
export type Score = { readonly tallies: Record<Measure, Tally>; readonly misses: Miss[] };

export const emptyScore = (): Score => ({
  tallies: Object.fromEntries(measures.map((one) => [one, { hit: 0, miss: 0, extra: 0 }])) as Record<
    Measure,
    Tally
  >,
  misses: [],
});

/** Shares of 0..1; undefined where there was nothing to find and nothing was found. */
export const f1 = ({ hit, miss, extra }: Tally): number | undefined =>
  hit + miss + extra === 0 ? undefined : (2 * hit) / (2 * hit + miss + extra);
export const precision = ({ hit, extra }: Tally): number | undefined =>
  hit + extra ? hit / (hit + extra) : undefined;
export const recall = ({ hit, miss }: Tally): number | undefined =>
  hit + miss ? hit / (hit + miss) : undefined;
/** Of the core figures that anything was asked of; undefined where nothing was. */
export function meanF1({ tallies }: Score): number | undefined {
  const figures = core.flatMap((one) => f1(tallies[one]) ?? []);
  return figures.length > 0 ? figures.reduce((sum, one) => sum + one, 0) / figures.length : undefined;
}

/** Adds one document to the score. */
export function addTo(score: Score, gold: Gold, got: Proposal): void {
  const tell = teller(score);
  tell.value('documentKind', gold.kind, got.kind, (a, b) => a === b || (gold.kind_also_ok ?? []).includes(b));
  tell.value('body', gold.body, got.body, (a, b) =>
    [a, ...(gold.body_alias ?? [])].some((name) => alike(name, b, 0.6)),
  );
  tell.value('date', gold.meeting_date, got.meetingDate, (a, b) => a === b);
  const names = (one: { name: string }) => one.name;
  tell.list(
    'people',
    gold.people,
    got.people,
    (a, b) => Math.max(0, overlap(a.name, b.name) - 0.59),
    names,
    names,
  );
  const found = tell.list('items', gold.items, got.items, likeItems, headingOf, headingOf);
  for (const item of gold.items) addItem(tell, item, found.get(item));
  const paired = new Set(found.values());
  for (const item of got.items) {
    if (!paired.has(item)) for (const one of item.decisions) tell.extra('decisions', one.text);
  }
  addAssignments(tell, gold, got);
}

type Item = Proposal['items'][number];
const headingOf = (item: { number: string | null; heading: string }) =>
  `${item.number ?? '–'} ${item.heading}`;
const bareNumber = (number: string | null) =>
  number
    ?.replace(/^.*§+\s*/, '')
    .replaceAll(/\s+/g, '')
    .toLowerCase();

function likeItems(gold: GoldItem, got: Item): number {
  const like = overlap(gold.heading, got.heading);
  const [a, b] = [bareNumber(gold.number), bareNumber(got.number)];
  if (a && b) return a === b ? 1 + like : 0;
  return like >= 0.6 || holds(gold.heading, got.heading) ? like + 0.01 : 0;
}

function addItem(tell: Teller, gold: GoldItem, got: Item | undefined): void {
  const spaceless = (text: string) => fold(text).replaceAll(' ', '');
  tell.value(
    'caseNumbers',
    gold.case_number,
    got?.caseNumber ?? null,
    (a, b) => spaceless(a) === spaceless(b),
  );
  if (got)
    tell.value('itemKinds', gold.kind, got.kind, (a, b) => a === b || (gold.kind_also_ok ?? []).includes(b));
  const wanted = gold.decisions.map((text, at) => [text, gold.decisions_clean?.[at] ?? text]);
  const spared = [...(gold.decisions_optional ?? []), ...(gold.proposals ?? []), ...(gold.statements ?? [])];
  const like = (texts: readonly string[], text: string) =>
    Math.max(...texts.map((one) => likeness(one, text, 0.8)));
  tell.list(
    'decisions',
    wanted,
    got?.decisions ?? [],
    (a, b) => like(a, b.text),
    (a) => a[0] ?? '',
    (b) => b.text,
    (b) => spared.some((text) => likeness(text, b.text, 0.8) > 0),
  );
  const motions = gold.motions.map((one) => (typeof one === 'string' ? one : one.text));
  tell.list(
    'motions',
    motions,
    got?.motions ?? [],
    (a, b) => likeness(a, b.text, 0.6),
    (a) => a,
    (b) => b.text,
  );
}

const likeness = (a: string, b: string, limit: number) => (alike(a, b, limit) ? overlap(a, b) + 0.01 : 0);

/** Over the whole document: where a reader puts the border between items must not count twice. */
function addAssignments(tell: Teller, gold: Gold, got: Proposal): void {
  const all = [...gold.items.flatMap((item) => item.assignments), ...(gold.loose?.assignments ?? [])];
  const found = [...got.items.flatMap((item) => item.assignments), ...got.loose.assignments];
  const like = (a: GoldAssignment, b: { what: string }) =>
    Math.max(likeness(a.what, b.what, 0.6), a.what_clean ? likeness(a.what_clean, b.what, 0.6) : 0);
  const spared = all.filter((one) => one.optional);
  const paired = tell.list(
    'assignments',
    all.filter((one) => !one.optional),
    found,
    like,
    (a) => a.what,
    (b) => b.what,
    (b) => spared.some((one) => like(one, b) > 0),
  );
  for (const [a, b] of paired) {
    tell.value('assignees', a.to, b.to, (x, y) => alike(x, y, 0.5) || alike(a.to_clean ?? '', y, 0.5));
    tell.value('dues', a.due, b.due?.text ?? null, (x, y) => alike(x, y, 0.5) || x === b.due?.date);
    tell.value(
      'cadences',
      a.cadence,
      b.cadence?.text ?? null,
      (x, y) => alike(x, y, 0.5) || alike(a.cadence_clean ?? '', y, 0.5),
    );
    if (a.due_day && b.due) tell.value('dueDays', a.due_day, b.due.date, (x, y) => x === y);
    if (a.status) tell.value('statuses', a.status, b.status, (x, y) => x === y);
  }
}

type Teller = ReturnType<typeof teller>;

/** Counts into a score, and remembers what was missed and what was false. */
function teller({ tallies, misses }: Score) {
  const miss = (measure: Measure, what: string) => {
    tallies[measure].miss += 1;
    misses.push({ measure, sort: 'missed', what });
  };
  const extra = (measure: Measure, what: string) => {
    tallies[measure].extra += 1;
    misses.push({ measure, sort: 'false', what });
  };
  return {
    extra,
    value<Text extends string>(
      measure: Measure,
      gold: string | null,
      got: Text | null,
      same: (gold: string, got: Text) => boolean,
    ): void {
      if (gold !== null && got !== null && same(gold, got)) tallies[measure].hit += 1;
      else {
        if (gold !== null) miss(measure, `${gold} (got ${got ?? 'nothing'})`);
        if (got !== null) extra(measure, got);
      }
    },
    list<A, B>(
      measure: Measure,
      gold: readonly A[],
      got: readonly B[],
      like: (a: A, b: B) => number,
      ofGold: (a: A) => string,
      ofGot: (b: B) => string,
      spared: (b: B) => boolean = () => false,
    ): Map<A, B> {
      const found = pairs(gold, got, like);
      const used = new Set(found.values());
      tallies[measure].hit += found.size;
      for (const one of gold) if (!found.has(one)) miss(measure, ofGold(one));
      for (const one of got) if (!used.has(one) && !spared(one)) extra(measure, ofGot(one));
      return found;
    },
  };
}
