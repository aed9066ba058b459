import { X509Certificate } from 'node:crypto';

/** What a certificate says, in the words of people. */
export type CertificateFace = {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
  /** SHA-256 of the certificate, in hexadecimal. */
  readonly fingerprint: string;
};

/** The common name within a subject or an issuer; the whole where it has none. */
export const commonName = (name: string): string =>
  /(?:^|\+ )CN=([^\n+]+?)(?: \+|$)/m.exec(name)?.[1] ?? name.replaceAll('\n', ', ');

/** Reads a certificate in DER. Throws when the bytes are none. */
export function certificateFace(der: Uint8Array): CertificateFace {
  const read = new X509Certificate(der);
  return {
    subject: commonName(read.subject),
    issuer: commonName(read.issuer),
    validFrom: read.validFromDate,
    validUntil: read.validToDate,
    fingerprint: read.fingerprint256.replaceAll(':', '').toLowerCase(),
  };
}

/** A certificate from a file in PEM or DER; undefined for anything else. */
export function readCertificate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return new Uint8Array(new X509Certificate(bytes).raw);
  } catch {
    return undefined;
  }
}
