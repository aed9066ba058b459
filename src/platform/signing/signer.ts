/** How a key signs: the hash and the kind of key, as CMS names them. */
export type SignatureAlgorithm = 'rsa-sha256' | 'ecdsa-sha256' | 'ecdsa-sha384' | 'ecdsa-sha512';

/**
 * Somebody's key, wherever it is kept: a file, a card, a service elsewhere. It never sees the document: only the DER of
 * the signed attributes, which hold the document's digest (ETSI EN 319 122-1, 5.2).
 */
export type Signer = {
  /** The signer's certificate, DER. */
  readonly certificate: Uint8Array;
  /** Certificates from the signer's issuer upwards, DER; the root may be left out. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: SignatureAlgorithm;
  /** The signature over the bytes, hashed by the algorithm; rejects when the key cannot be used. */
  sign(signedAttributes: Uint8Array): Promise<Uint8Array>;
};

/** A time-stamping authority (RFC 3161): answers with the token's DER for the SHA-256 of what is stamped. */
export type TimeStamper = { stamp(sha256: Uint8Array): Promise<Uint8Array> };

export const hashOf = (algorithm: SignatureAlgorithm): 'sha256' | 'sha384' | 'sha512' =>
  algorithm === 'ecdsa-sha384' ? 'sha384' : algorithm === 'ecdsa-sha512' ? 'sha512' : 'sha256';
