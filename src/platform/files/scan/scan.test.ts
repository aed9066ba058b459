import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { strToU8 } from 'fflate';
import sharp from 'sharp';
import type { ScannedPage } from '../../../kernel/scanned-page.ts';
import { createScanner } from '../pages.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { readPages } from './document.ts';
import { printedText, protocolPages } from './protocol.fixtures.ts';
import { aMixedPdf, aPhoto, aScan, aScannedSheet } from './scans.fixtures.ts';

const scanner = createScanner({ pageMs: 240_000 });
const sandbox = createSandbox({ workers: 1 });
after(() => {
  scanner.close();
  sandbox.close();
});

async function recognised(bytes: Uint8Array, page: number): Promise<ScannedPage> {
  const read = await scanner.recognisePage(bytes, page);
  assert.ok(read.ok, read.ok ? '' : read.problem);
  return read.value;
}

/** Single changes between two texts, over the length of the first. */
function errorRate(printed: string, read: string): number {
  let row = Array.from({ length: read.length + 1 }, (_, at) => at);
  for (let at = 1; at <= printed.length; at++) {
    const next = [at];
    for (let to = 1; to <= read.length; to++) {
      const swap = (row[to - 1] ?? 0) + (printed[at - 1] === read[to - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[read.length] ?? 0) / printed.length;
}
const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test('three scanned pages of minutes are read: letters, sections, dates, entries and running heads', async () => {
  const scan = await aScan(protocolPages);
  assert.deepEqual(await sandbox.open(scan, 'protokoll.pdf'), { ok: false, problem: 'scanned' });
  assert.deepEqual(await scanner.countPages(scan), { ok: true, value: 3 });
  const pages = [await recognised(scan, 1), await recognised(scan, 2), await recognised(scan, 3)];
  pages.forEach((page, at) => {
    const read = page.lines.map((line) => line.text).join('\n');
    const rate = errorRate(onOneLine(printedText(protocolPages[at] ?? [])), onOneLine(read));
    assert.ok(rate < 0.05, `page ${at + 1}: ${(rate * 100).toFixed(1)} % of the letters`);
  });
  const document = readPages('protokoll.pdf', pages);
  assert.ok(document.ok);
  const { text, blocks } = document.value;
  for (const printed of [
    '§ 12 Sommarens bibliotek',
    '§ 13 Bidrag till föreningslivet',
    '§ 14 Redovisning',
    '§§ 12',
  ])
    assert.ok(text.includes(printed), printed);
  assert.match(text, /senast den 15 mars 2027 med en .* används av barn och unga under sommaren\.\n/);
  assert.match(text, /^• Tjänsteskrivelse 2026-10-28$/m);
  assert.equal(text.split('Sammanträdesdatum').length, 2);
  const furniture = blocks.filter((block) => block.kind === 'furniture');
  assert.match(
    text.slice(furniture[0]?.start, furniture[0]?.end),
    /^Kulturnämnden\tProtokoll\tSida 1 \(3\)$/,
  );
});

test('of a mixed file only the page without text is read from its picture', async () => {
  const mixed = await aMixedPdf('§ 1 Nämnden antar detaljbudgeten för nästa år.', [
    { text: 'Agneta Ek, ordförande' },
    { text: 'Eva Fors, nämndsekreterare' },
  ]);
  assert.deepEqual(await sandbox.open(mixed, 'protokoll.pdf'), { ok: false, problem: 'scanned' });
  const pages = [await recognised(mixed, 1), await recognised(mixed, 2)];
  assert.deepEqual(
    pages.map((page) => page.ocr),
    [false, true],
  );
  const document = readPages('protokoll.pdf', pages);
  assert.ok(document.ok);
  assert.match(
    document.value.text,
    /^§ 1 Nämnden antar detaljbudgeten för nästa år\.\nAgneta Ek, ordförande/,
  );
});

test('a photographed page is turned upright by its own word, a photo without text says that it has none', async () => {
  const upright = await aScannedSheet([{ text: 'Nämnden beslutar enligt förslaget.' }]);
  const lying = await sharp(await upright.png().toBuffer())
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const page = await recognised(lying, 1);
  assert.ok(page.height > page.width);
  assert.equal(page.lines[0]?.text, 'Nämnden beslutar enligt förslaget.');
  const garden = await recognised(await aPhoto(), 1);
  assert.deepEqual(readPages('katt.jpg', [garden]), { ok: false, problem: 'no-letters' });
});

test('a page that takes too long is given up alone; other files are opened meanwhile, and the next page is read', async () => {
  const hurried = createScanner({ pageMs: 300 });
  const scan = await aScan([[{ text: 'Nämnden beslutar enligt förslaget.' }]]);
  const [slow, other] = await Promise.all([
    hurried.recognisePage(scan, 1),
    sandbox.open(strToU8('Nämnden beslutar.'), 'a.txt'),
  ]);
  hurried.close();
  assert.deepEqual(slow, { ok: false, problem: 'too-slow' });
  assert.equal(other.ok && other.value.text, 'Nämnden beslutar.');
  assert.equal((await recognised(scan, 1)).lines.length, 1);
});
