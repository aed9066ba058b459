import { createHash } from 'node:crypto';
import type { EntryKind } from './approval.ts';

/** One entry of a chain of evidence as it is bound to the one before it. */
export type ChainEntry = {
  readonly seq: number;
  readonly kind: EntryKind;
  readonly personId: string | undefined;
  readonly name: string;
  readonly at: Date;
  readonly method: string;
  readonly statement: string;
  readonly reason: string;
  /** Of the document's bytes as they stood when the entry was made. */
  readonly sha256: string;
  readonly certificate: string;
  readonly previous: string;
  readonly hash: string;
  readonly seal: string;
  /** The certificate of the seal, base64 of its DER. */
  readonly sealedBy: string;
};

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** What the first entry of a version is bound to. */
export const chainStart = (versionId: string): string => sha256Of(`version ${versionId}`);

type Hashed = Omit<ChainEntry, 'hash' | 'seal' | 'sealedBy'>;

/** The entry's hash: over its fields in a fixed order, and the hash of the one before it. */
export const entryHash = (entry: Hashed): string =>
  sha256Of(
    JSON.stringify([
      entry.previous,
      entry.seq,
      entry.kind,
      entry.personId ?? null,
      entry.name,
      entry.at.toISOString(),
      entry.method,
      entry.statement,
      entry.reason,
      entry.sha256,
      entry.certificate,
    ]),
  );

export type ChainTrouble = {
  readonly seq: number;
  /** Written otherwise than it was; taken out or put in; not sealed by the house's key; its end is missing. */
  readonly why: 'changed' | 'order' | 'seal' | 'cut-off';
};

/** What is wrong with a version's chain, or undefined. A version that has ended has an entry that says so. */
export function chainTrouble(
  versionId: string,
  entries: readonly ChainEntry[],
  hasEnded: boolean,
  isSealed: (entry: ChainEntry) => boolean,
): ChainTrouble | undefined {
  let previous = chainStart(versionId);
  for (const [at, entry] of entries.entries()) {
    if (entry.seq !== at + 1 || entry.previous !== previous) return { seq: at + 1, why: 'order' };
    if (entryHash(entry) !== entry.hash) return { seq: entry.seq, why: 'changed' };
    if (!isSealed(entry)) return { seq: entry.seq, why: 'seal' };
    previous = entry.hash;
  }
  const last = entries.at(-1);
  const saysEnded = last?.kind === 'completed' || last?.kind === 'taken-back';
  return last === undefined || hasEnded !== saysEnded
    ? { seq: entries.length + 1, why: 'cut-off' }
    : undefined;
}
