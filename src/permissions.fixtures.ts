import { sql } from 'kysely';
import { assignmentStore } from './assignments/assignments.store.ts';
import { bodyStore } from './bodies/bodies.store.ts';
import { decisionStore } from './decisions/decisions.store.ts';
import { documentStore } from './documents/documents.store.ts';
import { goalStore } from './goals/goals.store.ts';
import type { BodyId, PersonId, PostId } from './kernel/actor.ts';
import { defaultCalendar } from './kernel/calendar.ts';
import { day } from './kernel/day.ts';
import { meetingStore } from './meetings/meetings.store.ts';
import { accountStore } from './platform/sign-in/accounts.store.ts';
import type { Db } from './platform/sql/pool.ts';
import { asSystem } from './platform/sql/transaction.ts';
import type { Door, Visitor } from './platform/web/testing.ts';
import type { Visibility } from './thread/knot.ts';
import { threadStore } from './thread/thread.store.ts';

const calendar = defaultCalendar(2020, 2032);
const today = day('2026-11-24');

/** One thing of every kind, seen by the same people; `word` stands in each and nowhere else. */
export type Shelf = {
  readonly word: string;
  readonly body: BodyId;
  readonly knots: Readonly<
    Record<
      'meeting' | 'item' | 'proposal' | 'decision' | 'assignment' | 'report' | 'document' | 'goal',
      string
    >
  >;
};

type Place = { word: string; body: BodyId; visibility: Visibility; owner: PostId; author: PersonId };

async function aShelf(db: Db, { word, body, visibility, owner, author }: Place): Promise<Shelf> {
  const meetings = meetingStore(db);
  const assignments = assignmentStore(db);
  const text = `${word} om bryggan. ${word} igen.`;
  const documents = documentStore(db);
  const file = { name: `${word}.txt`, mediaType: 'text/plain', bytes: Buffer.from(text), extracted: text };
  const document = await documents.keep(
    { ...file, addedBy: author },
    { visibility, day: today, bodyId: body },
  );
  const meeting = await meetings.plan({
    bodyId: body,
    kind: 'board',
    onDay: today,
    place: `${word} i stora salen`,
    state: 'held',
    visibility,
    authorId: author,
  });
  const item = await meetings.addItem({ meetingId: meeting, heading: `${word} ärende`, kind: 'decision' });
  const decisions = decisionStore(db);
  const said = { itemId: item, visibility };
  const decided = { bodyId: body, decidedOn: today, verb: 'assign' } as const;
  const decision = await decisions.decide({ ...said, ...decided, text: `${word} beslut tas.` });
  const proposal = await decisions.propose({
    ...said,
    toBodyId: body,
    toBodyText: 'nämnden',
    text: `${word} förslag läggs.`,
  });
  const assignment = await assignments.give(
    {
      what: `${word} uppdrag`,
      ownerPostId: owner,
      givenByBodyId: body,
      reportToBodyId: body,
      dueOn: day('2026-12-15'),
      givenOn: today,
      today,
      visibility,
      authorId: author,
      source: decision,
    },
    calendar,
  );
  const { reportId } = await assignments.report({
    assignmentId: assignment,
    reportedOn: today,
    reportedBy: author,
    text: `${word} är på väg.`,
    outcome: 'partial',
    evidence: {
      kind: 'document',
      documentId: document,
    },
  });
  const goal = await goalStore(db).setGoal({
    bodyId: body,
    title: `${word} mål`,
    visibility,
    authorId: author,
  });
  await documents.keepSpans([
    { knotId: decision, documentId: document, starts: 0, ends: word.length + 12, text: `${word} om bryggan` },
  ]);
  await threadStore(db).tie({ source: document, result: meeting, kind: 'read' });
  const knots = { meeting, item, proposal, decision, assignment, report: reportId, document, goal };
  return { word, body, knots };
}

async function theBodies(db: Db) {
  const bodies = bodyStore(db);
  const under = async (name: string, parentId: BodyId, visibility: 'body' | 'internal', kind: 'unit') =>
    bodies.addBody({ kind, name, parentId, visibility });
  const board = await bodies.addBody({ kind: 'committee', name: 'Socialnämnden', visibility: 'public' });
  const other = await bodies.addBody({ kind: 'committee', name: 'Barnnämnden', visibility: 'public' });
  const within = { parentId: board, visibility: 'internal' } as const;
  const preparing = await bodies.addBody({
    kind: 'subcommittee',
    name: 'Granskande utskottet',
    parentId: board,
    visibility: 'body',
  });
  const administration = await bodies.addBody({ kind: 'administration', name: 'Socialkontoret', ...within });
  const team = await bodies.addBody({
    kind: 'managementTeam',
    name: 'Ledningsgruppen',
    parentId: administration,
    visibility: 'internal',
  });
  const north = await under('Enhet norr', administration, 'body', 'unit');
  const south = await under('Enhet söder', administration, 'internal', 'unit');
  return { board, other, preparing, administration, team, north, south };
}
type Bodies = Awaited<ReturnType<typeof theBodies>>;

