import type { ScannedPage } from '../../../kernel/scanned-page.ts';

/** What the process that draws is asked for; pages count from 1, widths are in pixels. */
export type DrawJob =
  | { readonly what: 'count'; readonly bytes: Uint8Array }
  | { readonly what: 'read'; readonly bytes: Uint8Array; readonly page: number; readonly head?: 'down' }
  | { readonly what: 'show'; readonly bytes: Uint8Array; readonly page: number; readonly width: number };

/** The page that the lines stand on: all of it but them. */
export type ScannedSheet = Pick<
  ScannedPage,
  'page' | 'width' | 'height' | 'mediaType' | 'outline' | 'turned'
>;

/** A page whose text the file holds itself, or its picture, so many pixels wide. */
export type PageToRead =
  | { readonly printed: ScannedPage }
  | { readonly sheet: ScannedSheet; readonly png: Uint8Array; readonly across: number };

/** What the process that reads letters is asked for. */
export type LettersJob = { readonly png: Uint8Array; readonly sheet: ScannedSheet; readonly across: number };
