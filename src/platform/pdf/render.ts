import { Worker } from 'node:worker_threads';
import { printable, withEachText } from './clean.ts';
import type { Answer, Order, SetInType } from './typeset.ts';

export type Rendering = {
  /** Path of the Typst file; it reads the data by `json("data.json")`. */
  readonly template: string;
  readonly data: unknown;
  /** The moment the document says it was made. */
  readonly created: Date;
};

export type Rendered = SetInType;

const longest = 60_000;
/** Documents set at the same time; the rest wait for their turn. */
const atOnce = 2;
let busy = 0;
const queue: (() => void)[] = [];

/** A document in PDF/A-2a and PDF/UA-1. Throws when the template is wrong or takes more than a minute: both are bugs. */
export async function renderPdf({ template, data, created }: Rendering): Promise<Rendered> {
  const seconds = Math.floor(created.getTime() / 1000);
  const done = await inTurn(() =>
    inThread({ template, data: withEachText(data, printable), created: seconds }),
  );
  const { markAccessible } = await import('./mark.ts'); // a large library that no other page needs
  return { ...done, bytes: await markAccessible(done.bytes) };
}

async function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  if (busy >= atOnce) await new Promise<void>((go) => queue.push(go));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift(); // hands on its place
    if (next) next();
    else busy -= 1;
  }
}

function inThread(order: Order): Promise<SetInType> {
  const worker = new Worker(new URL('./typeset.ts', import.meta.url), {
    workerData: order,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return new Promise<SetInType>((resolve, reject) => {
    const impatient = setTimeout(() => reject(new Error('setting a document took too long')), longest);
    worker.once('message', (answer: Answer) => {
      if ('fault' in answer) reject(new Error(answer.fault));
      else resolve(answer);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(impatient);
      reject(new Error('the thread that sets documents ended without an answer'));
    });
  }).finally(() => void worker.terminate());
}
