import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { rooms } from '../../app.tsx';
import { aHeldMeeting } from '../../meetings/meetings.fixtures.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { needsOpenSsl } from '../../platform/signing/key-file.fixtures.ts';
import { verifyPdf } from '../../platform/signing/verify.ts';
import type { Db } from '../../platform/sql/pool.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door, Visitor } from '../../platform/web/testing.ts';
import { aCommitteeThatApproves, aKeyFile, houseSeal, issuer } from './approval.fixtures.ts';
import { approvalStore } from './approval.store.ts';
import type { Version } from './approval.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Awaited<ReturnType<typeof aCommitteeThatApproves>>;
before(async () => {
  database = await testDatabase();
  known = await system((db) => aCommitteeThatApproves(db, 'signature'));
  door = frontDoor(database, rooms({ seal: () => Promise.resolve(houseSeal) }));
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
  const secretary = await door.as(known.people.secretary);
  await secretary.post(`${address}/skicka`, {
    ordforande: known.people.elected,
    justerare: known.second,
    anda: 'Prövat',
  });
  const version = await newest(held.id);
  return { ...held, address, version, way: `${address}/${version.id}/skriv-under` };
}
async function newest(meetingId: Version['meetingId']): Promise<Version> {
  const version = (await system((db) => approvalStore(db).versionsOf(meetingId))).at(-1);
  assert.ok(version);
  return version;
}
async function pdfOf({ id }: Pick<Version, 'id'>): Promise<Buffer> {
  return Buffer.from((await system((db) => approvalStore(db).pdfOf(id))) ?? []);
}
/** Hands in a key file as its owner; answers with what the page said. */
const keep = (visitor: Visitor, bytes: Uint8Array, losenord = 'hemligt') =>
  visitor.upload('/min-nyckel', { losenord }, [{ field: 'nyckel', name: 'nyckel.p12', bytes }]);

async function signers(): Promise<[Visitor, Visitor]> {
  const [chair, adjuster] = [await door.as(known.people.elected), await door.as(known.second)];
  await keep(chair, aKeyFile('Ellen Varg'));
  await keep(adjuster, aKeyFile('Arne Lind'));
  return [chair, adjuster];
}

test(
  'each signs the file with a key of their own; the earlier signature stays valid under the later',
  needsOpenSsl,
  async () => {
    const { way, version, id } = await sent();
    const [chair, adjuster] = await signers();
    assert.equal((await chair.post(way, { losenord: 'hemligt' })).status, 303);
    const once = await pdfOf(version);
    assert.equal((await adjuster.post(way, { losenord: 'hemligt' })).status, 303);
    const twice = await pdfOf(version);
    assert.ok(twice.subarray(0, once.length).equals(once));
    const { signatures, intact } = await verifyPdf(twice, [issuer.certificate]);
    assert.deepEqual(
      [intact, signatures.map(({ subject, reason, trusted }) => [subject, reason, trusted])],
      [
        true,
        [
          ['Ellen Varg', 'Justering, ordförande', true],
          ['Arne Lind', 'Justering', true],
        ],
      ],
    );
    assert.equal((await newest(id)).state, 'approved');
  },
);

test('outside programs agree: pdfsig finds both valid, qpdf finds no fault', needsOpenSsl, async (t) => {
  const { way, version } = await sent();
  for (const visitor of await signers()) await visitor.post(way, { losenord: 'hemligt' });
  const folder = mkdtempSync(join(tmpdir(), 'rt-signed-'));
  const path = join(folder, 'protokoll.pdf');
  writeFileSync(path, await pdfOf(version));
  const pdfsig = spawnSync('pdfsig', [path], { encoding: 'utf8' });
  const qpdf = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  if (pdfsig.error) t.diagnostic('pdfsig saknas: sudo apt-get install poppler-utils');
  else assert.equal(pdfsig.stdout.match(/Signature is Valid/g)?.length, 2, pdfsig.stdout);
  if (qpdf.error) t.diagnostic('qpdf saknas: sudo apt-get install qpdf');
  else
    assert.deepEqual(
      [qpdf.status, /No syntax or stream encoding errors/.test(qpdf.stdout)],
      [0, true],
      qpdf.stderr,
    );
});

test(
  'who has no key, the wrong password, an expired certificate or another’s key is told what to do',
  needsOpenSsl,
  async () => {
    const { way, address } = await sent();
    const [chair, adjuster] = [await door.as(known.people.elected), await door.as(known.second)];
    await chair.post('/min-nyckel/ta-bort');
    assert.ok((await chair.get(address)).has('Du har ingen nyckel. Lägg in den under Min nyckel först.'));
    assert.equal((await chair.post(way, { losenord: 'x' })).status, 422);
    const expired = await keep(chair, aKeyFile('Ellen Varg', true));
    assert.ok(expired.status === 422 && expired.has('Certifikatet har gått ut'));
    const nothing = await keep(chair, Buffer.from('inte en nyckel'));
    assert.ok(nothing.status === 422 && nothing.has('ingen nyckelfil'));
    const shared = aKeyFile('Ellen Varg');
    assert.ok((await keep(chair, shared, 'fel')).has('Lösenordet stämmer inte'));
    assert.equal((await keep(chair, shared)).status, 303);
    const wrong = await chair.post(way, { losenord: 'fel' });
    assert.ok(wrong.status === 422 && wrong.has('Lösenordet stämmer inte med nyckelfilen'));
    await keep(adjuster, shared);
    assert.ok((await adjuster.get('/min-nyckel')).has('inte är namnet på ditt konto'));
    assert.equal((await chair.post(way, { losenord: 'hemligt' })).status, 303);
    const again = await adjuster.post(way, { losenord: 'hemligt' });
    assert.ok(again.status === 422 && again.has('redan använts för den här versionen'));
  },
);

test(
  'a certificate that runs out between the handing in and the signing signs nothing',
  needsOpenSsl,
  async () => {
    const { way } = await sent();
    const [chair] = await signers();
    await sql`update signing_key set valid_until = now() - interval '1 day'`.execute(database.db);
    const answer = await chair.post(way, { losenord: 'hemligt' });
    assert.ok(answer.status === 422 && answer.has('Certifikatet har gått ut'));
  },
);

test('a document that was altered in the register is signed by nobody', needsOpenSsl, async () => {
  const { way, version } = await sent();
  const [chair] = await signers();
  await sql`alter table minutes_version disable trigger minutes_version_kept`.execute(database.db);
  await sql`update minutes_version set bytes = set_byte(bytes, 2000, 65) where id = ${version.id}`.execute(
    database.db,
  );
  await sql`alter table minutes_version enable trigger minutes_version_kept`.execute(database.db);
  const answer = await chair.post(way, { losenord: 'hemligt' });
  assert.ok(answer.status === 422 && answer.has('inte den som skickades'));
});

test(
  'a key is its owner’s alone, and lies in the database locked by its password',
  needsOpenSsl,
  async () => {
    const chair = await door.as(known.people.elected);
    const file = Buffer.from(aKeyFile('Ellen Varg'));
    await keep(chair, file);
    assert.ok(!(await (await door.as(known.second)).get('/min-nyckel')).has('Ellen Varg, '));
    const { rows } = await sql<{
      bytes: Buffer;
    }>`select bytes from signing_key where person_id = ${known.people.elected}`.execute(database.db);
    assert.equal(rows[0]?.bytes.includes(file.subarray(0, 32)), false);
    assert.equal((await door.visitor().get('/min-nyckel')).status, 302);
  },
);
