// What the commands of rt share: options, sentences, and the database.
import { parseArgs } from 'node:util';
import { readConfig } from '../platform/config.ts';
import type { Config } from '../platform/config.ts';
import { openDatabase } from '../platform/postgres/open.ts';
import type { Opened } from '../platform/postgres/open.ts';
import { whyNotOpened } from '../platform/postgres/why-not-opened.ts';

/** A refusal with the sentence to print and the exit code: 1 for what failed, 2 for wrong usage. */
export class Refusal extends Error {
  readonly code: number;

  constructor(sentence: string, code: 1 | 2 = 1) {
    super(sentence);
    this.code = code;
  }
}

type Flags = Readonly<Record<string, 'text' | 'yes'>>;
export type Given = {
  readonly words: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
};

/** Reads a command's arguments; `--data` is known to all. Wrong usage throws with the help behind it. */
export function readOptions(args: readonly string[], flags: Flags, help: string): Given {
  const all: Flags = { data: 'text', ...flags };
  const options = Object.fromEntries(
    Object.entries(all).map(([name, kind]) => [
      name,
      { type: kind === 'text' ? 'string' : 'boolean' } as const,
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return {
      words: positionals,
      text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
      has: (name) => values[name] === true,
    };
  } catch {
    throw new Refusal(`Kommandot förstod inte alla val.\n\n${help}`, 2);
  }
}

/** Where the database is and the data folder lies. Throws a refusal for settings that do not hold. */
export function configOf(given: Given): Config {
  const data = given.text('data');
  const config = readConfig(process.env, data === undefined ? [] : ['--data', data]);
  if (!config.ok) throw new Refusal(config.problem.join('\n'));
  return config.value;
}

/** Works on the municipality's database, which may be in use by the running service. */
export async function withDatabase<Answer>(
  given: Given,
  work: (database: Opened) => Promise<Answer>,
  options: { readonly alone: boolean } = { alone: false },
): Promise<Answer> {
  const config = configOf(given);
  let database: Opened | undefined;
  try {
    database = await openDatabase(config, options);
    return await work(database);
  } catch (error) {
    const sentence = whyNotOpened(error);
    throw sentence === undefined ? error : new Refusal(sentence);
  } finally {
    await database?.close();
  }
}

export const print = (line: string): void => console.log(line);
