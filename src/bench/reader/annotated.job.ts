import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calendar } from '../../kernel/calendar.ts';
import { printMisses, printScore, scoreAll } from './accuracy.job.ts';
import type { Annotated } from './accuracy.job.ts';
import type { Gold } from './gold.ts';

/** Documents of a folder that somebody has annotated by hand: `*.gold.json` names its document in `file`, else `*.txt`. */
export function annotatedIn(folder: string): Annotated[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .flatMap((name) => {
      const gold: Gold & { file?: string } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const file = gold.file ?? name.replace('.gold.json', '.txt');
      const path = join(folder, file);
      return existsSync(path) ? [{ name: file, bytes: readFileSync(path), gold }] : [];
    });
}

/** Scores the reader on the annotated documents of a folder, each beginning with no misses told. */
export async function printAnnotated(
  title: string,
  folder: string,
  calendar: Calendar,
  details: boolean,
): Promise<void> {
  const documents = annotatedIn(folder);
  const { whole, unread } = await scoreAll(documents, calendar);
  printScore(`${documents.length} ${title}`, whole);
  for (const one of unread) console.log(`Oläst: ${one}`);
  if (details) printMisses(whole, 25);
}

/** Has another program score the reader: it is started with the folder and with our command that reads one file. */
export function runScoreTool(tool: string, folder: string, root: string): void {
  const command = [process.execPath, join(root, 'bin/rt.mjs'), 'read'];
  console.log(`\n${tool}`);
  spawnSync(process.execPath, [tool, '--gold', folder, '--', ...command], { cwd: root, stdio: 'inherit' });
}
