import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { PersonId } from '../../kernel/actor.ts';
import { after, arrive, leave, stepIn, whyCannotArrive, whyCannotLeave, whyCannotStepIn } from './moves.ts';
import type { ServiceChange } from './moves.ts';
import { chairRanges, isQuorate } from './quorum.ts';
import { aHall, aStretch, anAlternate, anAttendee } from './room.fixtures.ts';
import { alternatesFor, emptySeats, isRecused, placesInWords, placesOf, serving } from './service.ts';
import type { Attendee, Hall } from './service.ts';

const ek = anAttendee('Ek', { role: 'ordförande' });
const al = anAttendee('Al');
const bok = anAttendee('Bok');
const first = anAlternate('Första', 1);
const second = anAlternate('Andra', 2);
const names = (those: readonly Attendee[]) => those.map(({ name }) => name);
let made = 0;
const now = (hall: Hall, changes: readonly ServiceChange[]) =>
  after(hall, changes, () => `ny ${(made += 1)}`);
const numbers = Array.from({ length: 10 }, (_, at) => String(at + 1));

test('a member who comes at § 5 serves from there, and the alternate makes way (P2, KL 5:18)', () => {
  const hall = aHall([ek, { ...al, serving: false }, first], {
    stretches: [aStretch(first, 0, Infinity, { forPerson: al.personId })],
  });
  const later = now(hall, arrive(hall, al, 4));
  assert.deepEqual(names(serving(later, 3)), ['Ek', 'Första']);
  assert.deepEqual(names(serving(later, 4)), ['Ek', 'Al']);
  assert.equal(placesInWords(placesOf(later, first), numbers), '§§ 1–4');
});

test('who left for another reason than a conflict does not return the same day, unless the body’s rules say so (P17, KL 5:20)', () => {
  const hall = aHall([ek, al]);
  const gone = now(hall, leave(hall, al, 3));
  assert.deepEqual(names(serving(gone, 3)), ['Ek']);
  assert.equal(whyCannotArrive(gone, al, 6), 'may-not-return');
  assert.equal(whyCannotArrive({ ...gone, mayReturnSameDay: true }, al, 6), undefined);
});

test('an alternate who made way for the member has not left, and may step in again (P17)', () => {
  const hall = aHall([ek, { ...al, serving: false }, bok, first], {
    stretches: [aStretch(first, 0, Infinity, { forPerson: al.personId })],
  });
  const later = now(hall, arrive(hall, al, 4));
  const gone = now(later, leave(later, bok, 6));
  assert.deepEqual(names(alternatesFor(gone, 6)), ['Första']);
});

test('alternates step in in the body’s order, and one who has begun keeps precedence (P17, KL 5:19)', () => {
  const hall = aHall([ek, al, first, second]);
  const gone = now(hall, leave(hall, al, 2));
  const at = { forPerson: al.personId, at: 2, outOfOrder: '' };
  assert.deepEqual(names(alternatesFor(gone, 2)), ['Första', 'Andra']);
  assert.equal(whyCannotStepIn(gone, { ...at, alternate: second }), 'out-of-order');
  assert.equal(
    whyCannotStepIn(gone, { ...at, alternate: second, outOfOrder: 'Första har gått.' }),
    undefined,
  );
  const begun = { ...gone, stretches: [...gone.stretches, aStretch(second, 0, 1, { recusalId: 'jäv' })] };
  assert.deepEqual(names(alternatesFor(begun, 2)), ['Andra', 'Första'], 'the second has begun to serve');
});

test('one in conflict does not serve at that § alone, and an alternate stands in there only (P16, KL 5:18)', () => {
  const hall = aHall([ek, al, first], { recusals: [{ id: 'jäv', at: 4, attendeeId: al.id }] });
  const into = { alternate: first, forPerson: al.personId, at: 4, outOfOrder: '' };
  assert.equal(whyCannotStepIn(hall, into), undefined);
  const later = now(hall, stepIn(hall, into));
  assert.deepEqual(names(serving(later, 4)), ['Ek', 'Första']);
  assert.deepEqual(names(serving(later, 5)), ['Ek', 'Al']);
  assert.equal(placesInWords(placesOf(later, al), numbers), '§§ 1–4, 6–10');
});

test('nobody steps into a seat that is taken', () => {
  const hall = aHall([ek, al, first]);
  const into = { alternate: first, forPerson: al.personId, at: 0, outOfOrder: '' };
  assert.equal(whyCannotStepIn(hall, into), 'no-empty-seat');
  assert.equal(whyCannotStepIn({ ...hall, seats: 3 }, into), 'seat-taken');
});

test('quorum is more than half of the members, counted per § (P12, KL 6:27)', () => {
  const hall = aHall([ek, al, bok], { seats: 4 });
  assert.ok(isQuorate(hall, 0, false));
  const conflict = { ...hall, recusals: [{ id: 'jäv', at: 2, attendeeId: al.id }] };
  assert.ok(!isQuorate(conflict, 2, false), 'a board has no exception for conflicts');
  assert.ok(isQuorate(conflict, 2, true), 'the council has (KL 5:46)');
  assert.ok(isQuorate(conflict, 3, false));
});

