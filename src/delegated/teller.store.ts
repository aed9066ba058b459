import { sql } from 'kysely';
import type { Teller } from '../thread/teller.ts';
import { delegatedTexts } from './texts.ts';
import { isLate } from './decision.ts';
import type { DelegatedDecision, DelegatedId } from './decision.ts';
import { delegatedRows } from './rows.store.ts';

/** A decision that the body should have been told of, or that needs minutes of its own, is a gap in the thread. */
export const delegatedTeller: Teller = {
  kind: 'delegated',
  stateInWords: (knot, _today, locale) =>
    knot.state === 'corrected' ? delegatedTexts[locale].states.corrected : '',
  async gaps(db, ids, _today, locale) {
    const page = { limit: ids.length, offset: 0 };
    const rows = await delegatedRows(db, sql`d.id = any(${[...ids]}::uuid[])`, sql`d.id`, page);
    const words = delegatedTexts[locale];
    const sentenceOf = (row: DelegatedDecision): string =>
      row.missed ? words.gapMissed : row.state === 'minutes-due' ? words.gapMinutes : words.gapWaiting;
    return rows
      .filter((row) => isLate(row) || row.state === 'waiting')
      .map((row) => ({ knot: row.id satisfies DelegatedId, sentence: sentenceOf(row) }));
  },
};
