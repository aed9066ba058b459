// The whole house with the story in it, for journeys: told once a file, its clock in the journey's hands.
import { house } from '../app.tsx';
import { dayAt } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import { bundleIfStale } from '../platform/web/bundle.ts';
import { startJourney } from './browser.ts';
import type { Journey } from './browser.ts';
import { toldDatabase } from './told-database.ts';

/** Every account of the story has this password in the journeys. */
export const password = 'fyra gröna päron i en skål';

export type ToldHouse = Journey & {
  readonly db: Db;
  readonly today: () => Day;
  /** Sets the house's clock to the morning of a day. */
  readonly goTo: (day: Day) => void;
};

/** Tells the story as of a day into a database of its own, and serves it. */
export async function toldHouse(startsOn: Day): Promise<ToldHouse> {
  let now = morningOf(startsOn);
  const database = await toldDatabase(startsOn, password);
  const assets = await bundleIfStale();
  const app = house({
    db: database.db,
    clock: () => now,
    assets,
    assetFolder: assets.folder,
    secureCookies: false,
  });
  const journey = await startJourney(app);
  return {
    ...journey,
    db: database.db,
    today: () => dayAt(now),
    goTo(day) {
      now = morningOf(day);
    },
    async stop() {
      await journey.stop();
      await database.close();
    },
  };
}

const morningOf = (day: Day): Date => new Date(`${day}T08:00:00Z`);
