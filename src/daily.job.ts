import { sql } from 'kysely';
import { assignmentStore } from './assignments/assignments.store.ts';
import { placeNotification } from './case-parts.tsx';
import { placeWaiting } from './delegated/placing.store.ts';
import type { Day } from './kernel/day.ts';
import { municipalCalendar } from './meetings/calendar.store.ts';
import { intakeStore } from './motions/intake.store.ts';
import { availabilityStore } from './notice-board/availability/availability.store.ts';
import { todayBy } from './platform/clock.ts';
import type { Clock } from './platform/clock.ts';
import type { Db } from './platform/sql/pool.ts';
import { asSystem } from './platform/sql/transaction.ts';
import { publicationStore } from './publishing/publications.store.ts';

/** Any number that no other lock of the program uses. */
const dailyLock = 719_401;
const anHour = 3_600_000;

/**
 * What a new day brings: recurring report-backs are expected eighteen months ahead, notices whose time has run out are taken
 * down, published copies whose day has come removed, and what boards must be told of put on their agendas. One process at a
 * time does it.
 */
export async function newDay(db: Db, today: Day, now: Date = new Date()): Promise<void> {
  await asSystem(db, async (own) => {
    const got = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${dailyLock}) as got`.execute(
      own,
    );
    if (!got.rows[0]?.got) return;
    await assignmentStore(own).planAhead(today, await municipalCalendar(own, today));
    const availability = availabilityStore(own);
    await availability.beat(now); // a silence before this start is found before anything is taken down
    await availability.takeDownDue(now, today);
    await placeWaiting(own, placeNotification, today);
    await intakeStore(own).forgetCallers();
    await publicationStore(own).removeDue(today);
  });
}

/** Does the day's work at once and whenever a new day has begun. What fails is told and tried again within the hour. */
export function everyDay(db: Db, clock: Clock, tell: (error: unknown) => void): { stop(): void } {
  let done: Day | undefined;
  const look = (): void => {
    const today = todayBy(clock);
    if (today === done) return;
    done = today;
    newDay(db, today, clock()).catch((error: unknown) => {
      done = undefined;
      tell(error);
    });
  };
  look();
  const timer = setInterval(look, anHour);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
