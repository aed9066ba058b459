import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aProposal, aContext, anItem } from '../../import.fixtures.ts';
import { noChoices } from '../answers/choices.ts';
import { placeOfDissent } from './dissent-place.ts';
import { factsIn, reviewOf } from './review.ts';

const text = `§ 4 Ny brygga
Yrkanden
Olof Strand (M) yrkar avslag. Maj Skogmyr (C) yrkar bifall.
Beslut
att bygga bryggan.
Reservationer
Olof Strand (M) och hans parti reserverar sig mot
beslutet till förmån för eget yrkande. Skälet är kostnaden.
Maj Skogmyr (C)
`;
const part = { kind: 'reservation', heading: 'Reservationer', source: [0, 0] } as const;
const item = {
  source: [0, text.length] as const,
  sections: [{ ...part, source: [text.indexOf('Reservationer'), text.length] as const }],
};
const words = (span: readonly [number, number] | undefined) => span && text.slice(span[0], span[1]);

test('a reservation’s place is the sentence under its heading that names the person', () => {
  assert.match(
    words(placeOfDissent(item, 'Olof Strand (M)', text)) ?? '',
    /^Olof Strand.*\n.*eget yrkande\.$/,
  );
  assert.equal(words(placeOfDissent(item, 'Maj Skogmyr (C)', text)), 'Maj Skogmyr (C)');
});

test('without a part of its own it is the sentence of the item that speaks of reserving, else none is shown', () => {
  const bare = { source: item.source };
  assert.match(words(placeOfDissent(bare, 'Olof Strand', text)) ?? '', /reserverar sig/);
  assert.equal(placeOfDissent(bare, 'Maj Skogmyr (C)', text), undefined);
});

test('no reservation is shown with the whole item as its source', () => {
  const proposal = aProposal({
    items: [anItem({ ...item, reservations: [{ by: 'Olof Strand (M)' }, { by: 'Nils Backe (S)' }] })],
  });
  const [named, unnamed] = factsIn(reviewOf(proposal, noChoices, { ...aContext, text }));
  assert.match(words(named?.source) ?? '', /^Olof Strand/);
  assert.equal(words(unnamed?.source), '');
});
