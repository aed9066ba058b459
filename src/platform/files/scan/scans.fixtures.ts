import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';

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

/** A pdf file of JPEG pictures, one on each page, as scanners write it. */
export function aPdfOfPictures(pictures: readonly { jpeg: Buffer; colours: 1 | 3 }[]): Uint8Array {
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(
      `<< /Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}] >>`,
    ),
  ];
  pictures.forEach(({ jpeg, colours }, at) => {
    const content = 'q 595 0 0 842 0 0 cm /I Do Q';
    const colourSpace = colours === 1 ? '/DeviceGray' : '/DeviceRGB';
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + at * 3} 0 R ` +
          `/Resources << /XObject << /I ${5 + at * 3} 0 R >> >> >>`,
      ),
      Buffer.from(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width ${a4.width} /Height ${a4.height} /ColorSpace ${colourSpace} ` +
            `/BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
        ),
        jpeg,
        Buffer.from('\nendstream'),
      ]),
    );
  });
  return pdfOf(objects);
}

/** The objects of a file, numbered from 1, with their table; the first is the catalogue. */
export function pdfOf(objects: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  let length = 9;
  const places: number[] = [];
  objects.forEach((object, at) => {
    places.push(length);
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Printed pages, scanned to a pdf file. */
export async function aScan(pages: readonly (readonly Print[])[]): Promise<Uint8Array> {
  const sheets = await Promise.all(pages.map((page) => aScannedSheet(page)));
  const jpegs = await Promise.all(sheets.map((sheet) => sheet.jpeg({ quality: 80 }).toBuffer()));
  const colours = await Promise.all(jpegs.map(async (jpeg) => (await sharp(jpeg).metadata()).channels));
  return aPdfOfPictures(jpegs.map((jpeg, at) => ({ jpeg, colours: colours[at] === 1 ? 1 : 3 })));
}
