/** A paragraph of an older Word file; a cell ends with `cell`, a row with one of its own. */
export type DocParagraph = {
  readonly text: string;
  readonly ends?: 'cell' | 'row';
  /** 1 is a heading; 2 a heading of level 2 that its style numbers by list 1. */
  readonly style?: number;
  /** 1 counts sections from § 131, 2 points "1." and under them "a)", 3 has bullets, 4 is 2 begun anew. */
  readonly list?: number;
  readonly depth?: number;
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

const property = (code: number, ...value: number[]) => Buffer.concat([u16(code), Buffer.from(value)]);

/** The properties of a paragraph, as they stand on their page: their length in words, the style, then each of them. */
function looksOf({ ends, style = 0, list, depth }: DocParagraph): Buffer {
  const looks = Buffer.concat([
    u16(style),
    ...(ends ? [property(0x2416, 1)] : []),
    ...(ends === 'row' ? [property(0x2417, 1)] : []),
    ...(depth === undefined ? [] : [property(0x260a, depth)]),
    ...(list === undefined ? [] : [property(0x460b, list, 0)]),
  ]);
  return Buffer.concat([
    Buffer.from([0, Math.ceil(looks.length / 2)]),
    padded(looks, Math.ceil(looks.length / 2) * 2),
  ]);
}

/** One page of 512 bytes: where some paragraphs stand, and what they look like. */
function looksPage(
  paragraphs: readonly DocParagraph[],
  at: number,
): { page: Buffer; from: number; to: number } {
  const places = [at];
  for (const paragraph of paragraphs) places.push((places.at(-1) ?? at) + written(paragraph).length * 2);
  const page = Buffer.alloc(sector);
  u32(...places).copy(page);
  let free = 510;
  paragraphs.forEach((paragraph, n) => {
    const looks = looksOf(paragraph);
    free -= looks.length;
    looks.copy(page, free);
    page.writeUInt8(free / 2, places.length * 4 + n * 13);
  });
  page.writeUInt8(paragraphs.length, 511);
  return { page, from: at, to: places.at(-1) ?? at };
}

const named = (text: string) => Buffer.concat([u16(text.length), Buffer.from(`${text}\0`, 'utf16le')]);

/** A style of paragraphs: what it is in every Word, and the list it puts them in. */
function aStyle(builtIn: number, name: string, list: number): Buffer {
  const looks = Buffer.concat([u16(0), ...(list > 0 ? [property(0x460b, list, 0)] : [])]);
  const style = Buffer.concat([
    u16(builtIn, 1 | (0xfff << 4), 1, 0, 0),
    named(name),
    u16(looks.length),
    looks,
  ]);
  return Buffer.concat([u16(style.length), style]);
}
const styleSheet = Buffer.concat([
  u16(18, 3, 10, 0, 0, 0, 0, 0, 0, 0),
  aStyle(0, 'Normal', 0),
  aStyle(1, 'heading 1', 0),
  aStyle(2, 'heading 2', 1),
]);

/** A level of a list; a sign below 9 in its text is the number of that level. */
function aLevel(format: number, text: string, start = 1): Buffer {
  const head = Buffer.alloc(28);
  head.writeInt32LE(start, 0);
  head.writeUInt8(format, 4);
  return Buffer.concat([head, u16(text.length), Buffer.from(text, 'utf16le')]);
}
const aListHead = (id: number, simple: boolean) => {
  const head = Buffer.alloc(28);
  head.writeInt32LE(id, 0);
  head.writeUInt8(simple ? 1 : 0, 26);
  return head;
};
const none = Array.from({ length: 7 }, () => aLevel(255, ''));
const lists = Buffer.concat([
  u16(3),
  aListHead(10, true),
  aListHead(20, false),
  aListHead(30, true),
  aLevel(0, '§ \0', 131),
  aLevel(0, '\0.'),
  aLevel(4, '\u0001)'),
  ...none,
  aLevel(23, '\uf0b7'),
]);
const aUse = (list: number, own: number) => Buffer.concat([u32(list, 0, 0), Buffer.from([own, 0, 0, 0])]);
const uses = Buffer.concat([
  u32(4),
  aUse(10, 0),
  aUse(20, 0),
  aUse(30, 0),
  aUse(20, 1),
  ...[0, 0, 0].map(() => u32(0xffffffff)),
  u32(0xffffffff, 1, 16),
]);

export type DocParts = {
  readonly body: readonly DocParagraph[];
  readonly header?: string;
  readonly footer?: string;
  /** Set in the file's head: 0x0100 says that it is locked. */
  readonly flags?: number;
};

/** The parts of the table stream one after the other, and in the head where each stands. */
function tableOf(head: Buffer, parts: readonly (readonly [place: number, part: Buffer])[]): Buffer {
  let at = 0;
  for (const [place, part] of parts) {
    u32(at, part.length).copy(head, place);
    at += part.length;
  }
  return Buffer.concat(parts.map(([, part]) => part));
}

/** A Word file of 1997–2003 with one piece of text in UTF-16, twelve paragraphs on each page of looks. */
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
  const pages: ReturnType<typeof looksPage>[] = [];
  for (let at = 0, place = textAt; at < body.length; at += 12) {
    const made = looksPage(body.slice(at, at + 12), place);
    pages.push(made);
    place = made.to;
  }
  const looksAt = Math.ceil((textAt + whole.length) / sector);
  const places = heads.reduce<number[]>((found, one) => [...found, (found.at(-1) ?? 0) + one.length], [0]);
  const characters = text.length + headText.length + (headText ? 1 : 0);
  const pageNumbers = pages.map((_, at) => looksAt + at);

  const head = Buffer.alloc(textAt);
  u16(0xa5ec, 0xc1).copy(head);
  head.writeUInt16LE(0x0200 | flags, 10);
  u32(textAt, textAt + whole.length).copy(head, 0x18);
  u32(text.length, 0, headText.length).copy(head, 0x4c);
  const table = tableOf(head, [
    [0xa2, styleSheet],
    [0xf2, headText ? u32(...places, headText.length) : Buffer.alloc(0)],
    [0x102, u32(...pages.map((page) => page.from), pages.at(-1)?.to ?? textAt, ...pageNumbers)],
    [0x1a2, Buffer.concat([Buffer.from([2]), u32(16, 0, characters), u16(0), u32(textAt), u16(0)])],
    [0x2e2, lists],
    [0x2ea, uses],
  ]);
  const main = padded(Buffer.concat([head, whole]), looksAt * sector);
  return anOle({
    WordDocument: rounded(Buffer.concat([main, ...pages.map(({ page }) => page)])),
    '1Table': rounded(table),
  });
}

/** Paragraphs of running text, and rows as a table has them. */
export const docText = (...lines: string[]): DocParagraph[] => lines.map((text) => ({ text }));
export const docRow = (...cells: string[]): DocParagraph[] => [
  ...cells.map((text) => ({ text, ends: 'cell' as const })),
  { text: '', ends: 'row' },
];
