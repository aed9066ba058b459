// The thread that examines one document that anybody may have sent: ended when it has answered, or takes too long.
import { parentPort, workerData } from 'node:worker_threads';
import { verifyPdf } from './verify.ts';
import type { Verification } from './verify.ts';

export type Order = { readonly bytes: Uint8Array; readonly trusted: readonly Uint8Array[] };
export type Answer = { readonly found: Verification } | { readonly unreadable: true };

const { bytes, trusted } = workerData as Order;
let answer: Answer;
try {
  answer = { found: await verifyPdf(bytes, trusted) };
} catch {
  answer = { unreadable: true };
}
parentPort?.postMessage(answer, []);
