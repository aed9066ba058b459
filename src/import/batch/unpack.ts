import { cleanFileName } from '../../kernel/file-name.ts';
import { ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { unzipInSandbox } from '../../platform/files/open-in-sandbox.ts';
import type { OpenProblem } from '../../platform/files/problems.ts';
import { directoryOf, isZip } from '../../platform/files/zip.ts';
import { batchLimits } from './batch.ts';
import type { CameIn } from './batch.ts';

/** What computers put beside people's files: folders' own notes, thumbnails, locks of open documents. */
const leftOut = /(?:^|\/)(?:__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)/iu;
export const isLeftOut = (path: string): boolean => leftOut.test(path.replaceAll('\\', '/'));

/** A name that leads out of the zip file's own folder, or to a place of a computer: such a file is not opened. */
const leadsOut = /^(?:\/|[a-z]:\/)|(?:^|\/)\.\.(?:\/|$)/iu;

/** As many as a zip file's own count may say: whether it is a document is seen before its entries are too many. */
const anyNumber = 65_535;

/** True for a zip file that holds files, and is not itself a document (docx, odt, xlsx) or a damaged one. */
export function isFolderInZip(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    const names = directoryOf(bytes, anyNumber).map(({ name }) => name);
    return !names.some((name) => name === '[Content_Types].xml' || name === 'mimetype');
  } catch {
    return false;
  }
}

/** How much of a batch is still free. */
export type Room = { bytes: number; files: number };
export const wholeRoom = (): Room => ({ bytes: batchLimits.bytes, files: batchLimits.files });

/** A file that can be taken in, not unpacked yet. */
export type Awaited = {
  readonly path: string;
  readonly open: () => Promise<Result<Uint8Array, OpenProblem | 'zip-too-many' | 'zip-leads-out'>>;
};

/** The files of what was handed in: a zip file's entries each by themselves, in its own order. */
export function filesOf(upload: { name: string; bytes: Uint8Array }): Awaited[] {
  const whole = cleanFileName(upload.name);
  if (!isFolderInZip(upload.bytes)) return [{ path: whole, open: async () => ok(upload.bytes) }];
  const entries = directoryOf(upload.bytes, anyNumber)
    .map((entry) => ({ entry, path: entry.name.replaceAll('\\', '/') }))
    .filter(({ path }) => !path.endsWith('/') && (leadsOut.test(path) || !isLeftOut(path)));
  if (entries.length > batchLimits.inZip)
    return [{ path: whole, open: async () => ({ ok: false, problem: 'zip-too-many' }) }];
  return entries.map(({ entry, path }) => ({
    path: cleanFileName(path),
    open: async () =>
      leadsOut.test(path) ? { ok: false, problem: 'zip-leads-out' } : unzipInSandbox(upload.bytes, entry),
  }));
}

/**
 * Takes a file into a batch: its bytes, or its problem, so that a bomb among the files is refused alone. Undefined
 * when the batch has no room for it: the caller stops there, or begins another batch.
 */
export async function takeIn(room: Room, { path, open }: Awaited): Promise<CameIn | undefined> {
  if (room.files <= 0 || room.bytes <= 0) return undefined;
  const opened = await open();
  // what a bomb cost is taken from the room too
  if (!opened.ok && opened.problem.startsWith('too-')) room.bytes -= batchLimits.fileBytes;
  if (opened.ok && opened.value.length > room.bytes && opened.value.length <= batchLimits.fileBytes)
    return undefined;
  room.files -= 1;
  if (!opened.ok) return { path, bytes: undefined, problem: opened.problem };
  const bytes = opened.value;
  if (bytes.length > batchLimits.fileBytes) return { path, bytes: undefined, problem: 'too-large' };
  if (isFolderInZip(bytes)) return { path, bytes: undefined, problem: 'zip-in-zip' };
  room.bytes -= bytes.length;
  return { path, bytes };
}
