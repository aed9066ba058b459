import type { Piece } from '../builder.ts';
import { documentBuilder } from '../builder.ts';
import { listMarkerOf } from '../marker.ts';
import { flowPieces } from './blocks.ts';
import { flowsOf } from './columns.ts';
import { liftFurniture, type Running } from './furniture.ts';
import { goesOn, joinText } from './join.ts';
import { baselines, type Line, type Run, segments, tabStops } from './line.ts';
import type { Page } from './page.ts';
import { boxOf } from './place.ts';
import { masked } from './running.ts';
import { settingOf } from './setting.ts';
import { taggedPieces } from './tagged.ts';

function rowsOf(runs: readonly Run[]): Line[][] {
  const rows = baselines(runs);
  const stops = tabStops(rows);
  return joinLoneMarks(rows.map((row) => segments(row, stops)).filter((row) => row.length > 0));
}

const isLoneMark = (row: readonly Line[]): boolean =>
  row.length === 1 && listMarkerOf(`${row[0]?.text ?? ''} x`) === row[0]?.text;

/** A bullet in a type of its own may stand a little above or below its entry: they are one row. */
function joinLoneMarks(rows: readonly Line[][]): Line[][] {
  const joined: Line[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const [mark, entry] = isLoneMark(row) && above && !isLoneMark(above) ? [row, above] : [above, row];
    if (mark && isBeside(mark, entry))
      joined[joined.length - 1] = [...mark, ...entry].map((line) => ({ ...line, y: entry[0]?.y ?? line.y }));
    else joined.push(row);
  }
  return joined;
}

function isBeside(mark: readonly Line[], entry: readonly Line[]): boolean {
  const [one, other] = [mark[0], entry[0]];
  if (!one || !other || !isLoneMark(mark) || one.right > other.x) return false;
  return Math.abs(one.y - other.y) < Math.max(one.size, other.size) * 0.7;
}

/** Stamps along the margin: text that does not run from left to right; each once. */
function stamps(pages: readonly Page[]): Piece[] {
  const found = new Map<string, Piece>();
  for (const page of pages) {
    const runs = page.runs.filter((run) => !run.upright && run.text.trim() !== '');
    const text = runs.map((run) => run.text.trim()).join(' ');
    if (text !== '' && !found.has(text)) found.set(text, { kind: 'furniture', text, page: page.number });
  }
  return [...found.values()];
}

/** Whether a page break cut a sentence in two: it had not come to its end, and goes on like one. */
function isCut(above: Piece, below: Piece): boolean {
  if (above.page === below.page || below.kind !== 'paragraph') return false;
  if (above.kind !== 'paragraph' && above.kind !== 'list') return false;
  if (above.text.endsWith('\u00ad') || goesOn.test(above.text)) return true;
  return !/[.!?:]$/.test(above.text) && /^\p{Ll}/u.test(below.text);
}

/** Puts together what a page break cut; a soft hyphen that nothing followed is a hyphen. */
function joinPages(pieces: readonly Piece[], known: (word: string) => boolean): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const above = joined.at(-1);
    if (above && isCut(above, piece))
      joined[joined.length - 1] = { ...above, text: joinText(above.text, piece.text, known) };
    else joined.push(piece);
  }
  return joined.map((piece) => ({ ...piece, text: piece.text.replace(/\u00ad$/, '-') }));
}

/** The body's blocks page by page, and what runs around them. */
function blocksOf(pages: readonly Page[]): { heads: Piece[]; body: Piece[]; feet: Piece[] } {
  const setting = settingOf(pages);
  const lifted = liftFurniture(
    pages.map((page) => ({
      rows: rowsOf(page.runs.filter((run) => run.upright)),
      height: page.height,
      declared: page.structure !== undefined && page.runs.some((run) => run.artifact),
      scanned: page.askew !== undefined,
    })),
  );
  const running = new Set([...lifted.heads, ...lifted.feet].map(({ text }) => masked(text)));
  const body = pages.flatMap((page, at): Piece[] => {
    const tagged = taggedPieces(page, setting.known)?.filter((piece) => !running.has(masked(piece.text)));
    const byPlace = () => flowsOf(lifted.pages[at] ?? []).flatMap((flow) => flowPieces(flow, page, setting));
    return tagged ?? byPlace();
  });
  const furniture = ({ text, row, sheet }: Running<Line[]>): Piece => {
    const page = pages[sheet];
    return { kind: 'furniture', text, ...(page && { page: page.number, box: boxOf(row, page) }) };
  };
  return {
    heads: lifted.heads.map(furniture),
    body: joinPages(body, setting.known),
    feet: [...lifted.feet.map(furniture), ...stamps(pages)],
  };
}

/** Puts pages together to a document: running heads before the text, running feet after it. */
export function layOutPages(pages: readonly Page[]): ReturnType<typeof documentBuilder> {
  const { heads, body, feet } = blocksOf(pages);
  const builder = documentBuilder();
  for (const piece of heads) builder.add(piece);
  builder.gap();
  for (const piece of body) {
    if (piece.kind === 'heading') builder.gap();
    builder.add(piece);
  }
  builder.gap();
  for (const piece of feet) builder.add(piece);
  return builder;
}
