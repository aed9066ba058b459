import type { KeyFileProblem } from '../../platform/signing/key-file.ts';

/** A person's own key, as its certificate tells it. */
export type OwnKey = {
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly fingerprint: string;
};

export type KeyTimeProblem = 'expired' | 'not-yet-valid';
/** Whether a certificate may sign at a moment. */
export function whyNotNow(
  key: Pick<OwnKey, 'validFrom' | 'validUntil'>,
  now: Date,
): KeyTimeProblem | undefined {
  if (now > key.validUntil) return 'expired';
  return now < key.validFrom ? 'not-yet-valid' : undefined;
}

/** Why somebody cannot sign with a key just now. */
export type SignProblem =
  | KeyFileProblem
  | KeyTimeProblem
  | 'no-own-key'
  /** The same certificate has signed this version already: two persons need two keys. */
  | 'key-used'
  /** The document in the register is not the one that was sent. */
  | 'altered';
