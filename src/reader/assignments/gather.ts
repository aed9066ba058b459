import { isGivenName } from '../head/given-names.ts';
import type { ProposedAssignment, Span } from '../shape.ts';
import { fold } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { sentencesIn } from '../text/sentence.ts';
import { answers, askedOf, isSentOut } from './answers.ts';
import { clausesIn } from './clauses.ts';
import { givenAt } from './closes.ts';
import { draftBefore, draftsOf, entryOf, goOn, leadsToList, spokenOf } from './drafts.ts';
import type { Draft } from './drafts.ts';
import { carriesOn, goesOn, reported, reporting } from './patterns.ts';
import { responsibleIn } from './responsible.ts';
import type { Stretch } from './stretch.ts';
import { tasksInTables } from './tables.ts';
import type { TableTasks } from './tables.ts';
import { tellingIn, withoutTimes } from './telling.ts';
import { timesIn } from './times.ts';
import type { ReadTimes, TimesFound } from './times.ts';
import type { Telling } from './task.ts';
import { closedByName, withoutTwins } from './twins.ts';
import { byWriter } from './writer.ts';

/** No sentence of a protocol is longer; a file without punctuation must not stop the reader. */
const longest = 3000;

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
  const past = new Set<ProposedAssignment>();
  for (const stretch of stretches) {
    const from = drafts.length;
    gatherFrom({ page, stretch, drafts, readTimes, tables });
    if (stretch.history) for (const draft of drafts.slice(from)) past.add(draft);
  }
  const given = (span: Span) => givenAt(page.words(...span), readTimes);
  return withoutTwins(closedByName(drafts, heading, given).filter((draft) => !past.has(draft)))
    .map((draft) => byWriter(page, draft))
    .sort((a, b) => a.source[0] - b.source[0]);
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

/** The walk through one stretch, sentence by sentence, with what the sentences before have left open. */
type Walk = {
  readonly page: Page;
  readonly stretch: Stretch;
  /** Of all stretches so far. */
  readonly drafts: Draft[];
  readonly readTimes: ReadTimes;
  readonly tables: TableTasks;
  /** A time that was said to be the last for what follows. */
  announced?: TimesFound | undefined;
  /** The latest assignment of this stretch. */
  latest?: Draft | undefined;
  /** A sentence that gave nothing: "Ansvarig: Noor" after it makes a task of it. */
  before?: Span | undefined;
  /** "… får i uppdrag att:" whose entries follow. */
  listed?: Telling | undefined;
};

type Sentence = { readonly span: Span; readonly times: TimesFound };

function gatherFrom(walk: Walk): void {
  const { page, stretch, readTimes, tables } = walk;
  for (const span of sentencesIn(page, ...stretch.span)) {
    const inTable = tables.spans.some(([start, end]) => span[0] < end && span[1] > start);
    if (span[1] - span[0] > longest || inTable) continue;
    const sentence = { span, times: timesIn(page, span, readTimes) };
    if (takesResponsible(walk, sentence) || takesClauses(walk, span)) continue;
    takeSentence(walk, sentence);
  }
}

/** "Ansvarig: Noor" says whose the task before is, or makes one of the sentence before. */
function takesResponsible(walk: Walk, { span, times }: Sentence): boolean {
  const { page, stretch, drafts, latest, before } = walk;
  const responsible = stretch.manner === 'plain' ? responsibleIn(page.words(...span)) : undefined;
  const last = drafts.at(-1);
  const beside = latest ?? (last && span[0] - last.source[1] < 4 ? last : undefined);
  if (!responsible || !(beside ?? before)) return false;
  if (beside) {
    beside.to = beside.to && !/^vi$/i.test(beside.to) ? beside.to : responsible;
    goOn(page, beside, span, times);
  } else if (before) {
    const own = timesIn(page, before, walk.readTimes);
    const both = { due: times.due ?? own.due, cadence: times.cadence ?? own.cadence };
    drafts.push((walk.latest = draftBefore(page, before, responsible, both, stretch)));
  }
  return true;
}

