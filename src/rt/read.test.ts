import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { zipOf } from '../platform/files/files.fixtures.ts';
import { inEveryFormat, minutes } from '../platform/files/formats.fixtures.ts';
import { anOdt, textP } from '../platform/files/odt/odt.fixtures.ts';

const loader = fileURLToPath(new URL('../platform/tsx.ts', import.meta.url));
const program = fileURLToPath(new URL('rt.ts', import.meta.url));
let folder = '';
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'read-'))));
after(() => rm(folder, { recursive: true, force: true }));

async function rtRead(...args: readonly string[]) {
  const flags = ['--disable-warning=ExperimentalWarning', '--import', loader, program, 'read'];
  const child = spawn(process.execPath, [...flags, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said, complained };
}
async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

test('a document is read whatever it is called; its text alone can be had', async () => {
  const { odt = new Uint8Array(), rtf = new Uint8Array() } = inEveryFormat(minutes);
  const proposal = await rtRead(await file('protokoll.docx', odt));
  assert.equal(proposal.code, 0);
  assert.equal(proposal.complained, '');
  const read: unknown = JSON.parse(proposal.said);
  assert.match(JSON.stringify(read), /"schema":"roda-traden\/proposal@1".*"number":"133"/);
  const plain = await rtRead(await file('protokoll.rtf', rtf), '--text');
  assert.match(plain.said, /^§ 131 Bibliotekens öppettider$/m);
});

/** Nothing is said on standard output, and one line says what is wrong and what to do. */
async function refuses(path: string, expected: { code: 1 | 3; sentence: RegExp }) {
  const { code, said, complained } = await rtRead(path);
  assert.equal(said, '');
  assert.equal(complained.trim().split('\n').length, 1);
  assert.match(complained, expected.sentence);
  assert.equal(code, expected.code);
}

test('what cannot be read ends with 1 and a sentence', async () => {
  const locked = anOdt({ body: textP('x'), manifest: '<manifest:encryption-data/>' });
  await refuses(await file('låst.odt', locked), { code: 1, sentence: /lösenord\. Spara en kopia/ });
  const exe = Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0]);
  await refuses(await file('protokoll.pdf', exe), { code: 1, sentence: /ett program, inte ett dokument/ });
  await refuses(join(folder, 'saknas.docx'), { code: 1, sentence: /finns inte/ });
});

test('what is over a limit ends with 3 and a sentence', async () => {
  const large = await file('stor.pdf', '%PDF-1.7');
  await truncate(large, 26 * 1024 * 1024);
  await refuses(large, { code: 3, sentence: /större än 25 MB/ });
  const parts = Buffer.from(zipOf({ 'word/document.xml': '' }));
  parts.writeUInt16LE(60_000, parts.length - 12); // what its directory says of the number of entries
  await refuses(await file('delar.docx', parts), { code: 3, sentence: /orimligt många delar/ });
});

test('wrong usage ends with 2, and the help names the formats', async () => {
  for (const args of [[], ['a.docx', 'b.docx'], ['a.docx', '--json']])
    assert.equal((await rtRead(...args)).code, 2, args.join(' '));
  const help = await rtRead('--help');
  assert.equal(help.code, 0);
  assert.match(help.said, /docx, odt, rtf, doc, pdf, html, eml, txt eller bild/);
});
