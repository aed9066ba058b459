import { isUtf8 } from 'node:buffer';
import { Inflate } from 'fflate';
import iconv from 'iconv-lite';
import { limits } from './limits.ts';
import { Refusal } from './problems.ts';

/** One file inside a zip file, as the directory at its end describes it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
  readonly offset: number;
};

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** True for a file that begins as a zip file does, an empty one too. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;

/** Where the end record stands; a zip file cut short has none, and is refused. */
function endRecord(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Refusal('cut-short');
}

/** Reads the directory of a zip file; refuses a truncated file, and more entries than `most`. */
export function directoryOf(bytes: Uint8Array, most: number = limits.entries): ZipEntry[] {
  const view = viewOf(bytes);
  const end = endRecord(bytes);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new Refusal('too-many-parts');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Refusal('damaged');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: nameIn(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** A name as it was written: UTF-8, or, from Windows, the old code page of western Europe. */
const nameIn = (bytes: Uint8Array): string =>
  isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : iconv.decode(Buffer.from(bytes), 'cp850');

/** The entry's packed bytes, by its local header; unpacks nothing. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.encrypted) throw new Refusal('encrypted');
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50)
    throw new Refusal('damaged');
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw new Refusal('damaged');
  return bytes.subarray(start, start + entry.packed);
}

const step = 16 * 1024;

/**
 * Unpacks one entry piece by piece. What the directory says of its size is not believed: the pieces are counted
 * as they come, and the file is refused at the limit of size or ratio.
 */
export const unpack = (bytes: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void =>
  inflate(packedBytes(bytes, entry), entry.method, onPiece);

/** Unpacks what `packedBytes` answers, within the same limits. */
export function inflate(packed: Uint8Array, method: number, onPiece: (piece: Uint8Array) => void): void {
  const allowed = Math.min(
    limits.entryBytes,
    Math.max(limits.freeEntryBytes, packed.length * limits.inflateRatio),
  );
  let seen = 0;
  const take = (piece: Uint8Array) => {
    seen += piece.length;
    if (seen > allowed) throw new Refusal('too-large-unpacked');
    onPiece(piece);
  };
  if (method === 0) {
    take(packed);
    return;
  }
  if (method !== 8) throw new Refusal('damaged');
  const stream = new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (problem) {
    throw problem instanceof Refusal ? problem : new Refusal('damaged');
  }
}
