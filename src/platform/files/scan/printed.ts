import type { ScannedLine, ScannedPage } from '../../../kernel/scanned-page.ts';
import { baselines, type Run } from '../pdf/line.ts';
import type { Page } from '../pdf/page.ts';

function lineOf(runs: readonly Run[]): ScannedLine {
  const words = runs.map(({ text, x, y, width, size }) => ({
    text,
    confidence: 100,
    box: [x, y - size * 0.8, x + width, y + size * 0.2] as const,
  }));
  return {
    text: runs.map((run) => run.text).join(' '),
    box: [
      Math.min(...words.map((word) => word.box[0])),
      Math.min(...words.map((word) => word.box[1])),
      Math.max(...words.map((word) => word.box[2])),
      Math.max(...words.map((word) => word.box[3])),
    ],
    words,
    size: Math.max(...runs.map((run) => run.size)),
    bold: runs.every((run) => run.bold),
  };
}

/** A page that holds its text, in the shape of one that was read from a picture: mixed files are put together so. */
export function printedPage(page: Page): ScannedPage {
  const upright = page.runs.filter((run) => run.upright);
  return {
    page: page.number,
    width: page.width,
    height: page.height,
    lines: baselines(upright).map(lineOf),
    ocr: false,
    mediaType: 'application/pdf',
  };
}
