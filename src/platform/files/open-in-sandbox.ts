import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadDocument } from '../../kernel/read-document.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { limits } from './limits.ts';
import type { OpenProblem } from './problems.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';

let shared: Sandbox | undefined;
const sandbox = (): Sandbox => (shared ??= createSandbox());

/** Reads a document of any format we know in a process of its own, by its content; `name` is only carried along. */
export const openInSandbox = (bytes: Uint8Array, name: string): Promise<Result<ReadDocument, OpenProblem>> =>
  sandbox().open(bytes, name);

/** Reads the first sheet of an xlsx file, or a csv file, in a process of its own: rows of text cells. */
export const openSheetInSandbox = (bytes: Uint8Array): Promise<Result<string[][], OpenProblem>> =>
  sandbox().openSheet(bytes);

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
