import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { day } from '../kernel/day.ts';
import { testDatabase } from '../platform/postgres/testing.ts';
import { asPerson, asSystem } from '../platform/sql/transaction.ts';
import { frontDoor } from '../platform/web/testing.ts';
import type { Door } from '../platform/web/testing.ts';
import { aMunicipality } from './bodies.fixtures.ts';
import type { Fixture } from './bodies.fixtures.ts';
import { bodyRoutes } from './bodies.routes.tsx';
import { bodyStore } from './bodies.store.ts';

const today = day('2026-11-24');
let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Fixture;
const nothing = () => Promise.resolve(undefined);
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, aMunicipality);
  door = frontDoor(database, [
    bodyRoutes({ threadPanel: nothing, sections: () => Promise.resolve(<p>Möten och uppdrag</p>) }),
  ]);
});
after(() => database.close());

const membersOf = (body: Fixture['bodies']['team']) =>
  asPerson(database.db, known.people.administrator, today, (db) => bodyStore(db).membershipsOf(body));

test('every page answers, in Swedish and English, and leaves nothing in the log', async () => {
  const administrator = await door.as(known.people.administrator);
  const { bodies, posts, people } = known;
  const [membership] = await membersOf(bodies.team);
  for (const language of ['sv', 'en']) {
    administrator.cookies.set('sprak', language);
    for (const path of [
      '/organ',
      '/organ?visa=lista&sortera=members&ordning=desc',
      '/organ/ny',
      `/organ/${bodies.committee}`,
      `/organ/${bodies.team}?dag=2025-06-01`,
      `/organ/${bodies.team}/andra`,
      `/organ/${bodies.team}/ledamoter/ny`,
      `/organ/${bodies.team}/ledamoter/${membership?.id}`,
      `/organ/${bodies.team}/poster/ny`,
      `/poster/${posts.careManager}`,
      `/poster/${posts.careManager}/andra`,
      `/poster/${posts.careManager}/innehavare/ny`,
      '/personer',
      '/personer/ny',
      `/personer/${people.manager}`,
      `/personer/${people.manager}/andra`,
    ]) {
      const answer = await administrator.get(path);
      assert.equal(answer.status, 200, path);
      assert.doesNotMatch(answer.html, /undefined|\[object Object\]/, path);
    }
  }
  assert.deepEqual(door.log, []);
});

test('a body’s page shows mission, members of an earlier day, vacancies and what other slices hand in', async () => {
  const manager = await door.as(known.people.manager);
  const now = await manager.get(`/organ/${known.bodies.team}`);
  assert.match(now.html, /Tove Ek<\/a><abbr title="Tillförordnad"> tf/);
  assert.match(now.html, /Vakant/);
  assert.match(now.html, /Möten och uppdrag/);
  const then = await manager.get(`/organ/${known.bodies.team}?dag=2025-06-01`);
  assert.match(then.html, /Ledamöter 1 juni 2025/);
  assert.match(then.html, /Isak Brodd/);
  assert.doesNotMatch(then.text(), /Tove Ek/);
});

test('a body for its own members only is not found by others, on its page, in the tree or in the list', async () => {
  const path = `/organ/${known.bodies.subcommittee}`;
  assert.equal((await (await door.as(known.people.elected)).get(path)).status, 200);
  for (const other of [await door.as(known.people.manager), door.visitor()]) {
    assert.equal((await other.get(path)).status, 404);
    assert.doesNotMatch((await other.get('/organ')).html, /arbetsutskott/);
    assert.doesNotMatch((await other.get('/organ?visa=lista')).html, /arbetsutskott/);
  }
});

test('the list is narrowed by kind and words, sorted and turned', async () => {
  const visitor = await door.as(known.people.manager);
  const units = await visitor.get('/organ?slag=unit');
  assert.match(units.html, /Familjeenheten/);
  assert.doesNotMatch(units.html, /Kommunfullmäktige/);
  assert.match((await visitor.get('/organ?ord=sn')).html, /Socialnämnden/);
  assert.match((await visitor.get('/organ?ord=finnsinte')).html, /Inget organ stämmer/);
});

test('an administrator adds a body; a wrong form keeps what was typed and says why at each field', async () => {
  const administrator = await door.as(known.people.administrator);
  const wrong = await administrator.send('/organ/ny', '/organ/ny', {
    namn: '',
    fran: '2026-02-30',
    uppdrag: 'Behåll mig',
  });
  assert.equal(wrong.status, 422);
  for (const text of ['Skriv ett namn.', 'Välj ett slag.', 'Skriv ett datum som finns', 'Behåll mig']) {
    assert.ok(wrong.html.includes(text), text);
  }
  const added = await administrator.send('/organ/ny', '/organ/ny', {
    namn: 'Kulturrådet',
    slag: 'advisoryCouncil',
    synlighet: 'public',
  });
  assert.equal(added.status, 303);
  assert.match((await administrator.follow(added)).html, /<h1[^>]*>Kulturrådet/);
});

