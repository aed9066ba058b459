// The process that opens files from outside: no network, no writing, no database, little memory. It answers one job
// at a time and is ended from outside when it takes too long or grows too large.
import { ok } from '../../../kernel/result.ts';
import { openDocument, openSheet } from '../open.ts';
import type { Job } from './message.ts';

/** Loads the readers, so that the first file does not wait for them. */
async function warmUp() {
  await Promise.all([import('../txt.ts'), import('../docx/docx.ts'), import('../pdf/engine.ts').then(load)]);
  return ok(true);
}
const load = ({ engine }: { engine: () => Promise<unknown> }) => engine();

const answer = (job: Job): Promise<unknown> =>
  job.what === 'document'
    ? openDocument(job.bytes, job.name)
    : job.what === 'sheet'
      ? openSheet(job.bytes)
      : warmUp();

process.on('message', (job: Job) => {
  void answer(job).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
