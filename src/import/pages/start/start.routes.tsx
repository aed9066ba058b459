import { openProblemText } from '../../../platform/files/problems.ts';
import { form, routes, signedIn } from '../../../platform/web/context.ts';
import type { Ctx } from '../../../platform/web/context.ts';
import { Refused } from '../../../platform/web/problems.tsx';
import { seeOther, show } from '../../../platform/web/show.tsx';
import { warmUpReader } from '../../../reader/reader.store.ts';
import { readingAddress } from '../../addresses.ts';
import { beginBatch, isBatch } from '../../batch/batch.routes.tsx';
import { batchStore } from '../../batch/batches.store.ts';
import { batchTexts } from '../../batch/texts.ts';
import { beginReading } from '../../reading/read-in.store.ts';
import { readingStore } from '../../reading/readings.store.ts';
import { whyCannotRead } from '../../review/desk/obstacles.ts';
import { importTexts } from '../../texts.ts';
import { atDesk, rememberBody } from '../at-desk.routes.tsx';
import type { HandedToImport } from '../at-desk.routes.tsx';
import { StartPage } from './start.view.tsx';

/** Where files are handed in: one is read at once, several or scanned ones become a batch. */
export const startRoutes = (handed: HandedToImport) =>
  routes()
    .get('/las-in', (c) => {
      if (c.get('actor')) warmUpReader().catch(console.error); // while the person looks for the file
      return start(c);
    })
    .post('/las-in', async (c) => {
      const obstacle = whyCannotRead(signedIn(c));
      if (obstacle) return show(c, <Refused sentence={words(c).refused[obstacle]} />, 403);
      const uploads = form(c).files('fil');
      if (isBatch(uploads))
        return (await beginBatch(c, uploads)) ?? start(c, batchTexts[c.get('locale')].nothingIn);
      const [file] = uploads;
      if (!file || (file.name === '' && file.bytes.byteLength === 0)) return start(c, words(c).noFile);
      return readOne(c, handed, file);
    });

const words = (c: Ctx) => importTexts[c.get('locale')];

async function start(c: Ctx, problem?: string): Promise<Response> {
  const actor = signedIn(c);
  const page = (
    <StartPage
      latest={await readingStore(c.get('db')).latestOf(actor.person)}
      batches={await batchStore(c.get('db')).list({ size: 5, offset: 0 })}
      obstacle={whyCannotRead(actor)}
      problems={problem ? [{ field: 'fil', sentence: problem }] : []}
    />
  );
  return show(c, page, problem ? 422 : 200);
}

type Upload = ReturnType<ReturnType<typeof form>['files']>[number];

/** Reads one file; a scanned one waits its turn in a batch, and one that was read before is shown instead. */
async function readOne(c: Ctx, handed: HandedToImport, file: Upload): Promise<Response> {
  const at = atDesk(handed);
  const calendar = await handed.calendarOf(c.get('db'), c.get('today'));
  const context = { calendar, today: c.get('today') };
  const begun = await beginReading(c.get('db'), file, signedIn(c).person, context);
  if (begun.ok) {
    const reading = await readingStore(c.get('db')).find(begun.value);
    if (reading) await rememberBody(c, begun.value, await at.shown(c, reading));
    return seeOther(c, readingAddress(begun.value));
  }
  if (begun.problem === 'scanned') return (await beginBatch(c, [file])) ?? start(c, words(c).noFile);
  if (typeof begun.problem === 'string') return start(c, openProblemText[c.get('locale')][begun.problem]);
  const { address, problem } = begun.problem;
  return seeOther(c, address, words(c).known[problem]);
}
