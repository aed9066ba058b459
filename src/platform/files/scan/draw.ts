import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas, DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { openPdf, pdfjsFolder } from '../pdf/engine.ts';
import { Refusal } from '../problems.ts';
import type { Turn } from '../../../kernel/scanned-page.ts';
import { isLying } from './lying.ts';
import { pictureOf } from './picture.ts';

/** Pixels a picture may have: a sheet of A3 in 600 dots per inch is 70 million, in black and white mostly. */
const inputPixels = 80_000_000;

/** A page as pixels. */
export type Drawing = { readonly picture: Sharp; readonly width: number; readonly height: number };

/** How wide and high a page is in points; a picture is taken for a sheet of paper. */
export type Sheet = { readonly width: number; readonly height: number };

/** Opens a pdf file so that it can be drawn; the caller closes it. */
export function openToDraw(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  Object.assign(globalThis, { DOMMatrix, ImageData, Path2D });
  return openPdf(bytes, { maxImageSize: inputPixels, useWasm: true, wasmUrl: join(pdfjsFolder, 'wasm/') });
}

/** A page of an open pdf file; its number counts from 1. */
export function pageOf(file: PDFDocumentProxy, page: number): Promise<PDFPageProxy> {
  if (!Number.isInteger(page) || page < 1 || page > file.numPages) throw new Refusal('no-such-page');
  return file.getPage(page);
}

/** Draws a page so wide in pixels, but never larger than `mostPixels`. */
export async function drawPage(page: PDFPageProxy, width: number, mostPixels: number): Promise<Drawing> {
  const paper = page.getViewport({ scale: 1 });
  const scale = Math.min(width / paper.width, Math.sqrt(mostPixels / (paper.width * paper.height)));
  const viewport = page.getViewport({ scale });
  const [across, down] = [viewport.width, viewport.height].map((side) => Math.max(1, Math.round(side)));
  const canvas: Canvas = createCanvas(across ?? 1, down ?? 1);
  const context: SKRSContext2D = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
  }).promise;
  const raw = { width: canvas.width, height: canvas.height, channels: 4 as const };
  // NOTE a copy: the canvas takes its pixels with it when it is collected
  return {
    picture: sharp(Buffer.from(canvas.data()), { raw }).removeAlpha(),
    width: raw.width,
    height: raw.height,
  };
}

/** How many pages a picture file has; refused by the size it says it has, before anything of it is unpacked. */
async function pagesOfPicture(bytes: Uint8Array): Promise<number> {
  const { pages = 1, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > inputPixels) throw new Refusal('too-many-pixels');
  return pages;
}

/** A picture file made ready: upright by its own word (EXIF), on white, nothing of its metadata left. */
export async function drawPicture(bytes: Uint8Array, page: number): Promise<Drawing> {
  const pages = await pagesOfPicture(bytes);
  if (!Number.isInteger(page) || page < 1 || page > pages) throw new Refusal('no-such-page');
  const one = sharp(bytes, { limitInputPixels: inputPixels, page: page - 1 })
    .rotate()
    .flatten({
      background: '#fff',
    });
  const { data, info } = await one.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return { picture: sharp(data, { raw }), width: info.width, height: info.height };
}

/** Its lines are told from 450 pixels across. */
const glance = 450;

/**
 * A drawing whose lines run from left to right: one that lies on its side is turned a quarter. With its head down it is
 * turned half way more; which it is, only the letters tell.
 */
export async function setUpright(
  { picture, width, height }: Drawing,
  head: 'up' | 'down',
): Promise<{ drawn: Drawing; turned: { turned?: Turn } }> {
  const { data, info } = await picture
    .clone()
    .greyscale()
    .resize({ width: glance })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lying = isLying({ data, width: info.width, height: info.height });
  const turn = (lying ? 90 : 0) + (head === 'down' ? 180 : 0);
  if (turn === 0) return { drawn: { picture, width, height }, turned: {} };
  const pixels = await picture.clone().rotate(turn).raw().toBuffer({ resolveWithObject: true });
  const raw = { width: pixels.info.width, height: pixels.info.height, channels: pixels.info.channels };
  return {
    drawn: { picture: sharp(pixels.data, { raw }), width: raw.width, height: raw.height },
    turned: { turned: turn as Turn },
  };
}

/** How many pages a file has: of a pdf file or of a picture (tiff may have several). */
export async function pagesIn(bytes: Uint8Array): Promise<number> {
  if (pictureOf(bytes)) return pagesOfPicture(bytes);
  const file = await openToDraw(bytes);
  const pages = file.numPages;
  await file.loadingTask.destroy();
  return pages;
}
