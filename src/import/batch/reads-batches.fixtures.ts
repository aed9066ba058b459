// A program that reads the batches of a database until it is told to stop; tests start it, and kill it.
import { municipalCalendar } from '../../meetings/calendar.store.ts';
import { systemClock } from '../../platform/clock.ts';
import { startJobs } from '../../platform/jobs/jobs.job.ts';
import { openPool } from '../../platform/sql/pool.ts';
import { readFiles } from './read-files.job.ts';

const database = openPool({ connectionString: process.argv[2] ?? '' });
const tell = (error: unknown): void => console.error(error);
const jobs = await startJobs(database.pool, { tell });
await jobs.take(readFiles({ db: database.db, clock: systemClock, tell, calendarOf: municipalCalendar }));
process.once('SIGTERM', () => {
  void jobs
    .stop()
    .then(() => database.close())
    .then(() => process.exit(0));
});
