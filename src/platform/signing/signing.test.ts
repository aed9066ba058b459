import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { renderPdf } from '../pdf/render.ts';
import { newAuthority, newIdentity, signerOf } from './authority.ts';
import { signPdf } from './sign.ts';
import { verifyPdf } from './verify.ts';

const valid = { from: new Date('2026-01-01'), until: new Date('2030-01-01') };
const authority = newAuthority(
  { commonName: 'Sjöholma kommuns rot', organisation: 'Sjöholma kommun' },
  valid,
);
const stranger = newAuthority({ commonName: 'Någon annans rot' }, valid);
const chair = newIdentity(
  { commonName: 'Åsa Öberg', organisation: 'Sjöholma kommun' },
  valid,
  authority,
  'rsa',
);
const adjuster = newIdentity({ commonName: 'Nils Vik' }, valid, authority, 'P-256');
const secretary = newIdentity({ commonName: 'Ellen Torpman' }, valid, authority, 'P-384');
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

let unsigned: Uint8Array;
let signed: Uint8Array;
before(async () => {
  const template = join(import.meta.dirname, '../pdf/fixtures/note.typ');
  const data = {
    title: 'Protokoll',
    sections: [{ heading: '§ 1 Räcket', text: 'Räcket lagas.', points: ['Ja.'] }],
    votes: [],
  };
  ({ bytes: unsigned } = await renderPdf({ template, data, created: at('12:00') }));
  signed = unsigned;
  for (const [order, identity] of [chair, adjuster, secretary].entries()) {
    const face = {
      field: `Underskrift ${order + 1}`,
      name: `Person ${order + 1}`,
      reason: 'Justering',
      at: at(`13:0${order}`),
    };
    signed = await signPdf(signed, face, { signer: signerOf(identity) });
  }
});
const verify = (bytes: Uint8Array) => verifyPdf(bytes, [authority.certificate]);
const changed = (bytes: Uint8Array, place: number) => {
  const copy = new Uint8Array(bytes);
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
};

test('three persons sign one after the other with keys of their own kinds, and all of it holds', async () => {
  const { signatures, changes, coversWholeFile, intact } = await verify(signed);
  assert.deepEqual(
    signatures.map(({ subject, trouble, trusted }) => [subject, trouble, trusted]),
    [
      ['Åsa Öberg', undefined, true],
      ['Nils Vik', undefined, true],
      ['Ellen Torpman', undefined, true],
    ],
  );
  assert.deepEqual([changes, coversWholeFile, intact], [[], true, true]);
  assert.deepEqual(signatures[1]?.claimedAt, at('13:01'));
  assert.equal(signatures[1]?.reason, 'Justering');
});

const pdfsig = spawnSync('pdfsig', ['-v']).error === undefined;
test(
  'Debian’s pdfsig finds the same three signatures valid',
  { skip: !pdfsig && 'pdfsig saknas: sudo apt-get install poppler-utils' },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rt-signed-'));
    const path = join(folder, 'protokoll.pdf');
    await writeFile(path, signed);
    const said = spawnSync('pdfsig', [path], { encoding: 'utf8' }).stdout;
    await rm(folder, { recursive: true, force: true });
    assert.equal(said.match(/Signature is Valid/g)?.length, 3, said);
    assert.match(said, /Total document signed/);
    assert.match(said, /Common Name: Åsa Öberg/);
  },
);

test('signing leaves every byte of what was there, so that earlier signatures stay', () => {
  assert.ok(Buffer.from(signed).subarray(0, unsigned.length).equals(Buffer.from(unsigned)));
});

test('one changed byte of the document breaks every signature over it', async () => {
  const { signatures, intact } = await verify(changed(signed, Buffer.from(signed).indexOf('/Pages') + 2));
  assert.deepEqual(
    signatures.map(({ trouble }) => trouble),
    ['changed', 'changed', 'changed'],
  );
  assert.equal(intact, false);
});

