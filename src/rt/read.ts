import { createHash } from 'node:crypto';
import { defaultCalendar } from '../kernel/calendar.ts';
import { loadFile, openInSandbox } from '../platform/files/open-in-sandbox.ts';
import { yearOf } from '../kernel/day.ts';
import { systemClock, todayBy } from '../platform/clock.ts';
import { exitCodeOf, openProblemText } from '../platform/files/problems.ts';
import type { OpenProblem } from '../platform/files/problems.ts';
import { readInSandbox } from '../reader/reader.store.ts';

const usage = `Användning: rt read FIL [--text]

Läser ett protokoll (docx, pdf eller txt) och skriver ett förslag som JSON.
  --text   skriv i stället dokumentets text, den som förslagets positioner räknas i
  --help   den här hjälpen

Avslutar med 0 när filen är läst, 1 när den inte går att läsa, 2 vid fel användning
och 3 när den är större, längre eller tyngre än vad som läses in.
`;

/** Years that a text without a year may mean, around the year of reading. */
const years = { before: 30, after: 12 };

/** `rt read FILE`: prints one proposal as JSON, or the text it counts in; needs no database. Returns the exit code. */
export async function read(args: string[]): Promise<number> {
  if (args.includes('--help')) return said(usage, 0);
  const paths = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--text');
  const [path] = paths;
  if (!path || paths.length > 1 || unknown) return refused(usage, 2);
  const file = await loadFile(path);
  if (!file.ok) return failed(path, file.problem);
  const { bytes, name } = file.value;
  if (args.includes('--text')) {
    const opened = await openInSandbox(bytes, name);
    return opened.ok ? said(opened.value.text, 0) : failed(path, opened.problem);
  }
  const year = yearOf(todayBy(systemClock));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const calendar = defaultCalendar(year - years.before, year + years.after);
  const understood = await readInSandbox(bytes, name, { calendar, sha256 });
  if (!understood.ok) return failed(path, understood.problem);
  return said(`${JSON.stringify(understood.value.proposal, null, 1)}\n`, 0);
}

const failed = (path: string, problem: OpenProblem): Promise<number> =>
  refused(`${path}: ${openProblemText.sv[problem]}\n`, exitCodeOf(problem));

/** Resolves when the text has left the process: a pipe takes a long proposal in several pieces. */
const said = (text: string, code: number): Promise<number> =>
  new Promise((resolve) => process.stdout.write(text, () => resolve(code)));
const refused = (text: string, code: number): Promise<number> =>
  new Promise((resolve) => process.stderr.write(text, () => resolve(code)));
