import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, BodyId, PersonId, Role } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import type { Body } from './body.ts';
import { isTwice, readEnd, readMembership } from './members/membership-form.ts';
import {
  makesRing,
  overlap,
  whyCannotEnd,
  whyCannotGiveRole,
  whyCannotKeep,
  whyCannotKeepMembers,
  whyCannotKeepOrganisation,
} from './rules.ts';
import { treeOf } from './tree.ts';

const board = 'board' as BodyId;
const today = day('2026-11-24');
const actor = (role?: Role, more: Partial<Actor> = {}): Actor => ({
  person: 'person' as PersonId,
  name: 'Ellen Varg',
  administrator: false,
  auditor: false,
  offices: role ? [{ body: board, role }] : [],
  posts: [],
  ...more,
});

test('chair, secretary and convener keep the member list of their own body; other members do not', () => {
  for (const role of ['chair', 'secretary', 'convener'] as const) {
    assert.equal(whyCannotKeepMembers(board, actor(role)), undefined);
    assert.equal(whyCannotKeepMembers('another' as BodyId, actor(role)), 'not-running-body');
  }
  assert.equal(whyCannotKeepMembers(board, actor('member')), 'not-running-body');
  assert.equal(whyCannotKeepMembers(board, undefined), 'not-signed-in');
});

test('a chair keeps members, but does not end an auditor’s or an administrator’s place; who audits keeps nobody', () => {
  const place = (role: Role) => ({ body: { id: board }, role });
  assert.equal(whyCannotKeep(place('member'), actor('chair')), undefined);
  assert.equal(whyCannotKeep(place('auditor'), actor('chair')), 'role-needs-administrator');
  assert.equal(whyCannotKeep(place('auditor'), actor(undefined, { administrator: true })), undefined);
  assert.equal(whyCannotKeep(place('member'), actor('chair', { auditor: true })), 'not-running-body');
});

test('only an administrator changes the organisation and gives the roles that see everything', () => {
  assert.equal(whyCannotKeepOrganisation(actor('chair')), 'not-administrator');
  assert.equal(whyCannotKeepOrganisation(actor(undefined, { administrator: true })), undefined);
  assert.equal(whyCannotGiveRole('auditor', actor('chair')), 'role-needs-administrator');
  assert.equal(whyCannotGiveRole('member', actor('chair')), undefined);
});

test('a planned last day may be moved until it has passed; what is withdrawn stays so', () => {
  const period = { validUntil: undefined, withdrawnBecause: undefined };
  assert.equal(whyCannotEnd(period, today), undefined);
  assert.equal(whyCannotEnd({ ...period, validUntil: today }, today), undefined);
  assert.equal(whyCannotEnd({ ...period, validUntil: day('2026-11-23') }, today), 'already-ended');
  assert.equal(whyCannotEnd({ ...period, withdrawnBecause: 'Fel' }, today), 'withdrawn');
});

test('two periods overlap when they share a day; an open end is for ever', () => {
  const until = { validFrom: undefined, validUntil: day('2026-01-31') };
  assert.ok(overlap(until, { validFrom: day('2026-01-31'), validUntil: undefined }));
  assert.ok(!overlap(until, { validFrom: day('2026-02-01'), validUntil: undefined }));
});

test('a body never stands under itself or what is below it', () => {
  const [a, b, c] = ['a', 'b', 'c'] as unknown as [BodyId, BodyId, BodyId];
  const parents = new Map([
    [a, undefined],
    [b, a],
    [c, b],
  ]);
  assert.ok(makesRing(a, c, parents));
  assert.ok(makesRing(a, a, parents));
  assert.ok(!makesRing(c, a, parents));
  assert.ok(!makesRing(undefined, c, parents));
});

test('a membership’s form keeps every fault at its own field', () => {
  const read = readMembership(
    { vem: 'person', ordning: '0', fran: '2026-13-01', till: '2026-01-01' },
    new Set(),
  );
  assert.deepEqual('faults' in read && read.faults, [
    { field: 'person', fault: 'person' },
    { field: 'roll', fault: 'role' },
    { field: 'ordning', fault: 'rank' },
    { field: 'fran', fault: 'day' },
  ]);
  const end = readEnd({ sistadag: '2025-12-31' }, { validFrom: day('2026-01-01') });
  assert.deepEqual('faults' in end && end.faults.map((one) => one.field), ['sistadag', 'anledning']);
});

test('the same person may have two roles in a body, but never one role twice at a time', () => {
  const membership = {
    id: 'm' as never,
    body: { id: board, name: 'Nämnden' },
    person: { id: 'p' as PersonId, name: 'Ellen Varg', party: undefined },
    post: undefined,
    represents: undefined,
    role: 'chair' as const,
    rank: undefined,
    validFrom: day('2026-01-01'),
    validUntil: undefined,
    reason: '',
    endedBecause: '',
    withdrawnBecause: undefined,
    decision: undefined,
    endedBy: undefined,
  };
  const again = { role: 'chair' as const, validFrom: today, validUntil: undefined };
  assert.ok(isTwice(again, 'p' as PersonId, [membership]));
  assert.ok(!isTwice({ ...again, role: 'member' }, 'p' as PersonId, [membership]));
  assert.ok(!isTwice(again, 'p' as PersonId, [{ ...membership, withdrawnBecause: 'Fel' }]));
});

test('the tree puts the council first, and a body whose parent is not to be seen at the top', () => {
  const body = (id: string, kind: Body['kind'], parentId?: string): Body => ({
    id: id as BodyId,
    kind,
    name: id,
    code: undefined,
    parentId: parentId as BodyId | undefined,
    mission: '',
    visibility: 'public',
    validFrom: undefined,
    validUntil: undefined,
    version: 1,
  });
  const tree = treeOf([
    body('grupp', 'workingGroup', 'dold'),
    body('fullmäktige', 'council'),
    body('bolag', 'ownedCompany', 'fullmäktige'),
    body('nämnd', 'committee', 'fullmäktige'),
  ]);
  assert.deepEqual(
    tree.map((branch) => [branch.body.name, branch.below.map((one) => one.body.name)]),
    [
      ['fullmäktige', ['nämnd', 'bolag']],
      ['grupp', []],
    ],
  );
});
