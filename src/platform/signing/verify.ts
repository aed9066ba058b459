import { X509Certificate, createHash, verify as verifyBytes } from 'node:crypto';
import { OctetString, fromBER } from 'asn1js';
import { Certificate, ContentInfo, SignedData } from 'pkijs';
import type { SignerInfo } from 'pkijs';
import { commonName } from './certificate.ts';
import { asSet, bufferOf, digestOids, oids, refersToCertificate } from './cms.ts';
import { changesBetween } from './revisions.ts';
import { signaturesIn } from './signatures.ts';
import type { FoundSignature } from './signatures.ts';

export type SignatureTrouble =
  /** The bytes that were signed are not the ones that stand there now. */
  | 'changed'
  /** The signature is not the certificate's, or cannot be read. */
  | 'forged'
  /** It does not cover everything before it, so that something may have been slipped in. */
  | 'partial';

export type VerifiedSignature = {
  readonly field: string;
  readonly name: string;
  readonly reason: string;
  /** As the signer's program said; a time stamp is stronger. */
  readonly claimedAt: Date | undefined;
  /** Who the certificate is issued to and by. */
  readonly subject: string;
  readonly issuer: string;
  readonly trouble: SignatureTrouble | undefined;
  /**
   * Whether the chain leads to an authority that the municipality trusts, valid at the time the signer's program said:
   * a time stamp is not yet weighed, so that whoever holds an expired key could say an earlier time.
   */
  readonly trusted: boolean;
  /** The file's bytes up to which this signature vouches. */
  readonly until: number;
};

export type Verification = {
  readonly signatures: readonly VerifiedSignature[];
  /** What later revisions changed beside adding signatures; each is a reason to disbelieve the document. */
  readonly changes: readonly string[];
  /** Whether the last signature vouches for the file's last byte. */
  readonly coversWholeFile: boolean;
  /** Signed, every signature whole, nothing changed since and nothing added after. */
  readonly intact: boolean;
};

/** Examines every signature and everything that was added after each. Throws when the file is no PDF. */
export async function verifyPdf(bytes: Uint8Array, trusted: readonly Uint8Array[]): Promise<Verification> {
  const found = await signaturesIn(bytes);
  const signatures = found.map((one) => examine(bytes, one, trusted));
  const ends = signatures.map(({ until }) => until);
  const changes = (
    await Promise.all(
      ends.map((end, at) =>
        changesBetween(bytes.subarray(0, end), bytes.subarray(0, ends[at + 1] ?? bytes.length)),
      ),
    )
  ).flat();
  const coversWholeFile = ends.at(-1) === bytes.length;
  const whole = signatures.length > 0 && signatures.every(({ trouble }) => trouble === undefined);
  return { signatures, changes, coversWholeFile, intact: whole && coversWholeFile && changes.length === 0 };
}

function examine(
  bytes: Uint8Array,
  found: FoundSignature,
  trusted: readonly Uint8Array[],
): VerifiedSignature {
  const { field, name, reason, claimedAt, byteRange } = found;
  const until = byteRange[2] + byteRange[3];
  const face = { field, name, reason, claimedAt, until };
  const unknown = { subject: '', issuer: '', trusted: false };
  if (!found.coversAllBefore) return { ...face, ...unknown, trouble: 'partial' };
  try {
    const { signer, certificate, others, covered } = opened(bytes, found);
    const trouble = troubleOf(signer, certificate, covered);
    const x509 = new X509Certificate(der(certificate));
    return {
      ...face,
      subject: commonName(x509.subject),
      issuer: commonName(x509.issuer),
      trouble,
      trusted: isTrusted(x509, others, { trusted, at: claimedAt ?? new Date() }),
    };
  } catch {
    return { ...face, ...unknown, trouble: 'forged' };
  }
}

function opened(
  bytes: Uint8Array,
  { byteRange: [start, length, rest, restLength], contents }: FoundSignature,
) {
  const covered = Buffer.concat([
    bytes.subarray(start, start + length),
    bytes.subarray(rest, rest + restLength),
  ]);
  const read = fromBER(bufferOf(contents));
  if (read.offset === -1) throw new Error('no signature');
  const signed = new SignedData({ schema: new ContentInfo({ schema: read.result }).content });
  const signer = signed.signerInfos[0];
  const certificates = (signed.certificates ?? []).filter(
    (one): one is Certificate => one instanceof Certificate,
  );
  const certificate = certificates.find((one) => isOf(one, signer));
  if (!signer || !certificate || signed.signerInfos.length !== 1) throw new Error('no signer');
  return { signer, certificate, others: certificates.filter((one) => one !== certificate), covered };
}

function isOf(certificate: Certificate, signer: SignerInfo | undefined): boolean {
  const { serialNumber, issuer } = (signer?.sid ?? {}) as Partial<
    Pick<Certificate, 'serialNumber' | 'issuer'>
  >;
  if (!serialNumber || !issuer) return false;
  return certificate.serialNumber.isEqual(serialNumber) && certificate.issuer.isEqual(issuer);
}

function troubleOf(
  signer: SignerInfo,
  certificate: Certificate,
  covered: Uint8Array,
): SignatureTrouble | undefined {
  const hash = hashNamed(signer.digestAlgorithm.algorithmId);
  const attributes = signer.signedAttrs;
  const digest = attributeOf(signer, oids.messageDigest);
  if (!hash || !attributes || !(digest instanceof OctetString)) return 'forged';
  if (!refersToCertificate(attributeOf(signer, oids.signingCertificateV2), certificate)) return 'forged';
  const key = new X509Certificate(der(certificate)).publicKey;
  const signature = new Uint8Array(signer.signature.valueBlock.valueHexView);
  if (!verifyBytes(hash, asSet(attributes), key, signature)) return 'forged';
  const now = createHash(hash).update(covered).digest();
  return now.equals(Buffer.from(digest.valueBlock.valueHexView)) ? undefined : 'changed';
}

const hashNamed = (oid: string): keyof typeof digestOids | undefined =>
  (['sha256', 'sha384', 'sha512'] as const).find((name) => digestOids[name] === oid);

const attributeOf = (signer: SignerInfo, type: string): unknown =>
  signer.signedAttrs?.attributes.find((one) => one.type === type)?.values[0];

const der = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema(true).toBER(false));

type Trust = { readonly trusted: readonly Uint8Array[]; readonly at: Date };
function isTrusted(
  certificate: X509Certificate,
  others: readonly Certificate[],
  { trusted, at }: Trust,
): boolean {
  const roots = trusted.map((one) => new X509Certificate(one));
  const between = others.map((one) => new X509Certificate(der(one)));
  let current = certificate;
  for (let step = 0; step < 8; step += 1) {
    if (at < current.validFromDate || at > current.validToDate) return false;
    if (roots.some((root) => vouches(root, current) && at >= root.validFromDate && at <= root.validToDate))
      return true;
    const next = between.find(
      (one) => one.ca && vouches(one, current) && one.fingerprint256 !== current.fingerprint256,
    );
    if (!next) return false;
    current = next;
  }
  return false;
}

const vouches = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
