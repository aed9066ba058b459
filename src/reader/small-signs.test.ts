import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from './reader.fixtures.ts';

const minutes = understand(`Åsele\u00adby kommun
SAMMANTRÄDESPROTOKOLL
Miljönämnden
Sammanträdesdatum 2025-10-14

§ 43
Tillsynsplan
Miljönämndens beslut
att ge miljöchefen i uppdrag att redovisa utfallet varje tertial till nämnden, första gången senast den sista februari 2026.

§ 44
Information från förvaltningen
Miljöchefen informerar om bemanningen. Nämnden antecknar informationen.

44 a
Besök vid återvinningscentralen
Miljönämndens beslut
att ge miljöchefen i uppdrag att föreslå en dag för besöket veckan efter påsk 2026.

44 b Studieresa
Nämnden godkänner förslaget.

§ 45
Delegationsbeslut
Enligt § 45 a i reglementet gäller
45 a
för samtliga. Nämnden godkänner redovisningen.
`);

test('a paragraph with a letter and no sign is an item of its own, with what is decided in it', () => {
  assert.deepEqual(
    minutes.items.map(({ number, heading }) => [number, heading]),
    [
      ['43', 'Tillsynsplan'],
      ['44', 'Information från förvaltningen'],
      ['44a', 'Besök vid återvinningscentralen'],
      ['44b', 'Studieresa'],
      ['45', 'Delegationsbeslut'],
    ],
  );
  const [visit] = minutes.items.find(({ number }) => number === '44a')?.assignments ?? [];
  assert.deepEqual([visit?.to, visit?.due?.date], ['miljöchefen', '2026-04-10']);
});

test('“första gången” goes with the time that it leads to', () => {
  const [told] = minutes.items.find(({ number }) => number === '43')?.assignments ?? [];
  assert.deepEqual(
    [told?.what, told?.due?.date, told?.cadence?.text],
    ['redovisa utfallet varje tertial till nämnden', '2026-02-28', 'varje tertial'],
  );
});

test('a soft hyphen hides no name of a municipality', () => {
  assert.equal(minutes.organisation, 'Åseleby kommun');
});

test('a report’s event is the due of what begins later, and leaves the words of the task', () => {
  const notes = understand(`Ledningsgrupp kulturförvaltningen
Anteckningar 2026-03-12
Närvarande: Åsa, Palle
1. Budget
Åsa kollar siffrorna till nästa möte.
2. Rapport till nämnden
Palle tar fram underlag varannan månad med start i augusti, rapporteras i delårsrapporten.
Vid anteckningarna/Åsa
`);
  const [told] = notes.items[1]?.assignments ?? [];
  assert.equal(told?.what, 'tar fram underlag');
  assert.equal(told?.cadence?.text, 'varannan månad med start i augusti');
  assert.deepEqual([told?.due?.event, told?.due?.text], ['delårsrapporten', 'i delårsrapporten']);
});
