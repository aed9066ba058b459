import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newAuthority, newIdentity } from './authority.ts';
import type { KeyKind } from './authority.ts';
import { detachedSignature } from './cms.ts';
import { openKeyFile } from './key-file.ts';

const openssl = spawnSync('openssl', ['version']).error === undefined;
const needs = { skip: !openssl && 'openssl saknas: sudo apt-get install openssl' };
const folder = mkdtempSync(join(tmpdir(), 'rt-key-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const valid = { from: new Date('2026-01-01'), until: new Date('2030-01-01') };
const authority = newAuthority({ commonName: 'Sjöholma kommuns rot' }, valid);
const pem = (der: Uint8Array) => new X509Certificate(der).toString();

/** A key file as OpenSSL makes it, with the chain. */
function keyFile(kind: KeyKind, password: string, ...options: string[]): Uint8Array {
  const identity = newIdentity({ commonName: 'Åsa Öberg' }, valid, authority, kind);
  const [key, certificate, chain, out] = ['key.pem', 'certificate.pem', 'chain.pem', 'out.p12'].map((name) =>
    join(folder, name),
  );
  writeFileSync(key ?? '', identity.key.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(certificate ?? '', pem(identity.certificate));
  writeFileSync(chain ?? '', pem(authority.certificate));
  const given = [
    'pkcs12',
    '-export',
    '-inkey',
    key,
    '-in',
    certificate,
    '-certfile',
    chain,
    '-out',
    out,
    '-passout',
    `pass:${password}`,
  ];
  const made = spawnSync('openssl', [...given.map(String), ...options], { encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  return readFileSync(out ?? '');
}

test('a key file of each kind of key opens with its password, and its key signs', needs, async () => {
  for (const kind of ['rsa', 'P-256', 'P-384'] as const) {
    const opened = await openKeyFile(keyFile(kind, 'lösenord åäö'), 'lösenord åäö');
    assert.ok(opened.ok, opened.ok ? '' : `${kind}: ${opened.problem}`);
    assert.match(new X509Certificate(opened.value.certificate).subject, /Åsa Öberg/);
    assert.deepEqual(
      opened.value.chain.map((one) => Buffer.from(one).equals(Buffer.from(authority.certificate))),
      [true],
    );
    assert.ok((await detachedSignature(Buffer.from('x'), opened.value)).length > 500);
  }
});

test('a wrong password and a file that is no key file are told apart', needs, async () => {
  assert.deepEqual(await openKeyFile(keyFile('P-256', 'rätt'), 'fel'), {
    ok: false,
    problem: 'wrong-password',
  });
  assert.deepEqual(await openKeyFile(Buffer.from('inte en nyckel'), ''), {
    ok: false,
    problem: 'not-a-key-file',
  });
  assert.deepEqual(await openKeyFile(authority.certificate, ''), { ok: false, problem: 'not-a-key-file' });
});

test('a key file without a key is no signer', needs, async () => {
  assert.deepEqual(await openKeyFile(keyFile('P-256', 'rätt', '-nokeys'), 'rätt'), {
    ok: false,
    problem: 'no-key',
  });
});
