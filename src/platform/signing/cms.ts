import { createHash } from 'node:crypto';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence, fromBER } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { hashOf } from './signer.ts';
import type { SignatureAlgorithm, Signer, TimeStamper } from './signer.ts';

export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  rsa: '1.2.840.113549.1.1.1',
} as const;
export const digestOids = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
} as const;
const signatureOids: Record<SignatureAlgorithm, string> = {
  'rsa-sha256': oids.rsa,
  'ecdsa-sha256': '1.2.840.10045.4.3.2',
  'ecdsa-sha384': '1.2.840.10045.4.3.3',
  'ecdsa-sha512': '1.2.840.10045.4.3.4',
};

/** Bytes as an ArrayBuffer of their own, as the ASN.1 library wants them. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
export const certificateOf = (der: Uint8Array): Certificate => {
  const read = fromBER(bufferOf(der));
  if (read.offset === -1) throw new Error('no certificate');
  return new Certificate({ schema: read.result });
};

/**
 * A detached CMS signature as PAdES wants it (ETSI EN 319 142-1, 6.3): content type, digest and the reference to the
 * signing certificate are signed, no signing time; a time stamp, where one is given, is added unsigned.
 */
export async function detachedSignature(
  content: Uint8Array,
  signer: Signer,
  stamper?: TimeStamper,
): Promise<Uint8Array> {
  const attributes = signedAttributes(content, signer);
  const signature = await signer.sign(asSet(attributes));
  const stamp = stamper && (await stampAttribute(signature, stamper));
  return assembled(attributes, { ...signer, signature }, stamp);
}

type Signed = Pick<Signer, 'certificate' | 'chain' | 'algorithm'> & { readonly signature: Uint8Array };

/** The CMS of attributes that were signed, wherever that was done. */
export function assembled(
  signedAttrs: SignedAndUnsignedAttributes,
  { certificate: der, chain, algorithm, signature }: Signed,
  unsignedAttrs?: SignedAndUnsignedAttributes,
): Uint8Array {
  const certificate = certificateOf(der);
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: digestOids[hashOf(algorithm)] }),
    signedAttrs,
    signatureAlgorithm: new AlgorithmIdentifier({
      algorithmId: signatureOids[algorithm],
      ...(algorithm === 'rsa-sha256' && { algorithmParams: new Null() }),
    }),
    signature: new OctetString({ valueHex: bufferOf(signature) }),
  });
  if (unsignedAttrs) info.unsignedAttrs = unsignedAttrs;
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [info.digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates: [certificate, ...chain.map(certificateOf)],
    signerInfos: [info],
  });
  const whole = new ContentInfo({ contentType: oids.signedData, content: signed.toSchema(true) });
  return new Uint8Array(whole.toSchema().toBER(false));
}

function signedAttributes(content: Uint8Array, signer: Signer): SignedAndUnsignedAttributes {
  const digest = createHash(hashOf(signer.algorithm)).update(content).digest();
  const attributes = [
    new Attribute({ type: oids.contentType, values: [new ObjectIdentifier({ value: oids.data })] }),
    new Attribute({ type: oids.messageDigest, values: [new OctetString({ valueHex: bufferOf(digest) })] }),
    new Attribute({ type: oids.signingCertificateV2, values: [certificateReference(signer.certificate)] }),
  ];
  return inDerOrder(attributes);
}

/** DER wants a set in the order of its encodings (X.690, 11.6). */
export function inDerOrder(attributes: readonly Attribute[]): SignedAndUnsignedAttributes {
  const encoded = attributes.map((one) => ({ one, der: Buffer.from(one.toSchema().toBER(false)) }));
  encoded.sort((first, second) => Buffer.compare(first.der, second.der));
  return new SignedAndUnsignedAttributes({ type: 0, attributes: encoded.map(({ one }) => one) });
}

/** ESSCertIDv2 (RFC 5035) with SHA-256, which is its default and therefore not named. */
export const certificateReference = (certificate: Uint8Array): Sequence => {
  const hash = createHash('sha256').update(certificate).digest();
  const reference = new Sequence({ value: [new OctetString({ valueHex: bufferOf(hash) })] });
  return new Sequence({ value: [new Sequence({ value: [reference] })] });
};

/** Whether a signed reference is the certificate's own (RFC 5035, SHA-256 by default). */
export function refersToCertificate(reference: unknown, certificate: Certificate): boolean {
  const list = reference instanceof Sequence ? reference.valueBlock.value[0] : undefined;
  const first = list instanceof Sequence ? list.valueBlock.value[0] : undefined;
  const hash =
    first instanceof Sequence ? first.valueBlock.value.find((one) => one instanceof OctetString) : undefined;
  const own = createHash('sha256')
    .update(Buffer.from(certificate.toSchema(true).toBER(false)))
    .digest();
  return hash instanceof OctetString && own.equals(Buffer.from(hash.valueBlock.valueHexView));
}

/** What is signed is the attributes as a SET; within the signature they are written as [0]. */
export function asSet(attributes: SignedAndUnsignedAttributes): Uint8Array {
  const der = new Uint8Array(attributes.toSchema().toBER(false));
  der[0] = 0x31;
  return der;
}

async function stampAttribute(
  signature: Uint8Array,
  stamper: TimeStamper,
): Promise<SignedAndUnsignedAttributes> {
  const token = fromBER(bufferOf(await stamper.stamp(createHash('sha256').update(signature).digest())));
  if (token.offset === -1) throw new Error('the time stamp cannot be read');
  const attribute = new Attribute({ type: oids.timeStampToken, values: [token.result] });
  return new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] });
}

export const integerOf = (value: number): Integer => new Integer({ value });
