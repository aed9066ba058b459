// Reads the configuration, opens the database, brings it forward, and serves.
import { randomBytes } from 'node:crypto';
import { readConfig } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { greeting } from './greeting.ts';
import { accountStore } from './platform/sign-in/accounts.store.ts';
import { asSystem } from './platform/sql/transaction.ts';
import { systemClock, todayBy } from './platform/clock.ts';
import { openDatabase, whyNotOpened } from './platform/postgres/open.ts';
import type { Opened } from './platform/postgres/open.ts';
import { answerOn, onStop, PortProblem, surviveAccidents } from './platform/serve.ts';
import { migrate } from './platform/sql/migrate.ts';
import { bundleIfStale } from './platform/web/bundle.ts';
import { storyAccounts } from './story/accounts.ts';
import { isEmpty } from './story/empty.store.ts';
import {
  keptStoryPassword,
  storyBegins,
  storyEnds,
  storyPassword,
  storyWasCutOff,
} from './story/password.job.ts';

function refuse(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

async function open(config: Config): Promise<Opened> {
  const database = await openDatabase(config, { alone: true });
  try {
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Tells the story into an empty register, unless told not to; answers with its accounts' password. */
async function tellStory(database: Opened, config: Config): Promise<string | undefined> {
  if (storyWasCutOff(config.data)) throw new HalfTold(halfTold(config.data));
  if (config.empty || !(await isEmpty(database.db))) return keptStoryPassword(config.data);
  console.log('Läser in den påhittade Sjöholma kommun …');
  const { loadStory } = await import('./story/load.job.ts');
  await storyBegins(config.data);
  const password = await storyPassword(config.data);
  await loadStory(database.db, todayBy(systemClock), password);
  await storyEnds(config.data);
  return password;
}

/** The story was cut off in the middle: half a municipality helps nobody. */
class HalfTold extends Error {}
const halfTold = (data: string): string =>
  `Inläsningen av Sjöholma kommun avbröts förra gången, så exemplet är inte helt. Ta bort mappen ${data} (eller töm databasen i DATABASE_URL) och starta igen.`;

/** A code for making the first administrator, where nobody has an account yet. */
async function codeForTheFirst(database: Opened): Promise<string | undefined> {
  const somebody = await asSystem(database.db, (db) => accountStore(db).any());
  return somebody ? undefined : randomBytes(6).toString('hex');
}

/** Everything that pages and jobs need: some three hundred files. */
const theHouse = () => Promise.all([import('./app.tsx'), import('./daily.job.ts')]);

async function start(config: Config): Promise<void> {
  const opening = open(config);
  const rest = theHouse(); // the database starts meanwhile
  rest.catch(() => undefined);
  const database = await opening;
  try {
    const [{ house }, { everyDay }] = await rest;
    const told = await tellStory(database, config);
    const assets = await bundleIfStale();
    const firstCode = await codeForTheFirst(database);
    const app = house({
      db: database.db,
      clock: systemClock,
      assets,
      assetFolder: assets.folder,
      secureCookies: config.publicUrl?.startsWith('https:') ?? false,
      publicUrl: config.publicUrl,
      firstCode,
    });
    const serving = await answerOn(app.fetch, config);
    const days = everyDay(database.db, systemClock, console.error);
    onStop(async () => {
      days.stop();
      await serving.stop();
      await database.close();
    });
    surviveAccidents();
    const address = config.publicUrl ?? `http://${shown(config.host)}:${serving.port}`;
    console.log(greeting({ address, storyPassword: told, accounts: storyAccounts, firstCode }));
  } catch (error) {
    await database.close();
    throw error;
  }
}

const shown = (host: string) => (host === '0.0.0.0' || host === '::' ? 'localhost' : host);

const read = readConfig(process.env, process.argv.slice(2));
if (!read.ok) refuse(read.problem);
try {
  await start(read.value);
} catch (error) {
  const sentence =
    error instanceof PortProblem || error instanceof HalfTold ? error.message : whyNotOpened(error);
  if (sentence === undefined) throw error;
  refuse([sentence]);
}
