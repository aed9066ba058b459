import type { AssignmentStatus, ProposedAssignment, Span } from '../shape.ts';
import { fold } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { sentencesIn } from '../text/sentence.ts';
import { isGivenName } from '../head/given-names.ts';
import { isDecider } from './actors.ts';
import { carriesOn, goesOn, reported, reporting } from './patterns.ts';
import { givenAt } from './closes.ts';
import { workPassive } from './modals.ts';
import { responsibleIn } from './responsible.ts';
import { tasksInTables } from './tables.ts';
import type { TableTasks } from './tables.ts';
import { cadencesIn, timesIn } from './times.ts';
import type { ReadTimes, TimesFound } from './times.ts';
import { formalTelling, plainTelling } from './told.ts';
import { spokenTelling } from './spoken.ts';
import type { Telling } from './told.ts';
import { closedByName, withoutTwins } from './twins.ts';
import { bodyIn, withoutTime } from './wording.ts';

/** A stretch of text in which assignments are looked for, and how they are to be understood there. */
export type Stretch = {
  readonly span: Span;
  /** Formal minutes say it with set words; notes in plain present tense. */
  readonly manner: 'formal' | 'plain' | 'told-only';
  /** What a given assignment counts as here. */
  readonly given: AssignmentStatus;
  /** It stands among what was decided, not in what was only told. */
  readonly decided: boolean;
  /** Said at the meeting, in minutes that keep no section for what was decided. */
  readonly spoken?: boolean;
};

/** No sentence of a protocol is longer; a file without punctuation must not stop the reader. */
const longest = 3000;

type Draft = { -readonly [K in keyof ProposedAssignment]: ProposedAssignment[K] };

/** The assignments of some stretches in their order; a later sentence about one is part of it. */
export function gatherAssignments(
  page: Page,
  stretches: readonly Stretch[],
  readTimes: ReadTimes,
  heading = '',
): ProposedAssignment[] {
  const drafts: Draft[] = [];
  const tables = tablesIn(page, stretches, readTimes);
  drafts.push(...tables.tasks);
  const inTable = ([from, until]: Span) => tables.spans.some(([start, end]) => from < end && until > start);
  for (const stretch of stretches) gatherFrom(page, stretch, drafts, readTimes, inTable);
  const given = (span: Span) => givenAt(page.words(...span), readTimes);
  return withoutTwins(closedByName(drafts, heading, given)).sort((a, b) => a.source[0] - b.source[0]);
}

/** Tables stand over several passages: they are looked for from the first place that may give work to the last. */
function tablesIn(page: Page, stretches: readonly Stretch[], readTimes: ReadTimes): TableTasks {
  const open = stretches.filter((stretch) => stretch.manner === 'plain' || stretch.decided);
  const [first] = open;
  if (!first) return { tasks: [], spans: [] };
  const start = Math.min(...open.map(({ span }) => span[0]));
  const end = Math.max(...open.map(({ span }) => span[1]));
  const { tasks, spans } = tasksInTables(page, [start, end], readTimes);
  return { spans, tasks: tasks.map((task) => ({ ...task, status: first.given })) };
}

function gatherFrom(
  page: Page,
  stretch: Stretch,
  drafts: Draft[],
  readTimes: ReadTimes,
  inTable: (sentence: Span) => boolean,
): void {
  let announced: TimesFound | undefined;
  let inStretch: Draft | undefined;
  let before: Span | undefined;
  let listed: Telling | undefined;
  for (const sentence of sentencesIn(page, ...stretch.span)) {
    if (sentence[1] - sentence[0] > longest || inTable(sentence)) continue;
    const times = timesIn(page, sentence, readTimes);
    const last = drafts.at(-1);
    const responsible = stretch.manner === 'plain' ? responsibleIn(page.words(...sentence)) : undefined;
    const beside = inStretch ?? (last && sentence[0] - last.source[1] < 4 ? last : undefined);
    if (responsible && (beside ?? before)) {
      if (beside) {
        beside.to = beside.to && !/^vi$/i.test(beside.to) ? beside.to : responsible;
        goOn(page, beside, sentence, times);
      } else if (before) {
        const own = timesIn(page, before, readTimes);
        const both = { due: times.due ?? own.due, cadence: times.cadence ?? own.cadence };
        drafts.push((inStretch = draftBefore(page, before, responsible, both, stretch)));
      }
      continue;
    }
    const telling = withoutTimes(tellingIn(page, sentence, stretch, times), times);
    if (telling && leadsToList(page, telling)) {
      listed = telling;
      continue;
    }
    if (listed && !telling) {
      drafts.push(
        (inStretch = entryOf(page, { sentence, telling: listed, times, stretch, announced, readTimes })),
      );
      continue;
    }
    const more = last !== undefined && saysMore(page, { sentence, stretch, telling, last });
    if (telling && !(more && telling.status === 'given')) {
      const found = draftsOf(page, { sentence, telling, times, stretch, announced, readTimes });
      drafts.push(...found);
      inStretch = found.at(-1) ?? inStretch;
    } else if (last && (more || (inStretch && setsTime(times, page, sentence)))) {
      goOn(page, spokenOf(page, sentence, drafts) ?? last, sentence, times);
    } else before = sentence;
    const announces = /\b(?:sista dag|senast|deadline|svarstid)\b/.test(page.folded.slice(...sentence));
    // "Noor hör av sig senast på måndag" is Noor's time, whether her task is understood or not
    const ofSomebody = isGivenName(page.words(...sentence).split(/\s/)[0] ?? '');
    announced = announces && !telling && !ofSomebody ? times : undefined;
  }
}

