/** What a file became when it was opened: its text, where each piece of it stands, and what the file said of itself. */
export type ReadDocument = {
  readonly name: string;
  readonly mediaType: string;
  readonly pages: number;
  readonly ocr: boolean;
  /** NFC, before any repair; every source span counts in its UTF-16 units. Lines end with a single `\n`. */
  readonly text: string;
  /** Oldest first, without overlap; together they cover every character of `text` but white space. */
  readonly blocks: readonly Block[];
  /** The headings of the file's own outline (pdf bookmarks, Word headings), in order; a witness, never positions. */
  readonly outline: readonly string[];
  readonly warnings: readonly string[];
  /** Words that were read from a picture with little confidence, as [start, end) in `text`. */
  readonly doubts?: readonly (readonly [start: number, end: number])[];
};

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'row' | 'furniture';

/** A paragraph, list entry, table row, or a running head that stands on every page (`furniture`). */
export type Block = {
  readonly kind: BlockKind;
  /** [start, end) in the document's text. */
  readonly start: number;
  readonly end: number;
  /** Of a heading: 1 is the highest. Of a list entry: its depth, from 1. */
  readonly level?: number;
  /** A list entry's or numbered heading's mark as printed ("§ 131", "1.", "·"); it stands in the text too. */
  readonly marker?: string;
  readonly page?: number;
  readonly bold?: boolean;
  /** Where it stands on its page, in fractions of the page's width and height from its top left corner. */
  readonly box?: readonly [left: number, top: number, right: number, bottom: number];
};
