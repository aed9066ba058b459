import type { Line } from './line.ts';
import { inMargin, masked, runningTexts, type Sheet, textOf } from './running.ts';

const pageNumber = /^(?:sid(?:a|an|nr)?\.?\s*)?\d{1,4}(?:\s*(?:\(\s*\d{1,4}\s*\)|av \d{1,4}|\/ ?\d{1,4}))?$/i;

/** A running head or foot, and the sheet (from 0) that it was taken from. */
export type Running<Row> = { readonly text: string; readonly row: Row; readonly sheet: number };

export type Lifted<Row> = {
  /** The rows that are left, page by page. */
  readonly pages: Row[][];
  /** Each running head and foot once, as its first page prints it. */
  readonly heads: Running<Row>[];
  readonly feet: Running<Row>[];
};

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
      const key = running.get(masked(text)) ?? masked(text);
      if (!into.has(key)) into.set(key, { text, row, sheet });
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
