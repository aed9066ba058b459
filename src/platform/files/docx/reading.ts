import type { Piece } from '../builder.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';
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
  readonly rows: Piece[][][];
  readonly paragraphs: Paragraph[];
  readonly carried: string[];
  run: { bold: boolean | undefined; hidden: boolean };
  inText: boolean;
  letters: number;
  tracked: boolean;
  pageBreaks: number;
};

export function aReading(styles: Styles, numberer: Numberer): Reading {
  const pieces: Piece[] = [];
  return {
    styles,
    numberer,
    pieces,
    furniture: [],
    path: [],
    sinks: [pieces],
    rows: [],
    paragraphs: [],
    carried: [],
    run: { bold: undefined, hidden: false },
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
    page: reading.pageBreaks + 1,
    boxes: [],
  });
}

/** Adds text to the innermost paragraph, unless its run is hidden. */
export function write(reading: Reading, text: string): void {
  const paragraph = reading.paragraphs.at(-1);
  if (!paragraph || reading.run.hidden) return;
  reading.letters += text.length;
  if (reading.letters > limits.characters) throw new Refusal('too-much-text');
  paragraph.text += text;
  if (reading.run.bold ?? reading.styles.isBold(paragraph.style))
    paragraph.boldLetters += text.replaceAll(/\s/g, '').length;
}

function levelOf(reading: Reading, paragraph: Paragraph): number | undefined {
  if (paragraph.outline === undefined) return reading.styles.headingLevel(paragraph.style);
  return paragraph.outline < 9 ? paragraph.outline + 1 : undefined;
}

function pieceOf(reading: Reading, paragraph: Paragraph, text: string): Piece {
  const level = levelOf(reading, paragraph);
  const empty = text.trim() === '';
  const mark = empty ? undefined : reading.numberer.next(paragraph.style, paragraph.numId, paragraph.depth);
  const isContents = reading.styles.isContents(paragraph.style);
  return {
    kind: isContents ? 'furniture' : level !== undefined ? 'heading' : mark ? 'list' : 'paragraph',
    text: mark ? `${mark.text} ${text.trimStart()}` : text,
    level: level ?? (mark && mark.depth + 1),
    marker: mark?.text,
    page: paragraph.page,
    bold: !empty && paragraph.boldLetters >= text.replaceAll(/\s/g, '').length,
  };
}

/** Closes the innermost paragraph and hands it to where it stands, text boxes after it. */
export function endParagraph(reading: Reading): void {
  const paragraph = reading.paragraphs.pop();
  if (!paragraph) return;
  // NOTE a soft hyphen only shows at a line's end; in Word's text it is no letter
  const text = (reading.carried.pop() ?? '') + paragraph.text.replaceAll('\u00ad', '');
  if (paragraph.markDeleted) {
    reading.carried.push(text);
    return;
  }
  reading.sinks.at(-1)?.push(pieceOf(reading, paragraph, text), ...paragraph.boxes);
}
