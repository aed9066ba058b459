import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './verify-thread.ts';
import type { Verification } from './verify.ts';

const longest = 20_000;
const atOnce = 2;
let busy = 0;

export type Examined = Verification | 'unreadable' | 'too-slow' | 'busy';

/**
 * Examines a document that may come from anybody, in a thread of its own with limits of time and memory; two at a time,
 * the next is told to come again. Never throws for what the file holds.
 */
export async function verifyApart(bytes: Uint8Array, trusted: readonly Uint8Array[]): Promise<Examined> {
  if (busy >= atOnce) return 'busy';
  busy += 1;
  try {
    return await inThread({ bytes, trusted });
  } finally {
    busy -= 1;
  }
}

function inThread(order: Order): Promise<Examined> {
  const worker = new Worker(new URL('./verify-thread.ts', import.meta.url), {
    workerData: order,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: 384 },
  });
  return new Promise<Examined>((resolve) => {
    const impatient = setTimeout(() => resolve('too-slow'), longest);
    worker.once('message', (answer: Answer) => resolve('found' in answer ? answer.found : 'unreadable'));
    // a document that fills the thread's memory ends it
    worker.once('error', () => resolve('unreadable'));
    worker.once('exit', () => {
      clearTimeout(impatient);
      resolve('unreadable');
    });
  }).finally(() => void worker.terminate());
}
