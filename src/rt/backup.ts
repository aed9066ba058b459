import { stat } from 'node:fs/promises';
import { BackupProblem } from '../platform/backup/manifest.ts';
import type { Manifest } from '../platform/backup/manifest.ts';
import { backup } from '../platform/backup/backup.ts';
import { keptFiles, putBack } from '../platform/backup/kept-files.job.ts';
import { restore } from '../platform/backup/restore.ts';
import { systemClock } from '../platform/clock.ts';
import { print, configOf, readOptions, Refusal, withDatabase } from './command.ts';

const backupHelp = `Användning: rt backup FIL [--data MAPP]

Skriver en säkerhetskopia av hela databasen och av kommunens sigill till en fil, som det är just nu. Tjänsten kan
vara igång. Filen innehåller sigillets nyckel: förvara den så att bara ni kommer åt den.
En fil som redan finns skrivs inte över.`;

const restoreHelp = `Användning: rt restore FIL [--data MAPP]

Läser in en säkerhetskopia i en tom databas: en ny datamapp, eller den tomma databas som DATABASE_URL anger.
Kopian kan komma från en annan version av PostgreSQL (15 eller senare) och från en äldre version av programmet.
Allt läses in eller inget. Tjänsten får inte vara igång på samma mapp. Ett sigill som redan finns i datamappen
behålls; annars läggs kopians sigill dit.`;

/** `rt backup FILE`. Returns the exit code. */
export async function backupCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) return help(backupHelp);
  const given = readOptions(args, {}, backupHelp);
  const path = onePath(given.words, backupHelp);
  if (await stat(path).catch(() => undefined)) {
    throw new Refusal(`Filen ${path} finns redan och skrivs inte över. Välj ett annat namn.`);
  }
  const files = await keptFiles(configOf(given).data);
  const manifest = await withDatabase(given, ({ pool }) =>
    asRefusal(backup(pool, path, { now: systemClock(), files })),
  );
  const { size } = await stat(path);
  print(
    `Säkerhetskopian ${path} är klar: ${rowsIn(manifest)} rader, ${(size / 1024 / 1024).toFixed(1).replace('.', ',')} MB.`,
  );
  return 0;
}

/** `rt restore FILE`. Returns the exit code. */
export async function restoreCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) return help(restoreHelp);
  const given = readOptions(args, {}, restoreHelp);
  const path = onePath(given.words, restoreHelp);
  const manifest = await withDatabase(given, (database) => asRefusal(restore(database, path)), {
    alone: true,
  });
  print(
    `Säkerhetskopian från ${manifest.madeAt.slice(0, 16).replace('T', ' ')} (UTC) är inläst: ${rowsIn(manifest)} rader.`,
  );
  const { written, left } = await putBack(configOf(given).data, manifest.files ?? []);
  if (written.length > 0) print('Kommunens sigill är återställt i datamappen.');
  if (left.length > 0)
    print('Datamappen har redan ett sigill. Det behålls, och kopians sigill lades inte dit.');
  return 0;
}

const rowsIn = ({ tables }: Manifest): string =>
  tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('sv-SE');

function help(text: string): number {
  print(text);
  return 0;
}

function onePath(words: readonly string[], usage: string): string {
  const [path] = words;
  if (path === undefined || words.length > 1) throw new Refusal(usage, 2);
  return path;
}

async function asRefusal<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof BackupProblem ? new Refusal(error.message) : error;
  }
}
