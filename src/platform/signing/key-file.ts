import { X509Certificate, createPrivateKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { OctetString, fromBER } from 'asn1js';
import { AuthenticatedSafe, CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo } from 'pkijs';
import type { SafeContents } from 'pkijs';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { bufferOf } from './cms.ts';
import { hashOf } from './signer.ts';
import type { SignatureAlgorithm, Signer } from './signer.ts';

/** Why a key file cannot be used. */
export type KeyFileProblem = 'wrong-password' | 'not-a-key-file' | 'no-key' | 'unsuitable-key';

type Kept = { readonly keys: KeyObject[]; readonly certificates: X509Certificate[] };

/** A signer from a PKCS#12 file (.p12, .pfx): its key, the key's certificate, and the chain that the file holds. */
export async function openKeyFile(
  bytes: Uint8Array,
  password: string,
): Promise<Result<Signer, KeyFileProblem>> {
  const read = fromBER(bufferOf(bytes));
  if (read.offset === -1) return no('not-a-key-file');
  let kept: Kept;
  try {
    kept = await contentsOf(new PFX({ schema: read.result }), bufferOf(Buffer.from(password, 'utf8')));
  } catch (error) {
    return no(isWrongPassword(error) ? 'wrong-password' : 'not-a-key-file');
  }
  const key = kept.keys[0];
  const certificate = key && kept.certificates.find((one) => one.checkPrivateKey(key));
  if (!key || !certificate) return no('no-key');
  const algorithm = algorithmOf(key);
  if (!algorithm) return no('unsuitable-key');
  return ok({
    certificate: new Uint8Array(certificate.raw),
    chain: kept.certificates.filter((one) => one !== certificate).map((one) => new Uint8Array(one.raw)),
    algorithm,
    sign: (attributes) => Promise.resolve(new Uint8Array(sign(hashOf(algorithm), attributes, key))),
  });
}

const isWrongPassword = (error: unknown): boolean =>
  /integrity|password|decrypt|operation-specific|OperationError/i.test(String(error));

/** RSA of at least 2048 bits, or one of the curves that PAdES validators know (ETSI TS 119 312). */
function algorithmOf(key: KeyObject): SignatureAlgorithm | undefined {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return (modulusLength ?? 0) >= 2048 ? 'rsa-sha256' : undefined;
  if (key.asymmetricKeyType !== 'ec') return undefined;
  if (namedCurve === 'prime256v1') return 'ecdsa-sha256';
  if (namedCurve === 'secp384r1') return 'ecdsa-sha384';
  return namedCurve === 'secp521r1' ? 'ecdsa-sha512' : undefined;
}

async function contentsOf(file: PFX, password: ArrayBuffer): Promise<Kept> {
  await file.parseInternalValues({ password, checkIntegrity: true });
  const safe = file.parsedValue?.authenticatedSafe;
  if (!(safe instanceof AuthenticatedSafe)) throw new Error('no safe');
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const kept: Kept = { keys: [], certificates: [] };
  const contents = (safe.parsedValue.safeContents ?? []) as { value: SafeContents }[];
  for (const { value } of contents) {
    for (const { bagValue } of value.safeBags) await keep(bagValue, password, kept);
  }
  return kept;
}

async function keep(bag: unknown, password: ArrayBuffer, kept: Kept): Promise<void> {
  if (bag instanceof PKCS8ShroudedKeyBag) {
    await (bag as unknown as { parseInternalValues(how: object): Promise<void> }).parseInternalValues({
      password,
    });
    if (bag.parsedValue) kept.keys.push(keyOf(bag.parsedValue));
  } else if (bag instanceof PrivateKeyInfo) {
    kept.keys.push(keyOf(bag));
  } else if (bag instanceof CertBag) {
    const value: unknown = bag.parsedValue ?? bag.certValue;
    if (value instanceof Certificate)
      kept.certificates.push(new X509Certificate(Buffer.from(value.toSchema(true).toBER(false))));
    else if (value instanceof OctetString)
      kept.certificates.push(new X509Certificate(Buffer.from(value.valueBlock.valueHexView)));
  }
}

const keyOf = (info: PrivateKeyInfo): KeyObject =>
  createPrivateKey({ key: Buffer.from(info.toSchema().toBER(false)), format: 'der', type: 'pkcs8' });
