import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { newAuthority, newIdentity, signerOf } from '../platform/signing/authority.ts';
import { signPdf } from '../platform/signing/sign.ts';
import { renderPdf } from '../platform/pdf/render.ts';

const folder = mkdtempSync(join(tmpdir(), 'rt-verify-'));
const file = (name: string) => join(folder, name);
after(() => rmSync(folder, { recursive: true, force: true }));
before(async () => {
  const valid = { from: new Date('2026-01-01'), until: new Date('2030-01-01') };
  const authority = newAuthority({ commonName: 'Sjöholma kommuns rot' }, valid);
  const chair = newIdentity({ commonName: 'Åsa Öberg' }, valid, authority);
  const template = join(import.meta.dirname, '../platform/pdf/fixtures/note.typ');
  const data = { title: 'Protokoll', sections: [], votes: [] };
  const at = new Date('2026-11-24T12:00:00Z');
  const { bytes } = await renderPdf({ template, data, created: at });
  const face = { field: 'Underskrift 1', name: 'Åsa Öberg', reason: 'Justering', at };
  const signed = Buffer.from(await signPdf(bytes, face, { signer: signerOf(chair) }));
  writeFileSync(file('protokoll.pdf'), signed);
  writeFileSync(file('osignerad.pdf'), bytes);
  writeFileSync(file('tillagd.pdf'), Buffer.concat([signed, Buffer.from('\n% hej\n')]));
  signed[signed.indexOf('/Pages') + 2] = 0x41;
  writeFileSync(file('andrad.pdf'), signed);
  writeFileSync(file('rot.pem'), new X509Certificate(authority.certificate).toString());
  writeFileSync(file('brev.txt'), 'Hej');
});
function verify(...args: string[]) {
  const loader = ['--disable-warning=ExperimentalWarning', '--import', './src/platform/tsx.ts'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...loader, 'src/rt/rt.ts', 'verify', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('rt verify says who signed, when and why, and that nothing has changed', () => {
  const { status, stdout } = verify(file('protokoll.pdf'), '--trust', file('rot.pem'));
  assert.equal(status, 0);
  assert.match(stdout, /^protokoll\.pdf: en underskrift$/m);
  assert.match(
    stdout,
    /1\. Åsa Öberg, Justering, 2026-11-24 13:00 .*Sjöholma kommuns rot \(betrodd\): gäller/,
  );
  assert.match(stdout, /oförändrat sedan den sista underskriften/);
  assert.match(verify(file('protokoll.pdf')).stdout, /inte bland de betrodda/);
});

test('rt verify sees a changed byte and what was added after, and ends with 1', () => {
  for (const [name, words] of [
    ['andrad.pdf', /GÄLLER INTE: innehållet är ändrat/],
    ['tillagd.pdf', /lagts till efter den sista underskriften/],
    ['osignerad.pdf', /är inte underskriven/],
  ] as const) {
    const { status, stdout } = verify(file(name));
    assert.equal(status, 1, name);
    assert.match(stdout, words);
  }
});

test('rt verify tells other programs the same as JSON', () => {
  const said = JSON.parse(verify(file('protokoll.pdf'), '--json').stdout) as {
    intact: boolean;
    signatures: { subject: string }[];
  };
  assert.deepEqual([said.intact, said.signatures.map(({ subject }) => subject)], [true, ['Åsa Öberg']]);
});

test('rt verify answers wrong usage and files of other kinds in words', () => {
  assert.equal(verify().status, 2);
  assert.equal(verify('--hittepå').status, 2);
  assert.match(verify(file('brev.txt')).stderr, /går inte att läsa som pdf/);
  assert.match(verify(file('saknas.pdf')).stderr, /finns inte/);
  assert.match(verify(file('protokoll.pdf'), '--trust', file('brev.txt')).stderr, /inget certifikat/);
});
