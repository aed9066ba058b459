import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { printable } from './clean.ts';
import { renderPdf } from './render.ts';

const template = join(import.meta.dirname, 'fixtures/note.typ');
const created = new Date('2026-11-24T12:00:00Z');
const data = {
  title: 'Sammanträdesprotokoll för Bryggnämnden',
  sections: [
    {
      heading: '§ 12 Bryggans räcke',
      text: 'Ärendet bereddes i maj.',
      points: ['Räcket lagas.', 'Taxan står.'],
    },
    { heading: '§ 13 Övrigt', text: '#read("/etc/passwd") $x$ *b* = rubrik', points: ['Inget.'] },
  ],
  votes: [
    { name: 'Åsa Öberg', vote: 'Ja' },
    { name: 'Nils Vik', vote: 'Nej' },
  ],
};
const render = (changed: object = {}) => renderPdf({ template, data: { ...data, ...changed }, created });

async function read(bytes: Uint8Array) {
  const engine = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await engine.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
  return { document, text, tree: JSON.stringify(await page.getStructTree()) };
}

test('a document is tagged, in Swedish, with a title that a reader shows (R14: PDF/UA-1)', async () => {
  const { bytes, pages, replaced } = await render();
  assert.deepEqual([pages, replaced], [1, []]);
  const { document, tree } = await read(bytes);
  const roles = ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD'];
  assert.deepEqual(
    roles.filter((role) => !tree.includes(`"role":"${role}"`)),
    [],
  );
  const said = await document.getMetadata();
  assert.equal((said.info as { Language?: string }).Language, 'sv-SE');
  const loaded = await PDFDocument.load(bytes, { updateMetadata: false });
  assert.equal(loaded.getTitle(), data.title);
  assert.equal(loaded.catalog.getViewerPreferences()?.getDisplayDocTitle(), true);
});

test('it claims PDF/A-2a and PDF/UA-1 at once, with an output intent and both ids (R13)', async () => {
  const { bytes } = await render();
  const loaded = await PDFDocument.load(bytes, { updateMetadata: false });
  const metadata = loaded.catalog.lookup(PDFName.of('Metadata'));
  assert.ok(metadata instanceof PDFRawStream);
  const said = Buffer.from(metadata.contents).toString('utf8');
  assert.match(said, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</);
  assert.match(said, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(said, /PDF\/UA identification schema/);
  assert.ok(loaded.catalog.lookup(PDFName.of('OutputIntents')));
  assert.ok(loaded.context.trailerInfo.ID, 'an archive copy has a lasting id');
});

test('only the two fonts that the house chose are within, all of them embedded', async () => {
  const { bytes } = await render();
  const loaded = await PDFDocument.load(bytes, { updateMetadata: false });
  const said = loaded.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  const names = said.flatMap((one) =>
    [...one.matchAll(/\/BaseFont \/([A-Z]{6}\+)?([\w-]+)/g)].map((m) => m[2] ?? ''),
  );
  assert.ok(names.length > 0);
  assert.deepEqual(
    names.filter((name) => !/^(SourceSans3|DejaVuSans)/.test(name)),
    [],
  );
});

test('what a person writes is text, never mark-up or a command', async () => {
  const { text } = await read((await render()).bytes);
  assert.match(text, /#read\("\/etc\/passwd"\) \$x\$ \*b\* = rubrik/);
});

test('the same document at the same moment has the same bytes', async () => {
  const [one, other] = await Promise.all([render(), render()]);
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  assert.equal(sum(one.bytes), sum(other.bytes));
});

test('more documents than are set at once wait for their turn, and all come', async () => {
  const all = await Promise.all(Array.from({ length: 7 }, (_, at) => render({ title: `Protokoll ${at}` })));
  assert.deepEqual(
    all.map(({ pages }) => pages),
    [1, 1, 1, 1, 1, 1, 1],
  );
});

test('a sign that no font has is shown as □ and named; control signs and half pairs do no harm', async () => {
  const title = 'Bryggan 你好 \uf0b7 punkt\u0000\ufeff och \ud800halv';
  const { bytes, replaced } = await render({ title });
  assert.deepEqual([...replaced].sort(), ['你', '好'].sort());
  assert.match((await read(bytes)).text, /Bryggan □□ • punkt och halv/);
});

test('text is made printable: composed letters, bullets of Word, no control signs', () => {
  assert.equal(printable('A\u030Angstro\u0308m\r\n\uf0b7 a\u0007b\tc'), 'Ångström\n• ab\tc');
  assert.equal(printable('\ue000'), '□');
});

test('a template without a title is refused: it is a bug, not a document', async () => {
  const nameless = { template: join(import.meta.dirname, 'fixtures/nameless.typ'), data: {}, created };
  await assert.rejects(renderPdf(nameless), /title/);
});
