import { hashPassword, fits } from './password.ts';
import { accountStore } from './accounts.store.ts';
import { attemptStore } from './attempts.store.ts';
import { whenToTryAgain } from './attempts.ts';
import { closeSession, openSession } from './sessions.store.ts';
import { asSystem } from '../sql/transaction.ts';
import type { Db } from '../sql/pool.ts';

export type SignInOutcome =
  | { kind: 'opened'; token: string }
  | { kind: 'wrong' }
  | { kind: 'locked' }
  | { kind: 'later'; at: Date };

type Attempt = {
  username: string;
  password: string;
  /** The caller's network address. */
  address: string;
  /** The session the visitor had before; it ends, so that a planted one is worth nothing. */
  replaces: string | undefined;
};

/**
 * Tries to sign in. An unknown name costs as much time and gives the same answer as a wrong password;
 * that an account is locked is only told to the one who has its password.
 */
export async function signIn(db: Db, attempt: Attempt): Promise<SignInOutcome> {
  const { username, password, address } = attempt;
  const [failures, account] = await asSystem(db, async (db) => [
    await attemptStore(db).failuresOf(username, address),
    await accountStore(db).findByUsername(username),
  ]);
  const at = whenToTryAgain(failures);
  if (at) return { kind: 'later', at };
  // NOTE the hash is counted with no connection held
  const right = await fits(password, account?.passwordHash ?? (await nobodysHash));
  return asSystem(db, async (db) => {
    const succeeded = right && account !== undefined && !account.locked;
    await attemptStore(db).record({ username, address, succeeded });
    if (!right || !account) return { kind: 'wrong' };
    if (account.locked) return { kind: 'locked' };
    if (attempt.replaces) await closeSession(db, attempt.replaces);
    return { kind: 'opened', token: await openSession(db, account.person) };
  });
}

const nobodysHash = hashPassword('the hash an unknown name is measured against');