test('a body cannot be moved under itself, and a stale version keeps what was typed', async () => {
  const administrator = await door.as(known.people.administrator);
  const path = `/organ/${known.bodies.administration}/andra`;
  const ring = await administrator.send(path, path, { overordnat: known.bodies.care });
  assert.equal(ring.status, 422);
  assert.match(ring.html, /kan inte ligga under sig självt/);
  const first = await administrator.send(path, path, { uppdrag: 'Det första' });
  assert.equal(first.status, 303);
  const stale = await administrator.send(path, path, { uppdrag: 'Det andra', version: '1' });
  assert.equal(stale.status, 409);
  assert.match(stale.html, /Någon annan har sparat/);
  assert.match(stale.html, /Det första/);
  assert.match(stale.html, /Det andra/);
});

test('those who may not change the organisation are told why, and nothing is stored', async () => {
  const manager = await door.as(known.people.manager);
  const path = `/organ/${known.bodies.team}/ledamoter/ny`;
  assert.match((await manager.get('/organ/ny')).html, /Bara en administratör/);
  const before = (await membersOf(known.bodies.team)).length;
  for (const [address, fields] of [
    ['/organ/ny', { namn: 'Eget organ', slag: 'other', synlighet: 'public' }],
    [path, { vem: 'person', person: 'Tove Ek', vilken: known.people.manager, roll: 'chair' }],
    [`/poster/${known.posts.head}/innehavare/ny`, { person: 'Tove Ek' }],
    ['/personer/ny', { namn: 'Ny Person' }],
  ] as const) {
    assert.equal((await manager.post(address, fields)).status, 403, address);
  }
  assert.equal((await membersOf(known.bodies.team)).length, before);
  assert.equal((await door.visitor().get('/organ/ny')).status, 302);
});

test('a secretary keeps the member list of the own body, but gives nobody a role that sees everything', async () => {
  const secretary = await door.as(known.people.secretary);
  const path = `/organ/${known.bodies.committee}/ledamoter/ny`;
  const member = { vem: 'person', vilken: known.people.manager, person: 'Tove Ek', fran: '2026-11-01' };
  const raised = await secretary.send(path, path, { ...member, roll: 'administrator' });
  assert.equal(raised.status, 403);
  assert.match(raised.html, /Bara en administratör kan utse/);
  assert.equal((await secretary.send(path, path, { ...member, roll: 'adjunct' })).status, 303);
  const twice = await secretary.send(path, path, { ...member, roll: 'adjunct' });
  assert.equal(twice.status, 422);
  assert.match(twice.html, /har redan den rollen/);
  const elsewhere = `/organ/${known.bodies.team}/ledamoter/ny`;
  assert.equal((await secretary.post(elsewhere, { ...member, roll: 'adjunct' })).status, 403);
});

test('the database itself refuses a role that sees everything from anybody but an administrator', async () => {
  await assert.rejects(
    asPerson(database.db, known.people.secretary, today, (db) =>
      bodyStore(db).addMembership({
        bodyId: known.bodies.committee,
        personId: known.people.secretary,
        role: 'administrator',
      }),
    ),
    /row-level security/,
  );
});

test('an unsure name is asked about, and a new person is added only when that is chosen', async () => {
  const administrator = await door.as(known.people.administrator);
  const path = `/organ/${known.bodies.group}/ledamoter/ny`;
  const typed = { vem: 'person', person: 'Elin Varg', roll: 'member', fran: '2026-01-01' };
  const unsure = await administrator.send(path, path, typed);
  assert.equal(unsure.status, 422);
  assert.match(unsure.html, /Vilken person menar du/);
  assert.match(unsure.html, /Ellen Varg/);
  assert.match(unsure.html, /Lägg till Elin Varg som ny person/);
  const added = await administrator.send(path, path, { ...typed, vilken: 'ny' });
  assert.equal(added.status, 303);
  const names = (await membersOf(known.bodies.group)).map((one) => one.person?.name);
  assert.deepEqual(names, ['Elin Varg']);
});

