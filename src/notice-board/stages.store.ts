import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import { appealStore } from './appeals/appeals.store.ts';
import { availabilityStore } from './availability/availability.store.ts';
import { appealsOf, stageOf } from './legal-force.ts';
import type { AppealFact, Stage } from './legal-force.ts';
import type { Notice, NoticeId } from './notice.ts';

/** Where the decisions of a notice stand: each §, and the notice as a whole (where it announces no §). */
export type Stages = {
  readonly of: (number: string) => Stage;
  readonly whole: Stage;
  readonly appeals: readonly AppealFact[];
  readonly undecidedOutages: number;
};

/** The stages of several notices, in two questions however many they are. */
export async function stagesOf(
  db: Db,
  notices: readonly Notice[],
  today: Day,
): Promise<ReadonlyMap<NoticeId, Stages>> {
  const ids = notices.filter(({ appealable }) => appealable).map(({ id }) => id);
  const appeals = await appealStore(db).factsOf(ids);
  const outages = await availabilityStore(db).undecided(ids);
  return new Map(
    notices.map((notice) => [
      notice.id,
      stagesBy(notice, appeals.get(notice.id) ?? [], outages.get(notice.id) ?? 0, today),
    ]),
  );
}

function stagesBy(
  notice: Notice,
  appeals: readonly AppealFact[],
  undecidedOutages: number,
  today: Day,
): Stages {
  const facts = { appealUntil: notice.appealUntil, undecidedOutages, today };
  return {
    of: (number) => {
      const nature = notice.sections.find((section) => section.number === number)?.nature ?? 'other';
      return stageOf({ ...facts, nature, appeals: appealsOf(appeals, number) });
    },
    whole: stageOf({ ...facts, nature: notice.appealable ? 'decision' : 'other', appeals }),
    appeals,
    undecidedOutages,
  };
}
