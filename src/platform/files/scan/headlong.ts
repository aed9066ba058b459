import type { ScannedPage } from '../../../kernel/scanned-page.ts';

/** Minutes that stand upright are read with 95 of 100, with their head down with 20 to 30. */
const unsure = 50;
/** Fewer letters than this tell nothing: a photo, a stain. */
const few = 40;

const lettersOf = ({ lines }: ScannedPage): number => lines.reduce((sum, { text }) => sum + text.length, 0);

/** How sure the reading of a page is, 0 to 100, each letter counting the same; 0 for a page without letters. */
export function confidenceOf({ lines }: ScannedPage): number {
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return (
    words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(1, letters)
  );
}

/** True of a page read from its picture whose letters make so little sense that it is worth turning it and trying again. */
export const mayStandOnItsHead = (page: ScannedPage): boolean =>
  page.ocr && lettersOf(page) >= few && confidenceOf(page) < unsure;
