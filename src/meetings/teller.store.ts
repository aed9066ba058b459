import { sql } from 'kysely';
import type { Gap } from '../thread/thread.ts';
import type { Teller } from '../thread/teller.ts';
import { isOverdue } from './meeting.ts';
import type { MeetingState } from './meeting.ts';
import type { ItemKind } from './item.ts';
import { meetingTexts } from './texts.ts';

/** Meetings say their state; one whose day passed unheld is late. */
export const meetingTeller: Teller = {
  kind: 'meeting',
  stateInWords: (knot, _today, locale) => meetingTexts[locale].states[knot.state as MeetingState] ?? '',
  isLate: (knot, today) => isOverdue({ state: knot.state, onDay: knot.day }, today),
  async gaps(db, ids, today, locale): Promise<readonly Gap[]> {
    const found = await sql<{ id: Gap['knot'] }>`
      select id from meeting where id = any(${ids}::uuid[]) and state in ('planned', 'called')
        and on_day < ${today}`.execute(db);
    return found.rows.map(({ id }) => ({ knot: id, sentence: meetingTexts[locale].gapNotHeld }));
  },
};

/** Items say their kind; one for decision that a held meeting left without any is a gap. */
export const itemTeller: Teller = {
  kind: 'item',
  stateInWords: (knot, _today, locale) => meetingTexts[locale].itemKinds[knot.state as ItemKind] ?? '',
  async gaps(db, ids, _today, locale): Promise<readonly Gap[]> {
    const found = await sql<{ id: Gap['knot'] }>`
      select i.id from agenda_item i join meeting m on m.id = i.meeting_id
      where i.id = any(${ids}::uuid[]) and i.kind = 'decision' and m.state in ('held', 'closed')
        and not exists (select from tie where source_id = i.id and kind in ('settles', 'proposes'))`.execute(
      db,
    );
    return found.rows.map(({ id }) => ({ knot: id, sentence: meetingTexts[locale].gapNoDecision }));
  },
};
