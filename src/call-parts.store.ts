import { bodyStore } from './bodies/bodies.store.ts';
import type { AgendaNow, MeetingId } from './calls/call.ts';
import { atTheSameTime, inBoth } from './calls/findings.ts';
import type { Clash } from './calls/findings.ts';
import type { HandedToCalls } from './calls/handed.ts';
import type { PersonId } from './kernel/actor.ts';
import type { ContextAnswers } from './meetings/context/context.ts';
import { contextStore } from './meetings/context/context.store.ts';
import type { Meeting } from './meetings/meeting.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import { paperAbout } from './meetings/papers/paper.ts';
import type { Paper } from './meetings/papers/paper.ts';
import { paperStore } from './meetings/papers/papers.store.ts';
import { paperTexts } from './meetings/papers/texts.ts';
import { noticeListStore } from './notice-board/notice-lists.store.ts';
import type { CalendarPerson } from './platform/ical/ical.ts';
import type { Db } from './platform/sql/pool.ts';

/** More than any municipality has on one day, or a person in half a year and all that is planned. */
const everything = { sort: 'day', order: 'asc', offset: 0, size: 1000 } as const;

/** A meeting and its agenda as a call would tell of them now. */
async function agendaOf(db: Db, id: MeetingId): Promise<AgendaNow | undefined> {
  const meetings = meetingStore(db);
  const meeting = await meetings.find(id);
  if (!meeting) return undefined;
  const bodies = await bodyStore(db).list();
  const items = await meetings.agendaOf(id);
  const papers = await paperStore(db).ofMeeting(id);
  const context = await contextStore(db).of(id);
  return {
    meetingId: id,
    state: meeting.state,
    visibility: meeting.visibility,
    version: meeting.version,
    head: {
      organisation: bodies.find(({ kind }) => kind === 'municipality')?.name ?? '',
      bodyKind: bodies.find((body) => body.id === meeting.bodyId)?.kind ?? 'other',
      isWorking: meeting.kind === 'working',
      ...whenAndWhere(meeting),
      ...(context && { context: answersIn(context) }),
    },
    items: items.map(({ id: itemId, heading, caseNumber, presenter, text }) => ({
      id: itemId,
      heading,
      caseNumber,
      presenter,
      text,
      papers: (papers.get(itemId) ?? []).map(asCalled),
    })),
  };
}

const asCalled = (paper: Paper) => ({
  name: paper.name,
  address: paper.address,
  about: paperAbout(paper, paperTexts.sv.kinds[paper.kind]),
  missing: paper.missing,
});
const answersIn = ({ who, why, aim, next }: ContextAnswers) => ({ who, why, aim, next });
const whenAndWhere = ({ bodyId, bodyName, onDay, startsAt, endsAt, place }: Meeting) => ({
  bodyId,
  bodyName,
  onDay,
  startsAt: startsAt?.slice(0, 5),
  endsAt: endsAt?.slice(0, 5),
  place,
});

/** Other meetings of the day that are held at the same time, with those of these people who belong to their bodies. */
async function clashesOf(
  db: Db,
  { meetingId, head }: AgendaNow,
  people: readonly PersonId[],
): Promise<readonly Clash[]> {
  const sameDay = await meetingStore(db).list({ from: head.onDay, until: head.onDay }, everything);
  const others = sameDay.rows.filter(
    (other) =>
      other.id !== meetingId && other.state !== 'cancelled' && atTheSameTime(head, whenAndWhere(other)),
  );
  const clashes: Clash[] = [];
  for (const other of others) {
    const members = await bodyStore(db).membersOn(other.bodyId, other.onDay);
    const names = new Map(
      members.flatMap(({ person }) => (person ? [[person.id, person.name] as const] : [])),
    );
    for (const id of inBoth([...new Set(people)], [...names.keys()])) {
      clashes.push({ name: names.get(id) ?? '', meeting: other.bodyName, address: `/moten/${other.id}` });
    }
  }
  return clashes;
}

export type MailParts = {
  /** Who mail is from, as MAIL_FROM says; undefined where no mail leaves. */
  readonly mailFrom?: string | undefined;
  readonly publicUrl?: string | undefined;
};

/** "Sjöholma kommun <kansliet@sjoholma.example>" as a name and an address. */
export function senderIn(from: string | undefined): CalendarPerson | undefined {
  if (!from) return undefined;
  const [, name = '', email = from] = /^([^<>]*)<([^<>]+)>$/.exec(from) ?? [];
  return { name: name.trim() || email, email };
}

/** What the calls are given of meetings, members and the notice board. */
export const handedToCalls = ({ mailFrom, publicUrl }: MailParts = {}): HandedToCalls => ({
  agendaOf,
  clashesOf,
  async markCalled(db, id) {
    await meetingStore(db).step(id, 'planned', 'called');
  },
  async boardNoticeOf(db, id) {
    const notices = await noticeListStore(db).ofMeeting(id);
    return notices.find(({ kind, state }) => kind === 'council-meeting' && state !== 'draft')?.postedOn;
  },
  async meetingsOf(db, bodies, from) {
    const found = await Promise.all(
      bodies.map((bodyId) => meetingStore(db).list({ bodyId, from }, everything)),
    );
    return found
      .flatMap(({ rows }) => rows)
      .filter(({ visibility }) => visibility !== 'draft')
      .map((meeting) => ({
        meetingId: meeting.id,
        head: whenAndWhere(meeting),
        version: meeting.version,
        isCancelled: meeting.state === 'cancelled',
      }));
  },
  mailFrom: senderIn(mailFrom),
  publicUrl: publicUrl ?? '',
});