/** "Förvaltningen får i uppdrag att:" — the entries below are the tasks. */
const leadsToList = (page: Page, { what, status }: Telling) =>
  status === 'given' && /^\W*(?:att)?\W*$/u.test(page.words(...what));

const entryOf = (page: Page, { sentence, telling, times, stretch }: Found): Draft => ({
  ...draftBefore(page, sentence, telling.to ?? '', times, stretch),
  to: telling.to,
  what: withoutTime(page.words(...sentence), times.due?.text, times.cadence?.text),
});

const draftBefore = (page: Page, source: Span, to: string, times: TimesFound, { given }: Stretch): Draft => ({
  to,
  what: withoutTime(page.words(...source)),
  due: times.due,
  cadence: times.cadence,
  toBody: bodyIn(page, source),
  status: given,
  source,
});

const continues = (page: Page, sentence: Span, { manner }: Stretch) =>
  (manner === 'plain' ? goesOn : carriesOn).test(page.folded.slice(...sentence));

type Following = {
  readonly sentence: Span;
  readonly stretch: Stretch;
  readonly telling: Telling | undefined;
  readonly last: Draft;
};

/** Whether a sentence only says more of the assignment before it, whatever it tells by itself. */
function saysMore(page: Page, { sentence, stretch, telling, last }: Following): boolean {
  const folded = page.folded.slice(...sentence);
  const reports = stretch.decided && stretch.manner !== 'plain' && last.status !== 'earlier';
  if (telling && named(telling)) return reports && reporting.test(folded) && sameTo(telling, last);
  return continues(page, sentence, stretch) || (reports && reported.test(folded));
}

const sameTo = ({ to }: Telling, last: Draft) =>
  to !== null && last.to !== null && fold(to.trim()) === fold(last.to.trim());

const named = (telling: Telling) => telling.to !== null && !/^(?:uppdraget|det|den|detta)$/i.test(telling.to);
const setsTime = (times: TimesFound, page: Page, sentence: Span) =>
  (times.due !== null || times.cadence !== null) &&
  /\b(?:ska|skall|senast|bor)\b|^\W*klart?\b/.test(page.folded.slice(...sentence));

const attClause =
  /^\W*(?:att\s|(?:[\p{L}&-]+[\s,]+){1,6}?(?:beslut(?:ar|ade)|foreslar|begar(?:de)?|vill)\b.{0,80}?\batt\s)/u;

/** "tekniska nämnden halvårsvis rapporterar": the time is no part of who is told. */
function withoutTimes(telling: Telling | undefined, times: TimesFound): Telling | undefined {
  let to = telling?.to;
  for (const time of [times.cadence?.text, times.due?.text]) {
    if (to && time && to.length > time.length && to.endsWith(time)) to = to.slice(0, -time.length);
  }
  const bare = to
    ?.replace(
      /\s+(?:(?:sedan|därefter|nu|just nu|också|även|löpande|fortlöpande|kontinuerligt|skyndsamt|senast|till|före|inför)\s*)+$/u,
      '',
    )
    .trim();
  return telling && bare && bare !== telling.to ? { ...telling, to: bare } : telling;
}

const elsewhere =
  /\d{4}|§|\b(?:tidigare|forra|redan|i\s+(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|host|var|hostas|varas))\b/u;

/** "Fullmäktige beslutade den 16 oktober 2023, § 110, att uppdra …": told of, not decided here. */
const decidedBefore =
  /\b(?:beslutade|beslot|har\s+(?:\p{L}+\s+)?beslutat)\b(?=.{0,80}(?:\d{4}|§|\b(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|tidigare)\b))|(?:\d{4}|§|\btidigare\b).{0,40}\b(?:beslutade|beslot)\b/u;

