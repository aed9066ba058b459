import type { Row } from './columns.ts';
import type { Line } from './line.ts';

const isMark = ({ text }: Line): boolean => /^(?:[Xx×✓✔●•–-]|\d{1,3})$/u.test(text);
const middle = ({ x, right }: Line): number => (x + right) / 2;

/** A name and then nothing but crosses or sums. */
const isCrossed = (row: Row): boolean => row.length > 1 && row.slice(1).every(isMark);

/**
 * The cells of the rows of a table of crosses, empty ones too: paper does not say how many columns a cross has
 * passed. Nothing for rows of another kind; where the columns are not sure a space parts the cross from the name.
 */
export function crossedCells(rows: readonly Row[]): Map<Row, string> {
  const found = new Map<Row, string>();
  let head: Row | undefined;
  let marked: Row[] = [];
  const close = () => {
    if (head && marked.length > 0) fill(found, head, marked);
    marked = [];
  };
  for (const row of rows) {
    if (head && isCrossed(row) && (row[1]?.x ?? 0) > (head[0]?.right ?? 0)) {
      marked.push(row);
      continue;
    }
    close();
    head = row.length > 2 && !row.some(isMark) ? row : undefined;
  }
  close();
  return found;
}

function fill(found: Map<Row, string>, head: Row, rows: readonly Row[]): void {
  const columns = columnsOf(head, rows);
  for (const row of rows) {
    const cells = [row[0]?.text ?? '', ...head.slice(1).map(() => '')];
    const places = row.slice(1).map((mark) => columns(mark));
    row.slice(1).forEach(({ text }, at) => {
      const place = places[at];
      if (place !== undefined) cells[place + 1] = text;
    });
    const isSure = new Set(places).size === places.length && !places.includes(undefined);
    found.set(row, isSure ? cells.join('\t').trimEnd() : row.map(({ text }) => text).join(' '));
  }
}

/** Which column, from 0 after the name, a mark stands in; undefined where two are as likely. */
function columnsOf(head: Row, rows: readonly Row[]): (mark: Line) => number | undefined {
  const heads = head.slice(1).map(middle);
  const size = head[0]?.size ?? 10;
  const stacks: number[] = [];
  for (const at of rows.flatMap((row) => row.slice(1).map(middle)).sort((a, b) => a - b))
    if (at - (stacks.at(-1) ?? Number.NEGATIVE_INFINITY) > size) stacks.push(at);
  const stackOf = (mark: Line) => stacks.findLastIndex((at) => at <= middle(mark) + 0.01);
  if (stacks.length === heads.length) return stackOf;
  if (stacks.length > heads.length) return () => undefined;
  return (mark) => {
    const away = heads.map((at) => Math.abs(at - middle(mark)));
    const nearest = Math.min(...away);
    const column = away.indexOf(nearest);
    const next = Math.min(...away.filter((_, at) => at !== column));
    return nearest < next * 0.4 ? column : undefined;
  };
}
