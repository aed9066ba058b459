// The story's protocols go through the review page, one of them as a scan; so do a small batch and the sample documents.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { formats, makeDocument } from '../bench/reader/documents.ts';
import { picturesOf, scannedPdf } from '../bench/reader/letters/scan.job.ts';
import { addDays, day } from '../kernel/day.ts';
import { axe, reflows, signInAs } from './browser.ts';
import * as reading from './reading.ts';
import type { ToRead } from './reading.ts';
import { readingHouse } from './reading-house.ts';
import type { ReadingHouse } from './reading-house.ts';
import { password } from './told-house.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const documents = join(root, 'src/story/documents');
const at = (name: string) => join(documents, name);
const board = 'Socialnämnden';
const team = 'Socialförvaltningens ledningsgrupp';
const committee = 'Socialnämndens arbetsutskott';

const protocols: readonly (ToRead & { who: string; as: 'picture' | 'text' })[] = [
  {
    path: at('kommunstyrelsen.txt'),
    body: 'Kommunstyrelsen',
    on: '2026-10-07',
    who: 'david.rosenmark',
    as: 'text',
  },
  { path: at('ledningsgruppen-oktober.txt'), body: team, on: '2026-10-19', who: 'ellen.torpman', as: 'text' },
  { path: at('socialnamnden.docx'), body: board, on: '2026-10-20', who: 'ellen.torpman', as: 'text' },
  { path: at('arbetsutskottet.pdf'), body: committee, on: '2026-10-06', who: 'ellen.torpman', as: 'picture' },
  {
    path: at('att-lasa-in/ledningsgruppen.txt'),
    body: team,
    on: '2026-11-16',
    who: 'ellen.torpman',
    as: 'text',
  },
  {
    path: at('att-lasa-in/socialnamnden-september.docx'),
    body: board,
    on: '2026-09-22',
    who: 'ellen.torpman',
    as: 'text',
  },
];

let house: ReadingHouse;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
  house = await readingHouse(day('2026-11-24'));
});
after(async () => {
  await house.stop();
  await rm(folder, { recursive: true });
});

/** A window of somebody who waits longer than for an ordinary page: reading takes what it takes on a busy machine. */
async function aPatientPage(who: string): Promise<Page> {
  const page = await house.open();
  page.setDefaultTimeout(120_000);
  await signInAs(page, who, password);
  return page;
}

async function readThrough(
  document: ToRead,
  who: string,
  as: 'picture' | 'text',
): Promise<'accepted' | 'discarded'> {
  const page = await aPatientPage(who);
  await reading.openReading(page, document.path);
  await reading.documentIsShown(page, as);
  await axe(page);
  await reflows(page);
  await reading.acceptTheCertain(page);
  const outcome = await reading.finish(page, await reading.answerAll(page, document));
  await page.context().close();
  return outcome;
}

/** The committee's protocol as the copier sends it: pictures of its pages in a pdf file. */
async function asScan(path: string): Promise<string> {
  const scan = join(folder, 'arbetsutskottet-skannat.pdf');
  await writeFile(scan, await scannedPdf(await picturesOf(await readFile(path), 2)));
  return scan;
}

for (const { who, as, ...document } of protocols) {
  const name = document.path.split(/[\\/]/).at(-1) ?? '';
  const scanned = as === 'picture';
  test(`${name} goes through the review page into the register${scanned ? ', as a scan' : ''}`, async () => {
    const path = scanned ? await asScan(document.path) : document.path;
    assert.equal(await readThrough({ ...document, path }, who, as), 'accepted');
  });
}

const broken: Readonly<Record<string, Uint8Array>> = {
  'trasiga/tom.docx': new Uint8Array(),
  'trasiga/halv.pdf': Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog'),
  'trasiga/katt.txt': Buffer.from('   \n\n  \n'),
};

test('a zip file of mixed protocols is read while the page follows, and what cannot be read says why', async () => {
  const whole = formats.map((format, seed) => makeDocument({ seed, layout: 'banded', format, matters: 1 }));
  const path = join(folder, 'protokoll.zip');
  const files = Object.fromEntries(
    whole.map(({ name, bytes }): [string, Uint8Array] => [`2024/${name}`, bytes]),
  );
  await writeFile(path, zipSync({ ...files, ...broken }));
  const page = await aPatientPage('ellen.torpman');
  await reading.handInMany(page, path);
  await page.getByText(`${whole.length} väntar på granskning`).waitFor();
  await axe(page);
  await reflows(page);
  await page.getByRole('link', { name: '3 kunde inte läsas' }).click();
  await page.getByText('Filen är tom.').waitFor();
  await page.getByText('Filen innehåller ingen text.').waitFor();
  const rows = page.getByRole('main').getByRole('table').getByRole('row');
  assert.equal(await rows.count(), 1 + Object.keys(broken).length);
  await page.goBack();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Granska.*docx$/ })
    .click();
  await reading.documentIsShown(page, 'text');
  await page.context().close();
});

/** Documents of your own may stand in a folder that READING_SAMPLES names; else those beside the checkout, if any. */
const own = process.env['READING_SAMPLES'];
const beside = join(root, '../shared/import-gold');
const samples = own ? filesIn(own, /\.\w+$/) : filesIn(beside, /^\d{3}_.*\.txt$/);

function filesIn(place: string, named: RegExp): string[] {
  if (!existsSync(place)) return [];
  const names = readdirSync(place).filter((name) => named.test(name) && !name.endsWith('.json'));
  return names.sort().map((name) => join(place, name));
}

if (samples.length > 0)
  test(`${samples.length} sample documents go through the review page, each accepted or with nothing to take`, async () => {
    for (const [number, path] of samples.entries()) {
      const on = addDays(day('2026-11-02'), number); // no two of them are of one meeting
      const outcome = await readThrough({ path, body: team, on }, 'ellen.torpman', 'text');
      assert.ok(['accepted', 'discarded'].includes(outcome), path);
    }
  });

test('the browser has complained of nothing', () => assert.deepEqual(house.complaints, []));
