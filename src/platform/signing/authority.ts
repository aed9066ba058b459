import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { BitString, Integer, Utf8String, fromBER } from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
} from 'pkijs';
import { bufferOf, certificateOf } from './cms.ts';
import { hashOf } from './signer.ts';
import type { SignatureAlgorithm, Signer } from './signer.ts';

export type KeyKind = 'rsa' | 'P-256' | 'P-384';
export type Name = { readonly commonName: string; readonly organisation?: string };
/** A key with its certificate. */
export type Identity = { readonly key: KeyObject; readonly certificate: Uint8Array; readonly kind: KeyKind };
export type Issuing = { readonly from: Date; readonly until: Date };

const algorithmOf: Record<KeyKind, SignatureAlgorithm> = {
  rsa: 'rsa-sha256',
  'P-256': 'ecdsa-sha256',
  'P-384': 'ecdsa-sha384',
};
const oidOf: Record<KeyKind, string> = {
  rsa: '1.2.840.113549.1.1.11',
  'P-256': '1.2.840.10045.4.3.2',
  'P-384': '1.2.840.10045.4.3.3',
};

function newKey(kind: KeyKind) {
  return kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 3072 })
    : generateKeyPairSync('ec', { namedCurve: kind });
}

const named = (certificate: Certificate['subject'], { commonName, organisation }: Name): void => {
  if (organisation) {
    certificate.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.10', value: new Utf8String({ value: organisation }) }),
    );
  }
  certificate.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: commonName }) }),
  );
};

/**
 * The municipality's own small authority: a root that it keeps, and certificates for those who sign. For tests, for a
 * municipality that tries out signing, and for a seal of its own; it vouches for nobody outside the house.
 */
export function newAuthority(name: Name, valid: Issuing, kind: KeyKind = 'P-384'): Identity {
  return issue(name, valid, { kind, isAuthority: true });
}

/** A new key with a certificate that the authority vouches for. */
export const newIdentity = (name: Name, valid: Issuing, by: Identity, kind: KeyKind = 'P-256'): Identity =>
  issue(name, valid, { kind, by, isAuthority: false });

type How = { readonly kind: KeyKind; readonly by?: Identity; readonly isAuthority: boolean };
function issue(name: Name, valid: Issuing, { kind, by, isAuthority }: How): Identity {
  const { privateKey, publicKey } = newKey(kind);
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = randomBytes(16);
  serial[0] = (serial[0] ?? 0) & 0x7f || 1;
  certificate.serialNumber = new Integer({ valueHex: bufferOf(serial) });
  named(certificate.subject, name);
  if (by) certificate.issuer = certificateOf(by.certificate).subject;
  else named(certificate.issuer, name);
  certificate.notBefore.value = valid.from;
  certificate.notAfter.value = valid.until;
  const info = fromBER(bufferOf(publicKey.export({ type: 'spki', format: 'der' })));
  certificate.subjectPublicKeyInfo = new PublicKeyInfo({ schema: info.result });
  certificate.extensions = extensionsOf(isAuthority);
  const issuer = by ?? { key: privateKey, kind };
  const algorithm = new AlgorithmIdentifier({ algorithmId: oidOf[issuer.kind] });
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  const body = Buffer.from(certificate.encodeTBS().toBER(false));
  const signature = sign(hashOf(algorithmOf[issuer.kind]), body, issuer.key);
  certificate.tbsView = new Uint8Array(body);
  certificate.signatureValue = new BitString({ valueHex: bufferOf(signature) });
  return { key: privateKey, certificate: new Uint8Array(certificate.toSchema(true).toBER(false)), kind };
}

function extensionsOf(isAuthority: boolean): Extension[] {
  const constraints = new BasicConstraints({ cA: isAuthority });
  const usage = new BitString({
    valueHex: bufferOf(Uint8Array.of(isAuthority ? 0x06 : 0xc0)),
    unusedBits: isAuthority ? 1 : 6,
  });
  return [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER(false) }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: usage.toBER(false) }),
  ];
}

/** A signer whose key is in this program's hands. */
export const signerOf = (identity: Identity, chain: readonly Uint8Array[] = []): Signer => ({
  certificate: identity.certificate,
  chain,
  algorithm: algorithmOf[identity.kind],
  sign: (attributes) =>
    Promise.resolve(new Uint8Array(sign(hashOf(algorithmOf[identity.kind]), attributes, identity.key))),
});