test('a changed reason of the second signature leaves the first whole', async () => {
  const reasons = [
    ...Buffer.from(signed)
      .toString('latin1')
      .matchAll(/\/Reason <FEFF(....)/g),
  ];
  const { signatures, intact } = await verify(changed(signed, (reasons[1]?.index ?? 0) + 15));
  assert.deepEqual(
    signatures.map(({ trouble }) => trouble),
    [undefined, 'changed', 'changed'],
  );
  assert.equal(intact, false);
});

test('a page that is replaced or written over after signing is seen, though each signature still holds', async () => {
  const { signatures, changes, intact } = await verify(await overlaid(signed));
  assert.deepEqual(
    signatures.map(({ trouble }) => trouble),
    [undefined, undefined, undefined],
  );
  assert.notDeepEqual(changes, []);
  assert.equal(intact, false);
});

/** A revision written by hand that gives the first page another content. */
async function overlaid(bytes: Uint8Array): Promise<Buffer> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const number = context.largestObjectNumber + 1;
  const stream = 'BT /F1 40 Tf 50 50 Td (Avslag) Tj ET';
  const page = document.getPage(0);
  const text = page.node.toString().replace(/\/Contents [^/>]+/, `/Contents ${number} 0 R\n`);
  const first = `${number} 0 obj\n<< /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n`;
  const second = `${page.ref.objectNumber} 0 obj\n${text}\nendobj\n`;
  const startxref = [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/startxref\s+(\d+)/g),
  ].at(-1)?.[1];
  const pad = (place: number) => `${String(place).padStart(10, '0')} 00000 n \n`;
  const table = `xref\n${number} 1\n${pad(bytes.length)}${page.ref.objectNumber} 1\n${pad(bytes.length + first.length)}`;
  const root = String(context.trailerInfo.Root);
  const trailer = `trailer\n<< /Size ${number + 1} /Root ${root} /Prev ${startxref} >>\nstartxref\n${bytes.length + first.length + second.length}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(first + second + table + trailer, 'latin1')]);
}

test('bytes after the last signature are not vouched for', async () => {
  const { coversWholeFile, intact } = await verify(Buffer.concat([signed, Buffer.from('\n% hej\n')]));
  assert.deepEqual([coversWholeFile, intact], [false, false]);
});

test('a document cut back to two signatures says two, so that whoever expects three must ask', async () => {
  const whole = await verify(signed);
  const { signatures, intact } = await verify(signed.subarray(0, whole.signatures[1]?.until));
  assert.deepEqual([signatures.length, intact], [2, true]);
});

test('a key of an authority that nobody here trusts signs well, and is not trusted', async () => {
  const someone = newIdentity({ commonName: 'Någon Annan' }, valid, stranger);
  const face = { field: 'U', name: 'Någon', reason: 'Justering', at: at('13:00') };
  const { signatures, intact } = await verify(await signPdf(unsigned, face, { signer: signerOf(someone) }));
  assert.deepEqual([signatures[0]?.trouble, signatures[0]?.trusted, intact], [undefined, false, true]);
});

test('a certificate that had not begun or had ended when it signed is not trusted', async () => {
  for (const year of ['2025', '2031']) {
    const face = { field: 'U', name: 'Åsa', reason: 'Justering', at: new Date(`${year}-11-24T13:00:00Z`) };
    const { signatures } = await verify(await signPdf(unsigned, face, { signer: signerOf(chair) }));
    assert.equal(signatures[0]?.trusted, false, year);
  }
});

test('an unsigned document has no signature and is not called intact', async () => {
  assert.deepEqual(await verify(unsigned), {
    signatures: [],
    changes: [],
    coversWholeFile: false,
    intact: false,
  });
});

test('a key that cannot be used stops the signing, and the document stays as it was', async () => {
  const broken = { ...signerOf(chair), sign: () => Promise.reject(new Error('kortet är urdraget')) };
  const face = { field: 'U', name: 'Åsa', reason: 'Justering', at: at('13:00') };
  await assert.rejects(signPdf(unsigned, face, { signer: broken }), /urdraget/);
});