test('the chair changes from § 8 on: every chair with the §§ led (P1)', () => {
  const hall = aHall([ek, al]);
  const chairs = [{ id: 'ett', attendeeId: al.id, from: 7 }];
  assert.deepEqual(chairRanges(hall, chairs, numbers), [
    { attendeeId: ek.id, sections: '§§ 1–7' },
    { attendeeId: al.id, sections: '§§ 8–10' },
  ]);
});

test('an attendee of minutes that were read in serves throughout, or not at all', () => {
  const read = aHall([
    { ...ek, standing: undefined },
    anAttendee('Gäst', { standing: undefined, serving: false }),
  ]);
  assert.deepEqual(names(serving(read, 9)), ['Ek']);
});

/** A random evening: people come, go, step in and are recused, each only where the rules let them. */
type Happening = { who: number; what: 'arrive' | 'leave' | 'step-in' | 'recuse'; at: number };
const happenings = fc.array(
  fc.record({
    who: fc.nat(6),
    what: fc.constantFrom<Happening['what']>('arrive', 'leave', 'step-in', 'recuse'),
    at: fc.nat(9),
  }),
  { maxLength: 25 },
);
const members = ['Ett', 'Två', 'Tre', 'Fyra'].map((name) => anAttendee(name));
const alternates = [anAlternate('Fem', 1), anAlternate('Sex', 2), anAlternate('Sju', 3)];
const people = [...members, ...alternates];
const seats = members.flatMap(({ personId }) => personId ?? []);

function happen(hall: Hall, { who, what, at }: Happening): Hall {
  const one = people[who] ?? people[0];
  if (!one) return hall;
  if (what === 'arrive') return whyCannotArrive(hall, one, at) ? hall : now(hall, arrive(hall, one, at));
  if (what === 'leave') return whyCannotLeave(hall, one, at) ? hall : now(hall, leave(hall, one, at));
  if (what === 'recuse') {
    if (isRecused(hall, one.id, at)) return hall;
    return { ...hall, recusals: [...hall.recusals, { id: `jäv ${who} ${at}`, at, attendeeId: one.id }] };
  }
  const forPerson: PersonId | undefined = emptySeats(hall, seats, at)[0];
  const into = { alternate: one, forPerson, at, outOfOrder: '' };
  return whyCannotStepIn(hall, into) ? hall : now(hall, stepIn(hall, into));
}

test('whatever happens in whichever order, the rules of service hold at every §', () => {
  fc.assert(
    fc.property(happenings, (evening) => {
      let hall = aHall(people, { places: 10, seats: 4 });
      for (const happening of evening) hall = happen(hall, happening);
      for (let at = 0; at < hall.places; at += 1) {
        const those = serving(hall, at);
        assert.equal(new Set(names(those)).size, those.length, 'nobody serves twice');
        assert.ok(
          those.every(({ id }) => !isRecused(hall, id, at)),
          'nobody recused serves',
        );
        const standing = hall.stretches.filter((one) => one.from <= at && at < one.until && one.forPerson);
        const served = standing.filter((one) => those.some(({ id }) => id === one.attendeeId));
        assert.equal(new Set(served.map((one) => one.forPerson)).size, served.length, 'one in each seat');
      }
    }),
    { numRuns: 500 },
  );
});

test('as the meeting goes on, never more serve than there are seats, and nobody who left is back (P2, P17)', () => {
  fc.assert(
    fc.property(happenings, (evening) => {
      let hall = aHall(people, { places: 10, seats: 4 });
      const left = new Map<string, number>();
      for (const happening of evening.toSorted((a, b) => a.at - b.at)) {
        const was = hall;
        hall = happen(hall, happening);
        const who = people[happening.who];
        const hadServed = who && placesOf(was, who).some((place) => place < happening.at);
        if (hadServed && happening.what === 'leave' && hall !== was) left.set(who.name, happening.at);
        const those = serving(hall, happening.at);
        assert.ok(those.length <= 4, `${those.length} serve`);
        for (const [name, at] of left) {
          const one = people.find((person) => person.name === name);
          assert.ok(!one || placesOf(hall, one).every((place) => place < at), `${name} is back`);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('alternates are called by the order of the parties for the member who is away, then by the list (P17)', () => {
  const away = 'person Borta' as PersonId;
  const of = (name: string, rank: number, party: string) => ({ ...anAlternate(name, rank), party });
  const list = [
    of('Moa', 1, 'M'),
    of('Vera', 2, 'V'),
    of('Sara', 3, 'S'),
    of('Stig', 4, 'S'),
    of('Kai', 5, 'KD'),
  ];
  const hall = aHall([anAttendee('Ek'), ...list], { partiesFor: new Map([[away, ['S', 'V']]]) });
  assert.deepEqual(names(alternatesFor(hall, 1, away)), ['Sara', 'Stig', 'Vera', 'Moa', 'Kai']);
  assert.deepEqual(
    names(alternatesFor(hall, 1)),
    ['Moa', 'Vera', 'Sara', 'Stig', 'Kai'],
    'by the list alone',
  );
});
