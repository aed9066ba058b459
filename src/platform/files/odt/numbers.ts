import { printedNumber } from '../printed-number.ts';

/** How one level of a list numbers its entries. */
export type ListLevel = {
  /** Its sign, where it has no numbers. */
  readonly bullet: string | undefined;
  /** "1", "a", "A", "i", "I"; empty for no number. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** "§ %1%": newer files say the whole of it, each %n% being the number that level n stands at. */
  readonly template: string | undefined;
  /** How many levels stand in the number: 2 for "1.3". */
  readonly shownLevels: number;
  readonly start: number;
};

const formats: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '01, 02, 03, ...': 'decimalZero',
};

/** What stands before a numbered paragraph; the depth counts from 1. */
export type Mark = { readonly text: string; readonly depth: number };

/** Where the numbers of one list stand, by level from 1. */
export type Counter = (number | undefined)[];

const printed = (value: number, level: ListLevel | undefined) =>
  level?.format ? printedNumber(value, formats[level.format] ?? 'decimal') : '';

/** Counts one entry at this depth, from `startAt` where the file says so; deeper levels begin anew. */
function count(counter: Counter, depth: number, level: ListLevel, startAt: number | undefined): void {
  const current = counter[depth];
  counter[depth] = startAt ?? (current === undefined ? level.start : current + 1);
  counter.length = Math.min(counter.length, depth + 1);
}

/**
 * Counts a list entry and gives its mark as printed, or undefined where its level prints none. `levels` are the list's
 * own; `startAt` is a number that the entry itself asks for.
 */
export function nextMark(
  counter: Counter,
  levels: ReadonlyMap<number, ListLevel>,
  depth: number,
  startAt: number | undefined,
): Mark | undefined {
  const level = levels.get(depth);
  if (!level) return undefined;
  if (level.bullet !== undefined) return { text: /^[-–—]$/.test(level.bullet) ? level.bullet : '•', depth };
  count(counter, depth, level, startAt);
  if (level.format === '') return undefined;
  const at = (n: number) => printed(counter[n] ?? levels.get(n)?.start ?? 1, levels.get(n));
  const first = Math.max(1, depth - level.shownLevels + 1);
  const numbers = Array.from({ length: depth - first + 1 }, (_, step) => at(first + step));
  const text =
    level.template?.replaceAll(/%(\d{1,2})%/g, (_, digits: string) => at(Number(digits))) ??
    `${level.prefix}${numbers.filter((one) => one !== '').join('.')}${level.suffix}`;
  return text.trim() === '' ? undefined : { text: text.trim(), depth };
}
