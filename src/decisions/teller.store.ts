import { sql } from 'kysely';
import type { Teller } from '../thread/teller.ts';
import type { Gap } from '../thread/thread.ts';
import { decisionTexts } from './texts.ts';

/** A decision says when it has been corrected; one that gives an assignment without any tied to it is a gap. */
export const decisionTeller: Teller = {
  kind: 'decision',
  stateInWords: (knot, _today, locale) =>
    knot.state === 'corrected' ? decisionTexts[locale].isCorrected : '',
  async gaps(db, ids, _today, locale): Promise<readonly Gap[]> {
    const found = await sql<{ id: Gap['knot'] }>`
      select d.id from decision d join knot k on k.id = d.id
      where d.id = any(${ids}::uuid[]) and d.verb = 'assign' and k.state <> 'corrected'
        and not exists (select from tie where source_id = d.id and kind = 'gives')`.execute(db);
    return found.rows.map(({ id }) => ({ knot: id, sentence: decisionTexts[locale].gapNoAssignment }));
  },
};

/** A proposal waits until the competent body has decided; until then the joint is missing (domain.md 0.2). */
export const proposalTeller: Teller = {
  kind: 'proposal',
  stateInWords: (knot, _today, locale) =>
    knot.state === 'answered' ? decisionTexts[locale].answered : decisionTexts[locale].waits,
  async gaps(db, ids, _today, locale): Promise<readonly Gap[]> {
    const found = await sql<{ id: Gap['knot']; name: string }>`
      select p.id, coalesce(b.title, p.to_body_text) as name
      from proposal p join knot k on k.id = p.id left join knot b on b.id = p.to_body_id
      where p.id = any(${ids}::uuid[]) and k.state = 'open'`.execute(db);
    return found.rows.map(({ id, name }) => ({
      knot: id,
      sentence: decisionTexts[locale].gapUnanswered(name),
    }));
  },
};
