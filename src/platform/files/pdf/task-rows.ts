import type { Row } from './columns.ts';
import { joinText } from './join.ts';
import type { Line } from './line.ts';

/** A row of a table that only its columns draw: its cells, parted by tabs, and every line they were printed on. */
export type TableRow = { readonly cells: string; readonly lines: readonly Line[] };

/** "Åtgärd   Ansvarig   Klart senast": words that may stand over columns. */
const isHead = (row: Row): boolean =>
  row.length >= 3 && row.length <= 8 && row.every(({ text }) => /^\p{Lu}[\p{L} /-]{1,28}$/u.test(text));

/** The column that a line begins in, where it begins just there. */
const columnOf = (head: Row, line: Line): number =>
  head.findIndex(({ x, size }) => Math.abs(x - line.x) < size * 0.35);

/** A line that runs into the next column is no cell. */
const fits = (head: Row, line: Line): boolean => {
  const column = columnOf(head, line);
  return column >= 0 && line.right <= (head[column + 1]?.x ?? Number.POSITIVE_INFINITY);
};

const top = (row: Row): number => row[0]?.y ?? 0;

/**
 * The rows of tables without rules, by the row of the page they begin on; rows of the page that only go on with a
 * cell are given as undefined. A table is what stands just under the words of its head, in at least two rows.
 */
export function tableRows(
  rows: readonly Row[],
  known: (word: string) => boolean,
): Map<Row, TableRow | undefined> {
  const found = new Map<Row, TableRow | undefined>();
  for (let at = 0; at < rows.length; at += 1) {
    const head = rows[at];
    if (!head || !isHead(head)) continue;
    const end = rows.findIndex((row, next) => next > at && !row.every((line) => fits(head, line)));
    const body = rows.slice(at + 1, end < 0 ? undefined : end);
    const groups = groupsOf(head, withoutLoneTail(head, body));
    if (groups.filter((group) => group.flat().length > 1).length < 2) continue;
    for (const group of groups) {
      group.forEach((row, line) =>
        found.set(row, line === 0 ? { cells: cellsIn(head, group, known), lines: group.flat() } : undefined),
      );
    }
    at += body.length;
  }
  return found;
}

/** What begins as far left as the first column, and stands alone and further down, is text under the table. */
function withoutLoneTail(head: Row, body: readonly Row[]): readonly Row[] {
  const step = Math.max(...body.slice(0, 2).map((row, at) => top(row) - top(body[at - 1] ?? head)));
  const last = body.findIndex(
    (row, at) => at > 0 && row.length === 1 && top(row) - top(body[at - 1] ?? head) > step * 1.4,
  );
  return last < 0 ? body : body.slice(0, last);
}

/**
 * Which rows of the page are one row of the table. Where the table sets its rows apart, lines that stand closer than
 * that are one row; else only what leaves the first column empty, or goes on in small letters, goes on with a row.
 */
function groupsOf(head: Row, body: readonly Row[]): Row[][] {
  const steps = body.map((row, at) => top(row) - top(body[at - 1] ?? head));
  const closest = Math.min(...steps);
  const apart = (steps[0] ?? 0) > closest * 1.2;
  const groups: Row[][] = [];
  body.forEach((row, at) => {
    const [first] = row;
    const partial = row.length < head.length;
    const small = first !== undefined && columnOf(head, first) === 0 && /^\p{Ll}/u.test(first.text);
    const without = first !== undefined && columnOf(head, first) > 0;
    const continues = apart ? (steps[at] ?? 0) <= closest * 1.2 : partial && (small || without);
    if (continues && groups.length > 0) groups.at(-1)?.push(row);
    else groups.push([row]);
  });
  return groups;
}

function cellsIn(head: Row, group: readonly Row[], known: (word: string) => boolean): string {
  const cells = head.map(() => '');
  for (const line of group.flat()) {
    const column = columnOf(head, line);
    const above = cells[column] ?? '';
    cells[column] = above === '' ? line.text : joinText(above, line.text, known);
  }
  return cells.join('\t').trimEnd();
}
