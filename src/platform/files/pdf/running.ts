import type { Line } from './line.ts';

/** A page's rows, and how tall it is; `declared` when the file itself says what its running heads are. */
export type Sheet<Row extends readonly Line[]> = {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly declared: boolean;
  /** A scan: sheets shift in the scanner, and letters are misread. */
  readonly scanned?: boolean;
};

export const textOf = (row: readonly Line[]) => row.map((line) => line.text).join('\t');

/** Two running heads are the same when they only differ in their digits: "Sida 2 (14)", "Sida 3 (14)". */
export const masked = (text: string) => text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').toLowerCase();

export const inMargin = (row: readonly Line[], height: number) => {
  const y = row[0]?.y ?? 0;
  return y < height * 0.15 ? 'head' : y > height * 0.88 ? 'foot' : undefined;
};

const near = (one: string, other: string): boolean => {
  const pairs = new Map<string, number>();
  for (let at = 1; at < one.length; at++) {
    const pair = one.slice(at - 1, at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 1; at < other.length; at++) {
    const pair = other.slice(at - 1, at + 1);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) common += 1;
    pairs.set(pair, left - 1);
  }
  return one === other || (2 * common) / Math.max(1, one.length + other.length - 2) >= 0.8;
};

type Seen = { readonly key: string; readonly y: number; readonly texts: Set<string>; pages: number };

/** What was seen before at nearly the same place in nearly the same words. */
function seenBefore(seen: readonly Seen[], text: string, y: number, scanned: boolean): Seen | undefined {
  if (!scanned) return seen.find((one) => one.key === text && Math.round(one.y / 6) === Math.round(y / 6));
  return seen.find((one) => Math.abs(one.y - y) < 40 && near(one.key, text));
}

/** Different texts in the margins that are compared with each other at most. */
const most = 1000;

/**
 * Texts that stand at the same place in the margin of enough pages, each with the form it has on its first page; body
 * text that recurs moves about.
 */
export function runningTexts(sheets: readonly Sheet<readonly Line[]>[]): Map<string, string> {
  const seen: Seen[] = [];
  const enough = Math.max(sheets.length > 3 ? 3 : 2, sheets.length / 2);
  for (const { rows, height, scanned = false } of sheets) {
    const counted = new Set<Seen>();
    for (const row of rows.filter((each) => inMargin(each, height))) {
      const text = masked(textOf(row));
      const y = row[0]?.y ?? 0;
      let one = seenBefore(seen, text, y, scanned);
      if (!one && seen.length < most) seen.push((one = { key: text, y, texts: new Set(), pages: 0 }));
      if (!one) continue;
      one.texts.add(text);
      if (!counted.has(one)) one.pages += 1;
      counted.add(one);
    }
  }
  const running = seen.filter((one) => one.pages >= enough);
  return new Map(running.flatMap((one) => [...one.texts].map((text) => [text, one.key])));
}
