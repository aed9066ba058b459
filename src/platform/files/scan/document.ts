import type { ReadDocument } from '../../../kernel/read-document.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { ScannedPage } from '../../../kernel/scanned-page.ts';
import { layOutPages } from '../pdf/layout.ts';
import { type OpenProblem, Refusal } from '../problems.ts';
import { doubtsOf } from './doubts.ts';
import { uprightPage, usualSizeOf } from './upright.ts';

const interpreted =
  'Texten är tolkad från bild. Jämför namn, datum och siffror med originalet innan du godkänner.';
const unreadText = (pages: readonly number[]) =>
  pages.length === 1
    ? `Sidan ${pages[0]} gick inte att tolka. Läs den i originalet.`
    : `Sidorna ${pages.join(', ')} gick inte att tolka. Läs dem i originalet.`;

/** Letters of words that were surely read; what OCR sees in a photo of a garden are unsure scraps. */
const sureLetters = (page: ScannedPage): number =>
  page.lines
    .flatMap((line) => line.words)
    .filter((word) => word.confidence >= 60 && /\p{L}{3}/u.test(word.text))
    .reduce((sum, word) => sum + word.text.length, 0);

const fewest = 12;

/** Puts the pages of a scan together to a document; refuses pictures without any text. */
export function readPages(name: string, pages: readonly ScannedPage[]): Result<ReadDocument, OpenProblem> {
  const sorted = [...pages].sort((one, other) => one.page - other.page);
  const unread = sorted.filter((page) => page.unread).map((page) => page.page);
  if (sorted.reduce((sum, page) => sum + sureLetters(page), 0) < fewest) return no('no-letters');
  const usual = usualSizeOf(sorted);
  try {
    const read = layOutPages(sorted.map((page) => uprightPage(page, usual))).finish({
      name,
      mediaType: (sorted.find((page) => !page.unread) ?? sorted[0])?.mediaType ?? 'application/pdf',
      pages: sorted.length,
      ocr: sorted.some((page) => page.ocr),
      outline: sorted[0]?.outline ?? [],
      warnings: [interpreted, ...(unread.length > 0 ? [unreadText(unread)] : [])],
    });
    return ok({ ...read, doubts: doubtsOf(read, sorted) });
  } catch (problem) {
    if (problem instanceof Refusal) return no(problem.problem === 'no-text' ? 'no-letters' : problem.problem);
    throw problem;
  }
}
