import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { decisionStore } from '../../decisions/decisions.store.ts';
import { documentStore } from '../../documents/documents.store.ts';
import { mediaTypeOf } from '../../documents/document.ts';
import { day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { routes } from '../../platform/web/context.ts';
import { Page } from '../../platform/web/page.tsx';
import { show } from '../../platform/web/show.tsx';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import { tellersByKind } from '../../thread/teller.ts';
import { threadPanelBy } from '../../thread/thread.routes.tsx';
import { aMunicipality, calendar, today } from '../assignments.fixtures.ts';
import type { Municipality } from '../assignments.fixtures.ts';
import { assignmentRoutes } from '../assignments.routes.tsx';
import type { HandedToAssignments } from '../assignments.routes.tsx';
import { assignmentStore } from '../assignments.store.ts';
import type { NewAssignment } from '../assignments.store.ts';
import { receiveSection } from './reports.routes.tsx';
import { assignmentTeller, reportTeller } from '../teller.store.ts';

const handed: HandedToAssignments = {
  threadPanel: threadPanelBy(tellersByKind([assignmentTeller, reportTeller])),
  sourceSection: () => Promise.resolve(undefined),
  calendar: () => Promise.resolve(calendar),
  placeReport: (db, report) => meetingStore(db).placeReport(report),
  decide: (db, decision) => decisionStore(db).decide(decision),
  keepDocument: (db, { name, bytes, addedBy, ...face }) =>
    documentStore(db).keep({ name, bytes, addedBy, mediaType: mediaTypeOf(name) }, face),
  publicUrl: 'https://tradar.sjoholma.example',
};
/** The meeting's page shows this section on each of its items. */
const itemPage = routes().get('/punkt/:id', async (c) => {
  const section = await receiveSection(c, c.req.param('id'));
  return section ? show(c, <Page title="Punkten">{section}</Page>) : c.notFound();
});

let database: Awaited<ReturnType<typeof testDatabase>>;
let town: Municipality;
let door: Door;
let chair: Visitor;
let secretary: Visitor;
before(async () => {
  database = await testDatabase();
  town = await aMunicipality(database.db);
  door = frontDoor(database, [assignmentRoutes(handed), itemPage]);
  chair = await door.as(town.chair);
  secretary = await door.as(town.secretary);
});
after(() => database.close());

const system = <Answer,>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);
const give = (more: Partial<NewAssignment> = {}) =>
  system((db) =>
    assignmentStore(db).give(
      {
        what: 'Se över rutinen',
        givenByBodyId: town.team,
        ownerPostId: town.units[0]?.post,
        dueOn: day('2026-12-15'),
        visibility: 'internal',
        givenOn: day('2026-10-01'),
        today,
        ...more,
      },
      calendar,
    ),
  );
const planMeeting = (onDay = today, bodyId = town.team) =>
  system((db) =>
    meetingStore(db).plan({ bodyId, kind: 'management', onDay, state: 'planned', visibility: 'internal' }),
  );
const manager = (index = 0) => door.as(town.units[index]?.manager ?? town.stranger);
const done = {
  text: 'Rutinen är införd på alla avdelningar.',
  lage: 'done',
  lank: 'https://sjoholma.example/rutin',
};
const reportAddressOf = async (assignment: string) => {
  const page = await chair.get(`/uppdrag/${assignment}`);
  return page.links().find((link) => link.text.startsWith('Återrapport '))?.href ?? 'no report';
};
const itemOf = async (report: string): Promise<string> => {
  const page = await chair.get(report);
  return String(page.form(`${report}/ta-emot`)['punkt']);
};
const stateOf = (id: string) => system(async (db) => (await assignmentStore(db).find(id as never))?.state);

test('the whole way: split, reported, on the next agenda, received by decision, closed with the last part', async () => {
  const meeting = await planMeeting();
  const id = await give({ what: 'Uppdatera enhetens beskrivning', ownerPostId: undefined });
  const choose = await secretary.get(`/uppdrag/${id}/fordela`);
  assert.equal(choose.form(`/uppdrag/${id}/fordela?under=${town.administration}`)['enhet']?.length, 3);
  const split = await secretary.send(
    `/uppdrag/${id}/fordela`,
    `/uppdrag/${id}/fordela?under=${town.administration}`,
    {},
  );
  const parent = await secretary.follow(split);
  assert.ok(parent.has('0 av 3 enheter klara'), parent.text());
  const parts = await system((db) => assignmentStore(db).partsOf(id));
  for (const [index, unit] of town.units.entries()) {
    const part = parts.find((one) => one.ownerPostId === unit.post);
    assert.ok(part);
    const reported = await (await manager(index)).post(`/uppdrag/${part.id}/aterrapportera`, done);
    assert.equal(reported.status, 303, reported.text());
    const report = await reportAddressOf(part.id);
    const item = await itemOf(report);
    const section = await chair.get(`/punkt/${item}`);
    assert.ok(section.has('Rutinen är införd på alla avdelningar.'));
    const received = await chair.send(`/punkt/${item}`, `${report}/ta-emot`, { utfall: 'endorsed' });
    assert.equal(received.status, 303, received.text());
    assert.match(received.location ?? '', new RegExp(`/moten/${meeting}#punkt-`));
    assert.equal(await stateOf(part.id), 'closed');
    const now = await secretary.get(`/uppdrag/${id}`);
    assert.ok(now.has(`${index + 1} av 3 enheter klara`), now.text());
    assert.ok((await chair.get(report)).has('Godkänd'));
  }
  assert.equal(await stateOf(id), 'closed');
});

