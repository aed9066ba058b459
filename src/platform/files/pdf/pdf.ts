import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.js';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';
import { openPdf } from './engine.ts';
import { layOutPages } from './layout.ts';
import { hasPictureOfPage, lettersOf } from './pictures.ts';
import { type Fonts, type Page, readPage } from './page.ts';

async function pagesOf(file: PDFDocumentProxy): Promise<Page[]> {
  const fonts: Fonts = new Map();
  const pages: Page[] = [];
  let letters = 0;
  for (let number = 1; number <= file.numPages; number++) {
    const page = await readPage(file, number, fonts);
    letters += page.runs.reduce((sum, run) => sum + run.text.length, 0);
    if (letters > limits.characters) throw new Refusal('too-much-text');
    pages.push(page);
  }
  return pages;
}

export async function outlineOf(file: PDFDocumentProxy): Promise<string[]> {
  type Entry = { readonly title: string; readonly items: readonly Entry[] };
  const flat = (entries: readonly Entry[], depth: number): string[] =>
    depth > 8
      ? []
      : entries.flatMap((entry) => [entry.title.normalize('NFC').trim(), ...flat(entry.items, depth + 1)]);
  const found = (await file.getOutline().catch(() => undefined)) as Entry[] | null | undefined;
  return flat(found ?? [], 0)
    .filter((title) => title !== '')
    .slice(0, limits.entries);
}

/** Left by a converter that printed changes nobody had accepted. */
const looksTracked = (text: string) => /\[\d+\.\]|\d+\.\[\d+\.\]/.test(text);

/** A scanned page is one picture; its stream is named in the file even where everything else is packed. */
const hasPictures = (bytes: Uint8Array) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return /\/Subtype\s*\/Image/.test(file.toString('latin1'));
};

async function refuseWithoutText(pages: readonly Page[], bytes: Uint8Array): Promise<void> {
  const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
  if (letters === 0 && hasPictures(bytes)) throw new Refusal('scanned');
  if (await hasPictureOfPage(bytes, pages)) throw new Refusal('scanned');
  if (letters === 0) throw new Refusal('no-text');
}

/** A file cut short is read as far as it goes, and the reader is told. */
const isCutShort = (bytes: Uint8Array) => {
  const tail = bytes.subarray(Math.max(0, bytes.length - 4096));
  return !Buffer.from(tail.buffer, tail.byteOffset, tail.length).includes('startxref');
};

const warningsOf = (text: string, bytes: Uint8Array): string[] => [
  ...(looksTracked(text)
    ? ['PDF-filen ser ut att visa ändringar som inte godkänts. Läs hellre in Word-filen.']
    : []),
  ...(isCutShort(bytes) ? ['PDF-filen saknar sitt slut. Kontrollera att allt har kommit med.'] : []),
];

/**
 * Reads a pdf file that holds text: in the order the file declares when it is tagged, else in the order of the
 * page, column by column. Running heads and feet stand once, as furniture, around the text.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const file = await openPdf(bytes);
  try {
    const pages = await pagesOf(file);
    await refuseWithoutText(pages, bytes);
    const builder = layOutPages(pages);
    const outline = await outlineOf(file);
    const about = { name, mediaType: 'application/pdf', pages: pages.length, ocr: false, outline };
    const read = builder.finish({ ...about, warnings: [] });
    return { ...read, warnings: warningsOf(read.text, bytes) };
  } finally {
    await file.loadingTask.destroy();
  }
}
