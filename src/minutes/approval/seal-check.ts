import { isSealedBy } from '../../platform/signing/house-seal.ts';
import type { ChainEntry } from './evidence.ts';

/** Whether an entry of a chain is sealed by a certificate that one of the authorities has given out. */
export const sealCheck =
  (authorities: readonly Uint8Array[]) =>
  ({ hash, seal, sealedBy }: ChainEntry): boolean =>
    isSealedBy(hash, seal, Buffer.from(sealedBy, 'base64'), authorities);
