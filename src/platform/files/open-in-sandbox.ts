import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadDocument } from '../../kernel/read-document.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { limits } from './limits.ts';
import { Refusal } from './problems.ts';
import type { OpenProblem } from './problems.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { packedBytes } from './zip.ts';
import type { ZipEntry } from './zip.ts';

let shared: Sandbox | undefined;
const sandbox = (): Sandbox => (shared ??= createSandbox());

/** Reads a document of any format we know in a process of its own, by its content; `name` is only carried along. */
export const openInSandbox = (bytes: Uint8Array, name: string): Promise<Result<ReadDocument, OpenProblem>> =>
  sandbox().open(bytes, name);

/** Reads the first sheet of an xlsx file, or a csv file, in a process of its own: rows of text cells. */
export const openSheetInSandbox = (bytes: Uint8Array): Promise<Result<string[][], OpenProblem>> =>
  sandbox().openSheet(bytes);

let unpacker: Sandbox | undefined;
/** A process for itself, so that a large zip file is in nobody's way. */
const unpacking = (): Sandbox => (unpacker ??= createSandbox({ workers: 1, jobsEach: 5000 }));
const busyMs = 50;

/** Unpacks one file of a zip file in a process of its own; waits while others do the same. */
export async function unzipInSandbox(
  bytes: Uint8Array,
  entry: ZipEntry,
): Promise<Result<Uint8Array, OpenProblem>> {
  try {
    const packed = packedBytes(bytes, entry);
    let unpacked = await unpacking().unzip(packed, entry.method);
    while (!unpacked.ok && unpacked.problem === 'too-busy') {
      await sleep(busyMs);
      unpacked = await unpacking().unzip(packed, entry.method);
    }
    return unpacked;
  } catch (problem) {
    if (problem instanceof Refusal) return no(problem.problem);
    throw problem;
  }
}

/** A file from the disk; refused by its size before it is read. */
export async function loadFile(
  path: string,
): Promise<Result<{ bytes: Uint8Array; name: string }, OpenProblem>> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return no('not-found');
    if (found.size > limits.uploadBytes) return no('too-large');
    return ok({ bytes: await readFile(path), name: basename(path) });
  } catch {
    return no('not-found');
  }
}
