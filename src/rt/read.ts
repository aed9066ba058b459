import { createHash } from 'node:crypto';
import { defaultCalendar } from '../kernel/calendar.ts';
import { formatsInWords } from '../platform/files/formats.ts';
import { loadFile, openInSandbox } from '../platform/files/open-in-sandbox.ts';
import type { Result } from '../kernel/result.ts';
import { yearOf } from '../kernel/day.ts';
import { systemClock, todayBy } from '../platform/clock.ts';
import { exitCodeOf, openProblemText } from '../platform/files/problems.ts';
import type { OpenProblem } from '../platform/files/problems.ts';
import type { ProposeContext } from '../reader/proposal.ts';
import { readInSandbox } from '../reader/reader.store.ts';
import { readScan } from '../reader/scans.store.ts';
import { withinReach } from '../reader/years.ts';

const usage = `Användning: rt read FIL [--text]

Läser ett protokoll (${formatsInWords.sv}) och skriver ett
förslag som JSON. En fil känns igen på sitt innehåll. Skannade sidor tolkas en i taget.
  --text   skriv i stället dokumentets text, den som förslagets positioner räknas i
  --help   den här hjälpen

Avslutar med 0 när filen är läst, 1 när den inte går att läsa, 2 vid fel användning
och 3 när den är större, längre eller tyngre än vad som läses in.
`;

/** Years whose terms are known, around the year of reading. */
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
    const opened = await textOf(bytes, name);
    return opened.ok ? said(opened.value.text, 0) : failed(path, opened.problem);
  }
  const read = await readInSandbox(bytes, name, contextOf(bytes));
  const understood = isScanned(read) ? await readScan(bytes, name, contextOf(bytes), progress) : read;
  if (!understood.ok) return failed(path, understood.problem);
  return said(`${JSON.stringify(understood.value.proposal, null, 1)}\n`, 0);
}

async function textOf(bytes: Uint8Array, name: string): Promise<Result<{ text: string }, OpenProblem>> {
  const opened = await openInSandbox(bytes, name);
  return isScanned(opened) ? readScan(bytes, name, contextOf(bytes), progress) : opened;
}

function contextOf(bytes: Uint8Array): ProposeContext {
  const today = todayBy(systemClock);
  const year = yearOf(today);
  return {
    calendar: withinReach(defaultCalendar(year - years.before, year + years.after), today),
    today,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const isScanned = (read: Result<unknown, OpenProblem>): boolean => !read.ok && read.problem === 'scanned';

/** Reading letters takes some seconds a page; standard output is kept for the answer. */
function progress(page: number, of: number): void {
  if (of > 1) process.stderr.write(`Tolkar sida ${page} av ${of}…\n`);
}

const failed = (path: string, problem: OpenProblem): Promise<number> =>
  refused(`${path}: ${openProblemText.sv[problem]}\n`, exitCodeOf(problem));

/** Resolves when the text has left the process: a pipe takes a long proposal in several pieces. */
const said = (text: string, code: number): Promise<number> =>
  new Promise((resolve) => process.stdout.write(text, () => resolve(code)));
const refused = (text: string, code: number): Promise<number> =>
  new Promise((resolve) => process.stderr.write(text, () => resolve(code)));
