import sharp from 'sharp';
import { pageImage } from '../../../platform/files/pages.ts';
import { pdfFile } from './pdf-file.ts';

/** As wide as a page is drawn before it is read; about 190 dots an inch on A4. */
const width = 1600;

/** The pages of a pdf file as pictures, as a scanner takes them. Throws when a page cannot be drawn. */
export async function picturesOf(bytes: Uint8Array, pages: number): Promise<Uint8Array[]> {
  const pictures: Uint8Array[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const drawn = await pageImage(bytes, page, width);
    if (!drawn.ok) throw new Error(`page ${page} could not be drawn: ${drawn.problem}`);
    pictures.push(await sharp(drawn.value.bytes).jpeg({ quality: 85 }).toBuffer());
  }
  return pictures;
}

/** A pdf file of nothing but pictures, one a page, as an office copier makes it. */
export async function scannedPdf(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
  const objects = pictures.flatMap((picture, at) => {
    const { width: across = 1, height: down = 1 } = sizes[at] ?? {};
    const content = `q 595 0 0 ${Math.round((595 * down) / across)} 0 0 cm /I Do Q`;
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + at * 3} 0 R /Resources << /XObject << /I ${5 + at * 3} 0 R >> >> >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      `<< /Type /XObject /Subtype /Image /Width ${across} /Height ${down} /ColorSpace /DeviceRGB /BitsPerComponent 8 ` +
        `/Filter /DCTDecode /Length ${picture.length} >>\nstream\n${Buffer.from(picture).toString('latin1')}\nendstream`,
    ];
  });
  const kids = pictures.map((_, at) => `${3 + at * 3} 0 R`).join(' ');
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pictures.length} /Kids [${kids}] >>`,
    ...objects,
  ]);
}
