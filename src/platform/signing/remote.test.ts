import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { renderPdf } from '../pdf/render.ts';
import { newAuthority } from './authority.ts';
import { completeRemote, prepareRemote } from './remote.ts';
import type { RemoteAnswer, RemoteDraft } from './remote.ts';
import { testService } from './test-service.ts';
import { verifyPdf } from './verify.ts';

const at = new Date('2026-11-24T12:00:00Z');
const valid = { from: new Date('2026-01-01'), until: new Date('2030-01-01') };
const authority = newAuthority({ commonName: 'Påhittad underskriftstjänst' }, valid);
const face = (field: string) => ({ field, name: 'Åsa Öberg', reason: 'Justering', at });
let document: Uint8Array;
before(async () => {
  const template = join(import.meta.dirname, '../pdf/fixtures/note.typ');
  const data = { title: 'Protokoll', sections: [], votes: [] };
  document = (await renderPdf({ template, data, created: at })).bytes;
});

/** What is kept between the steps comes back from JSON, as it would from the database. */
const keptAndRead = ({ bytes, byteRange, attributes }: RemoteDraft): RemoteDraft => {
  const kept = JSON.stringify({
    bytes: Buffer.from(bytes).toString('base64'),
    byteRange,
    attributes: Buffer.from(attributes).toString('base64'),
  });
  const read = JSON.parse(kept) as { bytes: string; byteRange: RemoteDraft['byteRange']; attributes: string };
  return {
    bytes: new Uint8Array(Buffer.from(read.bytes, 'base64')),
    byteRange: read.byteRange,
    attributes: new Uint8Array(Buffer.from(read.attributes, 'base64')),
  };
};

async function asked(bytes: Uint8Array, field: string) {
  const service = testService(authority, () => at);
  const draft = await prepareRemote(bytes, face(field));
  const { attributes } = draft;
  const order = { attributes, signer: 'Åsa Öberg', text: 'Protokoll', returnTo: '/tillbaka' };
  const { ticket } = await service.begin(order);
  return { service, draft: keptAndRead(draft), ticket };
}
async function signed(
  bytes: Uint8Array,
  field: string,
): Promise<{ draft: RemoteDraft; answer: RemoteAnswer }> {
  const { service, draft, ticket } = await asked(bytes, field);
  service.decide(ticket, true);
  const answer = await service.outcomeOf(ticket);
  assert.ok(typeof answer === 'object');
  return { draft, answer };
}

test('a service elsewhere signs in two steps, with what lies between them kept; two of them stand side by side', async () => {
  const first = await signed(document, 'U1');
  const once = completeRemote(first.draft, first.answer);
  assert.ok(once.ok);
  const second = await signed(once.value, 'U2');
  const twice = completeRemote(second.draft, second.answer);
  assert.ok(twice.ok);
  const { signatures, intact } = await verifyPdf(twice.value, [authority.certificate]);
  assert.deepEqual(
    [intact, signatures.map(({ subject, trusted }) => [subject, trusted])],
    [
      true,
      [
        ['Åsa Öberg', true],
        ['Åsa Öberg', true],
      ],
    ],
  );
});

test('the service never gets the document, only the attributes that hold its digest', async () => {
  const { service, ticket } = await asked(document, 'U1');
  const order = service.orders.get(ticket);
  assert.ok(order && order.attributes.length < 200);
});

test('a signer who is away, who says no, and a ticket that nobody knows are told apart', async () => {
  const { service, ticket } = await asked(document, 'U1');
  assert.equal(await service.outcomeOf(ticket), 'waiting');
  service.decide(ticket, false);
  assert.equal(await service.outcomeOf(ticket), 'declined');
  assert.equal(await service.outcomeOf('annan'), 'unknown');
});

test('an answer over another document, or by another certificate than it names, is not put in', async () => {
  const [one, other] = [await signed(document, 'U1'), await signed(document, 'U2')];
  assert.deepEqual(completeRemote(one.draft, other.answer), { ok: false, problem: 'other-document' });
  const swapped = { ...one.answer, certificate: other.answer.certificate };
  assert.deepEqual(completeRemote(one.draft, swapped), { ok: false, problem: 'not-the-certificates' });
  const harmed = { ...one.answer, signature: other.answer.signature };
  assert.deepEqual(completeRemote(one.draft, harmed), { ok: false, problem: 'not-the-certificates' });
});
