import { sql } from 'kysely';
import type { PersonId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { accountStore } from '../../platform/sign-in/accounts.store.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { bodyStore } from '../bodies.store.ts';
import type { FirstDraft } from './first-administrator.ts';

/**
 * The municipality, its first administrator and that person's account, in the transaction that is handed in.
 * Two who try at the same time wait for each other; the second is told 'taken' and nothing is written for it.
 * Only after the one-time code has been checked: it acts as the program itself from here on.
 */
export async function addFirstAdministrator(
  db: Db,
  draft: FirstDraft,
  today: Day,
): Promise<PersonId | 'taken'> {
  await sql`select set_config('app.system', 'on', true), pg_advisory_xact_lock(hashtext('first administrator'))`.execute(
    db,
  );
  const accounts = accountStore(db);
  if (await accounts.any()) return 'taken';
  const store = bodyStore(db);
  const bodyId = await store.addBody({
    kind: 'municipality',
    name: draft.municipality,
    visibility: 'public',
  });
  const personId = await store.addPerson({ name: draft.name });
  await store.addMembership({ bodyId, personId, role: 'administrator', validFrom: today });
  const { username, password } = draft;
  const added = await accounts.add({ personId, username, password });
  return added === 'taken' ? 'taken' : personId;
}
