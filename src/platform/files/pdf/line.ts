/** A stretch of text as the page places it, in points, y counted downwards from the page's top. */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Upright text that reads from left to right; stamps along the margin do not. */
  readonly upright: boolean;
  /** A running head or foot by the file's own word. */
  readonly artifact: boolean;
  /** The marked content it belongs to, in a tagged file. */
  readonly mark: string | undefined;
};

/** One printed line, or the part of it that stands in one column. */
export type Line = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly artifact: boolean;
};

const letters = (text: string) => text.replaceAll(/\s/g, '').length;

/** The size most letters of the runs have. */
export function usualSize(runs: Iterable<{ readonly text: string; readonly size: number }>): number {
  const count = new Map<number, number>();
  for (const run of runs) {
    const size = Math.round(run.size * 2) / 2;
    count.set(size, (count.get(size) ?? 0) + letters(run.text));
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** Puts the runs of one stretch of a line together; a gap between two runs is a space. */
export function lineOf(runs: readonly Run[]): Line {
  let text = '';
  let right = runs[0]?.x ?? 0;
  for (const run of runs) {
    const gap = run.x - right > run.size * 0.15 && text !== '' && !/\s$/.test(text) && !/^\s/.test(run.text);
    text += gap ? ` ${run.text}` : run.text;
    right = Math.max(right, run.x + run.width);
  }
  const inked = runs.filter((run) => letters(run.text) > 0);
  return {
    text: text.replaceAll(/[^\S\u00a0]+/g, ' ').trim(),
    x: inked[0]?.x ?? 0,
    right: Math.max(...inked.map((run) => run.x + run.width)),
    y: inked[0]?.y ?? 0,
    size: usualSize(inked),
    bold: inked.every((run) => run.bold),
    artifact: inked.every((run) => run.artifact),
  };
}

/** The same baseline, allowing for raised and lowered signs. */
const sameBaseline = (a: Run, b: Run) => Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.35;

/** Runs in the order of the page: from top to bottom, on a baseline from left to right. */
export function baselines(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] && sameBaseline(row[0], run)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Where a stretch may begin: after a gap of more than `ems`, at the run of that number. */
function gapsOf(row: readonly Run[], ems: number): number[] {
  const starts: number[] = [];
  let right = Number.POSITIVE_INFINITY;
  row.forEach((run, at) => {
    if (letters(run.text) === 0) return;
    if (run.x - right > run.size * ems) starts.push(at);
    right = run.x + run.width;
  });
  return starts;
}

const place = (run: Run | undefined) => Math.round((run?.x ?? 0) / 2);

/**
 * The places where several rows go on after a gap: a table's columns, tab stops. Rows with many gaps are justified
 * text, whose gaps stand nowhere in particular.
 */
export function tabStops(rows: readonly (readonly Run[])[]): Set<number> {
  const count = new Map<number, number>();
  for (const row of rows) {
    const gaps = gapsOf(row, 0.7);
    if (gaps.length > 2) continue;
    for (const at of gaps) count.set(place(row[at]), (count.get(place(row[at])) ?? 0) + 1);
  }
  return new Set([...count].filter(([, rows]) => rows >= 3).map(([x]) => x));
}

/** Cuts a baseline where the gap is wider than between words, or where other rows have a column too. */
export function segments(row: readonly Run[], stops: ReadonlySet<number>): Line[] {
  const wide = new Set(gapsOf(row, 2.2));
  const gaps = gapsOf(row, 0.7);
  const cuts = new Set(gaps.filter((at) => wide.has(at) || (gaps.length <= 2 && stops.has(place(row[at])))));
  const parts: Run[][] = [[]];
  row.forEach((run, at) => {
    if (cuts.has(at)) parts.push([]);
    parts.at(-1)?.push(run);
  });
  return parts.filter((part) => part.some((run) => letters(run.text) > 0)).map(lineOf);
}
