import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as holds, property, subarray } from 'fast-check';
import { newId } from '../../kernel/id.ts';
import type { Actor, PersonId } from '../../kernel/actor.ts';
import { nextAlternate, standIns, whyCannotReport, whyCannotTakeBack } from './absence.ts';
import type { Absence, OnList } from './absence.ts';

const one = (name: string, role: OnList['role']): OnList => ({ personId: newId<'person'>(), name, role });
const [chair, member] = [one('Åsa', 'chair'), one('Bo', 'member')];
const [first, second] = [one('Cia', 'alternate'), one('Dag', 'alternate')];
const secretary = one('Eva', 'secretary');
const list = [chair, member, first, second, secretary];

/** What the register says after these have reported, in this order. */
function reported(people: readonly OnList[]): Absence[] {
  const absences: Absence[] = [];
  for (const { personId, name } of people) {
    const next = nextAlternate(personId, list, absences);
    absences.push({
      id: newId(),
      personId,
      name,
      alternateId: next?.personId,
      alternateName: next?.name ?? '',
    });
  }
  return absences;
}
const standing = (absences: readonly Absence[]) =>
  [...standIns(list, absences)].map(([id, who]) => [list.find((on) => on.personId === id)?.name, who?.name]);

test('the alternate first in order is called for the first who cannot come, the next for the next', () => {
  assert.deepEqual(standing(reported([member])), [['Bo', 'Cia']]);
  assert.deepEqual(standing(reported([member, chair])), [
    ['Åsa', 'Dag'],
    ['Bo', 'Cia'],
  ]);
});

test('an alternate who cannot come either is passed over, before or after being called', () => {
  assert.deepEqual(standing(reported([first, member])), [['Bo', 'Dag']]);
  assert.deepEqual(standing(reported([member, first])), [['Bo', 'Dag']]);
});

test('where no alternate is left nobody is called, and nobody for a secretary', () => {
  assert.deepEqual(standing(reported([first, second, member])), [['Bo', undefined]]);
  assert.equal(nextAlternate(secretary.personId, list, []), undefined);
});

test('whoever cannot come, nobody stands in for two, and nobody absent stands in', () => {
  holds(
    property(subarray(list), (away) => {
      const absences = reported(away);
      const standing = [...standIns(list, absences).values()].flatMap((on) => on?.personId ?? []);
      assert.equal(new Set(standing).size, standing.length);
      assert.ok(absences.every(({ personId }) => !standing.includes(personId)));
    }),
  );
});

test('one reports one’s own absence; those who run the body report anybody’s, before the meeting', () => {
  const bodyId = newId<'body'>();
  const actor = (person: PersonId, more: Partial<Actor> = {}): Actor => ({
    person,
    name: '',
    administrator: false,
    auditor: false,
    offices: [],
    posts: [],
    ...more,
  });
  const asked = { bodyId, state: 'called', personId: member.personId, list, absences: [] };
  const runner = actor(secretary.personId, { offices: [{ body: bodyId, role: 'secretary' }] });
  assert.equal(whyCannotReport(asked, actor(member.personId)), undefined);
  assert.equal(whyCannotReport(asked, runner), undefined);
  assert.equal(whyCannotReport(asked, actor(chair.personId)), 'only-own-absence');
  assert.equal(whyCannotReport(asked, actor(member.personId, { auditor: true })), 'read-only');
  assert.equal(whyCannotReport({ ...asked, state: 'held' }, runner), 'meeting-is-over');
  assert.equal(whyCannotReport({ ...asked, personId: newId<'person'>() }, runner), 'not-called');
  assert.equal(whyCannotReport({ ...asked, absences: reported([member]) }, runner), 'already-absent');
  assert.equal(whyCannotTakeBack(asked, runner), 'not-absent');
});
