import type { ProposedAssignment, Span } from '../shape.ts';
import { fold } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import type { Stretch } from './stretch.ts';
import { cadencesIn, timesIn } from './times.ts';
import type { ReadTimes, TimesFound } from './times.ts';
import type { Telling } from './task.ts';
import { bodyIn, withoutTime } from './wording.ts';

/** An assignment while later sentences may still say more of it. */
export type Draft = { -readonly [K in keyof ProposedAssignment]: ProposedAssignment[K] };

export type Found = {
  readonly sentence: Span;
  readonly telling: Telling;
  readonly times: TimesFound;
  readonly stretch: Stretch;
  readonly announced: TimesFound | undefined;
  readonly readTimes: ReadTimes;
};

/** "Förvaltningen får i uppdrag att:" — the entries below are the tasks. */
export const leadsToList = (page: Page, { what, status }: Telling) =>
  status === 'given' && /^\W*(?:att)?\W*$/u.test(page.words(...what));

export const entryOf = (page: Page, { sentence, telling, times, stretch }: Found): Draft => ({
  ...draftBefore(page, sentence, telling.to ?? '', times, stretch),
  to: telling.to,
  what: withoutTime(page.words(...sentence), times.due?.text, times.cadence?.text),
});

export const draftBefore = (
  page: Page,
  source: Span,
  to: string,
  times: TimesFound,
  { given }: Stretch,
): Draft => ({
  to,
  what: withoutTime(page.words(...source)),
  due: times.due,
  cadence: times.cadence,
  toBody: bodyIn(page, source),
  status: given,
  source,
});

/** The assignments of one telling: mostly one, two where the sentence gives two. */
export function draftsOf(page: Page, found: Found): Draft[] {
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
export function spokenOf(page: Page, [start, end]: Span, drafts: readonly Draft[]): Draft | undefined {
  const subject = /^\W*(?:att\s+)?(?<word>\p{L}{5,})/u.exec(page.folded.slice(start, end))?.groups?.['word'];
  const stem =
    subject?.replace(/(?:(?:ning|nings|else|ering)(?:en|ar|arna)?|erna|arna|orna|en|et|an|n|t)$/u, '') ?? '';
  if (stem.length < 5 || /^(?:uppdrag|arbet|redovisning|rapport)/.test(stem)) return undefined;
  return drafts.slice(-8).findLast((draft) => draft.status !== 'earlier' && fold(draft.what).includes(stem));
}

/** A later sentence adds its time and receiver where the assignment has none. */
export function goOn(page: Page, last: Draft, sentence: Span, times: TimesFound): void {
  last.due ??= times.due;
  last.cadence ??= times.cadence;
  last.toBody ??= bodyIn(page, sentence);
}
