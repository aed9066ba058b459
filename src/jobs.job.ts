import type { Pool } from 'pg';
import { readFiles } from './import/batch/read-files.job.ts';
import { readScans } from './import/batch/read-scans.job.ts';
import { municipalCalendar } from './meetings/calendar.store.ts';
import type { Clock } from './platform/clock.ts';
import { startJobs } from './platform/jobs/jobs.job.ts';
import type { Jobs } from './platform/jobs/jobs.job.ts';
import type { Db } from './platform/sql/pool.ts';

/** Starts everything that is done outside of requests: batches of files are read, scans page by page. */
export async function startHouseJobs(
  { pool, db }: { readonly pool: Pool; readonly db: Db },
  clock: Clock,
  tell: (error: unknown) => void,
): Promise<Jobs> {
  const jobs = await startJobs(pool, { tell });
  const parts = { db, clock, tell, calendarOf: municipalCalendar };
  await jobs.take(readFiles(parts));
  await jobs.take(readScans(parts));
  return jobs;
}
