// The process that opens files from outside: no network, no writing, no database, little memory. It answers one job
// at a time and is ended from outside when it takes too long or grows too large.
import { ok } from '../../../kernel/result.ts';
import { openDocument, openSheet } from '../open.ts';
import type { Job } from './message.ts';

async function answer(job: Job) {
  switch (job.what) {
    case 'document':
      return openDocument(job.bytes, job.name);
    case 'sheet':
      return openSheet(job.bytes);
    case 'warm-up':
      await Promise.all([import('../txt.ts'), import('../docx/docx.ts'), import('../pdf/pdf.ts')]);
      return ok(true);
  }
}

process.on('message', (job: Job) => {
  void answer(job).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
