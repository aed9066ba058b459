import type { Block, BlockKind, ReadDocument } from '../../kernel/read-document.ts';
import { limits } from './limits.ts';
import { Refusal } from './problems.ts';

/** What a reader says of one block; its text is cleaned here, so that positions count in the kept text. */
export type Piece = {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number | undefined;
  readonly marker?: string | undefined;
  readonly page?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly box?: Block['box'] | undefined;
};

/** Left in the text by other programs' conversion from Word; it was never written by anyone. */
const leftBookmark = /\[bookmark: [^\]\n]*\]/g;
/** Other programs' line ends: vertical tab, form feed, next line, line and paragraph separator. */
const lineEnd = /\r\n?|\v|\f|\p{Zl}|\p{Zp}|\u0085/gu;
/** Every control character but tab and line end, half a character (lone surrogate), and what Unicode calls no character. */
const control = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufeff\ufffe\uffff]/gu;

/** NFC, lines by `\n` alone, no control characters; never NFKC, which would turn ½ into 1⁄2. */
export const cleanText = (text: string): string =>
  text.replace(lineEnd, '\n').replace(leftBookmark, '').replace(control, '').normalize('NFC');

/** A row keeps its leading tabs: an empty first cell counts. */
const trimmed = (text: string, kind?: BlockKind) => {
  const clean = cleanText(text);
  return kind === 'row' && clean.trim() !== '' ? clean.replace(/^[ \n]+|\s+$/g, '') : clean.trim();
};

/** Collects blocks into a document: one under the other, an empty line wherever a reader asks for it. */
export function documentBuilder() {
  const blocks: Block[] = [];
  // NOTE kept in pieces: looking at the end of a growing string copies all of it, every time
  const pieces: string[] = [];
  let length = 0;
  let endsLine = false;
  const append = (text: string) => {
    pieces.push(text);
    length += text.length;
    endsLine = text.endsWith('\n');
    if (length > limits.characters) throw new Refusal('too-much-text');
  };
  return {
    get length(): number {
      return length;
    },
    /** Adds a block on lines of its own; what holds nothing but white space is left out. */
    add(piece: Piece): void {
      const kept = trimmed(piece.text, piece.kind);
      if (kept === '') return;
      if (length > 0) append('\n');
      const start = length;
      append(kept);
      blocks.push({
        kind: piece.kind,
        start,
        end: length,
        ...(piece.level !== undefined && { level: piece.level }),
        ...(piece.marker && { marker: trimmed(piece.marker) }),
        ...(piece.page !== undefined && { page: piece.page }),
        ...(piece.bold && { bold: true }),
        ...(piece.box && { box: piece.box }),
      });
    },
    /** An empty line before the next block, as in print. */
    gap(): void {
      if (length > 0 && !endsLine) append('\n');
    },
    finish(rest: Omit<ReadDocument, 'text' | 'blocks'>): ReadDocument {
      if (blocks.length === 0) throw new Refusal('no-text');
      return { ...rest, text: `${pieces.join('').trimEnd()}\n`, blocks };
    },
  };
}

export type DocumentBuilder = ReturnType<typeof documentBuilder>;

/** Adds a reader's pieces: an empty line before a heading and wherever a piece is empty. */
export function addPieces(builder: DocumentBuilder, pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    if (piece.text.trim() === '' || piece.kind === 'heading') builder.gap();
    builder.add(piece);
  }
  builder.gap();
}

/** The headings among the pieces, as the file's own outline. */
export const outlineOf = (pieces: readonly Piece[]): string[] =>
  pieces.filter((piece) => piece.kind === 'heading').map((piece) => piece.text.trim());

/** Running heads or feet as furniture, each text once. */
export function onlyOnce(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces
    .filter((piece) => piece.text.trim() !== '' && !seen.has(piece.text) && seen.add(piece.text))
    .map((piece) => ({ kind: 'furniture', text: piece.text }));
}
