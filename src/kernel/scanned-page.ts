/** [left, top, right, bottom], counted from the page's top left corner in the units of its width and height. */
export type ScannedBox = readonly [left: number, top: number, right: number, bottom: number];

/** One word with how sure the reading of it is: 0–100; 100 where the file itself holds the text. */
export type ScannedWord = { readonly text: string; readonly confidence: number; readonly box: ScannedBox };

/** Quarters of a turn, clockwise, in degrees. */
export type Turn = 90 | 180 | 270;

/** One printed line, from left to right. */
export type ScannedLine = {
  readonly text: string;
  readonly box: ScannedBox;
  readonly words: readonly ScannedWord[];
  /** Of its letters, in the page's units. */
  readonly size?: number;
  readonly bold?: boolean;
  /** How far down its baseline begins and ends: the paper may lie askew. */
  readonly baseline?: readonly [left: number, right: number];
};

/**
 * What was read on one page, by OCR from its picture or, where `ocr` is false, from the file's own text. Plain JSON,
 * so that a long scan can be kept page by page.
 */
export type ScannedPage = {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ScannedLine[];
  readonly ocr: boolean;
  /** Of the file that the page is in. */
  readonly mediaType: string;
  /** How far its picture was turned clockwise to stand upright, in degrees; none where it stood so. */
  readonly turned?: Turn;
  /** The page could not be read within its limits; it has no lines, and the document names it in a warning. */
  readonly unread?: boolean;
  /** Of the first page: the headings of the file's own outline. */
  readonly outline?: readonly string[];
};

/** A page that could not be read, to stand in its place. */
export const unreadPage = (page: number, mediaType = 'application/pdf'): ScannedPage => ({
  page,
  width: 1,
  height: 1,
  lines: [],
  ocr: true,
  mediaType,
  unread: true,
});
