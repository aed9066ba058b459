import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { pdfOf, streamOf } from '../pdf/objects.fixtures.ts';

const fonts = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'standard_fonts');
GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Regular.ttf'), 'Printed');
GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Bold.ttf'), 'Printed bold');

/** Text at a place of an A4 page, in points from its upper left corner. */
export type Print = {
  readonly text: string;
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
  readonly bold?: boolean;
};

const dpi = 200;
const scale = dpi / 72;
const a4 = { width: Math.round(595 * scale), height: Math.round(842 * scale) };

/** A page of paper with lines under each other, 16 points apart unless they say where they stand. */
function paper(prints: readonly Print[]): Buffer {
  const canvas = createCanvas(a4.width, a4.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, a4.width, a4.height);
  context.fillStyle = '#1c1c1c';
  let below = 70;
  for (const { text, x = 70, y = below + 16, size = 11, bold = false } of prints) {
    context.font = `${size * scale}px ${bold ? 'Printed bold' : 'Printed'}`;
    context.fillText(text, x * scale, y * scale);
    below = y;
  }
  // NOTE a copy: the canvas takes its pixels with it when it is collected
  return Buffer.from(canvas.data());
}

/** Grain like a scanner's: the same on every run. */
function grain(width: number, height: number, strength: number): Buffer {
  const pixels = Buffer.alloc(width * height);
  let seed = 20_261_124;
  for (let at = 0; at < pixels.length; at++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    pixels[at] = 255 - ((seed >>> 24) * strength) / 255;
  }
  return pixels;
}

/** The page as a scanner gives it: a little askew, grainy, as JPEG. */
export async function aScannedSheet(
  prints: readonly Print[],
  { askew = 0.5, noise = 50 } = {},
): Promise<Sharp> {
  const turned = await sharp(paper(prints), { raw: { ...a4, channels: 4 } })
    .removeAlpha()
    .rotate(askew, { background: '#fff' })
    .resize(a4.width, a4.height, { fit: 'cover' })
    .greyscale()
    .raw()
    .toBuffer();
  return sharp(turned, { raw: { ...a4, channels: 1 } }).composite([
    {
      input: grain(a4.width, a4.height, noise),
      raw: { ...a4, channels: 1 },
      blend: 'multiply',
    },
  ]);
}

const pictureDictionary = (colours: 1 | 3): string =>
  `/Type /XObject /Subtype /Image /Width ${a4.width} /Height ${a4.height} /BitsPerComponent 8 ` +
  `/ColorSpace ${colours === 1 ? '/DeviceGray' : '/DeviceRGB'} /Filter /DCTDecode`;

/** A pdf file of JPEG pictures, one on each page, as scanners write it. */
export function aPdfOfPictures(pictures: readonly { jpeg: Buffer; colours: 1 | 3 }[]): Uint8Array {
  const kids = pictures.map((_, at) => `${3 + at * 3} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pictures.length} /Kids [${kids}] >>`,
    ...pictures.flatMap(({ jpeg, colours }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + at * 3} 0 R ` +
        `/Resources << /XObject << /I ${5 + at * 3} 0 R >> >> >>`,
      streamOf(Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')),
      streamOf(jpeg, pictureDictionary(colours)),
    ]),
  ]);
}

/** A printed page that lay so many degrees clockwise from upright in the scanner, as JPEG. */
export const aTurnedSheet = async (prints: readonly Print[], turn: 90 | 180 | 270): Promise<Buffer> =>
  sharp(await (await aScannedSheet(prints)).png().toBuffer())
    .rotate(turn)
    .jpeg({ quality: 80 })
    .toBuffer();

/** Printed pages, scanned to a pdf file. */
export async function aScan(pages: readonly (readonly Print[])[]): Promise<Uint8Array> {
  const sheets = await Promise.all(pages.map((page) => aScannedSheet(page)));
  const jpegs = await Promise.all(sheets.map((sheet) => sheet.jpeg({ quality: 80 }).toBuffer()));
  const colours = await Promise.all(jpegs.map(async (jpeg) => (await sharp(jpeg).metadata()).channels));
  return aPdfOfPictures(jpegs.map((jpeg, at) => ({ jpeg, colours: colours[at] === 1 ? 1 : 3 })));
}

/** A photo without any text: round shapes in soft colours, as JPEG. */
export function aPhoto({ width = 1200, height = 900 } = {}): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const sky = context.createLinearGradient(0, 0, width, height);
  sky.addColorStop(0, '#7fa8c9');
  sky.addColorStop(1, '#496b3f');
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  for (let at = 0; at < 60; at++) {
    context.fillStyle = ['#8a5a2b', '#c98f4e', '#2f2418', '#e8c9a0'][at % 4] ?? '#000';
    context.beginPath();
    const [x, y] = [(at * 197) % width, (at * 331) % height];
    context.ellipse(x, y, 20 + ((at * 37) % 110), 15 + ((at * 53) % 70), at, 0, 7);
    context.fill();
  }
  const pixels = Buffer.from(canvas.data());
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** A pdf file whose first page holds text and whose second is a scan. */
export async function aMixedPdf(text: string, scanned: readonly Print[]): Promise<Uint8Array> {
  const jpeg = await (await aScannedSheet(scanned)).jpeg({ quality: 80 }).toBuffer();
  const { channels } = await sharp(jpeg).metadata();
  const written = `BT /R 12 Tf 1 0 0 1 70 700 Tm (${text}) Tj ET`;
  const placed = 'q 595 0 0 842 0 0 cm /I Do Q';
  const page = (contents: number, resources: string) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << ${resources} >> >>`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [3 0 R 5 0 R] >>',
    page(
      4,
      '/Font << /R << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>',
    ),
    streamOf(Buffer.from(written, 'latin1')),
    page(6, '/XObject << /I 7 0 R >>'),
    streamOf(Buffer.from(placed)),
    streamOf(jpeg, pictureDictionary(channels === 1 ? 1 : 3)),
  ]);
}
