// The process that opens and understands files from outside: no network, no writing, no database, little memory. It
// answers one job at a time and is ended from outside when it takes too long or grows too large.
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { openDocument, openSheet } from '../open.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';
import type { OpenProblem } from '../problems.ts';
import { answerJobs, say } from './answering.ts';
import type { Job } from './message.ts';

type Understanding = {
  readonly understand: (document: ReadDocument, context: unknown) => Result<unknown, OpenProblem>;
};
const understanding = (module: string): Promise<Understanding> => import(module);

/** Loads the readers, so that the first file does not wait for them. */
async function warmUp(module: string | undefined) {
  await Promise.all([
    import('../txt.ts'),
    import('../docx/docx.ts'),
    import('../pdf/engine.ts').then(load),
    module && understanding(module),
  ]);
  return ok(true);
}
const load = ({ engine }: { engine: () => Promise<unknown> }) => engine();

async function understood({ bytes, name, module, context }: Extract<Job, { what: 'understand' }>) {
  const opened = await openDocument(bytes, name);
  if (!opened.ok) return opened;
  const { understand } = await understanding(module);
  await say('opened');
  return understand(opened.value, context);
}

async function understoodPages(job: Extract<Job, { what: 'understand-pages' }>) {
  const { readPages } = await import('../scan/document.ts');
  const { understand } = await understanding(job.module);
  const read = readPages(job.name, job.pages);
  await say('opened');
  return read.ok ? understand(read.value, job.context) : read;
}

/** Unpacks one file out of a zip file; no more of it than a file may be. */
async function unzip(packed: Uint8Array, method: number): Promise<Result<Uint8Array, OpenProblem>> {
  const { inflate } = await import('../zip.ts');
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    inflate(packed, method, (piece) => {
      size += piece.length;
      if (size > limits.uploadBytes) throw new Refusal('too-large');
      pieces.push(piece);
    });
  } catch (problem) {
    if (problem instanceof Refusal) return no(problem.problem);
    throw problem;
  }
  return ok(Buffer.concat(pieces, size));
}

function answer(job: Job): Promise<Result<unknown, OpenProblem>> {
  switch (job.what) {
    case 'document':
      return openDocument(job.bytes, job.name);
    case 'understand':
      return understood(job);
    case 'understand-pages':
      return understoodPages(job);
    case 'unzip':
      return unzip(job.packed, job.method);
    case 'sheet':
      return openSheet(job.bytes);
    case 'warm-up':
      return warmUp(job.module);
  }
}

answerJobs(answer);
