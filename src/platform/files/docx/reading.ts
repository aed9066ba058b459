import type { Piece } from '../builder.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';
import { rowPieces } from '../rows.ts';
import type { Numberer } from './numbering.ts';
import type { Styles } from './styles.ts';

export type Paragraph = {
  text: string;
  boldLetters: number;
  style: string | undefined;
  numId: string | undefined;
  depth: number | undefined;
  outline: number | undefined;
  /** The mark at its end is deleted: the next paragraph goes on with its text. */
  markDeleted: boolean;
  /** The mark at its end is hidden: it is no line of its own, and does not count. */
  markHidden: boolean;
  readonly page: number;
  /** What stands in text boxes anchored here. */
  readonly boxes: Piece[];
};

export type Furniture = {
  readonly where: 'header' | 'footer';
  readonly type: string;
  readonly relation: string;
};

/** Where the reading of one part of a Word file stands. */
export type Reading = {
  readonly styles: Styles;
  readonly numberer: Numberer;
  readonly pieces: Piece[];
  readonly furniture: Furniture[];
  /** The open elements; the last is the innermost. */
  readonly path: string[];
  /** Where finished paragraphs go: the story, a table cell, a text box. */
  readonly sinks: Piece[][];
  readonly rows: { readonly cells: Piece[][]; deleted: boolean }[];
  /** Fields that are open: what stands before their result is a code, not text. */
  readonly fields: ('code' | 'result')[];
  /** Content controls that are open: true for one that only shows what to fill in. */
  readonly controls: boolean[];
  /** Where parts of other formats are to stand, and what they hold. */
  readonly chunk: (relation: string) => readonly Piece[];
  readonly paragraphs: Paragraph[];
  readonly carried: string[];
  run: { bold: boolean | undefined; hidden: boolean; style: string | undefined };
  inText: boolean;
  letters: number;
  tracked: boolean;
  pageBreaks: number;
};

export function aReading(styles: Styles, numberer: Numberer, chunk: Reading['chunk']): Reading {
  const pieces: Piece[] = [];
  return {
    styles,
    numberer,
    pieces,
    furniture: [],
    path: [],
    sinks: [pieces],
    rows: [],
    fields: [],
    controls: [],
    chunk,
    paragraphs: [],
    carried: [],
    run: { bold: undefined, hidden: false, style: undefined },
    inText: false,
    letters: 0,
    tracked: false,
    pageBreaks: 0,
  };
}

export function beginParagraph(reading: Reading): void {
  reading.paragraphs.push({
    text: '',
    boldLetters: 0,
    style: undefined,
    numId: undefined,
    depth: undefined,
    outline: undefined,
    markDeleted: false,
    markHidden: false,
    page: reading.pageBreaks + 1,
    boxes: [],
  });
}

/** Adds text to the innermost paragraph, unless its run is hidden. */
export function write(reading: Reading, text: string): void {
  const paragraph = reading.paragraphs.at(-1);
  if (!paragraph || reading.run.hidden || reading.fields.includes('code')) return;
  reading.letters += text.length;
  if (reading.letters > limits.characters) throw new Refusal('too-much-text');
  paragraph.text += text;
  if (
    reading.run.bold ??
    (reading.styles.isBold(reading.run.style) || reading.styles.isBold(paragraph.style))
  )
    paragraph.boldLetters += text.replaceAll(/\s/g, '').length;
}

function levelOf(reading: Reading, paragraph: Paragraph): number | undefined {
  if (paragraph.outline === undefined) return reading.styles.headingLevel(paragraph.style);
  return paragraph.outline < 9 ? paragraph.outline + 1 : undefined;
}

function pieceOf(reading: Reading, paragraph: Paragraph, text: string): Piece {
  const level = levelOf(reading, paragraph);
  const empty = text.trim() === '';
  // NOTE Word counts an empty entry too, unless it is hidden
  const mark =
    empty && paragraph.markHidden
      ? undefined
      : reading.numberer.next(paragraph.style, paragraph.numId, paragraph.depth);
  const isContents = reading.styles.isContents(paragraph.style);
  return {
    kind: isContents ? 'furniture' : level !== undefined ? 'heading' : mark ? 'list' : 'paragraph',
    text: mark && !empty ? `${mark.text} ${text.trimStart()}` : text,
    level: level ?? (mark && mark.depth + 1),
    marker: mark?.text,
    page: paragraph.page,
    bold: !empty && paragraph.boldLetters >= text.replaceAll(/\s/g, '').length,
  };
}

/** A code that its paragraph does not end is damage; what follows is text again. */
function endCodes(reading: Reading): void {
  if (!reading.fields.includes('code')) return;
  const results = reading.fields.filter((field) => field === 'result');
  reading.fields.splice(0, reading.fields.length, ...results);
}

/** Closes the innermost paragraph and hands it to where it stands, text boxes after it. */
export function endParagraph(reading: Reading): void {
  const paragraph = reading.paragraphs.pop();
  if (!paragraph) return;
  endCodes(reading);
  // NOTE a soft hyphen only shows at a line's end; in Word's text it is no letter
  const text = (reading.carried.pop() ?? '') + paragraph.text.replaceAll('\u00ad', '');
  if (paragraph.markDeleted) {
    reading.carried.push(text);
    return;
  }
  reading.sinks.at(-1)?.push(pieceOf(reading, paragraph, text), ...paragraph.boxes);
}

/** A cell ends: what its last paragraph carried on stays in it. */
export function endCell(reading: Reading): void {
  const cell = reading.sinks.pop();
  for (const text of reading.carried.splice(0)) cell?.push({ kind: 'paragraph', text });
}

export function endRow(reading: Reading): void {
  const row = reading.rows.pop();
  if (row && !row.deleted) reading.sinks.at(-1)?.push(...rowPieces(row.cells));
}
