import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import { engine, openPdf } from './engine.ts';
import type { Page } from './page.ts';

/** Letters that a page of text holds at least; a scan may carry a stamp or a page number. */
export const fewLetters = 30;
/** Pixels of a page's pictures together: more than a coat of arms, less than a sheet in 50 dots per inch. */
const sheetOfPixels = 120_000;
/** Outlines on a page whose text was turned into drawings. */
const manyOutlines = 300;

/** How much text a page holds itself. Signs of a font that does not say what they mean are none. */
export const lettersOf = (page: Page): number =>
  page.runs.reduce((sum, run) => sum + run.text.replaceAll(/[\s\p{Co}\p{Cc}\ufffd]/gu, '').length, 0);

type Drawn = { readonly width?: unknown; readonly height?: unknown } | null | undefined;

/** Pixels of one picture, by what pdf.js draws it with: a name and two numbers, or the picture itself. */
function pixelsOf(args: readonly unknown[]): number {
  const [first, across, down] = args;
  if (typeof across === 'number' && typeof down === 'number') return across * down;
  const drawn: Drawn = typeof first === 'object' ? first : undefined;
  return Number(drawn?.width ?? 0) * Number(drawn?.height ?? 0) || 0;
}

async function isDrawn(file: PDFDocumentProxy, number: number): Promise<boolean> {
  const { OPS } = await engine();
  const page = await file.getPage(number);
  const list = await page.getOperatorList();
  const operations = list.fnArray as readonly number[];
  const given = list.argsArray as readonly (readonly unknown[] | null)[];
  const pictures = new Set(
    ['paintImageXObject', 'paintImageMaskXObject', 'paintInlineImageXObject'].map((name) => OPS[name]),
  );
  let pixels = 0;
  let outlines = 0;
  operations.forEach((operation, at) => {
    if (pictures.has(operation)) pixels += pixelsOf(given[at] ?? []);
    if (operation === OPS['constructPath']) outlines += 1;
  });
  return pixels >= sheetOfPixels || outlines >= manyOutlines;
}

/**
 * True when at least one page has next to no text of its own and is drawn instead: by a picture that fills a sheet,
 * or by the outlines of its letters.
 */
export async function hasPictureOfPage(bytes: Uint8Array, pages: readonly Page[]): Promise<boolean> {
  const bare = pages.filter((page) => lettersOf(page) < fewLetters);
  if (bare.length === 0) return false;
  const file = await openPdf(bytes, { maxImageSize: 80_000_000 });
  try {
    for (const { number } of bare) if (await isDrawn(file, number).catch(() => false)) return true;
    return false;
  } finally {
    await file.loadingTask.destroy();
  }
}
