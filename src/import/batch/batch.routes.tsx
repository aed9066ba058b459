import { readId } from '../../kernel/id.ts';
import { routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx, Upload } from '../../platform/web/context.ts';
import { addressWith, readList } from '../../platform/web/list.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { readingStore } from '../reading/readings.store.ts';
import { whyCannotRead } from '../review/desk/obstacles.ts';
import { importTexts } from '../texts.ts';
import { batchAddress } from './addresses.ts';
import { fileFilters, fileSorts, nameOfBatch } from './batch.ts';
import { batchStore } from './batches.store.ts';
import type { BatchLine } from './batches.store.ts';
import { batchFileStore } from './batch-files.store.ts';
import type { BatchFile } from './batch-files.store.ts';
import { BatchPage } from './batch.view.tsx';
import { BatchesPage } from './batches.view.tsx';
import { batchTexts } from './texts.ts';
import { fillBatch } from './fill.store.ts';
import { filesOf, isFolderInZip, wholeRoom } from './unpack.ts';

const words = (c: Ctx) => batchTexts[c.get('locale')];
const refusal = (c: Ctx): string | undefined => {
  const obstacle = whyCannotRead(signedIn(c));
  return obstacle && importTexts[c.get('locale')].refused[obstacle];
};

/** True of what is read as a batch: several files, or a zip file that holds files. */
export const isBatch = (uploads: readonly Upload[]): boolean =>
  uploads.length > 1 || uploads.some(({ bytes }) => isFolderInZip(bytes));

/**
 * Stores what was handed in as one batch, to be read by jobs, and leads to its page; undefined where there is no file in
 * it. The caller has asked `whyCannotRead`.
 */
export async function beginBatch(c: Ctx, uploads: readonly Upload[]): Promise<Response | undefined> {
  const { person } = signedIn(c);
  const batches = batchStore(c.get('db'));
  const files = uploads.flatMap(filesOf);
  if (files.length === 0) return undefined;
  const name = nameOfBatch(uploads.map((upload) => upload.name));
  const batch = await batches.begin(name, person, 'page');
  const count = await fillBatch(c.get('db'), { batch, by: person, room: wholeRoom() }, files);
  const first = files[count];
  if (first) await batches.leaveOut(batch, { count: files.length - count, from: first.path });
  await batches.ask();
  return seeOther(c, batchAddress(batch), words(c).begun(count));
}

/** The batches' pages, and what can be done with each of their files. */
export const batchRoutes = () => {
  const found = async (c: Ctx): Promise<BatchLine | undefined> => {
    const id = readId<'batch'>(c.req.param('id'));
    return id && batchStore(c.get('db')).find(id);
  };

  /** Does something with a file of the batch that the visitor may see; a file that has moved on meanwhile is shown so. */
  const withFile = async (
    c: Ctx,
    act: (file: BatchFile) => Promise<boolean>,
    notice: string,
  ): Promise<Response> => {
    const refused = refusal(c);
    if (refused) return show(c, <Refused sentence={refused} />, 403);
    const batch = await found(c);
    const id = readId<'batch-file'>(c.req.param('file'));
    const file = batch && id && (await batchFileStore(c.get('db')).find(id));
    if (!file || file.batchId !== batch?.id) return c.notFound();
    if (!file.leads) return show(c, <Refused sentence={words(c).notYours} />, 403);
    const done = await act(file);
    return seeOther(c, `${batchAddress(batch.id)}#filer`, done ? notice : words(c).moved);
  };

  return routes()
    .get('/las-in/omgang', async (c) => {
      signedIn(c);
      const list = readList(c, { sorts: ['dag'], defaultSort: 'dag' });
      const batches = batchStore(c.get('db'));
      const rows = await batches.list(list);
      const total = await batches.count();
      const address = (changes: Parameters<typeof addressWith>[1]) => addressWith(c, changes);
      return show(c, <BatchesPage rows={rows} total={total} list={list} address={address} />);
    })
    .get('/las-in/omgang/:id', async (c) => {
      signedIn(c);
      const batch = await found(c);
      if (!batch) return c.notFound();
      const list = readList(c, { sorts: fileSorts, defaultSort: 'tvekan' });
      const filter = fileFilters.find((one) => one === c.req.query('visa')) ?? 'alla';
      const { rows, total } = await batchFileStore(c.get('db')).list(batch.id, { ...list, filter });
      const address = (changes: Parameters<typeof addressWith>[1]) => addressWith(c, changes);
      return show(
        c,
        <BatchPage
          batch={batch}
          files={rows}
          total={total}
          list={list}
          filter={filter}
          address={address}
          obstacle={refusal(c)}
        />,
      );
    })
    .post('/las-in/omgang/:id/filer/:file/igen', (c) =>
      withFile(c, (file) => batchFileStore(c.get('db')).again(file.id), words(c).again),
    )
    .post('/las-in/omgang/:id/filer/:file/behall', (c) =>
      withFile(
        c,
        async (file) => file.readingId !== undefined && batchFileStore(c.get('db')).keepBoth(file.id),
        words(c).kept,
      ),
    )
    .post('/las-in/omgang/:id/filer/:file/bort', (c) =>
      withFile(c, (file) => removeFile(c, file), words(c).removed),
    );
};

/** Takes a file out of its batch; a reading of it that waits is discarded with it. */
async function removeFile(c: Ctx, file: BatchFile): Promise<boolean> {
  const db = c.get('db');
  const removed = await batchFileStore(db).remove(file.id, ['failed', 'same', 'waiting']);
  const reading = removed && file.readingId ? await readingStore(db).find(file.readingId) : undefined;
  if (reading?.state === 'open')
    await readingStore(db).end(reading.id, { state: 'discarded' }, reading.version);
  return removed;
}
