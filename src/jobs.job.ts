import type { Pool } from 'pg';
import { readFiles } from './import/batch/read-files.job.ts';
import { readScans } from './import/batch/read-scans.job.ts';
import { municipalCalendar } from './meetings/calendar.store.ts';
import type { Clock } from './platform/clock.ts';
import { startJobs } from './platform/jobs/jobs.job.ts';
import { sendMail } from './platform/mail/send-mail.job.ts';
import type { MailSettings } from './platform/mail/send-mail.job.ts';
import type { Jobs } from './platform/jobs/jobs.job.ts';
import type { Db } from './platform/sql/pool.ts';

type Opened = {
  readonly pool: Pool;
  readonly db: Db;
  /** How mail leaves; without it letters wait in the outbox. */
  readonly mail?: MailSettings | undefined;
};
type Tell = (error: unknown) => void;

/** Starts everything that is done outside of requests: files are read, scans page by page, and mail is sent. */
export async function startHouseJobs({ pool, db, mail }: Opened, clock: Clock, tell: Tell): Promise<Jobs> {
  const jobs = await startJobs(pool, { tell });
  const parts = { db, clock, tell, calendarOf: municipalCalendar };
  await jobs.take(readFiles(parts));
  await jobs.take(readScans(parts));
  if (mail) await jobs.take(sendMail(db, mail));
  return jobs;
}

const aMoment = 1000;
const aWhile = 30_000;

/** Starts the jobs when the service has answered its first visitors; tried again where the database is away. */
export function jobsInAMoment(database: Opened, clock: Clock, tell: Tell): Pick<Jobs, 'stop'> {
  let stopped = false;
  let starting: Promise<Jobs | undefined> = Promise.resolve(undefined);
  let timer: NodeJS.Timeout | undefined;
  const begin = (): void => {
    starting = startHouseJobs(database, clock, tell).catch((error: unknown) => {
      tell(error);
      if (!stopped) timer = setTimeout(begin, aWhile);
      return undefined;
    });
  };
  timer = setTimeout(begin, aMoment);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const jobs = await starting;
      await jobs?.stop();
    },
  };
}
