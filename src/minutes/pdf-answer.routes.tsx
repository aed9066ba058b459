import type { Ctx } from '../platform/web/context.ts';

/** A document that the browser opens, under a name that every file system takes. */
export const pdfAnswer = (c: Ctx, bytes: Uint8Array, title: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${fileName(title)}.pdf`)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });

/** The § sign may stay. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
