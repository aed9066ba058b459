import { Refusal } from '../problems.ts';

const noSector = 0xfffffff0; // from here on, numbers of sectors mean "free", "end" and the like
const miniLimit = 4096;

type Entry = { readonly name: string; readonly start: number; readonly size: number };

/** The streams of an OLE container (the file system inside older Office files), by name. */
export type Ole = { stream(name: string): Uint8Array | undefined };

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Follows a chain of sectors to its end; one that comes back to itself, or leaves the file, is damage. */
function chainOf(start: number, next: (sector: number) => number | undefined, most: number): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < noSector;) {
    chain.push(sector);
    const following = next(sector);
    if (following === undefined || chain.length > most) throw new Refusal('damaged');
    sector = following;
  }
  return chain;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks)).subarray(0, size);
}

/** Reads the directory of an OLE container; refuses what is cut short or goes round in circles. */
export function oleOf(bytes: Uint8Array): Ole {
  if (bytes.length < 512) throw new Refusal('cut-short');
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Refusal('damaged');
  const sectorSize = 1 << shift;
  const most = Math.ceil(bytes.length / sectorSize);
  const tables = view.getUint32(44, true);
  if (tables > most) throw new Refusal('damaged');
  const sector = (n: number): Uint8Array => {
    if ((n + 1) * sectorSize >= bytes.length) throw new Refusal('cut-short');
    return bytes.subarray((n + 1) * sectorSize, (n + 2) * sectorSize);
  };
  const numbersIn = (part: Uint8Array): number[] =>
    Array.from({ length: Math.floor(part.length / 4) }, (_, at) => viewOf(part).getUint32(at * 4, true));

  const table = tableSectors(view, sector, numbersIn, most).flatMap((n) => numbersIn(sector(n)));
  const read = (start: number, size: number): Uint8Array =>
    joined(chainOf(start, (n) => table[n], most).map(sector), size);
  const directory = read(view.getUint32(48, true), bytes.length);
  const entries = entriesIn(directory);
  const root = entries.find((entry) => entry.name === 'Root Entry');
  const miniTable = numbersIn(read(view.getUint32(60, true), bytes.length));
  const mini = root ? read(root.start, root.size) : new Uint8Array();
  return {
    stream(name) {
      const entry = entries.find((one) => one.name === name);
      if (!entry) return undefined;
      if (entry.size >= miniLimit) return read(entry.start, entry.size);
      const chain = chainOf(entry.start, (n) => miniTable[n], mini.length / 64 + 1);
      return joined(
        chain.map((n) => mini.subarray(n * 64, n * 64 + 64)),
        entry.size,
      );
    },
  };
}

/** Where the table of sectors stands: the first 109 places in the header, the rest in a chain of its own. */
function tableSectors(
  view: DataView,
  sector: (n: number) => Uint8Array,
  numbersIn: (part: Uint8Array) => number[],
  most: number,
): number[] {
  const found = Array.from({ length: 109 }, (_, at) => view.getUint32(76 + at * 4, true));
  let next = view.getUint32(68, true);
  for (let count = 0; next < noSector; count++) {
    if (count > most) throw new Refusal('damaged');
    const numbers = numbersIn(sector(next));
    found.push(...numbers.slice(0, -1));
    next = numbers.at(-1) ?? noSector;
  }
  return found.filter((n) => n < noSector);
}

function entriesIn(directory: Uint8Array): Entry[] {
  const view = viewOf(directory);
  return Array.from({ length: Math.floor(directory.length / 128) }, (_, at) => {
    const from = at * 128;
    const nameBytes = Math.min(64, Math.max(0, view.getUint16(from + 64, true) - 2));
    return {
      name: Buffer.from(directory.subarray(from, from + nameBytes)).toString('utf16le'),
      start: view.getUint32(from + 116, true),
      size: view.getUint32(from + 120, true),
    };
  });
}
