import { no, ok, type Result } from '../../kernel/result.ts';
import type { ScannedPage } from '../../kernel/scanned-page.ts';
import { limits } from './limits.ts';
import type { OpenProblem } from './problems.ts';
import { createPool, type Pool } from './sandbox/pool.ts';
import { confidenceOf, mayStandOnItsHead } from './scan/headlong.ts';
import type { DrawJob, LettersJob, PageToRead } from './scan/jobs.ts';

export type PageImage = { readonly bytes: Uint8Array; readonly mediaType: string };

export type Scanner = {
  countPages(bytes: Uint8Array): Promise<Result<number, OpenProblem>>;
  recognisePage(bytes: Uint8Array, page: number): Promise<Result<ScannedPage, OpenProblem>>;
  pageImage(bytes: Uint8Array, page: number, width: number): Promise<Result<PageImage, OpenProblem>>;
  close(): void;
};

const memory = {
  heapMegabytes: limits.heapMegabytes,
  residentBytes: limits.residentBytes,
  grownBytes: 400 * 1024 * 1024,
};
const drawing = {
  ...memory,
  program: new URL('./scan/draw-child.ts', import.meta.url),
  natives: ['addons'] as const,
  wallMs: 30_000,
  understandMs: 30_000,
  workers: 2,
  jobsEach: 100,
  waiting: limits.waiting,
};
const reading = {
  ...memory,
  program: new URL('./scan/letters-child.ts', import.meta.url),
  natives: ['worker'] as const,
  wallMs: limits.pageMs,
  understandMs: limits.pageMs,
  workers: 1,
  jobsEach: 100,
  waiting: limits.waiting,
};

/** Image widths in pixels that a page can be had in. */
export const imageWidths = { least: 200, most: 1600 } as const;

/** Processes of their own that draw pages and read letters from them, apart from those that open documents. */
export function createScanner(settings: { readonly pageMs?: number } = {}): Scanner {
  const pens: Pool<DrawJob> = createPool(drawing);
  const eyes: Pool<LettersJob> = createPool({ ...reading, wallMs: settings.pageMs ?? reading.wallMs });
  const draw = async <Value>(job: DrawJob): Promise<Result<Value, OpenProblem>> => {
    if (job.bytes.length === 0) return no('empty');
    if (job.bytes.length > limits.uploadBytes) return no('too-large');
    return (await pens.run(job)) as Result<Value, OpenProblem>;
  };
  const readPage = async (job: DrawJob): Promise<Result<ScannedPage, OpenProblem>> => {
    const drawn = await draw<PageToRead>(job);
    if (!drawn.ok) return drawn;
    if ('printed' in drawn.value) return ok(drawn.value.printed);
    return (await eyes.run(drawn.value)) as Result<ScannedPage, OpenProblem>;
  };
  return {
    countPages: (bytes) => draw<number>({ what: 'count', bytes }),
    async recognisePage(bytes, page) {
      const read = await readPage({ what: 'read', bytes, page });
      if (!read.ok || !mayStandOnItsHead(read.value)) return read;
      const turned = await readPage({ what: 'read', bytes, page, head: 'down' });
      return turned.ok && confidenceOf(turned.value) > confidenceOf(read.value) ? turned : read;
    },
    pageImage: (bytes, page, width) =>
      draw<PageImage>({
        what: 'show',
        bytes,
        page,
        width: Math.round(Math.min(imageWidths.most, Math.max(imageWidths.least, width))),
      }),
    close() {
      pens.close();
      eyes.close();
    },
  };
}

let shared: Scanner | undefined;
const scanner = (): Scanner => (shared ??= createScanner());

/** How many pages a pdf file or picture has. */
export const countPages: Scanner['countPages'] = (bytes) => scanner().countPages(bytes);

/**
 * Reads the letters of one page, counted from 1: by OCR from its picture, or from the file where it holds the page's
 * text. Takes some seconds; a page that needs more than 60 s is answered by `too-slow`, the next one can still be read.
 */
export const recognisePage: Scanner['recognisePage'] = (bytes, page) => scanner().recognisePage(bytes, page);

/** A page of a pdf file or picture, counted from 1, as an image so many pixels wide (200–1600). */
export const pageImage: Scanner['pageImage'] = (bytes, page, width) =>
  scanner().pageImage(bytes, page, width);
