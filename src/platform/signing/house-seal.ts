import { X509Certificate, createPrivateKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newAuthority, newIdentity, signerOf } from './authority.ts';
import type { Identity, Name } from './authority.ts';
import type { Signer } from './signer.ts';

/**
 * The organisation's own seal (e-stämpel): signs what the house vouches for, in documents and in the chains of evidence.
 * Its key lies outside the database, so that whoever can rewrite rows cannot rewrite what they were sealed with.
 */
export type HouseSeal = {
  readonly signer: Signer;
  /** The certificate of the house's own authority, DER: what others trust to trust the seal. */
  readonly authority: Uint8Array;
  /** The certificate of the seal, DER. */
  readonly certificate: Uint8Array;
  /** A signature over a short text, in base64. */
  readonly sealText: (text: string) => string;
};

const years = (from: Date, count: number): Date => new Date(from.getTime() + count * 365.25 * 86_400_000);

function sealOf(identity: Identity, authority: Uint8Array): HouseSeal {
  return {
    signer: signerOf(identity, [authority]),
    authority,
    certificate: identity.certificate,
    sealText: (text) => sign('sha256', Buffer.from(text), identity.key).toString('base64'),
  };
}

/** A new seal in memory, gone when the program ends: for tests and trials. */
export function newSeal(name: Name, from: Date): HouseSeal {
  const authority = newAuthority(
    { ...name, commonName: `${name.commonName}: egen utfärdare` },
    { from, until: years(from, 20) },
  );
  const seal = newIdentity(
    { ...name, commonName: `${name.commonName}: sigill` },
    { from, until: years(from, 10) },
    authority,
  );
  return sealOf(seal, authority.certificate);
}

/** Whether a text was sealed by the certificate, and the certificate given out by one of the authorities. */
export function isSealedBy(
  text: string,
  seal: string,
  certificate: Uint8Array,
  authorities: readonly Uint8Array[],
): boolean {
  try {
    const own = new X509Certificate(certificate);
    const isOurs = authorities.some((one) => {
      const authority = new X509Certificate(one);
      return own.checkIssued(authority) && own.verify(authority.publicKey);
    });
    return isOurs && verify('sha256', Buffer.from(text), own.publicKey, Buffer.from(seal, 'base64'));
  } catch {
    return false;
  }
}

const files = { key: 'sigill.nyckel.pem', certificate: 'sigill.pem', authority: 'utfardare.pem' } as const;

/**
 * The seal that lies in the data folder, made the first time it is asked for. The authority's own key is not kept: it
 * gives out this one certificate. Throws where the folder cannot be read or written.
 */
export async function keptSeal(folder: string, name: Name, now: Date): Promise<HouseSeal> {
  const place = join(folder, 'sigill');
  const found = await readSeal(place);
  if (found) return found;
  await mkdir(place, { recursive: true, mode: 0o700 });
  const from = new Date(now.getTime() - 60_000);
  const authority = newAuthority(
    { ...name, commonName: `${name.commonName}: egen utfärdare` },
    { from, until: years(from, 20) },
  );
  const identity = newIdentity(
    { ...name, commonName: `${name.commonName}: sigill` },
    { from, until: years(from, 10) },
    authority,
  );
  await put(place, files.authority, pem(authority.certificate));
  await put(place, files.certificate, pem(identity.certificate));
  await put(place, files.key, identity.key.export({ type: 'pkcs8', format: 'pem' }));
  return sealOf(identity, authority.certificate);
}

const pem = (der: Uint8Array): string => new X509Certificate(der).toString();

/** Written aside and moved in place: half a key is never read. The key comes last, so that it is never alone. */
async function put(place: string, name: string, text: string): Promise<void> {
  await writeFile(join(place, `${name}.ny`), text, { mode: 0o600 });
  await rename(join(place, `${name}.ny`), join(place, name));
}

async function readSeal(place: string): Promise<HouseSeal | undefined> {
  let texts: string[];
  try {
    texts = await Promise.all(
      [files.key, files.certificate, files.authority].map((name) => readFile(join(place, name), 'utf8')),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const key: KeyObject = createPrivateKey(texts[0] ?? '');
  const certificate = new Uint8Array(new X509Certificate(texts[1] ?? '').raw);
  const authority = new Uint8Array(new X509Certificate(texts[2] ?? '').raw);
  return sealOf({ key, certificate, kind: 'P-256' }, authority);
}
