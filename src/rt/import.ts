import { batchAddress } from '../import/batch/addresses.ts';
import type { BatchId } from '../import/batch/batch.ts';
import { whyCannotRead } from '../import/review/desk/obstacles.ts';
import { importTexts } from '../import/texts.ts';
import type { PersonId } from '../kernel/actor.ts';
import { systemClock, todayBy } from '../platform/clock.ts';
import type { Opened } from '../platform/postgres/open.ts';
import { accountStore } from '../platform/sign-in/accounts.store.ts';
import { migrate } from '../platform/sql/migrate.ts';
import { asPerson, asSystem } from '../platform/sql/transaction.ts';
import { startHouseJobs } from '../jobs.job.ts';
import { print, readOptions, Refusal, withDatabase } from './command.ts';
import type { Given } from './command.ts';
import { handIn } from './import-files.ts';
import { followBatch, summaryOf } from './import-progress.ts';
import { batchToResume } from './import-resume.ts';

const help = `Användning: rt import FIL … --som ANVÄNDARNAMN
            rt import --resume [OMGÅNG] --som ANVÄNDARNAMN

Läser in protokoll som en omgång: filer, hela mappar och zip-filer. Varje fil sparas först och läses sedan, och den som
anges granskar förslagen på sidan Läs in. Ingenting hamnar i registret innan det är granskat.
  --som      den som läser in: ordförande, sekreterare eller sammankallande i något organ, eller administratör
  --resume   fortsätt en omgång som inte blev klar: den senaste, eller den vars nummer anges (det står i adressen till
             omgångens sida); är det flera nämns de andra
  --data MAPP  datamappen, om den inte är ./data

Avbryt med Ctrl-C; det som är läst finns kvar, och --resume fortsätter. Svarskod 0 när alla filer kunde läsas, 1 när
någon inte kunde det, 2 vid fel användning.`;

/** `rt import FILE…`: makes batches that the person reviews. Returns the exit code: 1 when some file could not be read. */
export async function importCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    print(help);
    return 0;
  }
  const given = readOptions(args, { som: 'text', resume: 'yes' }, help);
  const username = given.text('som');
  if (!username || !isUnderstood(given)) throw new Refusal(help, 2);
  return withDatabase(given, async (database) => {
    await migrate(database.db);
    const account = await asSystem(database.db, (own) => accountStore(own).findByUsername(username));
    if (!account) throw new Refusal(`Det finns inget konto som heter ${username}.`);
    await refuseWhoMayNot(database, account.person);
    const begun = await batchesOf(database, account.person, given);
    return begun.ids.length === 0 ? 1 : readAll(database, account.person, begun);
  });
}

/** Files are named, or a batch to go on with is: one at most. */
const isUnderstood = ({ words, has }: Given): boolean =>
  has('resume') ? words.length <= 1 : words.length > 0;

function refuseWhoMayNot({ db }: Opened, person: PersonId): Promise<void> {
  return asPerson(db, person, todayBy(systemClock), async (_, actor) => {
    const obstacle = whyCannotRead(actor);
    if (obstacle) throw new Refusal(importTexts.sv.refused[obstacle] ?? obstacle);
  });
}

type Begun = { readonly ids: readonly BatchId[]; readonly missing: number };

/** The batches to be read: those of the files that are named, or one that did not become done. */
async function batchesOf({ db }: Opened, person: PersonId, given: Given): Promise<Begun> {
  if (!given.has('resume')) return handIn(db, person, given.words);
  return { ids: [await batchToResume(db, person, given.words[0])], missing: 0 };
}

/** Reads the batches in this process, beside the service if it runs, and tells how it went. */
async function readAll(database: Opened, person: PersonId, { ids, missing }: Begun): Promise<number> {
  const jobs = await startHouseJobs(database, systemClock, console.error);
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  let failed = missing;
  try {
    for (const id of ids) {
      await followBatch(database.db, person, id, () => stopped);
      if (stopped) break;
      const summary = await summaryOf(database.db, person, id);
      summary.lines.forEach(print);
      print(`Granska på ${batchAddress(id)}`);
      failed += summary.failed;
    }
  } finally {
    await jobs.stop();
  }
  if (stopped) print('Avbrutet. Det som är läst finns kvar; fortsätt med rt import --resume.');
  return stopped || failed > 0 ? 1 : 0;
}
