import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { newId } from '../../kernel/id.ts';
import type { MailState } from '../../platform/mail/letter.ts';
import { isLate, recipientsOf, sendProblems } from './dispatch.ts';
import type { Dispatch } from './dispatch.ts';

const itemId = newId<'item'>();
const aDispatch = (more: Partial<Dispatch> = {}): Dispatch => ({
  id: newId<'dispatch'>(),
  itemId,
  recipient: 'Akten',
  number: 1,
  way: 'paper',
  address: '',
  note: '',
  sha256: '',
  byName: 'Nora Stig',
  on: day('2026-11-24'),
  sending: undefined,
  ...more,
});
const letter = (state: MailState) =>
  aDispatch({
    way: 'mail',
    sending: {
      id: newId<'mail'>(),
      state,
      toAddress: '',
      tries: 1,
      lastError: '',
      sentAt: undefined,
      madeAt: new Date(0),
    },
  });

test('a decision is dispatched to a recipient when one sending came through or is on its way', () => {
  const done = (dispatches: readonly Dispatch[]) =>
    recipientsOf({ itemId, recipients: ['Akten'] }, dispatches).map(({ isDone }) => isDone);
  assert.deepEqual(done([]), [false]);
  assert.deepEqual(done([aDispatch()]), [true]);
  assert.deepEqual(
    (['waiting', 'sending', 'sent', 'failed', 'uncertain'] as const).map((state) => done([letter(state)])[0]),
    [true, true, true, false, false],
  );
  assert.deepEqual(done([letter('failed'), aDispatch({ number: 2 })]), [true]);
  assert.deepEqual(done([aDispatch({ itemId: newId<'item'>() })]), [false]);
});

test('decided but not dispatched is late after more than five days (P-m, A4)', () => {
  const approvedOn = day('2026-11-24');
  assert.equal(isLate({ approvedOn }, day('2026-11-29')), false);
  assert.equal(isLate({ approvedOn }, day('2026-11-30')), true);
});

test('extracts of individuals’ matters never go by open mail; other mail needs an address and a server (R5)', () => {
  const sent = {
    recipient: 'Akten',
    way: 'mail',
    address: 'akten@sjoholma.example',
    mailIsOn: true,
    individualMatters: false,
  } as const;
  const problems = (more: Partial<Parameters<typeof sendProblems>[0]>) =>
    sendProblems({ ...sent, ...more }).map(({ problem }) => problem);
  assert.deepEqual(problems({}), []);
  assert.deepEqual(problems({ individualMatters: true }), ['individual-matters']);
  assert.deepEqual(problems({ individualMatters: true, way: 'paper' }), []);
  assert.deepEqual(problems({ mailIsOn: false }), ['mail-is-off']);
  assert.deepEqual(problems({ address: 'akten' }), ['no-address']);
  assert.deepEqual(problems({ way: undefined, recipient: '' }), ['no-recipient', 'no-way']);
});
