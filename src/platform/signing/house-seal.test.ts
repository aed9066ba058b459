import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isSealedBy, keptSeal, newSeal } from './house-seal.ts';

const name = { commonName: 'Sjöholma kommun' };
const now = new Date('2026-11-24T12:00:00Z');

test('the seal is made once, lies in the data folder for its owner alone, and is the same the next time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rt-seal-'));
  try {
    const made = await keptSeal(folder, name, now);
    const read = await keptSeal(folder, name, new Date('2027-01-01'));
    assert.deepEqual([read.certificate, read.authority], [made.certificate, made.authority]);
    assert.ok(isSealedBy('ett', read.sealText('ett'), made.certificate, [made.authority]));
    assert.equal((await stat(join(folder, 'sigill/sigill.nyckel.pem'))).mode & 0o777, 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a seal over other words, of another house, or of no certificate at all is no seal', () => {
  const [ours, theirs] = [newSeal(name, now), newSeal({ commonName: 'Grannkommunen' }, now)];
  const seal = ours.sealText('ett');
  assert.equal(isSealedBy('ett', seal, ours.certificate, [ours.authority]), true);
  assert.equal(isSealedBy('två', seal, ours.certificate, [ours.authority]), false);
  assert.equal(isSealedBy('ett', theirs.sealText('ett'), theirs.certificate, [ours.authority]), false);
  assert.equal(isSealedBy('ett', seal, Buffer.from('x'), [ours.authority]), false);
});
