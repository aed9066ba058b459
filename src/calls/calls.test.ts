import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, property, shuffledSubarray, uniqueArray, integer } from 'fast-check';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import type { Actor } from '../kernel/actor.ts';
import { mayBeMailed, whyCannotSend } from './call.ts';
import { aHead, anAgenda, anItem } from './calls.fixtures.ts';
import { hasChanged, headChanges, itemChanges } from './differences.ts';
import { atTheSameTime, findings } from './findings.ts';
import { callDaysOf } from './law.ts';

const [a, b, c, d] = [anItem('A'), anItem('B'), anItem('C'), anItem('D')];
const changes = (...args: Parameters<typeof itemChanges>) =>
  itemChanges(...args).map(({ item, change }) => `${item.heading} ${change}`);

test('a new version says item by item what is new, changed, moved and withdrawn', () => {
  assert.deepEqual(changes([a, b, c], [a, { ...b, heading: 'B2' }, d]), [
    'A same',
    'B2 changed',
    'D new',
    'C withdrawn',
  ]);
});

test('of an item put first only that one is moved, not all that it passed', () => {
  assert.deepEqual(changes([a, b, c], [c, a, b]), ['C moved', 'A same', 'B same']);
});

test('a paper that has come in since the last call changes its item', () => {
  const missing = { ...a, papers: [{ name: 'Budget', about: '', missing: true }] };
  const there = { ...a, papers: [{ name: 'Budget', about: '', missing: false }] };
  assert.deepEqual(changes([missing], [there]), ['A changed']);
});

test('whatever the order, every item is told of once, and the same agenda has no changes', () => {
  const all = uniqueArray(integer({ min: 0, max: 20 }), { maxLength: 12 });
  const items = Array.from({ length: 21 }, (_, at) => anItem(`§ ${at}`));
  const of = (numbers: readonly number[]) => numbers.flatMap((at) => items[at] ?? []);
  holds(
    property(all, all, (one, other) => {
      const told = itemChanges(of(one), of(other));
      assert.equal(new Set(told.map(({ item }) => item.id)).size, told.length);
      assert.equal(told.length, new Set([...one, ...other]).size);
      assert.ok(itemChanges(of(one), of(one)).every(({ change }) => change === 'same'));
    }),
  );
  holds(
    property(shuffledSubarray(items, { minLength: 21 }), (shuffled) => {
      const told = itemChanges(items, shuffled);
      const still = told.filter(({ change }) => change === 'same').map(({ item }) => items.indexOf(item));
      assert.deepEqual(
        still,
        [...still].sort((x, y) => x - y),
        'those not moved stand in their old order',
      );
      assert.ok(still.length >= 1);
    }),
  );
});

test('a meeting that is moved, or held somewhere else, is a change of the call', () => {
  const head = aHead();
  assert.deepEqual(headChanges(head, { ...head, onDay: day('2026-12-15'), place: 'Salen' }), [
    'day',
    'place',
  ]);
  assert.equal(hasChanged({ head, items: [a] }, { head, items: [a] }), false);
  assert.equal(hasChanged({ head, items: [a] }, { head: { ...head, startsAt: '10:00' }, items: [a] }), true);
});

const actor = (more: Partial<Actor> = {}): Actor => ({
  person: newId<'person'>(),
  name: 'Nora Stig',
  administrator: false,
  auditor: false,
  offices: [],
  posts: [],
  ...more,
});
const runner = (bodyId: ReturnType<typeof aHead>['bodyId']) =>
  actor({ offices: [{ body: bodyId, role: 'secretary' }] });

test('a call is sent by those who run the body, to somebody, about something, before the meeting is held', () => {
  const now = anAgenda();
  const by = { actor: runner(now.head.bodyId), last: undefined, invited: 3 };
  assert.equal(whyCannotSend(now, by), undefined);
  assert.equal(whyCannotSend(now, { ...by, actor: actor() }), 'not-running-the-body');
  const auditor = actor({ auditor: true, offices: [{ body: now.head.bodyId, role: 'secretary' }] });
  assert.equal(whyCannotSend(now, { ...by, actor: auditor }), 'read-only');
  assert.equal(whyCannotSend({ ...now, state: 'held' }, by), 'meeting-is-over');
  assert.equal(whyCannotSend({ ...now, visibility: 'draft' }, by), 'meeting-is-draft');
  assert.equal(whyCannotSend({ ...now, items: [] }, by), 'no-items');
  assert.equal(whyCannotSend(now, { ...by, invited: 0 }), 'nobody-to-call');
  assert.equal(whyCannotSend({ ...now, state: 'cancelled' }, by), 'nothing-called-to-cancel');
});

test('a working meeting is not called to before it says who, why and what is to be achieved (domain.md 4.4)', () => {
  const head = aHead({ isWorking: true });
  const now = anAgenda({ head });
  const by = { actor: runner(head.bodyId), last: undefined, invited: 3 };
  assert.equal(whyCannotSend(now, by), 'no-context');
  const context = { who: 'Alla', why: 'Kön växer', aim: '', next: '' };
  assert.equal(whyCannotSend({ ...now, head: { ...head, context } }, by), 'no-context');
  assert.equal(
    whyCannotSend({ ...now, head: { ...head, context: { ...context, aim: 'En plan' } } }, by),
    undefined,
  );
});

test('what is late, missing, vacant or in two places at once is seen before sending', () => {
  const now = anAgenda({
    head: aHead({ bodyKind: 'council', place: '', startsAt: undefined }),
    items: [anItem('Taxa', { papers: [{ name: 'Bilaga 1', about: '', missing: true }] })],
  });
  const found = findings(now, {
    today: day('2026-12-10'),
    days: callDaysOf(now.head.onDay, { kind: 'council', callDays: 7 }),
    invited: [{ personId: newId<'person'>(), name: 'Bo Ek', role: 'member', email: undefined }],
    vacancies: ['Ledamot'],
    clashes: [{ name: 'Bo Ek', meeting: 'Kulturnämnden', address: '/moten/1' }],
    withoutAlternate: ['Åsa Öberg'],
    onBoard: undefined,
    isFirst: true,
  });
  assert.deepEqual(
    found.map(({ kind }) => kind),
    [
      'late',
      'not-on-board',
      'no-time',
      'no-place',
      'paper-missing',
      'clash',
      'vacant',
      'no-alternate',
      'no-address',
    ],
  );
});

test('two meetings are at the same time unless one ends before the other begins', () => {
  const morning = { startsAt: '09:00', endsAt: '12:00' };
  assert.equal(atTheSameTime(morning, { startsAt: '12:00', endsAt: '13:00' }), false);
  assert.equal(atTheSameTime(morning, { startsAt: '11:30', endsAt: undefined }), true);
  assert.equal(
    atTheSameTime({ startsAt: '08:00', endsAt: undefined }, { startsAt: '09:59', endsAt: '11:00' }),
    true,
  );
  assert.equal(atTheSameTime({ startsAt: undefined, endsAt: undefined }, morning), true);
});

test('an agenda that only the body sees, or that concerns individuals, is in no letter (R5)', () => {
  assert.equal(mayBeMailed('public', { individualMatters: false }), true);
  assert.equal(mayBeMailed('body', { individualMatters: false }), false);
  assert.equal(mayBeMailed('public', { individualMatters: true }), false);
});
