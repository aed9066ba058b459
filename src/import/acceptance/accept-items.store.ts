import { decisionStore } from '../../decisions/decisions.store.ts';
import { decisionVerb } from '../../decisions/verb.ts';
import type { BodyId } from '../../kernel/actor.ts';
import type { ItemId } from '../../meetings/item.ts';
import type { MeetingId } from '../../meetings/meeting.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import { recordWriter } from './accept-record.store.ts';
import type { Names } from './names.ts';
import type { Writing } from './writing.ts';
import { idIn } from '../review/names/matches.ts';
import type { ReviewedFact, ReviewedItem } from '../review/facts/review.ts';
import { textWithoutHeading } from './sources.ts';
import type { Made } from './sources.ts';

/** Writes items with their decisions, proposals, motions and dissents, and what else the minutes tell of them. */
export const itemWriter = (writing: Writing, names: Names) => {
  const meetings = meetingStore(writing.db);
  const decisions = decisionStore(writing.db);
  const record = recordWriter(writing.db, names);

  async function decided(itemId: ItemId, fact: ReviewedFact): Promise<Made | undefined> {
    if (fact.kind === 'decision') {
      const knot = await decisions.decide({
        itemId,
        bodyId: writing.bodyId,
        decidedOn: writing.day,
        text: fact.text,
        verb: decisionVerb(fact.text),
        visibility: writing.visibility,
      });
      return { knot, source: fact.source, kind: 'decision', text: fact.text };
    }
    if (fact.kind !== 'proposal') return undefined;
    const toBody = idIn(fact.toBody, 'body') as BodyId | undefined;
    const knot = await decisions.propose({
      itemId,
      ...(toBody && { toBodyId: toBody }),
      toBodyText: fact.toText,
      text: fact.text,
      visibility: writing.visibility,
    });
    return { knot, source: fact.source, kind: 'proposal', text: fact.text };
  }

  return {
    /** Puts an item on the meeting; answers with the decisions and proposals it holds, in the text's order. */
    async write(meetingId: MeetingId, item: ReviewedItem): Promise<{ itemId: ItemId; decisions: Made[] }> {
      const itemId = await meetings.addItem({
        meetingId,
        heading: item.heading,
        kind: item.kind,
        sectionNumber: item.number,
        caseNumber: item.caseNumber,
        recipients: item.recipients,
        text: textWithoutHeading(writing.extracted.slice(...item.source), item.heading),
      });
      writing.mark(itemId, item.source);
      const placed: Made[] = [];
      for (const fact of item.facts.filter((one) => one.take)) {
        if (fact.kind === 'motion') await meetings.addMotion(itemId, { text: fact.text, movedBy: fact.by });
        else if (fact.kind === 'dissent') await record.dissent(itemId, fact.text);
        const made = await decided(itemId, fact);
        if (!made) continue;
        placed.push(made);
        writing.mark(made.knot, made.source);
      }
      await record.write(itemId, item.record);
      return { itemId, decisions: placed };
    },
  };
};
