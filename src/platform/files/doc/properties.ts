/** A property by its code, with what it is set to: the first two bytes as a number. */
export type Property = { readonly code: number; readonly value: number };

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Codes of the properties that matter for reading ([MS-DOC] 2.6). */
export const codes = {
  inTable: 0x2416,
  endsRow: 0x2417,
  depth: 0x260a,
  list: 0x460b,
  outline: 0x2640,
  deleted: 0x0800,
  hidden: 0x083c,
} as const;

/** Bytes of a property's value, by the top three bits of its code; 6 is told by the value itself. */
const sizes = [1, 1, 2, 4, 2, 2, -1, 3];
const tableDefinition = 0xd608;

function sizeOf(code: number, bytes: Uint8Array, at: number): number {
  const size = sizes[code >> 13] ?? 1;
  if (size >= 0) return size;
  return code === tableDefinition ? (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256 + 1 : (bytes[at] ?? 0) + 1;
}

/** The properties in a list of them. */
export function propertiesIn(bytes: Uint8Array): Property[] {
  const found: Property[] = [];
  for (let at = 0; at + 2 < bytes.length + 1;) {
    const code = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
    at += 2;
    const size = sizeOf(code, bytes, at);
    if (at + size > bytes.length) break;
    found.push({ code, value: (bytes[at] ?? 0) + (size > 1 ? (bytes[at + 1] ?? 0) * 256 : 0) });
    at += size;
  }
  return found;
}

/** The last value of a property; undefined when it is not set. */
export const valueOf = (properties: readonly Property[], code: number): number | undefined =>
  properties.findLast((one) => one.code === code)?.value;

/** A stretch of the main stream, by places in the file, and the bytes that tell of it. */
export type Run = { readonly from: number; readonly to: number; readonly bytes: Uint8Array };

const page = 512;

/** What a page of paragraphs (13 bytes each) or characters (1 byte each) tells. */
function runsOnPage(bytes: Uint8Array, paragraphs: boolean): Run[] {
  const view = viewOf(bytes);
  const count = bytes[page - 1] ?? 0;
  return Array.from({ length: count }, (_, at) => {
    const place = (count + 1) * 4 + at * (paragraphs ? 13 : 1);
    const offset = (bytes[place] ?? 0) * 2;
    const first = bytes[offset] ?? 0;
    const long = paragraphs && first === 0;
    const start = offset + (long ? 2 : 1);
    const words = long ? (bytes[offset + 1] ?? 0) : first;
    const size = paragraphs ? words * 2 - (long ? 0 : 1) : words;
    return {
      from: view.getUint32(at * 4, true),
      to: view.getUint32(at * 4 + 4, true),
      bytes: offset === 0 ? new Uint8Array() : bytes.subarray(start, Math.max(start, start + size)),
    };
  });
}

/** All runs of a kind, in the order of the file; `table` holds the numbers of their pages. */
export function runsOf(main: Uint8Array, table: Uint8Array, paragraphs: boolean): Run[] {
  if (table.length < 12) return [];
  const view = viewOf(table);
  const count = Math.floor((table.length - 4) / 8);
  return Array.from({ length: count }, (_, at) => view.getUint32((count + 1) * 4 + at * 4, true))
    .flatMap((number) => {
      const bytes = main.subarray(number * page, number * page + page);
      return bytes.length < page ? [] : runsOnPage(bytes, paragraphs);
    })
    .sort((a, b) => a.from - b.from);
}

/** The run that a place in the file stands in. */
export function runAt(runs: readonly Run[], place: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (!run) return undefined;
    if (place < run.from) high = middle - 1;
    else if (place >= run.to) low = middle + 1;
    else return run;
  }
  return undefined;
}
