import type { PersonId } from '../../kernel/actor.ts';
import { newId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import type { RemoteDraft } from '../../platform/signing/remote.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { sha256Of } from '../approval/evidence.ts';
import type { VersionId } from '../approval/version.ts';

export type OrderId = Id<'signing-order'>;
type OrderTables = {
  signing_order: {
    id: OrderId;
    version_id: VersionId;
    person_id: PersonId;
    base_sha256: string;
    appended: Buffer;
    byte_range: number[];
    attributes: Buffer;
    ticket: string;
    address: string;
    done_at: Date | null;
  };
};
export type SigningOrder = {
  readonly id: OrderId;
  readonly versionId: VersionId;
  readonly ticket: string;
  readonly address: string;
  /** The draft over this very document; undefined where somebody has signed it meanwhile. */
  readonly draftOver: (document: Uint8Array) => RemoteDraft | undefined;
};

/** Signatures that are being made by a service elsewhere. */
export const orderStore = (db: Db) => {
  const tables = db.withTables<OrderTables>();
  return {
    async begin(
      versionId: VersionId,
      person: PersonId,
      document: Uint8Array,
      draft: RemoteDraft,
      service: { ticket: string; address: string },
    ): Promise<OrderId> {
      const id = newId<'signing-order'>();
      await tables
        .insertInto('signing_order')
        .values({
          id,
          version_id: versionId,
          person_id: person,
          base_sha256: sha256Of(document),
          appended: Buffer.from(draft.bytes.subarray(document.length)),
          byte_range: [...draft.byteRange],
          attributes: Buffer.from(draft.attributes),
          ticket: service.ticket,
          address: service.address,
          done_at: null,
        })
        .execute();
      return id;
    },
    /** An order of the asker's that is not done with. */
    async find(id: OrderId): Promise<SigningOrder | undefined> {
      const row = await tables
        .selectFrom('signing_order')
        .selectAll()
        .where('id', '=', id)
        .where('done_at', 'is', null)
        .executeTakeFirst();
      if (!row) return undefined;
      const [start = 0, length = 0, rest = 0, restLength = 0] = row.byte_range;
      return {
        id: row.id,
        versionId: row.version_id,
        ticket: row.ticket,
        address: row.address,
        draftOver: (document) =>
          sha256Of(document) === row.base_sha256
            ? {
                bytes: new Uint8Array(Buffer.concat([document, row.appended])),
                byteRange: [start, length, rest, restLength],
                attributes: new Uint8Array(row.attributes),
              }
            : undefined,
      };
    },
    async done(id: OrderId): Promise<void> {
      await tables.updateTable('signing_order').set({ done_at: new Date() }).where('id', '=', id).execute();
    },
  };
};
