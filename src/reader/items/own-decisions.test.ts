// What a preparing body decides itself stands beside what it proposes, and is not taken for a proposal.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';
import type { ProposedItem } from '../proposal.ts';

const itemSaying = (said: string): ProposedItem => {
  const [item] = understand(`HOLMVALLA KOMMUN        SAMMANTRÄDESPROTOKOLL
Kommunstyrelsens arbetsutskott
Sammanträdesdatum 2025-04-08

Plats och tid   Kommunhuset, kl. 13.00-15.30
Beslutande      Karin Wall (S), ordförande

§ 41  Ny taxa för bygglov                         KS 2025/112

${said}

Sammanfattning av ärendet

Taxan har inte ändrats sedan 2018.

§ 42  Avslutning

Mötet avslutas.
`).items;
  assert.ok(item);
  return item;
};
const proposes = 'Arbetsutskottets förslag till kommunstyrelsen\n\nNy taxa för bygglov antas.\n\n';

const ways = [
  `${proposes}Arbetsutskottet beslutar för egen del att\n\nuppdra åt byggchefen att jämföra taxorna.`,
  `${proposes}Arbetsutskottet beslutar för egen del:\n\n- Byggchefen får i uppdrag att jämföra taxorna.`,
  `${proposes}Beslut för egen del\n\nByggchefen får i uppdrag att jämföra taxorna.`,
  `${proposes}Arbetsutskottets beslut för egen del\n\nByggchefen får i uppdrag att jämföra taxorna.`,
  `Arbetsutskottets förslag till kommunstyrelsen

Ny taxa för bygglov antas. Arbetsutskottet beslutar för egen del att uppdra åt byggchefen att jämföra taxorna.`,
  `Beslut

För egen del beslutar arbetsutskottet att uppdra åt byggchefen att jämföra taxorna.

Arbetsutskottet föreslår att kommunstyrelsen beslutar
att ny taxa för bygglov antas.`,
  `Arbetsutskottets beslut

Arbetsutskottet föreslår att kommunstyrelsen beslutar
att ny taxa för bygglov antas.

Arbetsutskottet beslutar för egen del
att uppdra åt byggchefen att jämföra taxorna.`,
];
for (const said of ways)
  test(`own decisions of an item that proposes: ${said.replace(/\s+/g, ' ').slice(0, 150)}`, () => {
    const { kind, proposedTo, decisions, assignments } = itemSaying(said);
    assert.deepEqual([kind, proposedTo?.toLowerCase()], ['proposal', 'kommunstyrelsen']);
    assert.equal(decisions.length, 2);
    const own = decisions.filter((one) => one.proposedTo === null);
    assert.deepEqual(
      own.map(({ text }) => /jämföra taxorna/.test(text)),
      [true],
    );
    assert.deepEqual(
      assignments.map(({ what, status }) => [what, status]),
      [['jämföra taxorna', 'given']],
    );
  });

test('beside a proposal “Paragrafen förklaras omedelbart justerad” is the body’s own decision', () => {
  for (const said of [
    `${proposes}Paragrafen förklaras omedelbart justerad.`,
    `${proposes}Arbetsutskottet beslutar för egen del att\n\nförklara paragrafen omedelbart justerad.`,
  ]) {
    const { decisions } = itemSaying(said);
    assert.deepEqual(
      decisions.map(({ proposedTo }) => proposedTo),
      [undefined, null],
    );
  }
  const [attSats] = itemSaying('Beslut\n\nAtt omedelbart justera paragrafen.').decisions;
  assert.equal(attSats?.text, 'Att omedelbart justera paragrafen.');
});

test('what is only proposed has no decision of its own, and what is only decided none to another body', () => {
  const only = itemSaying(`${proposes}Kommunstyrelsen beslutar att höja avgiften för egen brunn.`);
  assert.ok(only.decisions.length > 0 && only.decisions.every((one) => !('proposedTo' in one)));
  const decided = itemSaying(
    'Arbetsutskottets beslut\n\nByggchefen får i uppdrag att jämföra taxorna.\n\nParagrafen justeras omedelbart.',
  );
  assert.deepEqual([decided.kind, decided.proposedTo, decided.decisions.length], ['decision', null, 1]);
  assert.ok(!('proposedTo' in (decided.decisions[0] ?? {})));
});