/** "Lisbeth skriver texten och jag skickar ut den": each clause is somebody's own. */
function takesClauses(walk: Walk, sentence: Span): boolean {
  const { page, stretch, drafts, readTimes } = walk;
  const found = clausesIn(page, sentence, stretch).map((span) => {
    const times = timesIn(page, span, readTimes);
    return { span, times, telling: withoutTimes(tellingIn(page, span, stretch, times), times) };
  });
  if (found.length < 2 || found.some(({ telling }) => !telling?.to)) return false;
  for (const { span, times, telling } of found) {
    if (!telling) continue;
    const given = draftsOf(page, {
      sentence: span,
      telling,
      times,
      stretch,
      announced: undefined,
      readTimes,
    });
    drafts.push(...given);
    walk.latest = given.at(-1) ?? walk.latest;
  }
  return true;
}

function takeSentence(walk: Walk, { span, times }: Sentence): void {
  const { page, stretch, drafts, readTimes, announced, listed } = walk;
  const last = drafts.at(-1);
  const telling = withoutTimes(tellingIn(page, span, stretch, times), times);
  if (telling && leadsToList(page, telling)) {
    walk.listed = telling;
    return;
  }
  const found = { sentence: span, times, stretch, announced, readTimes };
  if (listed && !telling) {
    drafts.push((walk.latest = entryOf(page, { ...found, telling: listed })));
    return;
  }
  const more = last !== undefined && saysMore(page, { sentence: span, stretch, telling, last });
  if (telling && !(more && telling.status === 'given')) {
    const asked =
      telling.to === null && answers(page.folded.slice(...span)) ? askedOf(last?.what ?? '') : null;
    const given = draftsOf(page, { ...found, telling: asked ? { ...telling, to: asked } : telling });
    drafts.push(...given);
    walk.latest = given.at(-1) ?? walk.latest;
  } else if (last && (more || (walk.latest && setsTime(times, page, span)))) {
    goOn(page, spokenOf(page, span, drafts) ?? last, span, times);
  } else walk.before = span;
  const announces = /\b(?:sista dag|senast|deadline|svarstid)\b/.test(page.folded.slice(...span));
  // "Noor hör av sig senast på måndag" is Noor's time, whether her task is understood or not
  const ofSomebody = isGivenName(page.words(...span).split(/\s/)[0] ?? '');
  // "IVO har beslutat att nämnden ska svara senast …": a time that others have set for another
  const ofOthers = /\b(?:har|hade)\s+(?:beslutat|begart|krav[dt]|forelagt)\b/.test(
    page.folded.slice(...span),
  );
  walk.announced = announces && !telling && !ofSomebody && !ofOthers ? times : undefined;
}

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
  if (answers(folded) && isSentOut(last.what)) return false;
  // "… ska även redovisa …": a task of its own
  const another = /\bska(?:ll)?\s+(?:aven|ocksa|dessutom)\b/.test(folded);
  if (telling && named(telling))
    return reports && !another && reporting.test(folded) && sameTo(telling, last);
  if (continues(page, sentence, stretch) || (reports && reported.test(folded))) return true;
  // "Inventeringen redovisas vid nästa möte" after "inventera vilka …" says when, whoever reads it
  return stretch.manner === 'plain' && reported.test(folded) && spokenOf(page, sentence, [last]) === last;
}

const sameTo = ({ to }: Telling, last: Draft) =>
  to !== null && last.to !== null && fold(to.trim()) === fold(last.to.trim());

const named = (telling: Telling) => telling.to !== null && !/^(?:uppdraget|det|den|detta)$/i.test(telling.to);
/** A sentence that sets a time for the task before it, and states no rule of its own. */
const setsTime = (times: TimesFound, page: Page, sentence: Span) =>
  (times.due !== null || times.cadence !== null) &&
  !/\b(?:innebar|enligt\s+\p{L}*lag\p{L}*)\b/u.test(page.folded.slice(...sentence)) &&
  /\b(?:ska|skall|senast|bor)\b|^\W*klart?\b/.test(page.folded.slice(...sentence));
