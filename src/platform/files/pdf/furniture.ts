import type { Line } from './line.ts';

/** A page's rows, and how tall it is; `declared` when the file itself says what its running heads are. */
export type Sheet<Row extends readonly Line[]> = {
  readonly rows: readonly Row[];
  readonly height: number;
  readonly declared: boolean;
};

const textOf = (row: readonly Line[]) => row.map((line) => line.text).join('\t');

/** Two running heads are the same when they only differ in their digits: "Sida 2 (14)", "Sida 3 (14)". */
export const masked = (text: string) => text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').toLowerCase();

const pageNumber = /^(?:sid(?:a|an|nr)?\.?\s*)?\d{1,4}(?:\s*(?:\(\s*\d{1,4}\s*\)|av \d{1,4}|\/ ?\d{1,4}))?$/i;

const inMargin = (row: readonly Line[], height: number) => {
  const y = row[0]?.y ?? 0;
  return y < height * 0.15 ? 'head' : y > height * 0.88 ? 'foot' : undefined;
};

/** A running head or foot, and the sheet (from 0) that it was taken from. */
export type Running<Row> = { readonly text: string; readonly row: Row; readonly sheet: number };

export type Lifted<Row> = {
  /** The rows that are left, page by page. */
  readonly pages: Row[][];
  /** Each running head and foot once, as its first page prints it. */
  readonly heads: Running<Row>[];
  readonly feet: Running<Row>[];
};

/** Texts that stand at the same place in the margin of enough pages; body text that recurs moves about. */
function runningTexts(sheets: readonly Sheet<readonly Line[]>[]): Set<string> {
  const pagesWith = new Map<string, number>();
  const enough = Math.max(sheets.length > 3 ? 3 : 2, sheets.length / 2);
  const running = new Set<string>();
  for (const sheet of sheets) {
    for (const row of sheet.rows.filter((each) => inMargin(each, sheet.height))) {
      const text = masked(textOf(row));
      const place = `${Math.round((row[0]?.y ?? 0) / 6)} ${text}`;
      const count = (pagesWith.get(place) ?? 0) + 1;
      pagesWith.set(place, count);
      if (count >= enough) running.add(text);
    }
  }
  return running;
}

const distance = (a: readonly Line[] | undefined, b: readonly Line[] | undefined) =>
  Math.abs((a?.[0]?.y ?? 0) - (b?.[0]?.y ?? 0));

/**
 * How many rows from the page's edge are furniture: without one between that is not, and parted from the text by
 * more than the space between its lines.
 */
function outermost<Row extends readonly Line[]>(
  rows: readonly Row[],
  isFurniture: (row: Row) => boolean,
): number {
  const first = rows.findIndex((row) => !isFurniture(row));
  for (let count = first < 0 ? rows.length : first; count > 0; count--) {
    const last = rows[count - 1];
    if (last?.every((line) => line.artifact) || pageNumber.test(textOf(last ?? []).trim())) return count;
    const size = Math.max(last?.[0]?.size ?? 0, rows[count]?.[0]?.size ?? 0);
    if (rows[count] === undefined || distance(last, rows[count]) > size * 1.7) return count;
  }
  return 0;
}

/**
 * Lifts out what runs along the top 15 % or the bottom 12 % of at least half of the pages, bare page numbers, and
 * what the file itself calls an artifact.
 */
export function liftFurniture<Row extends readonly Line[]>(sheets: readonly Sheet<Row>[]): Lifted<Row> {
  const running = runningTexts(sheets);
  const heads = new Map<string, Running<Row>>();
  const feet = new Map<string, Running<Row>>();
  const lift = (rows: readonly Row[], sheet: number, into: Map<string, Running<Row>>) => {
    for (const row of rows) {
      const text = textOf(row);
      if (!into.has(masked(text))) into.set(masked(text), { text, row, sheet });
    }
  };
  const pages = sheets.map(({ rows, height, declared }, sheet) => {
    const isArtifact = (row: Row) => row.every((line) => line.artifact);
    const runsIn = (margin: string) => (row: Row) => {
      if (declared || isArtifact(row)) return isArtifact(row);
      const text = textOf(row);
      const runs = running.has(masked(text)) || pageNumber.test(text.trim());
      return runs && inMargin(row, height) === margin;
    };
    const top = outermost(rows, runsIn('head'));
    const rest = rows.slice(top);
    const bottom = outermost([...rest].reverse(), runsIn('foot'));
    const middle = rest.slice(0, rest.length - bottom);
    lift([...rows.slice(0, top), ...middle.filter(isArtifact)], sheet, heads);
    lift(rest.slice(rest.length - bottom), sheet, feet);
    return middle.filter((row) => !isArtifact(row));
  });
  return { pages, heads: [...heads.values()], feet: [...feet.values()] };
}
