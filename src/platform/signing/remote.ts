import { createHash, X509Certificate, verify as verifyBytes } from 'node:crypto';
import { ObjectIdentifier, OctetString, fromBER } from 'asn1js';
import { Attribute, SignedAndUnsignedAttributes } from 'pkijs';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { assembled, asSet, bufferOf, certificateOf, inDerOrder, oids, refersToCertificate } from './cms.ts';
import { coveredBytes, withRoomForSignature, withSignature } from './revision.ts';
import type { Prepared, SignatureFace } from './revision.ts';

/**
 * A signing service elsewhere (fristående underskriftstjänst): it makes the certificate when somebody signs, so the work
 * is begun, kept while the signer is away, and completed. The document never leaves the house: only the attributes that
 * hold its digest do (documents.md 2.3; Sweden Connect's DSS extension for federated signing).
 */
export type SigningService = {
  /** Begins: answers with a ticket and the address where the signer goes. */
  begin(order: RemoteOrder): Promise<{ readonly ticket: string; readonly address: string }>;
  /** What came of it, asked when the signer has come back. */
  outcomeOf(ticket: string): Promise<RemoteOutcome>;
};

export type RemoteOrder = {
  /** DER of the attributes to be signed, without the reference to a certificate that is not made yet. */
  readonly attributes: Uint8Array;
  readonly signer: string;
  readonly text: string;
  readonly returnTo: string;
};
export type RemoteAnswer = {
  /** The attributes as they were signed: the service adds the reference to its certificate. */
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
  /** Over SHA-256, as the digest in the attributes is. */
  readonly algorithm: 'rsa-sha256' | 'ecdsa-sha256';
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
};
export type RemoteOutcome = RemoteAnswer | 'waiting' | 'declined' | 'unknown';

/** What is kept between the two steps: the revision with room for the signature, and what was asked to be signed. */
export type RemoteDraft = Prepared & { readonly attributes: Uint8Array };

/** The first step: room in the document, and the attributes that a service is asked to sign. */
export async function prepareRemote(bytes: Uint8Array, face: SignatureFace): Promise<RemoteDraft> {
  const prepared = await withRoomForSignature(bytes, face);
  const digest = createHash('sha256').update(coveredBytes(prepared)).digest();
  const attributes = inDerOrder([
    new Attribute({ type: oids.contentType, values: [new ObjectIdentifier({ value: oids.data })] }),
    new Attribute({ type: oids.messageDigest, values: [new OctetString({ valueHex: bufferOf(digest) })] }),
  ]);
  return { ...prepared, attributes: asSet(attributes) };
}

export type RemoteProblem =
  /** What came back is not over this document. */
  | 'other-document'
  /** The signature is not the certificate's, or does not name it. */
  | 'not-the-certificates';

/** The second step: looks that the answer is over this very document by that very certificate, and puts it in its room. */
export function completeRemote(draft: RemoteDraft, answer: RemoteAnswer): Result<Uint8Array, RemoteProblem> {
  const digest = createHash('sha256').update(coveredBytes(draft)).digest();
  const attributes = readAttributes(answer.attributes);
  const said = attributes?.attributes.find(({ type }) => type === oids.messageDigest)?.values[0];
  const isOurs = said instanceof OctetString && digest.equals(Buffer.from(said.valueBlock.valueHexView));
  if (!attributes || !isOurs) return no('other-document');
  const key = new X509Certificate(answer.certificate).publicKey;
  const isSigned = verifyBytes('sha256', answer.attributes, key, answer.signature);
  const reference = attributes.attributes.find(({ type }) => type === oids.signingCertificateV2)?.values[0];
  if (!isSigned || !refersToCertificate(reference, certificateOf(answer.certificate))) {
    return no('not-the-certificates');
  }
  return ok(withSignature(draft, assembled(attributes, answer)));
}

/** Attributes as they were signed, a SET, read as they stand in a signature. */
export function readAttributes(der: Uint8Array): SignedAndUnsignedAttributes | undefined {
  const copy = new Uint8Array(der);
  if (copy[0] !== 0x31) return undefined;
  copy[0] = 0xa0;
  const read = fromBER(bufferOf(copy));
  if (read.offset === -1) return undefined;
  try {
    return new SignedAndUnsignedAttributes({ type: 0, schema: read.result });
  } catch {
    return undefined;
  }
}