function tellingIn(page: Page, sentence: Span, stretch: Stretch, times: TimesFound): Telling | undefined {
  const formal = formalTelling(page, sentence);
  if (formal) {
    // minutes in the past tense: "VD fick i uppdrag att …" was said here where nothing says when
    const here =
      stretch.manner !== 'told-only' &&
      /\bfick\b/.test(page.folded.slice(...sentence)) &&
      !elsewhere.test(page.folded.slice(...sentence));
    if (formal.status === 'earlier' && here) return { ...formal, status: 'given' };
    if (stretch.decided || formal.status !== 'given') return formal;
    const said = page.folded.slice(...sentence);
    const before = decidedBefore.test(said);
    if (before) return { ...formal, status: 'earlier' };
    return stretch.manner === 'told-only' ? undefined : formal;
  }
  // among decisions "Förvaltningen ska utreda …" and "att chefen redovisar …" tell somebody, in any minutes
  const folded = page.folded.slice(...sentence);
  if (stretch.spoken && !stretch.decided) return spokenTelling(page, sentence, times);
  const ordered = stretch.decided && (/\b(?:ska|skall)\b/.test(folded) || attClause.test(folded));
  if (stretch.manner !== 'plain' && !ordered) return undefined;
  const said = [times.due?.text, times.cadence?.text].filter((text) => text !== undefined);
  const plain = plainTelling(page, sentence, {
    timed: said.length > 0,
    decided: stretch.decided,
    times: said,
  });
  if (stretch.manner === 'plain' || !plain) return plain;
  // "Nämnden överlämnar rapporten" is what the body does by deciding
  const itself =
    !/^\W*att\s|\b(?:begar(?:de)?|vill)\s/.test(folded) &&
    isDecider(plain.to ?? '') &&
    !/\b(?:ska|skall)\b/.test(folded);
  const work = workPassive.test(folded) || /\b(?:ska|skall|bor)\s+ske\b/.test(folded);
  if (plain.to === null) return said.length > 0 && work ? plain : undefined;
  return itself ? undefined : plain;
}

type Found = {
  readonly sentence: Span;
  readonly telling: Telling;
  readonly times: TimesFound;
  readonly stretch: Stretch;
  readonly announced: TimesFound | undefined;
  readonly readTimes: ReadTimes;
};

function draftsOf(page: Page, found: Found): Draft[] {
  const { sentence, telling, stretch } = found;
  const parts = partsOf(page, telling, found.readTimes);
  return parts.map(({ what, to }): Draft => {
    const times = parts.length > 1 ? timesIn(page, what, found.readTimes) : found.times;
    const vague = times.due === null || times.due.rule === 'year';
    const due =
      (vague ? found.announced?.due : undefined) ?? times.due ?? (parts.length > 1 ? found.times.due : null);
    return {
      to: to ?? toOf(telling, parts.length > 1 ? page.words(...what) : undefined),
      what: withoutTime(page.words(...what), due?.text, parts.length > 1 ? undefined : times.cadence?.text),
      due,
      cadence: times.cadence,
      toBody: bodyIn(page, sentence),
      status: telling.status === 'given' ? stretch.given : telling.status,
      source: sentence,
    };
  });
}

/** "Varje enhet" of the second half says nothing about the first. */
const toOf = ({ to }: Telling, part: string | undefined): string | null =>
  part !== undefined && to && /^(?:varje|respektive)\b/.test(to) && !part.includes(to) ? null : to;

/** "… och inom varje enhet utses tre", "månadsvis och två gånger årligen för …": two tasks in one sentence. */
function partsOf(page: Page, telling: Telling, readTimes: ReadTimes): { what: Span; to?: string }[] {
  const [start, end] = telling.what;
  const text = page.flat.slice(start, end);
  const each =
    /\s+och\s+(?=(?:inom|för|på|i|från)\s+(?<each>(?:varje|respektive)\s+\p{L}+)\s+\p{Ll}+s\s)/u.exec(text);
  if (each?.groups?.['each']) {
    return [
      { what: [start, start + each.index] },
      { what: [start + each.index + each[0].length, end], to: each.groups['each'] },
    ];
  }
  const [, second] = cadencesIn(text, readTimes);
  const joined = second && /\s+och\s+$/u.exec(text.slice(0, second.start));
  if (!joined || !second) return [{ what: [start, end] }];
  return [{ what: [start, start + joined.index] }, { what: [start + second.start, end] }];
}

/** "Inbjudan ska vara ute vecka 20" is about the assignment that names the invitation. */
function spokenOf(page: Page, [start, end]: Span, drafts: readonly Draft[]): Draft | undefined {
  const subject = /^\W*(?:att\s+)?(?<word>\p{L}{5,})/u.exec(page.folded.slice(start, end))?.groups?.['word'];
  const stem = subject?.replace(/(?:erna|arna|orna|en|et|an|n|t)$/u, '') ?? '';
  if (stem.length < 5 || /^(?:uppdrag|arbet|redovisning|rapport)/.test(stem)) return undefined;
  return drafts.slice(-8).findLast((draft) => draft.status !== 'earlier' && fold(draft.what).includes(stem));
}

function goOn(page: Page, last: Draft, sentence: Span, times: TimesFound): void {
  last.due ??= times.due;
  last.cadence ??= times.cadence;
  last.toBody ??= bodyIn(page, sentence);
}
