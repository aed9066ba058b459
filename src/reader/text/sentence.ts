import { isGivenName } from '../head/given-names.ts';
import type { Page } from './page.ts';
import type { Line } from './line.ts';
import type { Span } from '../shape.ts';

const abbreviation =
  /(?:^|[\s(.])(?:t|ex|bl|a|d|v|s|k|resp|kl|nr|ca|m|fl|f|o|osv|dvs|jfr|kap|st|inkl|exkl|tel|dnr|fr|tom|from|ev|ang|obs|mfl|sid|\p{Lu})$/iu;
/** A number ends a sentence, unless it only counts: "följande: 1. En lista". */
const counts = /(?:^|[:;(])\s*\d{1,2}$/u;

/** The sentences between two offsets; abbreviations and dates do not end one, a list entry begins one. */
export function sentencesIn(page: Page, start: number, end: number): Span[] {
  const entries = linesBetween(page.lines, start, end).filter(
    (line) => line.marker !== '' && line.marker !== 'att' && line.start > start,
  );
  let from = start;
  return [...entries, undefined].flatMap((entry) => {
    const spans = sentencesOf(page, from, entry?.start ?? end);
    from = entry?.content ?? end;
    return spans;
  });
}

/** The lines that begin between two offsets, found by halving: lines stand in their order. */
function linesBetween(lines: readonly Line[], start: number, end: number): readonly Line[] {
  const firstFrom = (offset: number) => {
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return lines.slice(firstFrom(start), firstFrom(end));
}

function sentencesOf(page: Page, start: number, end: number): Span[] {
  const text = page.flat.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.!?…]["”’)]?(?=\s+["”“(–-]?\s*[\p{Lu}\d]|\s*$)/gu)) {
    const before = text.slice(from, stop.index);
    const next = text.slice(stop.index + stop[0].length).trimStart();
    const isShort = abbreviation.test(before) || counts.test(before);
    if (next && isShort && stop[0] === '.' && !endsWithYear(before)) continue;
    spans.push([start + from, start + stop.index + stop[0].length]);
    from = stop.index + stop[0].length;
  }
  if (text.slice(from).trim()) spans.push([start + from, end]);
  return spans.map((span) => trimmed(page.flat, span)).filter(([a, b]) => b > a);
}

const endsWithYear = (text: string) => /\d{4}$|\d{1,2}\/\d{1,2}$/.test(text);

/** The span without the white space around it. */
export function trimmed(text: string, [start, end]: Span): Span {
  let from = start;
  let until = end;
  while (from < until && /\s/.test(text[from] ?? '')) from += 1;
  while (until > from && /\s/.test(text[until - 1] ?? '')) until -= 1;
  return [from, until];
}

/** A paragraph or list entry: lines that belong together. */
export type Passage = {
  readonly start: number;
  readonly end: number;
  /** Where its words begin, after the mark. */
  readonly content: number;
  readonly marker: string;
  readonly indent: number;
  readonly styled: boolean;
  readonly lines: readonly Line[];
};

/** Puts lines together to paragraphs and list entries. */
export function passagesOf(
  lines: readonly Line[],
  isHeading: (line: Line, at: number) => boolean,
): Passage[] {
  const groups: Line[][] = [];
  const width = widthOf(lines);
  lines.forEach((line, at) => {
    const group = groups.at(-1);
    const before = lines[at - 1];
    const apart = isHeading(line, at) || (before !== undefined && isHeading(before, at - 1));
    const closed =
      group?.[0]?.marker === 'att' && /[.]$/.test(before?.text ?? '') && /^\p{Lu}/u.test(line.text);
    if (group && before && !apart && !closed && goesOn(before, line, width)) group.push(line);
    else groups.push([line]);
  });
  return groups.flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    const { start, content, marker, indent, styled } = first;
    return [{ start, end: last.end, content, marker, indent, styled, lines: group }];
  });
}

/** Where the margin breaks lines: the longest but for a tenth. Text without a margin has very long lines. */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.end - line.start + line.indent).sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** "Noor: bokar lokal", "Anna Ek – ringer skolan": a line of somebody's own. */
const isSomebodys = (text: string): boolean =>
  /^\p{Lu}[\p{L}-]+(?:[ ,]+[\p{L}-]+){0,3}:\s/u.test(text) ||
  /^\p{Lu}{2,3}\s+[–-]\s+\p{Ll}/u.test(text) ||
  (/^\p{Lu}\p{Ll}+(?:[ ,]+(?:och )?\p{Lu}\p{L}+){0,3}\s+[–-]\s/u.test(text) && isGivenName(text));

function goesOn(before: Line, line: Line, width: number): boolean {
  if (line.marker || line.styled || isSomebodys(line.text)) return false;
  const unfinished = !/[.:!?;]["”)]?$/.test(before.text);
  // a broken line goes on after a page break, where only furniture or an empty line came between
  const broken = unfinished && /^[\p{Ll}(]/u.test(line.text) && before.text.length > 40;
  if (line.afterBlank || before.block !== line.block) return broken;
  if (width > 160) return broken;
  const full = before.text.length + before.indent > width * 0.7;
  return unfinished ? full || before.text.length > 45 || /^\p{Ll}/u.test(line.text) : full;
}
