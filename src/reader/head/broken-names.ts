import type { Span } from '../shape.ts';
import type { Line } from '../text/line.ts';
import { isGivenName, isNoName } from './names.ts';

/** A name that a margin or a column broke over two lines: its words put together, and where they stand. */
export type BrokenName = {
  readonly text: string;
  readonly source: Span;
  readonly halves: readonly [Span, Span];
};

type Piece = { readonly text: string; readonly start: number };

/** The cells of a line that stand apart: columns beside each other. */
function columnsOf({ text, start }: Line): Piece[] {
  return Array.from(text.matchAll(/\S+(?:[^\S\t]{1,2}\S+)*/gu), (match) => ({
    text: match[0],
    start: start + match.index,
  }));
}

/** What follows the last comma of a cell, and what stands before the first one. */
const lastOf = ({ text, start }: Piece): Piece => {
  const cut = /^.*(?:[;,:]|\soch)\s+/u.exec(text)?.[0].length ?? 0;
  return { text: text.slice(cut), start: start + cut };
};
const firstOf = ({ text, start }: Piece): Piece => ({
  text: /^[^,;]*/u.exec(text)?.[0].trimEnd() ?? '',
  start,
});

const spanOf = ({ text, start }: Piece): Span => [start, start + text.length];

const surname = /^(?<word>\p{Lu}\p{Ll}[\p{L}-]*)(?:\s*\(\p{L}{1,5}\))?$/u;
const allGiven = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){0,2}$/u.test(text) &&
  text.split(/[ -]/).every((word) => isGivenName(word));

/** "Anna-" over "Karin Berg", "Lars Erik" over "Ståhl (S)"; two whole names under each other are two people. */
function isBroken(above: string, below: string): boolean {
  if (/^\p{Lu}\p{Ll}+-$/u.test(above))
    return isGivenName(above.slice(0, -1)) && isGivenName(/^\p{L}+/u.exec(below)?.[0] ?? '');
  const word = surname.exec(below)?.groups?.['word'];
  return word !== undefined && allGiven(above) && !isGivenName(word) && !isNoName(word);
}

/** The names of two lines under each other that are one name in two halves. */
export function brokenNames(line: Line, below: Line | undefined): BrokenName[] {
  if (!below || below.afterBlank) return [];
  const [upper, lower] = [columnsOf(line), columnsOf(below)];
  const pairs =
    upper.length === lower.length
      ? upper.map((cell, at) => [cell, lower[at]] as const)
      : lower.length === 1
        ? upper.map((cell) => [cell, lower[0]] as const)
        : [[upper.at(-1), lower[0]] as const];
  const found = pairs.flatMap(([one, other]): BrokenName[] => {
    if (!one || !other) return [];
    const [last, first] = [lastOf(one), firstOf(other)];
    if (!isBroken(last.text, first.text)) return [];
    const text = last.text + (last.text.endsWith('-') ? '' : ' ') + first.text;
    const halves = [spanOf(last), spanOf(first)] as const;
    return [{ text, source: [halves[0][0], halves[1][1]], halves }];
  });
  return lower.length === 1 && found.length > 1 ? [] : found;
}

/** The line without the halves of such names: blanks stand for them, so that nothing else moves. */
export function withoutBroken(line: Line, names: readonly BrokenName[]): Line {
  let { text } = line;
  for (const [start, end] of names.flatMap(({ halves }) => halves)) {
    if (start < line.start || end > line.end) continue;
    const [from, until] = [start - line.start, end - line.start];
    text = text.slice(0, from) + ' '.repeat(until - from) + text.slice(until);
  }
  return text === line.text ? line : { ...line, text };
}
