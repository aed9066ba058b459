import type { Piece } from '../builder.ts';
import { documentBuilder } from '../builder.ts';
import { flowPieces } from './blocks.ts';
import { flowsOf } from './columns.ts';
import { liftFurniture, type Running } from './furniture.ts';
import { joinText } from './join.ts';
import { baselines, type Line, type Run, segments, tabStops } from './line.ts';
import type { Page } from './page.ts';
import { boxOf } from './place.ts';
import { masked } from './running.ts';
import { settingOf } from './setting.ts';
import { taggedPieces } from './tagged.ts';

function rowsOf(runs: readonly Run[]): Line[][] {
  const rows = baselines(runs);
  const stops = tabStops(rows);
  return rows.map((row) => segments(row, stops)).filter((row) => row.length > 0);
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

/** A paragraph that a page break cut goes on in small letters and had not come to its end. */
function joinPages(pieces: readonly Piece[], known: (word: string) => boolean): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const above = joined.at(-1);
    const cut =
      above &&
      above.page !== piece.page &&
      piece.kind === 'paragraph' &&
      (above.kind === 'paragraph' || above.kind === 'list') &&
      !/[.!?:]$/.test(above.text) &&
      /^\p{Ll}/u.test(piece.text);
    if (cut) joined[joined.length - 1] = { ...above, text: joinText(above.text, piece.text, known) };
    else joined.push(piece);
  }
  return joined;
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
