/** A paragraph of an older Word file; a cell ends with `cell`, a row with one of its own. */
export type DocParagraph = {
  readonly text: string;
  readonly ends?: 'cell' | 'row';
  readonly deleted?: boolean;
};

const sector = 512;
const end = 0xfffffffe;
const free = 0xffffffff;

const u16 = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer);
const u32 = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer);
const padded = (bytes: Buffer, size: number) =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length))]);
const rounded = (bytes: Buffer, least = 4096) =>
  padded(bytes, Math.max(least, Math.ceil(bytes.length / sector) * sector));

function entry(name: string, type: number, start: number, size: number, child = free): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  u32(free, free, child).copy(bytes, 68);
  u32(start, size).copy(bytes, 116);
  return bytes;
}

/** An OLE container with these streams, each of at least 4 kB. */
export function anOle(streams: Record<string, Buffer>): Uint8Array {
  const names = Object.keys(streams);
  const chains: number[] = [free]; // sector 0 is this table
  const places = names.map((name) => {
    const start = chains.length;
    const count = (streams[name]?.length ?? 0) / sector;
    for (let at = 0; at < count; at++) chains.push(at === count - 1 ? end : chains.length + 1);
    return start;
  });
  const directoryAt = chains.length;
  chains.push(end);
  const entries = names.map((name, at) => {
    const bytes = entry(name, 2, places[at] ?? 0, streams[name]?.length ?? 0);
    if (at + 1 < names.length) bytes.writeUInt32LE(at + 2, 72); // the next name stands to the right
    return bytes;
  });
  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  u16(0x3e, 3, 0xfffe, 9, 6).copy(header, 24);
  u32(1, directoryAt, 0, 4096, end, 0, end, 0, 0).copy(header, 44);
  header.fill(0xff, 80);
  const table = Buffer.alloc(sector, 0xff);
  u32(...chains.with(0, 0xfffffffd)).copy(table);
  return Buffer.concat([
    header,
    table,
    ...names.map((name) => streams[name] ?? Buffer.alloc(0)),
    padded(Buffer.concat([entry('Root Entry', 5, end, 0, 1), ...entries]), sector),
  ]);
}

const textAt = 0x800;
const marks = { cell: '\u0007', row: '\u0007' } as const;
const written = ({ text, ends }: DocParagraph) => text + (ends ? marks[ends] : '\r');

/** Paragraphs that end a row, one page of 512 bytes: where they stand and the property that says so. */
function rowPage(
  paragraphs: readonly DocParagraph[],
  at: number,
): { page: Buffer; from: number; to: number } {
  const places = [at];
  for (const paragraph of paragraphs) places.push((places.at(-1) ?? at) + written(paragraph).length * 2);
  const page = Buffer.alloc(sector);
  u32(...places).copy(page);
  const data = 480; // the length in words, the style, then the property
  Buffer.from([3, 0, 0, 0x17, 0x24, 1]).copy(page, data);
  Buffer.from([0, 1, 0, 0]).copy(page, data - 8);
  paragraphs.forEach((paragraph, n) => {
    page.writeUInt8((paragraph.ends === 'row' ? data : data - 8) / 2, places.length * 4 + n * 13);
  });
  page.writeUInt8(paragraphs.length, 511);
  return { page, from: at, to: places.at(-1) ?? at };
}

export type DocParts = {
  readonly body: readonly DocParagraph[];
  readonly header?: string;
  readonly footer?: string;
  /** Set in the file's head: 0x0100 says that it is locked. */
  readonly flags?: number;
};

/** A Word file of 1997–2003 with one piece of text in UTF-16, at most twenty paragraphs on each page of properties. */
export function aDoc({ body, header = '', footer = '', flags = 0 }: DocParts): Uint8Array {
  const text = body.map(written).join('');
  const heads = [
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    header && `${header}\r\r`,
    '',
    footer && `${footer}\r\r`,
    '',
    '',
  ];
  const headText = header || footer ? `${heads.join('')}\r` : '';
  const whole = Buffer.from(text + headText + (headText ? '\r' : ''), 'utf16le');
  const pages: ReturnType<typeof rowPage>[] = [];
  for (let at = 0, place = textAt; at < body.length; at += 20) {
    const made = rowPage(body.slice(at, at + 20), place);
    pages.push(made);
    place = made.to;
  }
  const propertiesAt = Math.ceil((textAt + whole.length) / sector);
  const places = heads.reduce<number[]>((found, one) => [...found, (found.at(-1) ?? 0) + one.length], [0]);
  const headPlaces = headText ? u32(...places, headText.length) : Buffer.alloc(0);
  const characters = text.length + headText.length + (headText ? 1 : 0);
  const clx = Buffer.concat([Buffer.from([2]), u32(16, 0, characters), u16(0), u32(textAt), u16(0)]);
  const properties = u32(
    ...pages.map((page) => page.from),
    pages.at(-1)?.to ?? textAt,
    ...pages.map((_, at) => propertiesAt + at),
  );

  const head = Buffer.alloc(textAt);
  u16(0xa5ec, 0xc1).copy(head);
  head.writeUInt16LE(0x0200 | flags, 10);
  u32(textAt, textAt + whole.length).copy(head, 0x18);
  u32(text.length, 0, headText.length).copy(head, 0x4c);
  u32(0, headPlaces.length).copy(head, 0xf2);
  u32(headPlaces.length, properties.length).copy(head, 0x102);
  u32(headPlaces.length + properties.length, clx.length).copy(head, 0x1a2);
  const main = padded(Buffer.concat([head, whole]), propertiesAt * sector);
  return anOle({
    WordDocument: rounded(Buffer.concat([main, ...pages.map(({ page }) => page)])),
    '1Table': rounded(Buffer.concat([headPlaces, properties, clx])),
  });
}

/** Paragraphs of running text, and rows as a table has them. */
export const docText = (...lines: string[]): DocParagraph[] => lines.map((text) => ({ text }));
export const docRow = (...cells: string[]): DocParagraph[] => [
  ...cells.map((text) => ({ text, ends: 'cell' as const })),
  { text: '', ends: 'row' },
];
