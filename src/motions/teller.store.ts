import { sql } from 'kysely';
import { addMonths } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import type { Knot } from '../thread/knot.ts';
import type { Teller } from '../thread/teller.ts';
import type { Gap } from '../thread/thread.ts';
import { olderThan } from './lists.ts';
import { outcomes } from './motion.ts';
import { motionTexts } from './texts.ts';

/** The state `open` is of what has a year, untold of (knotStateOf). */
const isOver = (knot: Knot, today: Day): boolean =>
  knot.state === 'open' && knot.day !== null && addMonths(knot.day, 12) < today;

/** What is over its year is late (KL 5:35); an approval that gave no assignment is a gap (domain.md P-d). */
export const motionTeller: Teller = {
  kind: 'motion',
  stateInWords(knot, today, locale) {
    const words = motionTexts[locale];
    const outcome = outcomes.find((one) => one === knot.state);
    if (outcome) return words.outcomes[outcome];
    if (knot.state === 'asked') return words.lamps.none;
    if (knot.state === 'reported') return words.reported;
    return isOver(knot, today) ? words.lamps.overdue : words.lamps.running;
  },
  isLate: isOver,
  async gaps(db, ids, today, locale): Promise<readonly Gap[]> {
    const found = await sql<{ id: Gap['knot']; over: boolean }>`
      select m.id, m.outcome is null as over from council_motion m
      where m.id = any(${[...ids]}::uuid[]) and (
        (m.outcome is null and m.reported_on is null and m.kind in ('motion', 'citizenProposal')
          and m.raised_on < ${olderThan(today, 12)})
        or (m.outcome in ('approved', 'partly')
          and not exists (select from tie t where t.source_id = m.decision_id and t.kind = 'gives')))`.execute(
      db,
    );
    const words = motionTexts[locale];
    return found.rows.map(({ id, over }) => ({
      knot: id,
      sentence: over ? words.gapOverdue : words.gapNoAssignment,
    }));
  },
};
