import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { renderPdf } from '../../platform/pdf/render.ts';
import { newAuthority, newIdentity, signerOf } from '../../platform/signing/authority.ts';
import { signPdf } from '../../platform/signing/sign.ts';
import type { MeetingRecord } from '../record.ts';
import { versionSheet } from './approval-sheet.ts';

const record: MeetingRecord = {
  organisation: 'Sjöholma kommun',
  body: 'Bryggnämnden',
  isBoard: true,
  onDay: day('2026-11-24'),
  startsAt: '13:00',
  endsAt: undefined,
  place: 'Hamnkontoret',
  hasBegun: true,
  present: [{ name: 'Åsa Öberg', role: 'ordförande', party: 'C', serving: true }],
  items: [
    {
      id: 'ett',
      sectionNumber: '12',
      heading: 'Bryggans räcke',
      caseNumber: 'BN 2026/14',
      presenter: 'Nils Vik',
      text: 'Räcket är löst.',
      decisions: [{ text: 'Räcket lagas.', isCorrected: false }],
      proposals: [],
      motions: [],
      dissents: [],
      recipients: [],
    },
  ],
};
const at = new Date('2026-11-24T12:00:00Z');

/** The document that is approved, with two signatures after it. */
async function signedTwice(): Promise<Uint8Array> {
  const sheet = versionSheet({
    record,
    kind: 'whole',
    itemIds: ['ett'],
    number: 1,
    form: 'signature',
    basis: 'KF 2024-06-10 § 88',
    approvers: [{ personId: newId<'person'>(), name: 'Åsa Öberg', role: 'chair' }],
    dueOn: day('2026-12-08'),
    examineAt: 'https://traden.example.se/granska',
  });
  const template = fileURLToPath(new URL('../minutes.typ', import.meta.url));
  let { bytes } = await renderPdf({ template, data: sheet, created: at });
  const valid = { from: new Date('2026-01-01'), until: new Date('2030-01-01') };
  const root = newAuthority({ commonName: 'Rot' }, valid);
  for (const name of ['Åsa Öberg', 'Nils Vik']) {
    const signer = signerOf(newIdentity({ commonName: name }, valid, root), [root.certificate]);
    bytes = await signPdf(bytes, { field: name, name, reason: 'Justering', at }, { signer });
  }
  return bytes;
}

test('signed minutes are still what PDF/A-2a and PDF/UA-1 ask: claims, title, language, tags, shown fields (documents.md 1.4, R13, R14)', async () => {
  const bytes = await signedTwice();
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  assert.ok(metadata instanceof PDFRawStream);
  const said = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
  assert.match(said, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A</);
  assert.match(said, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.equal(catalog.getViewerPreferences()?.getDisplayDocTitle(), true);
  assert.match(String(catalog.get(PDFName.of('Lang'))), /sv/);
  assert.ok(catalog.lookup(PDFName.of('OutputIntents')) && document.context.trailerInfo.ID);
  const fields = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString())
    .filter((text) => /\/FT \/Sig/.test(text));
  assert.equal(fields.length, 2);
  for (const field of fields) assert.match(field, /\/F 132\b/, 'a hidden field is against PDF/A (6.3.2)');
});

test('its tags are counted: one title, a heading for each part, lists in which every point is one', async () => {
  const engine = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const bytes = await signedTwice();
  const document = await engine.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const trees = Array.from({ length: document.numPages }, async (_, page) =>
    JSON.stringify(await (await document.getPage(page + 1)).getStructTree()),
  );
  const tree = (await Promise.all(trees)).join('');
  const count = (role: string) => tree.split(`"role":"${role}"`).length - 1;
  assert.deepEqual([count('H1'), count('H2'), count('H3')], [1, 3, 7], tree.slice(0, 400));
  assert.equal(count('LI'), count('LBody'));
  assert.ok(count('P') >= 6);
});
