import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { no, type Result } from '../../../kernel/result.ts';
import type { ScannedPage } from '../../../kernel/scanned-page.ts';
import { limits } from '../limits.ts';
import type { OpenProblem } from '../problems.ts';
import type { Job } from './message.ts';
import { createPool, type PoolSettings } from './pool.ts';

export type SandboxSettings = Omit<PoolSettings, 'program' | 'alsoReadable' | 'natives'> & {
  /** Our module whose `understand(document, context)` reads what was opened; it and its folder may be read. */
  readonly understanding?: URL;
};

const usual: SandboxSettings = { ...limits, workers: 2, jobsEach: 100, grownBytes: 300 * 1024 * 1024 };

export type Sandbox = {
  open(bytes: Uint8Array, name: string): Promise<Result<ReadDocument, OpenProblem>>;
  /** Opens a document and understands it in one go; `context` is plain data, the answer is the module's own. */
  understand(bytes: Uint8Array, name: string, context: unknown): Promise<Result<unknown, OpenProblem>>;
  /** Understands what was already read, page by page, from a scan. */
  understandPages(
    pages: readonly ScannedPage[],
    name: string,
    context: unknown,
  ): Promise<Result<unknown, OpenProblem>>;
  /** Unpacks one entry of a zip file (`packedBytes`). */
  unzip(packed: Uint8Array, method: number): Promise<Result<Uint8Array, OpenProblem>>;
  openSheet(bytes: Uint8Array): Promise<Result<string[][], OpenProblem>>;
  /** Starts a worker and loads the readers, so that the first visitor need not wait. */
  warmUp(): Promise<void>;
  close(): void;
};

/** Opens and understands files from outside in processes of their own. */
export function createSandbox(settings: Partial<SandboxSettings> = {}): Sandbox {
  const { understanding, ...set } = { ...usual, ...settings };
  const module = understanding?.href;
  const pool = createPool<Job>({
    ...set,
    program: new URL('./child.ts', import.meta.url),
    alsoReadable: understanding ? [dirname(fileURLToPath(understanding))] : [],
  });
  const checked = async (job: Job, bytes: Uint8Array): Promise<Result<unknown, OpenProblem>> => {
    if (bytes.length === 0) return no('empty');
    if (bytes.length > limits.uploadBytes) return no('too-large');
    return pool.run(job);
  };
  const needModule = (): string => {
    if (!module) throw new Error('This sandbox was not told by which module to understand');
    return module;
  };

  return {
    open: async (bytes, name) =>
      (await checked({ what: 'document', bytes, name }, bytes)) as Result<ReadDocument, OpenProblem>,
    understand: async (bytes, name, context) =>
      checked({ what: 'understand', bytes, name, module: needModule(), context }, bytes),
    understandPages: async (pages, name, context) =>
      pool.run({ what: 'understand-pages', pages, name, module: needModule(), context }),
    unzip: async (packed, method) =>
      (await pool.run({ what: 'unzip', packed, method })) as Result<Uint8Array, OpenProblem>,
    openSheet: async (bytes) =>
      (await checked({ what: 'sheet', bytes }, bytes)) as Result<string[][], OpenProblem>,
    warmUp: async () => void (await pool.run({ what: 'warm-up', module })),
    close: () => pool.close(),
  };
}
