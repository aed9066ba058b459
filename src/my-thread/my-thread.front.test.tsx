// Whose day it is, and what stands in it, through the front door of the whole house.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { rooms } from '../app.tsx';
import { assignmentStore } from '../assignments/assignments.store.ts';
import { decisionStore } from '../decisions/decisions.store.ts';
import { defaultCalendar } from '../kernel/calendar.ts';
import { day } from '../kernel/day.ts';
import { meetingStore } from '../meetings/meetings.store.ts';
import { everybody, theHouse } from '../permissions.fixtures.ts';
import type { Role } from '../permissions.fixtures.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';

const today = day('2026-11-24');
const database = await testDatabase();
after(() => database.close());
const house = await theHouse(database.db);
const door = frontDoor(database, rooms());
const visitors = await everybody(database.db, door, house);
const as = (role: Role) => {
  const visitor = visitors.get(role);
  assert.ok(visitor);
  return visitor;
};
const { bodies, posts, shelves } = house;

await asSystem(database.db, async (db) => {
  await assignmentStore(db).give(
    {
      what: 'Röja stigen',
      ownerPostId: posts.south,
      givenByBodyId: bodies.board,
      reportToBodyId: bodies.board,
      dueOn: day('2026-10-01'),
      givenOn: day('2026-09-01'),
      today,
      visibility: 'internal',
    },
    defaultCalendar(2020, 2032),
  );
  await decisionStore(db).decide({
    itemId: shelves.public.knots.item as never,
    bodyId: bodies.board,
    decidedOn: today,
    text: 'Förvaltningen får i uppdrag att måla rodden.',
    verb: 'assign',
    visibility: 'public',
  });
  await meetingStore(db).plan({
    bodyId: bodies.board,
    kind: 'board',
    onDay: day('2026-12-09'),
    state: 'planned',
    visibility: 'public',
  });
});

test('a visitor meets what is public today, and is asked to sign in for a day of their own', async () => {
  const page = await as('visitor').get('/');
  assert.equal(page.status, 200);
  assert.ok(page.has('Lavendel beslut tas.') && page.has('9 dec 2026'));
  for (const word of ['Bergkristall', 'Fjällripa', 'Handbroms', 'Tjockolja', 'Röja stigen'])
    assert.ok(!page.html.includes(word), word);
  assert.match((await as('visitor').get('/min-trad')).location ?? '', /^\/logga-in/);
  assert.equal((await as('secretary').get('/')).location, '/min-trad');
});

test('a unit manager sees what is late before what is due, and nothing of what others run', async () => {
  const page = await as('southManager').get('/min-trad');
  assert.equal(page.status, 200);
  const text = page.text();
  assert.ok(text.indexOf('Försenat') < text.indexOf('Röja stigen'));
  assert.ok(text.indexOf('Röja stigen') < text.indexOf('Ska återrapporteras'));
  assert.ok(text.indexOf('Ska återrapporteras') < text.indexOf('Lavendel uppdrag'));
  assert.match(page.link('Återrapportera') ?? '', /^\/uppdrag\/.+\/aterrapportera$/);
  for (const absent of ['Att ta emot', 'Att färdigställa', 'Planera ett möte', 'Granska', 'Handbroms'])
    assert.ok(!text.includes(absent), absent);
  const north = await as('northManager').get('/min-trad');
  assert.ok(north.has('Handbroms uppdrag') && !north.has('Röja stigen'));
  assert.ok(north.has('Inget du ansvarar för är försenat.'));
});

test('the secretary sees what waits to be received and finished by the board, and its next meeting', async () => {
  const page = await as('secretary').get('/min-trad');
  for (const said of [
    'Att ta emot',
    'Lavendel uppdrag',
    'Att färdigställa',
    'Planera ett möte',
    '9 dec 2026',
  ])
    assert.ok(page.has(said), said);
  for (const absent of ['Röja stigen', 'Bergkristall', 'Fjällripa', 'Granska'])
    assert.ok(!page.has(absent), absent);
});

test('a member of the board has its next meeting, but neither receives nor finishes', async () => {
  const page = await as('member').get('/min-trad');
  assert.ok(page.has('Närmaste möten') && page.has('9 dec 2026'));
  for (const absent of ['Att ta emot', 'Att färdigställa', 'Planera ett möte', 'Granska', 'Röja stigen'])
    assert.ok(!page.has(absent), absent);
});

test('an auditor is shown the ways in, and no empty headings of a day that is not theirs', async () => {
  const page = await as('auditor').get('/min-trad');
  assert.equal(page.link('Ett försenat uppdrag'), '/uppdrag?lage=forsenat');
  assert.match(page.link('0 uppdrag utan ansvarig') ?? '', /^\/uppdrag\?utan=agare/);
  assert.equal(page.link('Ändringslogg: vem som har ändrat vad, och när'), '/logg');
  assert.ok(page.has('att måla rodden'));
  const headings = page.headings();
  assert.ok(headings.includes('Beslut som inte har blivit uppdrag'));
  for (const absent of ['Försenat', 'Ska återrapporteras', 'Att ta emot', 'Att färdigställa'])
    assert.ok(!headings.includes(absent), absent);
  assert.ok(!page.html.includes('Tjockolja'), 'drafts are the body’s own');
  assert.equal((await as('auditor').get('/uppdrag?lage=forsenat')).rows().length, 1);
});
