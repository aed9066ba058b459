import type { Day } from '../../kernel/day.ts';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { certificateFace } from '../../platform/signing/certificate.ts';
import type { SignatureFace } from '../../platform/signing/revision.ts';
import { signPdf } from '../../platform/signing/sign.ts';
import type { Signer } from '../../platform/signing/signer.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { whyNotNow } from '../keys/key.ts';
import type { SignProblem } from '../keys/key.ts';
import { approvalStore } from './approval.store.ts';
import type { Version } from './approval.ts';
import { completeIfAll } from './approve.job.ts';
import { sha256Of } from './evidence.ts';
import type { Doing } from './send.job.ts';
import { byKey, statements } from './statements.ts';

/**
 * One approver's signature with a key: a revision after everything that stands there, so that earlier ones stay valid.
 * The last one completes the version. The caller has held the version and asked `whyCannotApprove`.
 */
export async function sign(
  db: Db,
  version: Version,
  signer: Signer,
  today: Day,
  doing: Doing,
): Promise<Result<'signed', SignProblem>> {
  const document = await documentToSign(db, version);
  if (!document) return no('altered');
  const problem = whyNotThisKey(version, signer.certificate, doing.at);
  if (problem) return no(problem);
  const signed = await signPdf(document, faceOf(version, doing), { signer });
  await keepSignature(db, version, { document, signed, certificate: signer.certificate }, today, doing);
  return ok('signed');
}

/** The document that is to be signed; undefined where it is not the one that the last deed left behind. */
export async function documentToSign(db: Db, version: Version): Promise<Uint8Array | undefined> {
  const document = await approvalStore(db).pdfOf(version.id);
  const expected = version.entries.findLast(({ kind }) => kind === 'signed')?.sha256 ?? version.sha256;
  return document && sha256Of(document) === expected ? document : undefined;
}

/** A certificate that has expired, or that has signed the version already, signs nothing. */
export function whyNotThisKey(
  version: Pick<Version, 'entries'>,
  certificate: Uint8Array,
  at: Date,
): SignProblem | undefined {
  const face = certificateFace(certificate);
  if (version.entries.some((entry) => entry.certificate === face.fingerprint)) return 'key-used';
  return whyNotNow(face, at);
}

/** What the signature says of itself in the document. */
export function faceOf(version: Version, { by, at }: Doing): SignatureFace {
  const role = version.approvers.find(({ personId }) => personId === by.person)?.role;
  return {
    field: `Underskrift ${version.entries.filter(({ kind }) => kind === 'signed').length + 1}`,
    name: by.name,
    reason: role === 'chair' ? 'Justering, ordförande' : 'Justering',
    at,
  };
}

export type SignedDocument = {
  readonly document: Uint8Array;
  readonly signed: Uint8Array;
  readonly certificate: Uint8Array;
};

/** Keeps a signature as the revision that it is, with an entry in the chain; the last one completes the version. */
export async function keepSignature(
  db: Db,
  version: Version,
  { document, signed, certificate }: SignedDocument,
  today: Day,
  doing: Doing,
): Promise<void> {
  const { subject, issuer, fingerprint } = certificateFace(certificate);
  await approvalStore(db).write(
    version.id,
    {
      kind: 'signed',
      by: { id: doing.by.person, name: doing.by.name },
      at: doing.at,
      method: byKey(subject, issuer),
      statement: statements.signed,
      certificate: fingerprint,
      appended: signed.subarray(document.length),
    },
    signed,
    doing.seal,
  );
  await completeIfAll(db, version.id, today, doing);
}
