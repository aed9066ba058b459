import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

// OWASP's least for Argon2id: 19 MiB and two passes, about 30 ms; the string carries them, so they can be raised.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };

/** An Argon2id hash as a PHC string, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message: normal(password), nonce, ...cost });
  const parameters = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${parameters}$${plain64(nonce)}$${plain64(tag)}`;
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether the password is the one that was hashed; compared in constant time. An unreadable hash fits none. */
export async function fits(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, stored] = phc.exec(hash) ?? [];
  if (!salt || !stored) return false;
  const expected = Buffer.from(stored, 'base64');
  const tag = await derive('argon2id', {
    message: normal(password),
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(tag, expected);
}

/** One way of writing å, ä and ö, whichever keyboard typed them. */
const normal = (password: string): string => password.normalize('NFKC');
const plain64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

export type PasswordObstacle = 'too-short' | 'too-long' | 'same-as-username';

/** Length is what protects (NIST SP 800-63B): twelve characters, no demand for signs. */
export function whyNotPassword(password: string, username: string): PasswordObstacle | undefined {
  if (password.length < 12) return 'too-short';
  if (password.length > 200) return 'too-long';
  if (password.toLowerCase().includes(username.toLowerCase()) && username.length > 5)
    return 'same-as-username';
  return undefined;
}
