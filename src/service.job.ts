// The service: brings the database forward, tells the story the first time, and answers requests until told to stop.
import { randomBytes } from 'node:crypto';
import { house } from './app.tsx';
import { bodyStore } from './bodies/bodies.store.ts';
import { everyDay } from './daily.job.ts';
import { greeting } from './greeting.ts';
import { jobsInAMoment } from './jobs.job.ts';
import { watchBoard } from './notice-board/availability/heartbeat.job.ts';
import { systemClock, todayBy } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Opened } from './platform/postgres/open.ts';
import { whyNotOpened } from './platform/postgres/why-not-opened.ts';
import { openLive } from './platform/live/live.job.ts';
import { answerOn, onStop, PortProblem, surviveAccidents } from './platform/serve.ts';
import { keptSeal } from './platform/signing/house-seal.ts';
import type { HouseSeal } from './platform/signing/house-seal.ts';
import { accountStore } from './platform/sign-in/accounts.store.ts';
import { migrate } from './platform/sql/migrate.ts';
import { asSystem } from './platform/sql/transaction.ts';
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

/** Serves from an open database; lets go of it when something stands in the way, which `whyNotServed` puts in words. */
export async function serve(database: Opened, config: Config): Promise<void> {
  try {
    await migrate(database.db);
    const told = await tellStory(database, config);
    const [assets, firstCode] = await Promise.all([bundleIfStale(), codeForTheFirst(database)]);
    const live = openLive(database.pool);
    const app = house({
      live,
      db: database.db,
      clock: systemClock,
      assets,
      assetFolder: assets.folder,
      secureCookies: config.publicUrl?.startsWith('https:') ?? false,
      publicUrl: config.publicUrl,
      mailFrom: config.mail?.from,
      seal: sealIn(config.data, database),
      firstCode,
    });
    const serving = await answerOn(app.fetch, config);
    const days = everyDay(database.db, systemClock, console.error);
    const jobs = jobsInAMoment({ ...database, mail: config.mail }, systemClock, console.error);
    const board = watchBoard({
      db: database.db,
      clock: systemClock,
      answers: async () => (await app.request('/anslagstavla')).status === 200,
      tell: console.error,
    });
    onStop(async () => {
      days.stop();
      board.stop();
      await live.stop();
      await Promise.all([serving.stop(), jobs.stop()]);
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

/** The organisation's seal in the data folder, read or made the first time somebody needs it. */
function sealIn(folder: string, { db }: Opened): () => Promise<HouseSeal> {
  let kept: Promise<HouseSeal> | undefined;
  const read = async (): Promise<HouseSeal> => {
    const bodies = await asSystem(db, (system) => bodyStore(system).list());
    const name = bodies.find(({ kind }) => kind === 'municipality')?.name ?? 'Kommunen';
    return keptSeal(folder, { commonName: name, organisation: name }, systemClock());
  };
  // a failure is not kept: the folder may be put right meanwhile
  return () =>
    (kept ??= read().catch((error: unknown) => {
      kept = undefined;
      throw error;
    }));
}

/** The sentence for what kept the service from starting; undefined for a bug. */
export const whyNotServed = (error: unknown): string | undefined =>
  error instanceof PortProblem || error instanceof HalfTold ? error.message : whyNotOpened(error);

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

const shown = (host: string) => (host === '0.0.0.0' || host === '::' ? 'localhost' : host);
