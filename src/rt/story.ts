import { resolve } from 'node:path';
import { readConfig } from '../platform/config.ts';
import { systemClock, todayBy } from '../platform/clock.ts';
import { migrate } from '../platform/sql/migrate.ts';
import { storyAccounts } from '../story/accounts.ts';
import { isEmpty } from '../story/empty.store.ts';
import { loadStory } from '../story/load.job.ts';
import { storyPassword } from '../story/password.job.ts';
import { print, readOptions, Refusal, withDatabase } from './command.ts';

const help = `Användning: rt story [--data MAPP]

Läser in den påhittade Sjöholma kommun i ett tomt register: organ, personer, mål, möten och protokoll.
Skriver ut vilka som kan logga in och med vilket lösenord.`;

/** `rt story`. Returns the exit code. */
export async function storyCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    print(help);
    return 0;
  }
  const given = readOptions(args, {}, help);
  if (given.words.length > 0) throw new Refusal(help, 2);
  const config = readConfig(process.env, []);
  const data = given.text('data') ?? (config.ok ? config.value.data : './data');
  await withDatabase(given, async ({ db }) => {
    await migrate(db);
    if (!(await isEmpty(db)))
      throw new Refusal('Registret är inte tomt. Berättelsen läses bara in i ett tomt register.');
    const password = await storyPassword(resolve(data));
    await loadStory(db, todayBy(systemClock), password);
    print(`Sjöholma kommun är inläst. Lösenord för alla konton: ${password}`);
    for (const { username, name, why } of storyAccounts) print(`  ${username.padEnd(22)} ${name}, ${why}`);
  });
  return 0;
}
