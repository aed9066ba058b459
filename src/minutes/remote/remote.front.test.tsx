import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { rooms } from '../../app.tsx';
import { aHeldMeeting } from '../../meetings/meetings.fixtures.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { testService } from '../../platform/signing/test-service.ts';
import { verifyPdf } from '../../platform/signing/verify.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import { aCommitteeThatApproves, houseSeal, issuer } from '../approval/approval.fixtures.ts';
import { approvalStore } from '../approval/approval.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Awaited<ReturnType<typeof aCommitteeThatApproves>>;
const service = testService(issuer, () => new Date());
before(async () => {
  database = await testDatabase();
  known = await system((db) => aCommitteeThatApproves(db, 'signature'));
  door = frontDoor(database, rooms({ seal: () => Promise.resolve(houseSeal), service }));
});
after(() => database.close());
const system = <Answer,>(work: (db: Db) => Promise<Answer>) => asSystem(database.db, work);

async function sent() {
  const held = await system(async (db) => {
    const meeting = await aHeldMeeting(db, known.bodies.committee);
    await meetingStore(db).step(meeting.id, 'held', 'closed');
    return meeting;
  });
  const address = `/moten/${held.id}/justering`;
  const to = { ordforande: known.people.elected, justerare: known.second, anda: 'Prövat' };
  await (await door.as(known.people.secretary)).post(`${address}/skicka`, to);
  const [version] = await system((db) => approvalStore(db).versionsOf(held.id));
  assert.ok(version);
  return { address, version, way: `${address}/${version.id}/tjanst` };
}
/** Begins at the service; answers with the page of the order and the ticket. */
async function begin(visitor: Visitor, way: string) {
  const before = new Set(service.orders.keys());
  const { location = '' } = await visitor.post(way);
  const ticket = [...service.orders.keys()].find((one) => !before.has(one)) ?? '';
  return { order: location, ticket };
}

test('two approvers sign by a service elsewhere: begun, away, back, finished; both signatures hold', async () => {
  const { way, version, address } = await sent();
  const [chair, adjuster] = [await door.as(known.people.elected), await door.as(known.second)];
  assert.ok((await chair.get(address)).has('Skriv under hos tjänsten'));
  for (const visitor of [chair, adjuster]) {
    const { order, ticket } = await begin(visitor, way);
    assert.ok((await visitor.get(order)).link('Gå till underskriftstjänsten'));
    assert.ok((await visitor.post(order)).has('inte klar hos tjänsten än'));
    service.decide(ticket, true);
    assert.equal((await visitor.post(order)).status, 303);
    assert.equal((await visitor.post(order)).status, 404, 'an order is done with once');
  }
  const bytes = await system((db) => approvalStore(db).pdfOf(version.id));
  const { intact, signatures } = await verifyPdf(bytes ?? new Uint8Array(), [issuer.certificate]);
  assert.deepEqual([intact, signatures.map(({ subject }) => subject)], [true, ['Ellen Varg', 'Arne Lind']]);
  assert.equal((await system((db) => approvalStore(db).find(version.id)))?.state, 'approved');
});

test('who was overtaken begins again, who says no is told, another’s order is nobody else’s', async () => {
  const { way } = await sent();
  const [chair, adjuster] = [await door.as(known.people.elected), await door.as(known.second)];
  const [one, other] = [await begin(chair, way), await begin(adjuster, way)];
  service.decide(one.ticket, true);
  service.decide(other.ticket, true);
  assert.equal((await adjuster.get(one.order)).status, 404);
  assert.equal((await chair.post(one.order)).status, 303);
  const late = await adjuster.post(other.order);
  assert.ok(late.status === 422 && late.has('Någon annan har skrivit under medan du var borta'));
  const again = await begin(adjuster, way);
  service.decide(again.ticket, false);
  assert.ok((await adjuster.post(again.order)).has('avbröts hos tjänsten'));
  assert.equal((await (await door.as(known.people.secretary)).post(way)).status, 403);
});
