import type { ReadDocument } from '../../../kernel/read-document.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { ScannedLine, ScannedPage } from '../../../kernel/scanned-page.ts';
import { layOutPages } from '../pdf/layout.ts';
import type { Run } from '../pdf/line.ts';
import type { Page } from '../pdf/page.ts';
import { type OpenProblem, Refusal } from '../problems.ts';

const interpreted =
  'Texten är tolkad från bild. Jämför namn, datum och siffror med originalet innan du godkänner.';
const unreadText = (pages: readonly number[]) =>
  pages.length === 1
    ? `Sidan ${pages[0]} gick inte att tolka. Läs den i originalet.`
    : `Sidorna ${pages.join(', ')} gick inte att tolka. Läs dem i originalet.`;

/** The words of a line as the layout of pdf pages knows them, all on one baseline. */
function runsOf(line: ScannedLine): Run[] {
  const size = line.size ?? line.box[3] - line.box[1];
  const y = line.box[3] - size * 0.2;
  return line.words.map(({ text, box }) => ({
    text,
    x: box[0],
    y,
    width: box[2] - box[0],
    size,
    bold: line.bold ?? false,
    upright: true,
    artifact: false,
    mark: undefined,
  }));
}

const pageOf = (page: ScannedPage): Page => ({
  number: page.page,
  width: page.width,
  height: page.height,
  runs: page.lines.flatMap(runsOf),
  structure: undefined,
});

/** Puts the pages of a scan together to a document; refuses pictures without any text. */
export function readPages(name: string, pages: readonly ScannedPage[]): Result<ReadDocument, OpenProblem> {
  const sorted = [...pages].sort((one, other) => one.page - other.page);
  const unread = sorted.filter((page) => page.unread).map((page) => page.page);
  try {
    const builder = layOutPages(sorted.map(pageOf));
    return ok(
      builder.finish({
        name,
        mediaType: sorted[0]?.mediaType ?? 'application/pdf',
        pages: sorted.length,
        ocr: sorted.some((page) => page.ocr),
        outline: sorted[0]?.outline ?? [],
        warnings: [interpreted, ...(unread.length > 0 ? [unreadText(unread)] : [])],
      }),
    );
  } catch (problem) {
    if (problem instanceof Refusal) return no(problem.problem === 'no-text' ? 'no-letters' : problem.problem);
    throw problem;
  }
}
