import type { Piece } from '../builder.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';
import { rowPieces } from '../rows.ts';

/** What the groups around a paragraph say of it. */
export type ParagraphLooks = {
  readonly level: number | undefined;
  /** Of a list entry, from 0. */
  readonly depth: number;
  /** How many tables it stands in. */
  readonly tables: number;
  readonly page: number;
};

type Table = { row: Piece[][]; cell: Piece[] };

/** One run of paragraphs in an RTF file: the text, a running head, a note, a text box. */
export type RtfStory = {
  readonly pieces: Piece[];
  write(text: string, bold: boolean): void;
  /** What its list prints before the paragraph. */
  mark(text: string): void;
  /** What stands in a box goes after the paragraph that holds it. */
  box(pieces: readonly Piece[]): void;
  endParagraph(looks: ParagraphLooks): void;
  endCell(looks: ParagraphLooks): void;
  endRow(tables: number): void;
  /** Closes what the file left open. */
  finish(looks: ParagraphLooks): void;
};

export function rtfStory(): RtfStory {
  const pieces: Piece[] = [];
  /** The table at each depth, from 1. */
  const tables: (Table | undefined)[] = [];
  let boxes: Piece[] = [];
  let text = '';
  let boldLetters = 0;
  let mark: string | undefined;

  const tableAt = (depth: number): Table => {
    if (depth > limits.xmlDepth) throw new Refusal('too-deep');
    return (tables[depth] ??= { row: [], cell: [] });
  };
  const sinkAt = (depth: number): Piece[] => (depth > 0 ? tableAt(depth).cell : pieces);
  const endRow = (depth: number) => {
    const table = tables[depth];
    if (!table) return;
    if (table.cell.length > 0) table.row.push(table.cell);
    tables[depth] = undefined;
    sinkAt(depth - 1).push(...rowPieces(table.row));
  };
  /** Rows that were never closed, down to this depth. */
  const leave = (depth: number) => {
    for (let deeper = tables.length - 1; deeper > depth; deeper--) endRow(deeper);
    tables.length = Math.min(tables.length, depth + 1);
  };
  const endParagraph = ({ level, depth, tables: inside, page }: ParagraphLooks) => {
    leave(inside);
    const empty = text.trim() === '';
    sinkAt(inside).push(
      {
        kind: level !== undefined ? 'heading' : mark ? 'list' : 'paragraph',
        text: mark && !empty ? `${mark} ${text.trimStart()}` : text,
        level: level ?? (mark ? depth + 1 : undefined),
        marker: mark,
        page,
        bold: !empty && boldLetters >= text.replaceAll(/\s/g, '').length,
      },
      ...boxes,
    );
    boxes = [];
    text = '';
    boldLetters = 0;
    mark = undefined;
  };

  return {
    pieces,
    write(more, bold) {
      text += more;
      if (bold) boldLetters += more.replaceAll(/\s/g, '').length;
    },
    mark: (printed) => void (mark = printed || undefined),
    box: (inner) => void boxes.push(...inner),
    endParagraph,
    endCell(looks) {
      const depth = Math.max(1, looks.tables);
      endParagraph({ ...looks, tables: depth });
      const table = tableAt(depth);
      table.row.push(table.cell);
      table.cell = [];
    },
    endRow: (depth) => endRow(Math.max(1, depth)),
    finish(looks) {
      if (text.trim() !== '' || boxes.length > 0) endParagraph(looks);
      leave(0);
    },
  };
}
