// The process that draws pages of files from outside, for reading (OCR) and for showing. It alone loads compiled
// libraries; like the others it has no network, no environment, little memory, and is ended from outside.
import { no, ok, type Result } from '../../../kernel/result.ts';
import { outlineOf } from '../pdf/pdf.ts';
import { readPage } from '../pdf/page.ts';
import { fewLetters, lettersOf } from '../pdf/pictures.ts';
import { type OpenProblem, Refusal } from '../problems.ts';
import { answerJobs } from '../sandbox/answering.ts';
import { sniff } from '../sniff.ts';
import { drawPage, drawPicture, openToDraw, pageOf, pagesIn } from './draw.ts';
import type { DrawJob, PageToRead } from './jobs.ts';
import { pictureOf } from './picture.ts';
import { printedPage } from './printed.ts';

/** What OCR reads best and quickest: 220 dots per inch of an A4 page. */
const readWidth = 1820;
const readPixels = 5_200_000;
const showPixels = 6_000_000;

async function pictureToRead(bytes: Uint8Array, page: number, mediaType: string): Promise<PageToRead> {
  const drawn = await drawPicture(bytes, page);
  const upright = drawn.width <= drawn.height;
  const width = upright ? 595 : 842;
  const across = Math.round(
    Math.min(
      upright ? readWidth : readWidth * Math.SQRT2,
      Math.sqrt((readPixels * drawn.width) / drawn.height),
    ),
  );
  const png = await drawn.picture
    .resize({ width: across })
    .greyscale()
    .png({ compressionLevel: 1 })
    .toBuffer();
  return {
    sheet: { page, width, height: (width * drawn.height) / drawn.width, mediaType },
    png,
    across,
  };
}

async function pdfPageToRead(bytes: Uint8Array, page: number): Promise<PageToRead> {
  const file = await openToDraw(bytes);
  try {
    const one = await pageOf(file, page);
    const printed = await readPage(file, page, new Map());
    const outline = page === 1 ? await outlineOf(file) : [];
    const more = outline.length > 0 ? { outline } : {};
    if (lettersOf(printed) >= fewLetters) return { printed: { ...printedPage(printed), ...more } };
    const paper = one.getViewport({ scale: 1 });
    const drawn = await drawPage(one, (paper.width / 595) * readWidth, readPixels);
    const png = await drawn.picture.greyscale().png({ compressionLevel: 1 }).toBuffer();
    const sheet = { page, width: paper.width, height: paper.height, mediaType: 'application/pdf', ...more };
    return { sheet, png, across: drawn.width };
  } finally {
    await file.loadingTask.destroy();
  }
}

async function show(bytes: Uint8Array, page: number, width: number) {
  const asWebp = async (drawn: Awaited<ReturnType<typeof drawPicture>>) => ({
    bytes: await drawn.picture.resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer(),
    mediaType: 'image/webp',
  });
  if (pictureOf(bytes)) return asWebp(await drawPicture(bytes, page));
  const file = await openToDraw(bytes);
  try {
    return await asWebp(await drawPage(await pageOf(file, page), width, showPixels));
  } finally {
    await file.loadingTask.destroy();
  }
}

function work(job: DrawJob): Promise<unknown> {
  const picture = pictureOf(job.bytes);
  if (picture && !picture.readable) throw new Refusal('picture-format');
  if (!picture && sniff(job.bytes) !== 'pdf') throw new Refusal('not-a-document');
  switch (job.what) {
    case 'count':
      return pagesIn(job.bytes);
    case 'read':
      return picture
        ? pictureToRead(job.bytes, job.page, picture.mediaType)
        : pdfPageToRead(job.bytes, job.page);
    case 'show':
      return show(job.bytes, job.page, job.width);
  }
}

async function answer(job: DrawJob): Promise<Result<unknown, OpenProblem>> {
  try {
    return ok(await work(job));
  } catch (problem) {
    return no(problem instanceof Refusal ? problem.problem : 'damaged');
  }
}

answerJobs(answer);
