// The process that draws pages of files from outside, for reading (OCR) and for showing. It alone loads compiled
// libraries; like the others it has no network, no environment, little memory, and is ended from outside.
import { no, ok, type Result } from '../../../kernel/result.ts';
import { outlineOf } from '../pdf/pdf.ts';
import { readPage } from '../pdf/page.ts';
import { fewLetters, lettersOf } from '../pdf/pictures.ts';
import { type OpenProblem, Refusal } from '../problems.ts';
import { answerJobs } from '../sandbox/answering.ts';
import { sniff } from '../sniff.ts';
import { drawPage, drawPicture, openToDraw, pageOf, pagesIn, setUpright } from './draw.ts';
import type { DrawJob, PageToRead } from './jobs.ts';
import { pictureOf } from './picture.ts';
import { printedPage } from './printed.ts';

/** What OCR reads best and quickest: 220 dots per inch of an A4 page. */
const readWidth = 1820;
const readPixels = 5_200_000;
const showPixels = 6_000_000;

type Head = 'up' | 'down';

async function pictureToRead(
  bytes: Uint8Array,
  at: { page: number; head: Head },
  mediaType: string,
): Promise<PageToRead> {
  const { drawn, turned } = await setUpright(await drawPicture(bytes, at.page), at.head);
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
  const height = (width * drawn.height) / drawn.width;
  return { sheet: { page: at.page, width, height, mediaType, ...turned }, png, across };
}

async function pdfPageToRead(
  bytes: Uint8Array,
  { page, head }: { page: number; head: Head },
): Promise<PageToRead> {
  const file = await openToDraw(bytes);
  try {
    const one = await pageOf(file, page);
    const printed = await readPage(file, page, new Map());
    const outline = page === 1 ? await outlineOf(file) : [];
    const more = outline.length > 0 ? { outline } : {};
    if (lettersOf(printed) >= fewLetters) return { printed: { ...printedPage(printed), ...more } };
    const paper = one.getViewport({ scale: 1 });
    const pixels = (paper.width / 595) * readWidth;
    const { drawn, turned } = await setUpright(await drawPage(one, pixels, readPixels), head);
    const png = await drawn.picture.greyscale().png({ compressionLevel: 1 }).toBuffer();
    const swapped = drawn.width > drawn.height !== paper.width > paper.height;
    const [width, height] = swapped ? [paper.height, paper.width] : [paper.width, paper.height];
    const sheet = { page, width, height, mediaType: 'application/pdf', ...turned, ...more };
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
        ? pictureToRead(job.bytes, { page: job.page, head: job.head ?? 'up' }, picture.mediaType)
        : pdfPageToRead(job.bytes, { page: job.page, head: job.head ?? 'up' });
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
