import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { after, before, test } from 'node:test';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { rooms } from '../../app.tsx';
import { aHeldMeeting } from '../../meetings/meetings.fixtures.ts';
import { meetingStore } from '../../meetings/meetings.store.ts';
import { testDatabase } from '../../platform/postgres/testing.ts';
import { newAuthority, newIdentity, signerOf } from '../../platform/signing/authority.ts';
import { signPdf } from '../../platform/signing/sign.ts';
import { asSystem } from '../../platform/sql/transaction.ts';
import { frontDoor } from '../../platform/web/testing.ts';
import type { Door } from '../../platform/web/testing.ts';
import { aCommitteeThatApproves, houseSeal } from '../approval/approval.fixtures.ts';
import { approvalStore } from '../approval/approval.store.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let door: Door;
let known: Awaited<ReturnType<typeof aCommitteeThatApproves>>;
let approved: Buffer;
let unsigned: Buffer;
before(async () => {
  database = await testDatabase();
  known = await asSystem(database.db, (db) => aCommitteeThatApproves(db));
  door = frontDoor(database, rooms({ seal: () => Promise.resolve(houseSeal) }));
  const held = await asSystem(database.db, async (db) => {
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
  const pdf = () =>
    asSystem(database.db, async (db) => {
      const [version] = await approvalStore(db).versionsOf(held.id);
      assert.ok(version);
      return { id: version.id, bytes: Buffer.from((await approvalStore(db).pdfOf(version.id)) ?? []) };
    });
  const { id, bytes } = await pdf();
  unsigned = bytes;
  for (const person of [known.people.elected, known.second])
    await (await door.as(person)).post(`${address}/${id}/justera`);
  approved = (await pdf()).bytes;
});
after(() => database.close());

const examine = async (bytes: Uint8Array | string, visitor = door.visitor()) =>
  visitor.upload('/granska', {}, [{ field: 'fil', name: 'protokoll.pdf', bytes }]);

test('anybody examines a file and is told who sealed it, when, why, and that nothing has changed', async () => {
  const secretary = await door.as(known.people.secretary);
  const page = await examine(approved, secretary);
  assert.equal(page.status, 200, page.text());
  assert.ok(page.has('Filen är hel') && page.has('Sjöholma kommun: sigill') && page.has('Betrodd utfärdare'));
  assert.ok(page.has('exakt den fil som är justerad här'));
  assert.ok(page.has('inte från en utomstående tidsstämpling'), 'says what it cannot know');
  const stranger = await examine(approved);
  assert.ok(stranger.has('Filen är hel'));
  assert.ok(!stranger.has('exakt den fil'), 'a § is only prepared: strangers are not told of the version');
});

test('one changed byte is seen, and what was added after the last signature', async () => {
  const changed = Buffer.from(approved);
  changed[changed.indexOf('/Pages') + 2] = 0x41;
  assert.ok((await examine(changed)).has('innehållet är ändrat'));
  const longer = await examine(Buffer.concat([approved, Buffer.from('\n% hej\n')]));
  assert.ok(longer.has('tillagt efter den sista underskriften') || longer.has('ändrad efter en underskrift'));
});

test('a page replaced by an update added last is caught, though the signature over the earlier bytes holds', async () => {
  const page = await examine(await withPageReplaced(approved));
  assert.ok(page.has('ändrad efter en underskrift') && page.has('Det här har ändrats'), page.text());
  assert.ok(page.has('Gäller'));
});

test('a file that was sent but is not signed is known; one cut back to it too', async () => {
  const secretary = await door.as(known.people.secretary);
  const page = await examine(unsigned, secretary);
  assert.ok(page.has('inte underskriven') && page.has('som den skickades för justering'), page.text());
});

test('a file of another kind, an empty one and a harmed one get a sentence', async () => {
  assert.ok((await examine('Hej')).has('går inte att läsa som pdf'));
  assert.equal((await door.visitor().upload('/granska', {}, [])).status, 422);
  assert.equal((await examine(approved.subarray(0, 4000))).status, 422);
});

test('a signature of another authority is trusted once an administrator trusts the issuer, and no longer when withdrawn', async () => {
  const valid = { from: new Date('2026-01-01'), until: new Date('2030-01-01') };
  const other = newAuthority({ commonName: 'Grannkommunens rot' }, valid);
  const signer = signerOf(newIdentity({ commonName: 'Siv Grann' }, valid, other));
  const face = { field: 'U', name: 'Siv Grann', reason: 'Granskad', at: new Date('2026-11-24T10:00:00Z') };
  const signed = await signPdf(unsigned, face, { signer });
  assert.ok((await examine(signed)).has('inte bland de betrodda'));
  const pem = new X509Certificate(other.certificate).toString();
  const send = async (visitor: Awaited<ReturnType<Door['as']>>) =>
    visitor.upload('/granska/utfardare', {}, [{ field: 'certifikat', name: 'rot.pem', bytes: pem }]);
  assert.equal((await send(await door.as(known.people.secretary))).status, 403);
  const administrator = await door.as(known.people.administrator);
  assert.equal((await send(administrator)).status, 303);
  assert.ok((await examine(signed)).has('Betrodd utfärdare'));
  const list = await administrator.get('/granska/utfardare');
  const way = /\/granska\/utfardare\/[0-9a-f-]+\/ta-bort/.exec(list.html)?.[0] ?? '';
  assert.equal((await administrator.post(way)).status, 422);
  assert.equal((await administrator.post(way, { varfor: 'Utgången' })).status, 303);
  assert.ok((await examine(signed)).has('inte bland de betrodda'));
});

/** Page one set anew by an update that is added last, as a forger would: the bytes before are not touched. */
async function withPageReplaced(bytes: Buffer): Promise<Buffer> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const page = document.getPage(0).ref;
  const at = bytes.length + 1;
  const object = `${page.objectNumber} 0 obj\n<< /Type /Page /MediaBox [0 0 10 10] /Parent ${String(document.getPage(0).node.get(PDFName.of('Parent')))} >>\nendobj\n`;
  const last = [...bytes.toString('latin1').matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1] ?? '0';
  const { Root } = document.context.trailerInfo;
  const table = `xref\n${page.objectNumber} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size ${document.context.largestObjectNumber + 1} /Root ${String(Root)} /Prev ${last} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from('\n'), Buffer.from(object), Buffer.from(table)]);
}
