import { aMunicipality } from '../../bodies/bodies.fixtures.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { procedureStore } from '../../bodies/procedure/procedure.store.ts';
import { usualProcedure } from '../../bodies/procedure/procedure.ts';
import { day } from '../../kernel/day.ts';
import { newAuthority, newIdentity } from '../../platform/signing/authority.ts';
import { newSeal } from '../../platform/signing/house-seal.ts';
import { keyFileOf } from '../../platform/signing/key-file.fixtures.ts';
import type { Db } from '../../platform/sql/pool.ts';

/** The invented municipality with one more member of its committee, who may approve beside the chair. */
export async function aCommitteeThatApproves(db: Db, form: 'signature' | 'evidence' = 'evidence') {
  const known = await aMunicipality(db);
  const second = await bodyStore(db).addPerson({ name: 'Arne Lind', party: 'C' });
  await bodyStore(db).addMembership({ bodyId: known.bodies.committee, personId: second, role: 'member' });
  const rules = usualProcedure({ kind: 'committee', code: 'SN' });
  await procedureStore(db).set(known.bodies.committee, day('2025-01-01'), {
    ...rules,
    approvalForm: form,
    approvalBasis: 'KF 2024-06-10 § 88',
  });
  return { ...known, second };
}

const valid = { from: new Date('2026-01-01'), until: new Date('2035-01-01') };
export const issuer = newAuthority({ commonName: 'Påhittade Certifikat AB' }, valid);
export const houseSeal = newSeal({ commonName: 'Sjöholma kommun' }, new Date('2026-01-01'));

/** A person's key file, opened by the password "hemligt"; an expired one ran out a day ago. */
export function aKeyFile(name: string, expired = false): Uint8Array {
  const yesterday = new Date(Date.now() - 86_400_000);
  const period = expired ? { from: new Date('2020-01-01'), until: yesterday } : valid;
  return keyFileOf(newIdentity({ commonName: name }, period, issuer), issuer, 'hemligt');
}