test('only the responsible reports: not another unit’s manager, a stranger, the chair or an auditor', async () => {
  const id = await give();
  const others = [town.units[1]?.manager, town.stranger, town.chair, town.auditor];
  for (const person of others) {
    const visitor = await door.as(person ?? town.stranger);
    assert.equal((await visitor.get(`/uppdrag/${id}/aterrapportera`)).status, 403);
    assert.equal((await visitor.post(`/uppdrag/${id}/aterrapportera`, done)).status, 403);
  }
  assert.equal(await stateOf(id), 'open');
  assert.equal((await secretary.post(`/uppdrag/${id}/aterrapportera`, done)).status, 303);
  assert.equal(await stateOf(id), 'reported');
});

test('only the body that asked receives: not its member without office, nor another body’s chair', async () => {
  await planMeeting();
  const id = await give();
  await (await manager()).post(`/uppdrag/${id}/aterrapportera`, done);
  const report = await reportAddressOf(id);
  const punkt = await itemOf(report);
  for (const person of [town.stranger, town.units[0]?.manager ?? town.stranger, town.auditor]) {
    const visitor = await door.as(person);
    assert.equal((await visitor.post(`${report}/ta-emot`, { punkt, utfall: 'endorsed' })).status, 403);
  }
  assert.equal((await chair.post(`${report}/ta-emot`, { utfall: 'endorsed', punkt: newId() })).status, 403);
  assert.equal(await stateOf(id), 'reported');
  assert.equal((await chair.post(`${report}/ta-emot`, { punkt, utfall: 'filed' })).status, 303);
  assert.equal((await chair.post(`${report}/ta-emot`, { punkt, utfall: 'filed' })).status, 409);
  const decided = await system((db) => decisionStore(db).decisionsOfItems([punkt as never]));
  assert.equal(decided.length, 1);
});

test('a supplement is awaited again by its day; a new assignment comes of the receiving decision', async () => {
  await planMeeting();
  const id = await give({ what: 'Kartlägg behoven' });
  const unit = await manager();
  await unit.post(`/uppdrag/${id}/aterrapportera`, done);
  const first = await reportAddressOf(id);
  const wrong = await chair.post(`${first}/ta-emot`, { punkt: await itemOf(first), utfall: 'supplement' });
  assert.deepEqual([wrong.status, wrong.problems()], [422, ['Skriv när kompletteringen ska lämnas.']]);
  const fields = { punkt: await itemOf(first), utfall: 'supplement', kompletteras: '2027-02-01' };
  assert.equal((await chair.post(`${first}/ta-emot`, fields)).status, 303);
  const open = await system((db) => assignmentStore(db).find(id));
  assert.deepEqual([open?.state, open?.nextDueOn], ['inProgress', '2027-02-01']);
  await unit.post(`/uppdrag/${id}/aterrapportera`, { ...done, text: 'Nu med siffror.' });
  const second = await reportAddressOf(id);
  const given = {
    punkt: await itemOf(second),
    utfall: 'newAssignment',
    nytt: 'Åtgärda bristerna',
    nyfrist: '2027-05-31',
  };
  assert.equal((await chair.post(`${second}/ta-emot`, given)).status, 303);
  assert.equal(await stateOf(id), 'closed');
  const rows = (await chair.get('/uppdrag?ord=bristerna')).rows();
  assert.equal(rows[0]?.[0], 'Åtgärda bristerna');
  assert.match(rows[0]?.[1] ?? '', /Anders Lind/);
});

