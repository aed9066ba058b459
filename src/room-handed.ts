import { assignmentStore } from './assignments/assignments.store.ts';
import { decisionAddress } from './decisions/addresses.ts';
import { whyNotDecide } from './decide-gates.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { decisionVerb } from './decisions/verb.ts';
import { meetingRecord } from './meeting-record.store.ts';
import { municipalCalendar } from './meetings/calendar.store.ts';
import { inheritedVisibility, isSameMatter } from './meetings/item.ts';
import type { ItemId } from './meetings/item.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import type { HandedToRoom } from './meetings/room/handed.ts';
import { findingInFull } from './minutes/finding-texts.ts';
import { findings } from './minutes/validation.ts';
import type { Ctx } from './platform/web/context.ts';

/** What minute-taking is handed of decisions, assignments and minutes. */
export const handedToRoom = (): HandedToRoom => ({
  async decisionsOf(c, itemId) {
    const decisions = await decisionStore(c.get('db')).decisionsOfItems([itemId]);
    return decisions.map(({ id, text, correctedById }) => ({
      text,
      address: decisionAddress(id),
      isCorrected: correctedById !== undefined,
    }));
  },
  async proposalsFor(c, meeting, itemId) {
    const decisions = decisionStore(c.get('db'));
    const own = await decisions.proposalsOfItems([itemId]);
    const waiting = await decisions.openProposalsTo(meeting.bodyId);
    const known = new Set(own.map(({ id }) => id));
    const fitting = await sameMatter(
      c,
      itemId,
      waiting.map((one) => one.itemId),
    );
    const all = [...own, ...waiting.filter(({ id }) => !known.has(id))];
    const names = new Map<string, string>();
    for (const { bodyId } of all) {
      if (bodyId === meeting.bodyId || names.has(bodyId)) continue;
      names.set(bodyId, (await decisions.bodyName(bodyId)) ?? '');
    }
    return all.map(({ id, text, bodyId, itemId: from }) => ({
      id,
      text,
      by: names.get(bodyId) ?? '',
      isOwn: known.has(id),
      fits: known.has(id) || fitting.has(from),
    }));
  },
  whyNotDecide,
  async decide(c, meeting, itemId, sentences) {
    const db = c.get('db');
    const decisions = decisionStore(db);
    const answered = sentences.flatMap(({ proposalId }) => proposalId ?? []);
    await decisions.oneAtATime(answered);
    const open = await decisions.openProposalsTo(meeting.bodyId);
    const item = await meetingStore(db).placeOf(itemId);
    for (const { text, proposalId } of sentences) {
      const id = await decisions.decide({
        itemId,
        bodyId: meeting.bodyId,
        decidedOn: meeting.onDay,
        text,
        verb: decisionVerb(text),
        visibility: item?.visibility ?? inheritedVisibility(meeting.visibility, 'preparation'),
      });
      const proposal = open.find((one) => one.id === proposalId);
      if (!proposal) continue;
      await decisions.answer(proposal.id, id);
      const calendar = await municipalCalendar(db, c.get('today'));
      const decision = { id, on: meeting.onDay };
      await assignmentStore(db).confirmProposed(proposal.id, decision, calendar, c.get('today'));
    }
  },
  async findingsOf(c, meetingId) {
    const record = await meetingRecord(c.get('db'), meetingId);
    return (record ? findings(record) : []).map((finding) => ({
      sentence: findingInFull(finding, c.get('locale')),
      blocking: finding.blocking,
      itemId: finding.itemId,
    }));
  },
});

/** Those of other bodies' items that are of the same matter as this one. */
async function sameMatter(c: Ctx, itemId: ItemId, others: readonly ItemId[]): Promise<ReadonlySet<string>> {
  const places = await meetingStore(c.get('db')).placesOf([itemId, ...others]);
  const here = places.find(({ id }) => id === itemId);
  return new Set(here && places.filter((there) => isSameMatter(here, there)).map(({ id }) => id));
}
