import { detachedSignature } from './cms.ts';
import { coveredBytes, withRoomForSignature, withSignature } from './revision.ts';
import type { SignatureFace } from './revision.ts';
import type { Signer, TimeStamper } from './signer.ts';

/**
 * Signs a PDF (PAdES baseline B, or T with a time stamp) by a revision added last in the file, so that earlier signatures
 * stay valid. Rejects when the key or the time stamp cannot be had; the document is then as it was.
 */
export async function signPdf(
  bytes: Uint8Array,
  face: SignatureFace,
  by: { readonly signer: Signer; readonly stamper?: TimeStamper },
): Promise<Uint8Array> {
  const prepared = await withRoomForSignature(bytes, face);
  return withSignature(prepared, await detachedSignature(coveredBytes(prepared), by.signer, by.stamper));
}
