// A municipality on its first day: founded, with accounts, and nothing read in; what is handed in is read by its jobs.
import { house } from '../app.tsx';
import { startHouseJobs } from '../jobs.job.ts';
import type { Day } from '../kernel/day.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import type { Db } from '../platform/sql/pool.ts';
import { bundleIfStale } from '../platform/web/bundle.ts';
import { found } from '../story/found.job.ts';
import { startJourney } from './browser.ts';
import type { Journey } from './browser.ts';
import { password } from './told-house.ts';

export type ReadingHouse = Journey & { readonly db: Db };

/** Founds Sjöholma as of a day in a database of its own, serves it, and lets its jobs read what comes in. */
export async function readingHouse(today: Day): Promise<ReadingHouse> {
  const clock = () => new Date(`${today}T08:00:00Z`);
  const database = await testDatabase();
  await asSystem(database.db, (own) => found(own, today, password));
  const assets = await bundleIfStale();
  const app = house({ db: database.db, clock, assets, assetFolder: assets.folder, secureCookies: false });
  const journey = await startJourney(app);
  const jobs = await startHouseJobs(database, clock, (error) => console.error(error));
  return {
    ...journey,
    db: database.db,
    async stop() {
      await journey.stop();
      await jobs.stop();
      await database.close();
    },
  };
}
