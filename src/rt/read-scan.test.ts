import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { aPhoto, aScan } from '../platform/files/scan/scans.fixtures.ts';
import type { Proposal } from '../reader/proposal.ts';

const loader = fileURLToPath(new URL('../platform/tsx.ts', import.meta.url));
const program = fileURLToPath(new URL('rt.ts', import.meta.url));
let folder = '';
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'scan-'))));
after(() => rm(folder, { recursive: true, force: true }));

async function rtRead(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const flags = ['--disable-warning=ExperimentalWarning', '--import', loader, program, 'read', path];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said, complained };
}

test('a scan is read page by page: progress on standard error, the proposal alone on standard output', async () => {
  const scan = await aScan([
    [
      { text: 'Kulturnämnden' },
      { text: 'Protokoll 2026-11-24' },
      { text: '§ 12 Sommarens bibliotek', y: 140 },
      { text: 'Beslut', y: 170 },
      { text: 'Bibliotekschefen får i uppdrag att återkomma till nämnden senast den 15 mars 2027.' },
    ],
    [{ text: '§ 13 Val av justerare' }, { text: 'Beslut', y: 120 }, { text: 'Nämnden väljer Åsa Öberg.' }],
  ]);
  const { code, said, complained } = await rtRead('protokoll.pdf', scan);
  assert.equal(code, 0, complained);
  assert.equal(complained, 'Tolkar sida 1 av 2…\nTolkar sida 2 av 2…\n');
  const { source, items, warnings } = JSON.parse(said) as Proposal;
  assert.deepEqual([source.ocr, source.pages], [true, 2]);
  assert.deepEqual(
    items.map(({ number, heading, assignments }) => [number, heading, assignments[0]?.due?.date]),
    [
      ['12', 'Sommarens bibliotek', '2027-03-15'],
      ['13', 'Val av justerare', undefined],
    ],
  );
  assert.match(warnings.join('\n'), /^Texten är tolkad från bild\./);
});

test('a photo of something else than a page ends with 1 and a sentence', async () => {
  const { code, said, complained } = await rtRead('katt.jpg', await aPhoto());
  assert.deepEqual([code, said], [1, '']);
  assert.match(complained, /^\S+katt\.jpg: Bilden innehåller ingen text som går att tolka\. .*\n$/);
});
