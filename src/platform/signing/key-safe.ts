import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

/** 32 MB of memory and a twentieth of a second for each guess (OWASP's recommendation for scrypt, 2024). */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const lengths = { salt: 16, nonce: 12, tag: 16 } as const;

const keyOf = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** Locks bytes with a password (scrypt, AES-256-GCM): salt, nonce, tag and what is locked, in one piece. */
export async function lockedWith(password: string, bytes: Uint8Array): Promise<Uint8Array> {
  const [salt, nonce] = [randomBytes(lengths.salt), randomBytes(lengths.nonce)];
  const cipher = createCipheriv('aes-256-gcm', await keyOf(password, salt), nonce);
  const locked = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), locked]);
}

/** What was locked; undefined where the password is another, or a byte has changed. */
export async function openedWith(password: string, locked: Uint8Array): Promise<Uint8Array | undefined> {
  const whole = Buffer.from(locked);
  const salt = whole.subarray(0, lengths.salt);
  const nonce = whole.subarray(lengths.salt, lengths.salt + lengths.nonce);
  const tag = whole.subarray(lengths.salt + lengths.nonce, lengths.salt + lengths.nonce + lengths.tag);
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(password, salt), nonce);
  decipher.setAuthTag(tag);
  try {
    const opened = decipher.update(whole.subarray(lengths.salt + lengths.nonce + lengths.tag));
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    return undefined;
  }
}
