// The backup's file: a first line, one zstd stream of COPY text per table, the manifest, and its length at the very end.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { KeptFile } from './kept-files.job.ts';

export const firstLine = Buffer.from('roda-traden backup 1\n');
const lastLength = 24;

export type TablePart = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Where its stream lies in the file, in bytes. */
  readonly offset: number;
  readonly bytes: number;
  /** Of the bytes as they lie in the file. */
  readonly sha256: string;
};

export type Manifest = {
  readonly madeAt: string;
  readonly postgres: string;
  /** The migrations the database had, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly TablePart[];
  /** The seal, where the data folder has one; older backups have none. */
  readonly files?: readonly KeptFile[];
};

/** A backup that cannot be read or loaded; the message is the sentence to show. */
export class BackupProblem extends Error {}

export async function writeManifest(file: FileHandle, manifest: Manifest): Promise<void> {
  const text = Buffer.from(JSON.stringify(manifest));
  await file.write(text);
  await file.write(Buffer.from(`\n${String(text.length).padStart(lastLength - 5)}end\n`));
}

const unreadable = (path: string) =>
  new BackupProblem(`Filen ${path} är ingen säkerhetskopia av Röda tråden.`);
const damaged = (path: string) =>
  new BackupProblem(
    `Säkerhetskopian ${path} är skadad eller avbruten. Inget har lästs in. Ta en annan kopia.`,
  );

/** Reads the manifest and checks every part against its sum. Throws `BackupProblem`. */
export async function readManifest(path: string): Promise<Manifest> {
  const file = await open(path).catch(() => {
    throw new BackupProblem(`Filen ${path} går inte att öppna.`);
  });
  try {
    const { size } = await file.stat();
    const start = await read(file, 0, firstLine.length);
    if (!start.equals(firstLine)) throw unreadable(path);
    const end = (await read(file, Math.max(0, size - lastLength), lastLength)).toString();
    const length = Number(/^\n *(\d+)end\n$/.exec(end)?.[1] ?? 0);
    if (!(length > 0) || length > size) throw damaged(path);
    const text = await read(file, size - lastLength - length, length);
    const manifest = JSON.parse(text.toString()) as Manifest;
    for (const part of manifest.tables) if ((await sumOf(path, part)) !== part.sha256) throw damaged(path);
    return manifest;
  } catch (error) {
    throw error instanceof BackupProblem ? error : damaged(path);
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

export const partOf = (path: string, { offset, bytes }: TablePart) =>
  createReadStream(path, { start: offset, end: offset + bytes - 1 });

async function sumOf(path: string, part: TablePart): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of partOf(path, part)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
