import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, BodyId, PersonId, Role } from '../kernel/actor.ts';
import type { KnotId } from '../thread/knot.ts';
import { changesIn, isNewPassword, mentionedIn, whyCannotReadHistory, whyCannotReadLog } from './entry.ts';
import type { Entry } from './entry.ts';

const about = {
  id: '0190a000-0000-7000-8000-000000000001' as KnotId,
  title: 'Bryggan',
  address: '/uppdrag/1',
};
const anEntry = (more: Partial<Entry> = {}): Entry => ({
  id: '7',
  at: new Date('2026-11-24T08:00:00Z'),
  person: { id: 'p', name: 'Ellen Varg' },
  byProgram: false,
  action: 'update',
  noun: 'assignment',
  about,
  before: undefined,
  after: undefined,
  ...more,
});

test('an entry shows the fields that were changed, as they were and became, and no other', () => {
  const entry = anEntry({
    before: {
      id: about.id,
      what: 'Laga bryggan',
      due_on: '2026-12-01',
      version: 1,
      next_due_on: '2026-12-01',
    },
    after: {
      id: about.id,
      what: 'Laga bryggan',
      due_on: '2027-01-15',
      version: 2,
      next_due_on: '2027-01-15',
    },
  });
  assert.deepEqual(changesIn(entry), [{ field: 'due_on', before: '2026-12-01', after: '2027-01-15' }]);
});

test('what was added shows what was said, not what was left empty or what it stands on', () => {
  const entry = anEntry({
    action: 'insert',
    noun: 'expectation',
    after: { id: 'x', assignment_id: about.id, due_on: '2027-01-15', label: '', report_id: null },
  });
  assert.deepEqual(changesIn(entry), [{ field: 'due_on', before: undefined, after: '2027-01-15' }]);
});

test('passwords, tokens and files are never shown, whatever a row holds', () => {
  const secret = { password_hash: 'x', token_hash: 'x', bytes: 'x', extracted: 'x' };
  assert.deepEqual(changesIn(anEntry({ action: 'insert', after: secret })), []);
  const account = { username: 'ellen', version: 1 };
  assert.ok(isNewPassword(anEntry({ noun: 'account', before: account, after: { ...account, version: 2 } })));
});

test('identities in changes are looked up once each', () => {
  const post = '0190a000-0000-7000-8000-000000000002';
  const entry = anEntry({ before: { owner_post_id: null }, after: { owner_post_id: post, other: post } });
  assert.deepEqual(mentionedIn([entry, entry]), [post]);
});

test('the log is for administrators and auditors; a body’s history also for those who run it', () => {
  const board = 'board' as BodyId;
  const actor = (role?: Role, more: Partial<Actor> = {}): Actor => ({
    person: 'p' as PersonId,
    name: 'Ellen Varg',
    administrator: false,
    auditor: false,
    offices: role ? [{ body: board, role }] : [],
    posts: [],
    ...more,
  });
  assert.equal(whyCannotReadLog(actor(undefined, { auditor: true })), undefined);
  assert.equal(whyCannotReadLog(actor(undefined, { administrator: true })), undefined);
  assert.equal(whyCannotReadLog(actor('chair')), 'log-for-auditors');
  assert.equal(whyCannotReadHistory({ bodyId: board }, actor('secretary')), undefined);
  assert.equal(whyCannotReadHistory({ bodyId: board }, actor('member')), 'history-for-the-body');
  assert.equal(whyCannotReadHistory({ bodyId: 'other' as BodyId }, actor('chair')), 'history-for-the-body');
  assert.equal(whyCannotReadHistory({ bodyId: null }, actor('chair')), 'history-for-the-body');
});
