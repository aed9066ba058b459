import type { Line } from './line.ts';

/** One row of the page: the stretches that stand on the same baseline, from left to right. */
export type Row = readonly Line[];

const left = (row: Row) => row[0]?.x ?? 0;
const right = (row: Row) => row.at(-1)?.right ?? 0;
const crosses = (line: Line, at: number) => line.x < at && line.right > at;

/** Text that runs in a column fills most of it; the cells of a table do not. */
function fillsColumns(rows: readonly Row[], gutter: number, from: number, to: number): boolean {
  const lines = rows.flat();
  const sides = [
    { lines: lines.filter((line) => line.right <= gutter), width: gutter - from },
    { lines: lines.filter((line) => line.x >= gutter), width: to - gutter },
  ];
  return sides.every(({ lines, width }) => {
    const wide = lines.filter((line) => line.right - line.x > width * 0.6).length;
    return lines.length >= 6 && wide >= lines.length * 0.5;
  });
}

/** The x of a white strip between two columns of running text; undefined on an ordinary page. */
export function gutterOf(rows: readonly Row[]): number | undefined {
  if (rows.length < 8) return undefined;
  const from = Math.min(...rows.map(left));
  const to = Math.max(...rows.map(right));
  const starts = rows.flatMap((row) => row.slice(row.length > 1 ? 1 : 0).map((line) => line.x));
  const middle = starts.filter((x) => x > from + (to - from) * 0.35 && x < from + (to - from) * 0.65);
  const tried = [...new Set(middle.map((x) => Math.round(x)))].map((x) => x - 3);
  const crossing = (at: number) => rows.filter((row) => row.some((line) => crosses(line, at))).length;
  const best = tried.sort((a, b) => crossing(a) - crossing(b) || b - a)[0];
  if (best === undefined || crossing(best) > rows.length * 0.25) return undefined;
  const free = rows.filter((row) => !row.some((line) => crosses(line, best)));
  return fillsColumns(free, best, from, to) ? best : undefined;
}

/** A stretch of the page that is read from top to bottom; `right` is where its lines end at most. */
export type Flow = { readonly rows: readonly Row[]; readonly right: number };

const flowOf = (rows: readonly Row[]): Flow => ({ rows, right: Math.max(0, ...rows.map(right)) });

/** Where a line that begins at x ends at most: at the gutter's left on a page of two columns. */
export function rightEdge(rows: readonly Row[]): (x: number) => number {
  const gutter = gutterOf(rows);
  const all = flowOf(rows).right;
  if (gutter === undefined) return () => all;
  const inLeft = rows.flat().filter((line) => line.right <= gutter + 2);
  const edge = Math.max(0, ...inLeft.map((line) => line.right));
  return (x) => (x < gutter ? edge : all);
}

/** Cuts a page into flows: above, beside and below what runs across both columns. */
export function flowsOf(rows: readonly Row[]): Flow[] {
  const gutter = gutterOf(rows);
  if (gutter === undefined) return [flowOf(rows)];
  const flows: Flow[] = [];
  let band: Row[] = [];
  const closeBand = () => {
    for (const side of [(line: Line) => line.right <= gutter + 2, (line: Line) => line.right > gutter + 2]) {
      const column = band.map((row) => row.filter(side)).filter((row) => row.length > 0);
      if (column.length > 0) flows.push(flowOf(column));
    }
    band = [];
  };
  for (const row of rows) {
    if (!row.some((line) => crosses(line, gutter))) {
      band.push(row);
      continue;
    }
    closeBand();
    flows.push(flowOf([row]));
  }
  closeBand();
  return flows;
}
