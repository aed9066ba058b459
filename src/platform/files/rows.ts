import type { Piece } from './builder.ts';
import { around } from './pdf/place.ts';

/** The cells of one row, each with what stands in it. */
export type Cells = readonly (readonly Piece[])[];

const filled = (cell: readonly Piece[]) => cell.filter((piece) => piece.text.trim() !== '');
const oneLine = (piece: Piece) => piece.text.trim().replace(/\s*\n\s*/g, ' ');

/** A cell that holds a document of its own: headings, or more than a table would. */
const isLayout = (cell: readonly Piece[]) =>
  cell.some((piece) => piece.kind === 'heading') ||
  cell.reduce((sum, piece) => sum + piece.text.length, 0) > 2000;

/**
 * A table row as blocks. A row of facts is one block, its cells parted by tabs; the last cell may hold several
 * lines ("Närvarande", then the names). Where a table only serves the layout, its cells are read one by one.
 */
export function rowPieces(cells: Cells): Piece[] {
  const inner = cells.map(filled);
  const used = inner.filter((cell) => cell.length > 0);
  if (used.length === 0) return [];
  const last = inner.at(-1) ?? [];
  const before = inner.slice(0, -1);
  if (used.length === 1 || before.some((cell) => cell.length > 1) || inner.some(isLayout))
    return inner.flat();
  const texts = [
    ...before.map((cell) => cell.map(oneLine).join(' ')),
    last.map((piece) => (last.length > 1 ? piece.text.trim() : oneLine(piece))).join('\n'),
  ];
  const first = used[0]?.[0];
  return [
    {
      kind: 'row',
      text: texts.join('\t').replace(/\t+$/, ''),
      page: first?.page,
      box: around(used.flat().map((piece) => piece.box)),
      bold: used.flat().every((piece) => piece.bold),
    },
  ];
}
