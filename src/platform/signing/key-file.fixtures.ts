import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Identity } from './authority.ts';

/** Tests that make key files say so where OpenSSL is missing. */
export const needsOpenSsl = {
  skip:
    spawnSync('openssl', ['version']).error !== undefined && 'openssl saknas: sudo apt-get install openssl',
};

/** A key file (PKCS#12) as OpenSSL makes it, with the authority's certificate in it. */
export function keyFileOf(identity: Identity, authority: Identity, password: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'rt-p12-'));
  const at = (name: string) => join(folder, name);
  try {
    writeFileSync(at('key.pem'), identity.key.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(at('own.pem'), new X509Certificate(identity.certificate).toString());
    writeFileSync(at('chain.pem'), new X509Certificate(authority.certificate).toString());
    const from = ['-inkey', at('key.pem'), '-in', at('own.pem'), '-certfile', at('chain.pem')];
    const to = ['-out', at('out.p12'), '-passout', `pass:${password}`];
    const made = spawnSync('openssl', ['pkcs12', '-export', ...from, ...to], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
    return readFileSync(at('out.p12'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
