import type { PersonId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import { no, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { certificateFace } from '../../platform/signing/certificate.ts';
import { openKeyFile } from '../../platform/signing/key-file.ts';
import { lockedWith, openedWith } from '../../platform/signing/key-safe.ts';
import type { Signer } from '../../platform/signing/signer.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { whyNotNow } from './key.ts';
import type { OwnKey, SignProblem } from './key.ts';

type KeyTables = {
  signing_key: {
    person_id: PersonId;
    subject: string;
    issuer: string;
    valid_from: Date;
    valid_until: Date;
    fingerprint: string;
    bytes: Buffer;
  };
  trusted_issuer: {
    id: Id<'issuer'>;
    name: string;
    fingerprint: string;
    valid_until: Date;
    bytes: Buffer;
    added_by: PersonId | null;
    withdrawn_because: string | null;
  };
};
export type TrustedIssuer = {
  readonly id: Id<'issuer'>;
  readonly name: string;
  readonly validUntil: Date;
  readonly fingerprint: string;
  readonly certificate: Uint8Array;
};

/** The keys that people sign with, and the authorities that the municipality trusts. */
export const keyStore = (db: Db) => {
  const tables = db.withTables<KeyTables>();
  const find = (person: PersonId) =>
    tables.selectFrom('signing_key').selectAll().where('person_id', '=', person).executeTakeFirst();
  return {
    async keyOf(person: PersonId): Promise<OwnKey | undefined> {
      const row = await find(person);
      return (
        row && {
          subject: row.subject,
          issuer: row.issuer,
          validFrom: row.valid_from,
          validUntil: row.valid_until,
          fingerprint: row.fingerprint,
        }
      );
    },
    /** Keeps a key file in place of the one before, when its password opens it and its certificate is of today. */
    async keep(
      person: PersonId,
      file: Uint8Array,
      password: string,
      now: Date,
    ): Promise<Result<OwnKey, SignProblem>> {
      const opened = await openKeyFile(file, password);
      if (!opened.ok) return opened;
      const face = certificateFace(opened.value.certificate);
      const late = whyNotNow(face, now);
      if (late) return no(late);
      await tables.deleteFrom('signing_key').where('person_id', '=', person).execute();
      await tables
        .insertInto('signing_key')
        .values({
          person_id: person,
          subject: face.subject,
          issuer: face.issuer,
          valid_from: face.validFrom,
          valid_until: face.validUntil,
          fingerprint: face.fingerprint,
          bytes: Buffer.from(await lockedWith(password, file)),
        })
        .execute();
      return ok(face);
    },
    async remove(person: PersonId): Promise<void> {
      await tables.deleteFrom('signing_key').where('person_id', '=', person).execute();
    },
    /** Opens a person's key with the password, to sign with at once; it is kept nowhere else. */
    async open(person: PersonId, password: string, now: Date): Promise<Result<Signer, SignProblem>> {
      const row = await find(person);
      if (!row) return no('no-own-key');
      const late = whyNotNow({ validFrom: row.valid_from, validUntil: row.valid_until }, now);
      if (late) return no(late);
      const file = await openedWith(password, row.bytes);
      return file ? openKeyFile(file, password) : no('wrong-password');
    },
    /** Authorities whose certificates are trusted, by name. */
    async issuers(): Promise<TrustedIssuer[]> {
      const rows = await tables
        .selectFrom('trusted_issuer')
        .selectAll()
        .where('withdrawn_because', 'is', null)
        .orderBy('name')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.name,
        validUntil: row.valid_until,
        fingerprint: row.fingerprint,
        certificate: new Uint8Array(row.bytes),
      }));
    },
    async trust(certificate: Uint8Array, by: PersonId): Promise<'added' | 'known'> {
      const { subject, fingerprint, validUntil } = certificateFace(certificate);
      const known = await tables
        .selectFrom('trusted_issuer')
        .select('id')
        .where('fingerprint', '=', fingerprint)
        .where('withdrawn_because', 'is', null)
        .executeTakeFirst();
      if (known) return 'known';
      await tables
        .insertInto('trusted_issuer')
        .values({
          id: newId<'issuer'>(),
          name: subject,
          fingerprint,
          valid_until: validUntil,
          bytes: Buffer.from(certificate),
          added_by: by,
          withdrawn_because: null,
        })
        .execute();
      return 'added';
    },
    async distrust(id: Id<'issuer'>, because: string): Promise<void> {
      await tables
        .updateTable('trusted_issuer')
        .set({ withdrawn_because: because })
        .where('id', '=', id)
        .where('withdrawn_because', 'is', null)
        .execute();
    },
  };
};
