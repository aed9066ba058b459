// Reads the configuration and starts the database first of all; the rest of the program loads while it comes up.
import { readConfig } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { openDatabase } from './platform/postgres/open.ts';

function refuse(sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

async function start(config: Config): Promise<void> {
  const opening = openDatabase(config, { alone: true });
  opening.catch(() => undefined); // told below, once there is somebody to tell it in words
  const { serve, whyNotServed } = await import('./service.job.ts');
  try {
    await serve(await opening, config);
  } catch (error) {
    const sentence = whyNotServed(error);
    if (sentence === undefined) throw error;
    refuse([sentence]);
  }
}

const read = readConfig(process.env, process.argv.slice(2));
if (!read.ok) refuse(read.problem);
await start(read.value);
