import { fileURLToPath } from 'node:url';
import { bodyStore } from './bodies/bodies.store.ts';
import { procedureStore } from './bodies/procedure/procedure.store.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { meetingRecord } from './meeting-record.store.ts';
import type { AgendaItem } from './meetings/item.ts';
import type { Meeting } from './meetings/meeting.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import { meetingTexts } from './meetings/texts.ts';
import { approvedExtract, itemsOf } from './minutes/approval/approval-sheet.ts';
import { approvalStore } from './minutes/approval/approval.store.ts';
import { approvedFacts, approvedMinutes } from './minutes/approval/approved.store.ts';
import type { MeetingRecord } from './minutes/record.ts';
import { protocolSheet } from './minutes/sheet.ts';
import { systemClock } from './platform/clock.ts';
import type { Clock } from './platform/clock.ts';
import { renderPdf } from './platform/pdf/render.ts';
import type { Db } from './platform/sql/pool.ts';
import type { Extract, HandedToPublishing, ToDispatch } from './publishing/handed.ts';
import { partyInPublic } from './publishing/source.ts';
import type { ItemId, MeetingId, SourceMinutes } from './publishing/source.ts';

const template = fileURLToPath(new URL('./minutes/minutes.typ', import.meta.url));

/** What publishing is handed: approved minutes as they were frozen, their extracts, the clock, and whether mail leaves. */
export const handedToPublishing = (
  parts: { clock?: Clock | undefined; mailFrom?: string | undefined } = {},
): HandedToPublishing => ({
  approvedOf: (c, id) => approvedOf(c.get('db'), id),
  toDispatch: (c, id) => toDispatch(c.get('db'), id),
  extractOf: (c, meetingId, itemId) => extractOf(c.get('db'), meetingId, itemId),
  now: parts.clock ?? systemClock,
  mailIsOn: parts.mailFrom !== undefined,
});

/** Names of those for whom a name in public is fine: who took part, moved, reserved themselves, presented and approved. */
const namesIn = (record: MeetingRecord, approvedBy: string): string[] => {
  const said = record.items.flatMap(({ motions, dissents, presenter }) => [
    ...motions.map(({ by }) => by),
    ...dissents.map(({ by }) => by),
    presenter,
  ]);
  const names = [...record.present.map(({ name }) => name), ...said, ...approvedBy.split(', ')];
  return [...new Set(names.map((name) => name.replace(/\s*\(.*$/, '').trim()))].filter((name) => name !== '');
};

async function approvedOf(db: Db, meetingId: MeetingId): Promise<SourceMinutes[]> {
  const approved = await approvedMinutes(db, meetingId);
  const meeting = approved.length > 0 ? await meetingStore(db).find(meetingId) : undefined;
  if (!meeting) return [];
  const agenda = await meetingStore(db).agendaOf(meetingId);
  const { individualMatters } = await procedureStore(db).of(meeting.bodyId, meeting.onDay);
  const body = (await bodyStore(db).list()).find(({ id }) => id === meeting.bodyId);
  const found: SourceMinutes[] = [];
  for (const one of approved) {
    const version = await approvalStore(db).find(one.versionId);
    const record = version && (await approvalStore(db).recordOf(one.versionId));
    if (!version || !record) continue;
    const shown = { ...record, items: itemsOf(record, version.itemIds) };
    found.push({
      meetingId,
      versionId: one.versionId,
      approvedOn: one.approvedOn,
      approvedBy: one.approvedBy,
      sections: one.sections,
      ...contentOf(shown, agenda),
      bodyId: meeting.bodyId,
      bodyName: meeting.bodyName,
      organisation: record.organisation,
      meetingDay: record.onDay,
      individualMatters,
      staysInside: body?.kind === 'cooperationGroup',
      known: namesIn(record, one.approvedBy),
    });
  }
  return found;
}

/** What the minutes say, § by §, as they are printed. */
function contentOf(record: MeetingRecord, agenda: readonly AgendaItem[]) {
  const present = record.present.map(({ party, ...one }) => ({
    ...one,
    party: partyInPublic({ ...one, party }),
  }));
  const sheet = protocolSheet({ ...record, present });
  return {
    kind: sheet.kind,
    facts: sheet.facts,
    present: sheet.present,
    items: record.items.map((item, at) => {
      const now = agenda.find(({ id }) => id === item.id);
      return {
        itemId: item.id as ItemId,
        number: item.sectionNumber ?? '',
        heading: item.heading,
        type: now ? meetingTexts.sv.itemKinds[now.kind] : '',
        caseNumber: item.caseNumber ?? '',
        isPreparation:
          now?.kind === 'preparation' || (item.proposals.length > 0 && item.decisions.length === 0),
        isOpen: now?.visibility === 'public',
        parts: sheet.items[at]?.sections ?? [],
      };
    }),
  };
}

async function toDispatch(db: Db, id: MeetingId): Promise<ToDispatch | undefined> {
  const meeting: Meeting | undefined = await meetingStore(db).find(id);
  if (!meeting) return undefined;
  const agenda = await meetingStore(db).agendaOf(id);
  const approved = await approvedFacts(db, id);
  const decisions = await decisionStore(db).decisionsOfItems(agenda.map((item) => item.id));
  const { individualMatters } = await procedureStore(db).of(meeting.bodyId, meeting.onDay);
  return {
    meetingId: id,
    bodyId: meeting.bodyId,
    bodyName: meeting.bodyName,
    meetingDay: meeting.onDay,
    individualMatters,
    items: agenda.map((item) => {
      const facts = approved.find(({ itemIds }) => itemIds.includes(item.id));
      return {
        itemId: item.id,
        number: item.sectionNumber ?? '',
        heading: item.heading,
        approved: facts && { versionId: facts.versionId, on: facts.approvedOn },
        hasDecision: decisions.some(({ itemId }) => itemId === item.id),
        recipients: item.recipients,
      };
    }),
  };
}

/** The extract of an approved §; undefined where it is not approved. */
async function extractOf(db: Db, meetingId: MeetingId, itemId: ItemId): Promise<Extract | undefined> {
  const record = await meetingRecord(db, meetingId);
  const item = record?.items.find(({ id }) => id === itemId);
  const approval = (await approvedFacts(db, meetingId)).find(({ itemIds }) => itemIds.includes(itemId));
  if (!record || !item || !approval) return undefined;
  const sheet = approvedExtract(record, item, approval);
  const { bytes } = await renderPdf({
    template,
    data: sheet,
    created: new Date(`${approval.approvedOn}T12:00:00Z`),
  });
  return { title: sheet.title, bytes };
}
