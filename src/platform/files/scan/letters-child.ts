// The process that reads letters from pictures of pages (OCR), in Swedish, from what lies in node_modules: nothing is
// fetched, nothing is stored.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tesseract from 'tesseract.js';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { ScannedPage } from '../../../kernel/scanned-page.ts';
import type { OpenProblem } from '../problems.ts';
import { answerJobs } from '../sandbox/answering.ts';
import type { LettersJob } from './jobs.ts';
import { linesOf } from './lines.ts';

const langPath = join(
  dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/swe/package.json'))),
  '4.0.0_best_int',
);

let reader: Promise<tesseract.Worker> | undefined;

/**
 * Ink is told from paper by its neighbourhood (Sauvola, method 2): one threshold for the whole sheet takes the grain
 * of a nearly empty page for letters, half a minute long.
 */
async function begin(): Promise<tesseract.Worker> {
  const worker = await tesseract.createWorker('swe', tesseract.OEM.LSTM_ONLY, {
    langPath,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  await worker.setParameters({ thresholding_method: '2' });
  return worker;
}

async function answer({ png, sheet, across }: LettersJob): Promise<Result<ScannedPage, OpenProblem>> {
  reader ??= begin();
  const worker = await reader;
  try {
    const { data } = await worker.recognize(Buffer.from(png), {}, { text: false, blocks: true });
    return ok({ ...sheet, ocr: true, lines: linesOf(data.blocks ?? [], sheet.width / across) });
  } catch {
    return no('damaged');
  }
}

answerJobs(answer);
