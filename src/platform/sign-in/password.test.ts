import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenToTryAgain } from './attempts.ts';
import { fits, hashPassword, whyNotPassword } from './password.ts';

test('a password fits its own hash and no other, and the same password never gives the same hash', async () => {
  const hash = await hashPassword('åtta små björnar');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.equal(await fits('åtta små björnar', hash), true);
  assert.equal(await fits('åtta små björnar'.normalize('NFD'), hash), true);
  assert.equal(await fits('åtta små björna', hash), false);
  assert.notEqual(await hashPassword('åtta små björnar'), hash);
});

test('an unreadable hash fits nothing', async () => {
  for (const hash of ['', 'klartext', '$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA'])
    assert.equal(await fits(hash, hash), false);
});

test('a password has twelve characters or more and does not contain the username', () => {
  assert.equal(whyNotPassword('elva tecken', 'alva'), 'too-short');
  assert.equal(whyNotPassword('tolv tecken!', 'alva'), undefined);
  assert.equal(whyNotPassword('Alva.Strand 2026', 'alva.strand'), 'same-as-username');
  assert.equal(whyNotPassword('x'.repeat(201), 'alva'), 'too-long');
});

test('five failures for a name, or thirty from an address, make everyone wait until the oldest is a quarter old', () => {
  const oldest = new Date('2026-11-24T09:00:00Z');
  assert.equal(whenToTryAgain({ byUsername: 4, byAddress: 29, oldest }), undefined);
  const at = new Date('2026-11-24T09:15:00Z');
  assert.deepEqual(whenToTryAgain({ byUsername: 5, byAddress: 0, oldest }), at);
  assert.deepEqual(whenToTryAgain({ byUsername: 0, byAddress: 30, oldest }), at);
});
