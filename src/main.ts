// Reads the configuration, opens the database, brings it forward, and serves.
import { readConfig } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { systemClock } from './platform/clock.ts';
import { openDatabase, whyNotOpened } from './platform/postgres/open.ts';
import type { Opened } from './platform/postgres/open.ts';
import { answerOn, onStop, PortProblem, surviveAccidents } from './platform/serve.ts';
import { migrate } from './platform/sql/migrate.ts';
import { webApp } from './platform/web/app.ts';

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

async function start(config: Config): Promise<void> {
  const database = await open(config);
  try {
    const app = webApp({
      db: database.db,
      clock: systemClock,
      assets: { style: '', script: '' },
      secureCookies: config.publicUrl?.startsWith('https:') ?? false,
      publicUrl: config.publicUrl,
    });
    const serving = await answerOn(app.fetch, config);
    onStop(async () => {
      await serving.stop();
      await database.close();
    });
    surviveAccidents();
    console.log(
      `Röda tråden är igång: ${config.publicUrl ?? `http://${shown(config.host)}:${serving.port}`}`,
    );
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
  const sentence = error instanceof PortProblem ? error.message : whyNotOpened(error);
  if (sentence === undefined) throw error;
  refuse([sentence]);
}
