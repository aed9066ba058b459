import { directoryOf, isZip, unpack } from '../../platform/files/zip.ts';
import type { ZipEntry } from '../../platform/files/zip.ts';
import { Refusal } from '../../platform/files/problems.ts';
import { batchLimits } from './batch.ts';
import type { CameIn, FileProblem } from './batch.ts';

/** What computers put beside people's files: folders' own notes, thumbnails, locks of open documents. */
const leftOut = /(?:^|\/)(?:__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)/iu;
export const isLeftOut = (path: string): boolean => leftOut.test(path.replaceAll('\\', '/'));

/** True for a zip file that holds files, and is not itself a document (docx, odt, xlsx) or a damaged one. */
export function isFolderInZip(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    const names = directoryOf(bytes).map(({ name }) => name);
    return !names.some((name) => name === '[Content_Types].xml' || name === 'mimetype');
  } catch {
    return false;
  }
}

/** How many bytes of a batch are still free. */
export type Room = { bytes: number; files: number };
export const wholeRoom = (): Room => ({ bytes: batchLimits.bytes, files: batchLimits.files });

/**
 * The files of what was handed in, one at a time: a zip file's entries each by themselves, so that a bomb among them is
 * refused alone. What is beyond the batch's limits comes without its bytes and with its problem.
 */
export function* filesOf(upload: { name: string; bytes: Uint8Array }, room: Room): Generator<CameIn> {
  if (!isFolderInZip(upload.bytes)) {
    yield within(room, upload.name, () => upload.bytes);
    return;
  }
  for (const entry of directoryOf(upload.bytes)) {
    const path = entry.name.replaceAll('\\', '/');
    if (path.endsWith('/') || isLeftOut(path)) continue;
    yield within(room, path.normalize('NFC'), () => unpacked(upload.bytes, entry, room));
  }
}

function within(room: Room, path: string, open: () => Uint8Array): CameIn {
  const no = (problem: FileProblem): CameIn => ({ path, bytes: undefined, problem });
  if (room.files <= 0 || room.bytes <= 0) return no('batch-full');
  room.files -= 1;
  try {
    const bytes = open();
    if (bytes.length > batchLimits.fileBytes) return no('too-large');
    if (bytes.length > room.bytes) return no('batch-full');
    if (isFolderInZip(bytes)) return no('zip-in-zip');
    room.bytes -= bytes.length;
    return { path, bytes };
  } catch (problem) {
    if (problem instanceof Refusal) return no(problem.problem);
    throw problem;
  }
}

/** Unpacks one entry, stopped at the limit of a file; what a bomb cost is taken from the batch's room too. */
function unpacked(bytes: Uint8Array, entry: ZipEntry, room: Room): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    unpack(bytes, entry, (piece) => {
      size += piece.length;
      if (size > batchLimits.fileBytes) throw new Refusal('too-large');
      pieces.push(piece);
    });
  } catch (problem) {
    room.bytes -= size;
    throw problem;
  }
  return Buffer.concat(pieces, size);
}
