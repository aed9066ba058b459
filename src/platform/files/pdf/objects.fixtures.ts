import { constants, deflateRawSync, deflateSync } from 'node:zlib';

type Part = string | Buffer;

/** A pdf file of these objects, numbered from 1; the first is the catalogue. The table may be rubbish. */
export function pdfOf(objects: readonly Part[], { table = true, trailer = '' } = {}): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = 9;
  const places = objects.map((object, at) => {
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object as Uint8Array),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
    return `${String(length - part.length).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const start = table ? length : 7;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table ? places.join('') : 'rubbish'}` +
        `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream of bytes with what its dictionary says beside their number. */
export const streamOf = (bytes: Part, dictionary = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    Buffer.from(bytes as Uint8Array),
    Buffer.from('\nendstream'),
  ]);

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const helvetica =
  '/Resources << /Font << /R << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >>';
const page = (contents: number, more = helvetica) =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R ${more} >>`;
const written = (text: string) => `BT /R 12 Tf 1 0 0 1 70 700 Tm (${text}) Tj ET`;

/** One page with a line of text in a font that the file does not bring along. */
export const onePage = (text: string, how = {}): Buffer =>
  pdfOf([catalogue, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', page(4), streamOf(written(text))], how);

/** The tree of pages leads back to itself. */
export const pageTreeLoop = (): Buffer =>
  pdfOf([
    catalogue,
    '<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>',
    '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R] >>',
  ]);

/** A form draws itself. */
export const formLoop = (): Buffer =>
  pdfOf([
    catalogue,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page(4, '/Resources << /XObject << /F 5 0 R >> >>'),
    streamOf('/F Do'),
    streamOf(
      '/F Do',
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>',
    ),
  ]);

/** Objects that are only each other's names. */
export const namesInARing = (): Buffer =>
  pdfOf([
    catalogue,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox 4 0 R /Contents 5 0 R >>',
    '5 0 R',
    '4 0 R',
  ]);

/** A page that is named again and again, two thousand times. */
export const manyPages = (count: number): Buffer =>
  pdfOf([
    catalogue,
    `<< /Type /Pages /Count ${count} /Kids [${'3 0 R '.repeat(count)}] >>`,
    page(4),
    streamOf(written('Beslut')),
  ]);

/** So many megabytes of spaces, packed piece by piece so that making them takes no time. */
function packedSpaces(megabytes: number): Buffer {
  const flushed = { finishFlush: constants.Z_FULL_FLUSH };
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), flushed);
  const pieces = Array.from({ length: megabytes }, () => piece);
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...pieces, Buffer.from([3, 0])]);
}

/** Text that unpacks to so many megabytes, packed twice over. */
export const unpackedTo = (megabytes: number): Buffer => {
  const packed = deflateSync(packedSpaces(megabytes));
  return pdfOf([
    catalogue,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page(4),
    streamOf(packed, '/Filter [/FlateDecode /FlateDecode]'),
  ]);
};

/** A page of one picture that says it is so many pixels wide and high, and holds almost none of them. */
export const hugePicture = (side: number): Buffer =>
  pdfOf([
    catalogue,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page(4, '/Resources << /XObject << /I 5 0 R >> >>'),
    streamOf('q 595 0 0 842 0 0 cm /I Do Q'),
    streamOf(
      deflateSync(Buffer.alloc(1024)),
      `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`,
    ),
  ]);

/** Locked by a password that nobody gave. */
export const locked = (): Buffer => {
  const secret = 'A'.repeat(32);
  return onePage('Hemligt', {
    trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O (${secret}) /U (${secret}) /P -4 >> /ID [<00> <00>]`,
  });
};

/** Arrays inside each other. */
export const nested = (levels: number): Buffer =>
  pdfOf([
    catalogue,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page(4, `/Resources ${'['.repeat(levels)}${']'.repeat(levels)}`),
    streamOf(written('Beslut')),
  ]);