async function thePeople(db: Db, bodies: Bodies) {
  const store = bodyStore(db);
  const person = (name: string, more: { party?: string; email?: string } = {}) =>
    store.addPerson({ name, ...more });
  const people = {
    chair: await person('Ellen Varg', { party: 'S', email: 'ellen.varg@kommun.test' }),
    secretary: await person('Nora Stig', { email: 'nora.stig@kommun.test' }),
    member: await person('Mats Ny', { party: 'M' }),
    preparer: await person('Petra Lo', { party: 'C' }),
    convener: await person('Karl Bro'),
    otherChair: await person('Olle Hed', { party: 'V' }),
    head: await person('Greta Alm'),
    northManager: await person('Tove Ek'),
    southManager: await person('Sune Fält'),
    auditor: await person('Rut Sten'),
    administrator: await person('Adam Sjö'),
    former: await person('Frans Gam'),
    locked: await person('Lova Lås'),
    stranger: await person('Stig Vik'),
  };
  const sits = (personId: PersonId, bodyId: BodyId, role: 'chair' | 'secretary' | 'member' | 'convener') =>
    store.addMembership({ bodyId, personId, role });
  await sits(people.chair, bodies.board, 'chair');
  await sits(people.secretary, bodies.board, 'secretary');
  await sits(people.member, bodies.board, 'member');
  await sits(people.preparer, bodies.preparing, 'member');
  await sits(people.convener, bodies.team, 'convener');
  await sits(people.otherChair, bodies.other, 'chair');
  await sits(people.locked, bodies.preparing, 'chair');
  await store.addMembership({ bodyId: bodies.board, personId: people.administrator, role: 'administrator' });
  const auditing = await store.addMembership({
    bodyId: bodies.board,
    personId: people.auditor,
    role: 'auditor',
  });
  for (const bodyId of [bodies.board, bodies.preparing])
    await store.addMembership({
      bodyId,
      personId: people.former,
      role: 'chair',
      validUntil: day('2026-11-23'),
    });
  return { people, auditing };
}

async function thePosts(db: Db, bodies: Bodies, people: Record<string, PersonId>) {
  const store = bodyStore(db);
  const held = async (bodyId: BodyId, title: string, personId: PersonId | undefined): Promise<PostId> => {
    const postId = await store.addPost({ bodyId, title, kind: 'unitManager' });
    if (personId) await store.addHolding({ postId, personId });
    return postId;
  };
  return {
    head: await held(bodies.administration, 'Socialchef', people['head']),
    north: await held(bodies.north, 'Enhetschef', people['northManager']),
    south: await held(bodies.south, 'Enhetschef', people['southManager']),
  };
}

/** A municipality with a public board, its closed preparation, an internal team, drafts, and someone in every role. */
export const theHouse = (db: Db) =>
  asSystem(db, async (db) => {
    const bodies = await theBodies(db);
    const { people, auditing } = await thePeople(db, bodies);
    const posts = await thePosts(db, bodies, people);
    const author = people.secretary;
    const shelf = (word: string, body: BodyId, visibility: Visibility, owner: PostId) =>
      aShelf(db, { word, body, visibility, owner, author });
    const shelves = {
      public: await shelf('Lavendel', bodies.board, 'public', posts.south),
      internal: await shelf('Bergkristall', bodies.team, 'internal', posts.south),
      preparing: await shelf('Fjällripa', bodies.preparing, 'body', posts.south),
      unit: await shelf('Handbroms', bodies.north, 'body', posts.north),
      draft: await shelf('Tjockolja', bodies.board, 'draft', posts.head),
    };
    // a goal that everybody sees, and that everything works for
    const goal = await goalStore(db).setGoal({
      bodyId: bodies.board,
      title: 'Bryggan',
      visibility: 'public',
    });
    for (const { knots } of Object.values(shelves)) await goalStore(db).serve(goal, knots.decision as never);
    // a public decision was read out of a document that only the preparing body sees
    await documentStore(db).keepSpans([
      {
        knotId: shelves.public.knots.decision as never,
        documentId: shelves.preparing.knots.document as never,
        starts: 0,
        ends: 9,
        text: 'Fjällripa citerad',
      },
    ]);
    return { bodies, people, posts, shelves, goal, auditing };
  });
export type TheHouse = Awaited<ReturnType<typeof theHouse>>;
export type Role = keyof TheHouse['people'] | 'visitor';
export type ShelfName = keyof TheHouse['shelves'];

/** Everybody at the door; the locked account was signed in when it was locked. */
export async function everybody(db: Db, door: Door, house: TheHouse): Promise<Map<Role, Visitor>> {
  const visitors = new Map<Role, Visitor>([['visitor', door.visitor()]]);
  for (const [role, person] of Object.entries(house.people))
    visitors.set(role as Role, await door.as(person));
  await asSystem(db, (db) => accountStore(db).lock(house.people.locked));
  return visitors;
}

/** How many rows stand in every table that a form may write to, besides the keys of forms. */
export async function countAll(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'
      and tablename not like 'kysely%' and tablename not in ('form_key', 'session', 'sign_in_attempt')
    order by 1`.execute(db);
  const counts = [];
  for (const { name } of rows) {
    const found = await sql<{ n: string }>`select count(*) as n from ${sql.table(name)}`.execute(db);
    counts.push(`${name} ${found.rows[0]?.n}`);
  }
  return counts.join(', ');
}