test('a membership is ended with a reason and a wrong one withdrawn; both stay to be seen', async () => {
  const administrator = await door.as(known.people.administrator);
  const [membership] = await membersOf(known.bodies.group);
  const page = `/organ/${known.bodies.group}/ledamoter/${membership?.id}`;
  const bare = await administrator.send(page, `${page}/avsluta`, { sistadag: '' });
  assert.equal(bare.status, 422);
  assert.match(bare.html, /Skriv sista dagen/);
  const end = { sistadag: '2026-11-20', anledning: 'Flyttade till en annan kommun' };
  assert.equal((await administrator.send(page, `${page}/avsluta`, end)).status, 303);
  const again = await administrator.post(`${page}/avsluta`, end);
  assert.equal(again.status, 403);
  assert.match(again.html, /redan avslutats/);
  const withdrawn = await administrator.send(page, `${page}/aterta`, { fel: 'Var aldrig vald' });
  assert.equal(withdrawn.status, 303);
  const body = (await administrator.get(`/organ/${known.bodies.group}`)).html;
  for (const text of ['Flyttade till en annan kommun', 'Var aldrig vald', 'Återtagen']) {
    assert.ok(body.includes(text), text);
  }
});

test('a successor takes over a post; whoever left is in its history and the assignments’ owner is still the post', async () => {
  const administrator = await door.as(known.people.administrator);
  const path = `/poster/${known.posts.familyManager}/innehavare/ny`;
  const added = await administrator.send(path, path, {
    person: 'Isak Brodd',
    fran: '2026-11-01',
    tillforordnad: 'ja',
    anledning: 'Under rekryteringen',
  });
  assert.equal(added.status, 303);
  const post = await administrator.get(`/poster/${known.posts.familyManager}`);
  assert.match(post.html, /Isak Brodd<\/a><abbr title="Tillförordnad"> tf/);
  assert.match(post.html, /Socialförvaltningens ledningsgrupp/);
  const twice = await administrator.send(path, path, { person: 'Isak Brodd', fran: '2026-11-10' });
  assert.equal(twice.status, 422);
});

test('a person has aliases, former names and roles over time; the e-mail is for the signed-in', async () => {
  const administrator = await door.as(known.people.administrator);
  const page = `/personer/${known.people.elected}`;
  const change = { namn: 'Ellen Vargö', parti: 'S', epost: 'ellen@sjo.example' };
  assert.equal((await administrator.send(`${page}/andra`, `${page}/andra`, change)).status, 303);
  await administrator.send(page, `${page}/namn`, { namn: 'Lellan', organ: known.bodies.committee });
  const shown = (await administrator.get(page)).html;
  for (const text of ['Ellen Varg (till 24 nov', 'Lellan', 'ellen@sjo.example', 'Socialnämnden']) {
    assert.ok(shown.includes(text), text);
  }
  const visitor = await door.visitor().get(page);
  assert.equal(visitor.status, 200);
  assert.doesNotMatch(visitor.html, /ellen@sjo\.example/);
  assert.equal((await door.visitor().get(`/personer/${known.people.manager}`)).status, 404);
});

test('what minutes call a body is kept on its page by administrators alone, and found by the matching at once', async () => {
  const page = `/organ/${known.bodies.team}`;
  const administrator = await door.as(known.people.administrator);
  const empty = await administrator.send(page, `${page}/namn`, { namn: ' ' });
  assert.equal(empty.status, 422);
  assert.ok(empty.problems().some((one) => one.includes('Skriv namnet')) || empty.has('Skriv namnet'));
  assert.equal((await administrator.send(page, `${page}/namn`, { namn: 'torsdagsgänget' })).status, 303);
  assert.ok((await administrator.get(page)).has('”torsdagsgänget”'));
  const match = async () =>
    (
      await asPerson(database.db, known.people.administrator, today, (db) =>
        bodyStore(db).matchBodies('Torsdagsgänget'),
      )
    )[0]?.why;
  assert.equal(await match(), 'kallas även ”torsdagsgänget”');
  const secretary = await door.as(known.people.secretary);
  const [alias] = await asPerson(database.db, known.people.administrator, today, (db) =>
    bodyStore(db).bodyAliasesOf(known.bodies.team),
  );
  assert.ok(alias);
  const remove = `${page}/namn/${alias.id}/ta-bort`;
  assert.ok(!(await secretary.get(page)).has('Ta bort namn'));
  assert.equal((await secretary.post(`${page}/namn`, { namn: 'gänget' })).status, 403);
  assert.equal((await secretary.post(remove)).status, 403);
  assert.equal(await match(), 'kallas även ”torsdagsgänget”');
  assert.equal((await administrator.post(remove)).status, 303);
  assert.equal(await match(), undefined);
});
