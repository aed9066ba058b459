import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { whyNotPassword } from '../platform/sign-in/password.ts';
import type { PasswordObstacle } from '../platform/sign-in/password.ts';
import { Refusal } from './command.ts';

// Without those that are mistaken for each other: 0 O 1 l I.
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Twenty signs in four groups: 116 bits of chance. */
export function makePassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

const sentences: Record<PasswordObstacle, string> = {
  'too-short': 'Lösenordet ska ha minst tolv tecken.',
  'too-long': 'Lösenordet får ha högst 200 tecken.',
  'same-as-username': 'Lösenordet får inte innehålla användarnamnet.',
};

/** Asks for a password without showing it, or takes the first line of what is piped in. Throws `Refusal`. */
export async function readPassword(username: string): Promise<string> {
  const password = process.stdin.isTTY ? await ask() : ((await text(process.stdin)).split(/\r?\n/)[0] ?? '');
  const obstacle = whyNotPassword(password, username);
  if (obstacle) throw new Refusal(`${sentences[obstacle]} (--generate gör ett åt dig.)`);
  return password;
}

async function ask(): Promise<string> {
  process.stderr.write('Lösenord (syns inte): ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await prompt.question('');
  } finally {
    prompt.close();
    process.stderr.write('\n');
  }
}
