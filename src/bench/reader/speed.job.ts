import type { Calendar } from '../../kernel/calendar.ts';
import { readerSandbox, readInSandbox } from '../../reader/reader.store.ts';
import type { Sandbox } from '../../platform/files/sandbox/sandbox.ts';
import { cpuOfChildren, watchPeak } from './children.job.ts';
import { formats, makeDocument } from './documents.ts';
import type { FileFormat, MadeDocument } from './documents.ts';
import { layoutNames } from './layouts/layouts.ts';
import { meetingLayouts } from './layouts/styles.ts';

type Read = {
  readonly seconds: number;
  readonly failed: number;
  readonly peak: number;
  readonly cpu: number;
};

/** Nobody waits at the door while we measure how fast the room is. */
const patient = { waiting: 1_000_000 };

/** Reads them all, as many at a time as there are workers; the workers have started and loaded before the clock does. */
async function readAll(
  documents: readonly MadeDocument[],
  calendar: Calendar,
  workers: number,
): Promise<Read> {
  const sandbox: Sandbox = readerSandbox({ workers, ...patient });
  await Promise.all(Array.from({ length: workers }, () => sandbox.warmUp()));
  await Promise.all(
    documents
      .slice(0, workers * 2)
      .map(({ bytes, name }) => readInSandbox(bytes, name, { calendar }, sandbox)),
  );
  const peak = watchPeak();
  const [since, cpu] = [performance.now(), cpuOfChildren()];
  const outcomes = await Promise.all(
    documents.map(({ bytes, name }) => readInSandbox(bytes, name, { calendar }, sandbox)),
  );
  const read = {
    seconds: (performance.now() - since) / 1000,
    cpu: cpuOfChildren() - cpu,
    failed: outcomes.filter((outcome) => !outcome.ok).length,
    peak: peak.stop(),
  };
  sandbox.close();
  return read;
}

const onePage = (count: number, format: FileFormat): MadeDocument[] =>
  Array.from({ length: count }, (_, at) =>
    makeDocument({ seed: at, layout: layoutNames[at % layoutNames.length] ?? 'classic', format, matters: 1 }),
  );

/** A document of at least so many pages: a long evening of one board. */
export function longDocument(format: FileFormat, pages: number): MadeDocument {
  let made = makeDocument({ seed: 1, layout: 'classic', format, matters: pages });
  for (let matters = pages; made.pages < pages; matters += 10)
    made = makeDocument({ seed: 1, layout: 'classic', format, matters });
  return made;
}

const shown = (value: number, digits = 0) => (value > 0 ? value.toFixed(digits) : '–');

/** How many documents a minute, by one and by two workers. */
export async function printThroughput(calendar: Calendar, quick: boolean): Promise<void> {
  const small = quick ? 200 : 1000;
  const sets: readonly [string, MadeDocument[], number][] = [
    [`${small} docx med en sida`, onePage(small, 'docx'), 1000],
    [`${small} txt med en sida`, onePage(small, 'txt'), 1000],
    [`${quick ? 60 : 200} pdf med text`, onePage(quick ? 60 : 200, 'pdf'), 200],
  ];
  console.log(
    '\n| dokument | arbetare | dokument/s | dokument/minut | mål | största barnets minne MB | olästa |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const [name, documents, goal] of sets) {
    for (const workers of [1, 2]) {
      const { seconds, failed, peak } = await readAll(documents, calendar, workers);
      const perSecond = documents.length / seconds;
      console.log(
        `| ${name} | ${workers} | ${perSecond.toFixed(1)} | ${(perSecond * 60).toFixed(0)} | ${workers === 2 ? goal : ''} | ${shown(peak)} | ${failed} |`,
      );
    }
  }
}

/** Milliseconds a page in every format, over the layouts of meetings, one document at a time. */
export async function printFormats(calendar: Calendar, quick: boolean): Promise<void> {
  console.log('\n| format | dokument | sidor | ms/sida | CPU ms/sida | största barnets minne MB | olästa |');
  console.log('|---|---|---|---|---|---|---|');
  for (const format of formats) {
    const documents = meetingLayouts.flatMap((layout) =>
      Array.from({ length: quick ? 1 : 3 }, (_, seed) => makeDocument({ seed, layout, format, matters: 12 })),
    );
    const pages = documents.reduce((sum, document) => sum + document.pages, 0);
    const { seconds, failed, peak, cpu } = await readAll(documents, calendar, 1);
    console.log(
      `| ${format} | ${documents.length} | ${pages} | ${((seconds * 1000) / pages).toFixed(1)} | ${shown(cpu / pages, 1)} | ${shown(peak)} | ${failed} |`,
    );
  }
}

/** What one long document costs: a pdf of 40 pages, and the same as docx. */
export async function printLong(calendar: Calendar): Promise<void> {
  console.log('\n| långt dokument | sidor | sekunder | CPU s | mål | största barnets minne MB |');
  console.log('|---|---|---|---|---|---|');
  const goals: readonly [FileFormat, string][] = [
    ['pdf', '1,5'],
    ['docx', '0,3'],
  ];
  for (const [format, goal] of goals) {
    const document = longDocument(format, 40);
    const { seconds, peak, cpu } = await readAll([document], calendar, 1);
    console.log(
      `| ${format} | ${document.pages} | ${seconds.toFixed(2)} | ${shown(cpu / 1000, 2)} | ${goal} | ${shown(peak)} |`,
    );
  }
}
