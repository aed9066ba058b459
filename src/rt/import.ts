import { bodyStore } from '../bodies/bodies.store.ts';
import { beginReading } from '../import/reading/read-in.store.ts';
import type { FileToRead, Known } from '../import/reading/read-in.store.ts';
import { readWhole } from '../import/reading/read-whole.store.ts';
import type { WholeProblem } from '../import/reading/read-whole.store.ts';
import { whyCannotRead } from '../import/review/obstacles.ts';
import { importTexts } from '../import/texts.ts';
import { readDay } from '../kernel/day.ts';
import type { Actor } from '../kernel/actor.ts';
import { municipalCalendar } from '../meetings/calendar.store.ts';
import { systemClock, todayBy } from '../platform/clock.ts';
import { loadFile } from '../platform/files/open-in-sandbox.ts';
import { openProblemText } from '../platform/files/problems.ts';
import type { OpenProblem } from '../platform/files/problems.ts';
import { accountStore } from '../platform/sign-in/accounts.store.ts';
import { migrate } from '../platform/sql/migrate.ts';
import type { Db } from '../platform/sql/pool.ts';
import { asPerson, asSystem } from '../platform/sql/transaction.ts';
import { print, readOptions, Refusal, withDatabase } from './command.ts';
import type { Given } from './command.ts';

const help = `Användning: rt import FIL … --som ANVÄNDARNAMN [--godkann [--organ NAMN] [--dag ÅÅÅÅ-MM-DD]]

Läser protokoll (docx, pdf eller txt) och lägger förslagen på sidan Läs in, där den som anges granskar dem.
  --som      den som läser in: ordförande, sekreterare eller sammankallande i organet, eller administratör
  --godkann  godkänn förslaget som det är, med första tolkningen där dokumentet lämnar ett val
  --organ    organet, när dokumentet inte säger det
  --dag      mötesdagen, när dokumentet inte säger den
  --data MAPP  datamappen, om den inte är ./data

Det som en person måste svara på godkänns aldrig så; då ligger ingenting kvar och filen namnges.`;

/** `rt import FILE…`. Returns the exit code: 1 when some file was not read in. */
export async function importCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    print(help);
    return 0;
  }
  const given = readOptions(args, { som: 'text', godkann: 'yes', organ: 'text', dag: 'text' }, help);
  const username = given.text('som');
  if (given.words.length === 0 || !username) throw new Refusal(help, 2);
  if (given.text('dag') !== undefined && !readDay(given.text('dag')))
    throw new Refusal('--dag ska vara en dag, till exempel 2026-04-13.', 2);
  return withDatabase(given, async ({ db }) => {
    await migrate(db);
    const account = await asSystem(db, (own) => accountStore(own).findByUsername(username));
    if (!account) throw new Refusal(`Det finns inget konto som heter ${username}.`);
    let refused = 0;
    for (const path of given.words) {
      const file = await loadFile(path);
      const sentence = file.ok
        ? await asPerson(db, account.person, todayBy(systemClock), (own, actor) =>
            readIn(own, actor, file.value, given),
          ).catch(refusal)
        : openProblemText.sv[file.problem];
      if (sentence !== undefined) refused += 1;
      print(
        `${path}: ${sentence ?? (given.has('godkann') ? 'inläst' : 'väntar på granskning på sidan Läs in')}`,
      );
    }
    return refused > 0 ? 1 : 0;
  });
}

/** Thrown so that nothing of a file that could not be accepted is kept. */
class NotRead extends Error {}
const refusal = (error: unknown): string => {
  if (error instanceof NotRead) return error.message;
  throw error;
};

/** Reads one file; undefined when it went well, else thrown with the sentence. */
async function readIn(db: Db, actor: Actor, file: FileToRead, given: Given): Promise<undefined> {
  const obstacle = whyCannotRead(actor);
  if (obstacle) throw new NotRead(importTexts.sv.refused[obstacle]);
  const today = todayBy(systemClock);
  const calendar = await municipalCalendar(db, today);
  const read = given.has('godkann')
    ? await readWhole(db, file, { actor, today, calendar, head: await headGiven(db, given) })
    : await beginReading(db, file, actor.person, { calendar, today });
  if (!read.ok) throw new NotRead(sentenceOf(read.problem));
  return undefined;
}

async function headGiven(db: Db, given: Given) {
  const name = given.text('organ');
  const [match] = name ? await bodyStore(db).matchBodies(name) : [];
  if (name && !match) throw new NotRead(`Det finns inget organ som heter ${name}.`);
  const day = given.text('dag');
  return { ...(match && { body: `body:${match.id}` }), ...(day && { day }) };
}

function sentenceOf(problem: OpenProblem | Known | WholeProblem): string {
  if (typeof problem === 'string') return openProblemText.sv[problem];
  if (problem.problem !== 'asks') return importTexts.sv.known[problem.problem];
  return problem.obstacles.map((one) => importTexts.sv.obstacle[one.problem]).join(' ');
}