test('the days of a supplement and of a new assignment may be written in words', async () => {
  await planMeeting();
  const id = await give({ what: 'Kartlägg behoven' });
  const unit = await manager();
  await unit.post(`/uppdrag/${id}/aterrapportera`, done);
  const first = await reportAddressOf(id);
  const again = { punkt: await itemOf(first), utfall: 'supplement', kompletteras: 'innan sommaren' };
  assert.equal((await chair.post(`${first}/ta-emot`, again)).status, 303);
  assert.equal((await system((db) => assignmentStore(db).find(id)))?.nextDueOn, '2027-06-18');
  await unit.post(`/uppdrag/${id}/aterrapportera`, { ...done, text: 'Nu med siffror.' });
  const second = await reportAddressOf(id);
  const given = {
    punkt: await itemOf(second),
    utfall: 'newAssignment',
    nytt: 'Mät igen',
    nyfrist: 'före påsk',
  };
  assert.equal((await chair.post(`${second}/ta-emot`, given)).status, 303);
  const row = (await chair.get('/uppdrag?ord=mät')).rows()[0];
  assert.ok(
    row?.some((cell) => cell.includes('25 mars 2027')),
    row?.join(' | ') ?? '',
  );
});

test('a partial report on something to be done once leaves it awaited, also after it was received', async () => {
  await planMeeting();
  const id = await give();
  await (await manager()).post(`/uppdrag/${id}/aterrapportera`, { ...done, lage: 'partial' });
  const report = await reportAddressOf(id);
  await chair.post(`${report}/ta-emot`, { punkt: await itemOf(report), utfall: 'filed' });
  const found = await system((db) => assignmentStore(db).find(id));
  assert.deepEqual([found?.state, found?.nextDueOn], ['inProgress', '2026-12-15']);
});

test('an uploaded file is kept as evidence, and a report without any evidence is refused', async () => {
  const id = await give();
  const unit = await manager();
  const without = await unit.post(`/uppdrag/${id}/aterrapportera`, { ...done, lank: '' });
  assert.deepEqual(
    [without.status, without.problems()],
    [422, ['Lägg med ett underlag, eller skriv varför det saknas.']],
  );
  assert.equal(without.form(`/uppdrag/${id}/aterrapportera`)['text'], done.text);
  const file = { field: 'fil', name: 'rutin.pdf', bytes: '%PDF-1.4 rutin' };
  const sent = await unit.upload(`/uppdrag/${id}/aterrapportera`, { ...done, lank: '' }, [file]);
  assert.equal(sent.status, 303, sent.text());
  const page = await unit.get(await reportAddressOf(id));
  assert.ok(page.link('rutin.pdf')?.startsWith('/dokument/'), page.text());
});

test('a form sent twice with the same key is one report-back', async () => {
  const id = await give();
  const unit = await manager();
  const fields = { ...done, formKey: newId() };
  assert.equal((await unit.post(`/uppdrag/${id}/aterrapportera`, fields)).status, 303);
  assert.equal((await unit.post(`/uppdrag/${id}/aterrapportera`, fields)).status, 303);
  const reports = await system((db) => assignmentStore(db).reportsOf(id));
  assert.equal(reports.length, 1);
});

test('the cadence is changed with a reason, and striking off needs a decision', async () => {
  const id = await give({ ownerPostId: undefined, ownerPersonId: town.stranger });
  const changed = await secretary.send(`/uppdrag/${id}/frekvens`, `/uppdrag/${id}/frekvens`, {
    frekvens: 'halvar',
    skal: 'Nämnden vill följa arbetet',
  });
  assert.equal(changed.status, 303, changed.text());
  const refused = await secretary.send(`/uppdrag/${id}/avskriv`, `/uppdrag/${id}/avskriv`, {
    skal: 'Överspelat',
  });
  assert.deepEqual(
    [refused.status, refused.problems()],
    [422, ['Skriv adressen till ett beslut som du kan se.']],
  );
  const decision = await system(async (db) => {
    const meetings = meetingStore(db);
    const face = { bodyId: town.team, kind: 'management', state: 'held', visibility: 'internal' } as const;
    const meetingId = await meetings.plan({ ...face, onDay: day('2026-11-03') });
    const itemId = await meetings.addItem({ meetingId, heading: 'Avskrivningar', kind: 'decision' });
    return decisionStore(db).decide({
      itemId,
      bodyId: town.team,
      decidedOn: day('2026-11-03'),
      text: 'Uppdraget avskrivs.',
      verb: 'strikeOff',
      visibility: 'internal',
    });
  });
  const fields = { skal: 'Överspelat', beslut: `http://localhost/beslut/${decision}` };
  const struck = await secretary.send(`/uppdrag/${id}/avskriv`, `/uppdrag/${id}/avskriv`, fields);
  assert.equal(struck.status, 303, struck.text());
  const page = await secretary.follow(struck);
  assert.ok(page.has('Avskrivet') && page.has('Överspelat'), page.text());
  assert.equal((await secretary.get(`/uppdrag/${id}/andra`)).status, 403);
});
