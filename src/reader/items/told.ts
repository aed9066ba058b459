import type { Line } from '../text/line.ts';
import { sectionOf } from './sections.ts';
import type { SectionKind } from './sections.ts';

/** Words that put a decision before this meeting; folded. */
const earlier =
  /(?<!\d)(?:19|20)\d\d(?!\d)|§|\b(?:tidigare|forra|foregaende|da|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b/u;
const present = /\b(?:dagens|i\s+dag|idag|nu|detta)\b/u;
/** "beslutade nämnden följande:", "Så här löd beslutet:", "I protokollet från mars står att läsa:" */
const opens =
  /\b(?:beslutade|beslot|beslutat|beslutades|fattade|lod|lyder|lydde|star\s+att\s+lasa|framgar|citeras|citat|beslut)\b.{0,90}$/u;
const ends = /(?:\bfoljande(?:\s+beslut)?|\batt|:)\s*[:.]?$/u;

/** The paragraph that ends above a line, folded: at most three lines of it. */
function above(lines: readonly Line[], at: number): string {
  const words: string[] = [];
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const line = lines[back];
    if (!line) break;
    words.unshift(line.folded);
    if (line.afterBlank || (lines[back - 1] !== undefined && /[.:]$/.test(lines[back - 1]?.text ?? '')))
      break;
  }
  return words.join(' ').replace(/\s+/g, ' ');
}

/** "§ 210 Digitalisering" between the words that tell and the decision that is told. */
const quotedHeading = /^["”“»]?(?:\p{Lu}{2,6}\s+)?§\s*\d/u;

/**
 * Whether what stands on a line is told of: the words above it say that something was decided earlier. In a part that
 * tells ("Ärendet") the past tense is enough, elsewhere it takes a day, a § or a word for what was before.
 */
export function isTold(lines: readonly Line[], at: number, kind: SectionKind | 'open'): boolean {
  const over = quotedHeading.test(lines[at - 1]?.text ?? '') ? at - 1 : at;
  const lead = above(lines, over);
  if (!opens.test(lead) || !ends.test(lead) || present.test(lead)) return false;
  if (earlier.test(lead)) return true;
  return (
    (kind === 'text' || kind === 'history') && /\b(?:beslutade\s+\p{L}|beslot\s+\p{L}|lod|lydde)/u.test(lead)
  );
}

/** Whether minutes have a decision of their own below a line that only tells of one. */
export const decidesBelow = (lines: readonly Line[], at: number, kind: SectionKind | 'open'): boolean =>
  lines.some(
    (line, place) =>
      place > at &&
      !line.marker &&
      sectionOf(line.folded)?.kind === 'decision' &&
      !isTold(lines, place, kind),
  );

const marks = /["”“„»«]/gu;
const marksIn = (text: string): number => text.match(marks)?.length ?? 0;

/** The lines that stand inside a quotation over several lines: its headings head nothing here. */
export function quotedLines(lines: readonly Line[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (!/^["”“„»]/u.test(text) || marksIn(text) % 2 === 0) continue;
    const length = lines.slice(at + 1, at + 40).findIndex((line) => marksIn(line.text) % 2 === 1);
    if (length < 0) continue;
    for (let inside = at; inside <= at + 1 + length; inside += 1) quoted.add(inside);
    at += 1 + length;
  }
  return quoted;
}
