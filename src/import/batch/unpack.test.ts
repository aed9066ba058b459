import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { batchLimits } from './batch.ts';
import type { CameIn } from './batch.ts';
import { filesOf, isFolderInZip, isLeftOut, takeIn, wholeRoom } from './unpack.ts';
import type { Room } from './unpack.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
/** What is taken in, until the room is full. */
async function taken(upload: { name: string; bytes: Uint8Array }, room = wholeRoom()): Promise<CameIn[]> {
  const found: CameIn[] = [];
  for (const file of filesOf(upload)) {
    const one = await takeIn(room, file);
    if (!one) break;
    found.push(one);
  }
  return found;
}
const came = (files: Record<string, Uint8Array>, room?: Room) =>
  taken({ name: 'protokoll.zip', bytes: zipSync(files) }, room);

test('a zip file gives the files of its folders, without what computers put beside them', async () => {
  const found = await came({
    '2024/nämnden/§ 1.txt': text('a'),
    '2024/.DS_Store': text('b'),
    '__MACOSX/2024/._nämnden.txt': text('c'),
    '2024/~$protokoll.docx': text('d'),
    '2024/Thumbs.db': text('e'),
    'rot.txt': text('f'),
  });
  assert.deepEqual(
    found.map(({ path }) => path),
    ['2024/nämnden/§ 1.txt', 'rot.txt'],
  );
  assert.ok(isLeftOut('mapp/desktop.ini') && isLeftOut('.dolt') && !isLeftOut('mapp/fil.med.punkter.txt'));
});

test('a document that is a zip file inside is one file, and so is a damaged zip file', async () => {
  const docx = zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<w/>') });
  assert.equal(isFolderInZip(docx), false);
  const damaged = zipSync({ 'a.txt': text('a') }).slice(0, 40);
  for (const bytes of [docx, damaged])
    assert.deepEqual(
      (await taken({ name: 'en.docx', bytes })).map(({ path, problem }) => [path, problem]),
      [['en.docx', undefined]],
    );
});

test('a bomb among the files is refused alone, the others come in', async () => {
  const found = await came({
    'före.txt': text('a'),
    'bomb.txt': new Uint8Array(30 * 1024 * 1024),
    'efter.txt': text('b'),
  });
  assert.deepEqual(
    found.map(({ path, problem, bytes }) => [path, problem, bytes?.length]),
    [
      ['före.txt', undefined, 1],
      ['bomb.txt', 'too-large-unpacked', undefined],
      ['efter.txt', undefined, 1],
    ],
  );
});

test('a file larger than a file may be is refused even where it is honestly packed', async () => {
  const noise = new Uint8Array(batchLimits.fileBytes + 1);
  for (let at = 0; at < noise.length; at += 64) noise[at] = (at * 2_654_435_761) >>> 24;
  const bytes = zipSync({ 'stor.txt': [noise, { level: 0 }] });
  const [file] = await taken({ name: 'a.zip', bytes });
  assert.equal(file?.problem, 'too-large');
});

test('a batch holds so many files and bytes; a zip file in a zip file is not opened', async () => {
  const few = await came(
    { 'a.txt': text('a'), 'b.txt': text('b'), 'c.txt': text('c') },
    { bytes: 100, files: 2 },
  );
  assert.deepEqual(
    few.map(({ path }) => path),
    ['a.txt', 'b.txt'],
  );
  const small = { bytes: 3, files: 9 };
  assert.deepEqual(await came({ 'a.txt': text('aaaa'), 'b.txt': text('b') }, small), []);
  assert.deepEqual(small, { bytes: 3, files: 9 }, 'the same file is tried again in another batch');
  const inner = await came({ 'inre.zip': zipSync({ 'a.txt': text('a') }) });
  assert.deepEqual(
    inner.map(({ problem }) => problem),
    ['zip-in-zip'],
  );
});

test('names from Windows keep their å, ä and ö', async () => {
  const zip = Buffer.from(zipSync({ 'A.txt': text('a') }));
  const spoilt = Buffer.from(zip.toString('latin1').replaceAll('A.txt', '\x8f.txt'), 'latin1');
  assert.deepEqual(
    filesOf({ name: 'a.zip', bytes: spoilt }).map(({ path }) => path),
    ['Å.txt'],
  );
});

test('a name that cannot be stored costs no other file its place', async () => {
  const found = await came({ 'a\0b.txt': text('a'), 'mapp/c\nd.txt': text('b'), '\0': text('c') });
  assert.deepEqual(
    found.map(({ path, problem }) => [path, problem]),
    [
      ['ab.txt', undefined],
      ['mapp/cd.txt', undefined],
      ['–', undefined],
    ],
  );
});

test('a zip file of too many files is not opened, and says so as a zip file', async () => {
  const many = (n: number) =>
    Object.fromEntries(Array.from({ length: n }, (_, at) => [`${at}.txt`, new Uint8Array([97])]));
  const found = await came(many(batchLimits.inZip + 1));
  assert.deepEqual(
    found.map(({ path, problem }) => [path, problem]),
    [['protokoll.zip', 'zip-too-many']],
  );
  assert.equal(filesOf({ name: 'a.zip', bytes: zipSync(many(batchLimits.inZip)) }).length, batchLimits.inZip);
});

test('unpacking is done in another process: this one answers meanwhile', async () => {
  const large = new Uint8Array(24 * 1024 * 1024);
  for (let at = 0; at < large.length; at += 1) large[at] = (at * at) >> 7;
  const bytes = zipSync({ 'a.txt': large, 'b.txt': large, 'c.txt': large }, { level: 1 });
  const busy = monitorEventLoopDelay({ resolution: 5 });
  busy.enable();
  const found = await taken({ name: 'stor.zip', bytes });
  busy.disable();
  assert.deepEqual(
    found.map((one) => one.bytes?.length),
    [large.length, large.length, large.length],
  );
  assert.ok(busy.max < 300e6, `nothing else was done for ${busy.max / 1e6} ms`);
});

test('a file whose name leads out of the zip file is listed as failed, and nothing of it is opened', async () => {
  const names = ['../../etc/ut.txt', 'mapp/../../ut.txt', '/etc/ut.txt', 'C:\\ut.txt', '..\\ut.txt'];
  const found = await came({
    ...Object.fromEntries(names.map((name) => [name, text('a')])),
    'a..b.txt': text('b'),
  });
  assert.deepEqual(
    found.map(({ path, problem, bytes }) => [path, problem, bytes?.length]),
    [
      ...['../../etc/ut.txt', 'mapp/../../ut.txt', '/etc/ut.txt', 'C:/ut.txt', '../ut.txt'].map((path) => [
        path,
        'zip-leads-out',
        undefined,
      ]),
      ['a..b.txt', undefined, 1],
    ],
  );
});
