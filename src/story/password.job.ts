import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const syllables = [
  'ek',
  'al',
  'björk',
  'sjö',
  'holm',
  'vik',
  'ö',
  'sund',
  'näs',
  'berg',
  'dal',
  'ås',
  'mo',
  'hed',
  'fjärd',
  'strand',
];
const fileIn = (data: string): string => join(data, 'sjoholma-losenord.txt');

/** The story's password: made for this installation, kept in the data folder so that it can be told again. */
export async function storyPassword(data: string): Promise<string> {
  const kept = await keptStoryPassword(data);
  if (kept) return kept;
  const word = () => Array.from({ length: 2 }, () => syllables[randomInt(syllables.length)]).join('');
  const password = `${word()}-${word()}-${word()}-${randomInt(10, 100)}`;
  await mkdir(data, { recursive: true });
  await writeFile(fileIn(data), `${password}\n`, { mode: 0o600 });
  return password;
}

/** The password of a story that has been told here; undefined where none has. */
export async function keptStoryPassword(data: string): Promise<string | undefined> {
  try {
    return (await readFile(fileIn(data), 'utf8')).trim() || undefined;
  } catch {
    return undefined;
  }
}

const begunIn = (data: string): string => join(data, 'sjoholma-pagar');

/** Remembers that the story is being told, so that a telling that was cut off is known at the next start. */
export async function storyBegins(data: string): Promise<void> {
  await mkdir(data, { recursive: true });
  await writeFile(begunIn(data), '');
}
export const storyEnds = (data: string): Promise<void> => rm(begunIn(data), { force: true });
export const storyWasCutOff = (data: string): boolean => existsSync(begunIn(data));
