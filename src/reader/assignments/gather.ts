import type { AssignmentStatus, ProposedAssignment, Span } from '../shape.ts';
import { fold } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { sentencesIn } from '../text/sentence.ts';
import { isActor, isDecider } from './actors.ts';
import { carriesOn, goesOn, reported, reporting, reportsTo } from './patterns.ts';
import { cadencesIn, timesIn } from './times.ts';
import type { ReadTimes, TimesFound } from './times.ts';
import { formalTelling, plainTelling } from './told.ts';
import type { Telling } from './told.ts';
import { closedByName, withoutTwins } from './twins.ts';

/** A stretch of text in which assignments are looked for, and how they are to be understood there. */
export type Stretch = {
  readonly span: Span;
  /** Formal minutes say it with set words; notes in plain present tense. */
  readonly manner: 'formal' | 'plain' | 'told-only';
  /** What a given assignment counts as here. */
  readonly given: AssignmentStatus;
  /** It stands among what was decided, not in what was only told. */
  readonly decided: boolean;
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
  for (const stretch of stretches) gatherFrom(page, stretch, drafts, readTimes);
  return withoutTwins(closedByName(drafts, heading));
}

function gatherFrom(page: Page, stretch: Stretch, drafts: Draft[], readTimes: ReadTimes): void {
  let announced: TimesFound | undefined;
  let inStretch: Draft | undefined;
  let before: Span | undefined;
  let listed: Telling | undefined;
  for (const sentence of sentencesIn(page, ...stretch.span)) {
    if (sentence[1] - sentence[0] > longest) continue;
    const times = timesIn(page, sentence, readTimes);
    const last = drafts.at(-1);
    const responsible = stretch.manner === 'plain' ? responsibleIn(page.words(...sentence)) : undefined;
    const beside = inStretch ?? (last && sentence[0] - last.source[1] < 4 ? last : undefined);
    if (responsible && (beside ?? before)) {
      if (beside) beside.to = beside.to && !/^vi$/i.test(beside.to) ? beside.to : responsible;
      else if (before) drafts.push((inStretch = draftBefore(page, before, responsible, times, stretch)));
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
    announced = announces && !telling ? times : undefined;
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

/** "Ansvarig: Noor", "Sussi ansvarar.": who the sentence before is for. */
const responsibleIn = (words: string): string | undefined => {
  const to =
    /^(?:(?:Ansvarig(?:a|t)?|Ansvar)\s*:\s*(?<to>[^.;]{2,80})|(?<first>[^.;]{2,80}?)\s+ansvarar)\s*\.?$/u.exec(
      words,
    )?.groups;
  const name = (to?.['to'] ?? to?.['first'])?.trim();
  return name && isActor(name) ? name : undefined;
};

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
  /\b(?:ska|skall|senast|bor)\b/.test(page.folded.slice(...sentence));

const attClause = /^\W*(?:att\s|(?:[\p{L}&-]+[\s,]+){1,6}?(?:beslut(?:ar|ade)|foreslar)\b.{0,80}?\batt\s)/u;

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

function tellingIn(page: Page, sentence: Span, stretch: Stretch, times: TimesFound): Telling | undefined {
  const formal = formalTelling(page, sentence);
  if (formal) {
    if (stretch.manner === 'told-only' && formal.status === 'given') return undefined;
    return formal;
  }
  // among decisions "Förvaltningen ska utreda …" and "att chefen redovisar …" tell somebody, in any minutes
  const folded = page.folded.slice(...sentence);
  const ordered = stretch.decided && (/\b(?:ska|skall)\b/.test(folded) || attClause.test(folded));
  if (stretch.manner !== 'plain' && !ordered) return undefined;
  const plain = plainTelling(page, sentence, {
    timed: times.due !== null || times.cadence !== null,
    decided: stretch.decided,
  });
  if (stretch.manner === 'plain' || !plain) return plain;
  // "Nämnden överlämnar rapporten" is what the body does by deciding
  const itself = !/^\W*att\s/.test(folded) && isDecider(plain.to ?? '') && !/\b(?:ska|skall)\b/.test(folded);
  return plain.to && !itself ? plain : undefined;
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

/** The task without the time that ends it; what would be left without words keeps it. */
function withoutTime(what: string, ...times: (string | undefined)[]): string {
  let text = what.replace(/[\s.,;:]+(?:(?:samt|och|dels)\s*)?$/u, '').replace(/^att,\s+/u, '');
  const [due] = times;
  const first = due ? text.slice(0, due.length + 8).indexOf(due) : -1;
  if (due && first >= 0 && /^(?:senast|till|före)?\s*$/iu.test(text.slice(0, first))) {
    text = text.slice(first + due.length).replace(/^[\s,]+/, '');
  }
  for (const time of times) {
    const at = time ? text.lastIndexOf(time) : -1;
    if (!time || at < 12 || at + time.length < text.length) continue;
    text = text
      .slice(0, at)
      .replace(/[\s,]+(?:(?:senast|till|och|inför|före|under|i|den)[\s,]*){0,2}$/iu, '');
  }
  return text
    .replace(/^(?:[^,.]{0,60}?\bbeslut(?:ar|ade|ades|as)?:?\s+att|beslut(?:ades|as)?:|att)\s+/iu, '')
    .replace(reportTail, '')
    .replace(/[\s.,;:]+$/, '');
}

/** "…, att redovisas" at the end only leads to its time or receiver. */
const reportTail =
  /[\s,]+(?:att|och|som|vilket)\s+(?:ska\s+)?(?:åter)?(?:redovisas|rapporteras|presenteras|avrapporteras)(?:\s+(?:till|för|vid|på|i)\s+\p{L}+(?:s\s+\p{L}+)?)?$/u;

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

function bodyIn(page: Page, [start, end]: Span): string | null {
  const place = reportsTo.exec(page.folded.slice(start, end))?.indices?.groups?.['body'];
  const body = place ? page.words(start + place[0], start + place[1]) : null;
  return body && /^\S+(?:ens|ets)$/u.test(body) ? body.slice(0, -1) : body;
}
