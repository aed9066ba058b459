import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BodyKind } from '../../../bodies/body.ts';
import { newId } from '../../../kernel/id.ts';
import type { BodyId } from '../../../kernel/actor.ts';
import { otherOrganisation } from './organisation.ts';

const aBody = (kind: BodyKind, name: string, parentId?: BodyId) => ({
  id: newId<'body'>(),
  kind,
  name,
  parentId,
});
const town = aBody('municipality', 'Sundviks kommun');
const board = aBody('committee', 'Kommunstyrelsen', town.id);
const loose = aBody('committee', 'Skolnämnden');
const bodies = [town, board, loose];

test('a document of another municipality is told from our own, however the name is written', () => {
  for (const ours of ['Sundviks kommun', 'Sundvik', 'SUNDVIKS KOMMUN', 'Kommunen Sundvik', 'Sundviks stad'])
    for (const body of [board, loose, undefined])
      assert.equal(otherOrganisation(ours, body?.id, bodies), undefined, ours);
  for (const body of [board, loose, undefined])
    assert.equal(otherOrganisation('Norrholms kommun', body?.id, bodies), 'Norrholms kommun');
});

test('nothing is said of a document that names no organisation, nor before the municipality is registered', () => {
  assert.equal(otherOrganisation(null, board.id, bodies), undefined);
  assert.equal(otherOrganisation('kommun', board.id, bodies), undefined);
  assert.equal(otherOrganisation('Norrholms kommun', loose.id, [loose]), undefined);
});

test('where two municipalities share the register, a body is held against its own', () => {
  const other = aBody('municipality', 'Norrholms kommun');
  assert.equal(otherOrganisation('Norrholms kommun', board.id, [...bodies, other]), 'Norrholms kommun');
  assert.equal(otherOrganisation('Norrholms kommun', undefined, [...bodies, other]), undefined);
});

test('a municipality is known by what else it is called, whichever word its own name has', () => {
  const city = { ...aBody('municipality', 'Norrholms stad'), aliases: ['Holmen', 'Region Norrön'] };
  const sitting = aBody('committee', 'Skolnämnden', city.id);
  for (const ours of ['Norrholms kommun', 'Norrholm', 'Norrholms stad', 'Holmens kommun', 'Region Norrön'])
    assert.equal(otherOrganisation(ours, sitting.id, [city, sitting]), undefined, ours);
  for (const theirs of ['Sundviks stad', 'Norrköps kommun', 'Norrholms-Sundviks kommun'])
    assert.equal(otherOrganisation(theirs, sitting.id, [city, sitting]), theirs);
});

test('a region of the same name is another organisation than the municipality, unless it is said to be the same', () => {
  assert.equal(otherOrganisation('Region Sundvik', board.id, bodies), 'Region Sundvik');
  assert.equal(otherOrganisation('Sundviks landsting', board.id, bodies), 'Sundviks landsting');
  const region = aBody('municipality', 'Region Norrön');
  assert.equal(otherOrganisation('Norrön', region.id, [region]), undefined);
  assert.equal(otherOrganisation('Norröns landsting', region.id, [region]), undefined);
  const also = { ...region, aliases: ['Norröns kommun'] };
  assert.equal(otherOrganisation('Norröns kommun', also.id, [also]), undefined);
});
