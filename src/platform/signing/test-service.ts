import { randomUUID, sign } from 'node:crypto';
import { Attribute } from 'pkijs';
import { newIdentity } from './authority.ts';
import type { Identity } from './authority.ts';
import { asSet, certificateReference, inDerOrder, oids } from './cms.ts';
import { readAttributes } from './remote.ts';
import type { RemoteAnswer, RemoteOrder, RemoteOutcome, SigningService } from './remote.ts';

/** A signing service within the program, for tests and trials: a person's yes and no are told to it by its owner. */
export type TestService = SigningService & {
  /** The person has shown who he or she is and said yes, or no. */
  decide(ticket: string, yes: boolean): void;
  readonly orders: ReadonlyMap<string, RemoteOrder>;
};

/** Makes a key and a certificate for each signature, as such services do, and adds the reference to it before signing. */
export function testService(authority: Identity, now: () => Date): TestService {
  const orders = new Map<string, RemoteOrder>();
  const outcomes = new Map<string, RemoteOutcome>();
  return {
    orders,
    begin: (order) => {
      const ticket = randomUUID();
      orders.set(ticket, order);
      outcomes.set(ticket, 'waiting');
      return Promise.resolve({ ticket, address: `https://underskrift.example.se/${ticket}` });
    },
    outcomeOf: (ticket) => Promise.resolve(outcomes.get(ticket) ?? 'unknown'),
    decide(ticket, yes) {
      const order = orders.get(ticket);
      if (order) outcomes.set(ticket, yes ? signedFor(order, authority, now()) : 'declined');
    },
  };
}

function signedFor(order: RemoteOrder, authority: Identity, now: Date): RemoteAnswer {
  const valid = { from: new Date(now.getTime() - 60_000), until: new Date(now.getTime() + 3_600_000) };
  const identity = newIdentity({ commonName: order.signer }, valid, authority, 'P-256');
  const asked = readAttributes(order.attributes);
  if (!asked) throw new Error('the order holds no attributes');
  const reference = new Attribute({
    type: oids.signingCertificateV2,
    values: [certificateReference(identity.certificate)],
  });
  const attributes = asSet(inDerOrder([...asked.attributes, reference]));
  return {
    attributes,
    signature: new Uint8Array(sign('sha256', attributes, identity.key)),
    algorithm: 'ecdsa-sha256',
    certificate: identity.certificate,
    chain: [authority.certificate],
  };
}
