// A decision that something is reported oftener or more seldom than before: the new cadence, and what it takes the place of.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';
import { around, assignmentsOf } from './sentences.fixtures.ts';

const cadenceOf = (said: string) => {
  const [task, ...others] = assignmentsOf(understand(around.decided(said)));
  assert.equal(others.length, 0, said);
  return [task?.to ?? null, task?.cadence?.text, task?.cadence?.insteadOf];
};

test('the new cadence counts, wherever the old one stands', () => {
  const found: readonly (readonly [string, string | null, string, string])[] = [
    [
      'Väntetiderna redovisas i fortsättningen en gång per termin i stället för varje månad.',
      null,
      'en gång per termin',
      'varje månad',
    ],
    [
      'Förvaltningen ska framöver redovisa kvaliteten halvårsvis istället för kvartalsvis.',
      'Förvaltningen',
      'halvårsvis',
      'kvartalsvis',
    ],
    [
      'I stället för varje månad ska ekonomichefen rapportera utfallet varje tertial.',
      'ekonomichefen',
      'varje tertial',
      'varje månad',
    ],
    [
      'Uppdraget ändras så att verksamhetschefen redovisar synpunkterna årligen och inte längre varje kvartal.',
      'verksamhetschefen',
      'årligen',
      'varje kvartal',
    ],
    [
      'Redovisningen av klagomål glesas ut från en gång i månaden till en gång i kvartalet.',
      null,
      'en gång i kvartalet',
      'en gång i månaden',
    ],
  ];
  for (const [said, to, cadence, insteadOf] of found)
    assert.deepEqual(cadenceOf(said), [to, cadence, insteadOf], said);
});

test('a cadence alone changes nothing, and what is only told of is no assignment', () => {
  assert.deepEqual(cadenceOf('Förvaltningschefen får i uppdrag att redovisa kvaliteten halvårsvis.'), [
    'Förvaltningschefen',
    'halvårsvis',
    undefined,
  ]);
  const told = around.told('Rapporterna lämnades tidigare en gång i halvåret i stället för varje månad.');
  assert.deepEqual(assignmentsOf(understand(told)), []);
});

test('a season’s cadence stays open, with the days it may begin', () => {
  const [task] = assignmentsOf(
    understand(
      around.decided('Förvaltningen får i uppdrag att redovisa badens vattenprov två gånger per säsong.'),
    ),
  );
  assert.deepEqual([task?.cadence?.cadence, task?.cadence?.needsConfirm], [null, true]);
  assert.ok((task?.cadence?.candidates ?? []).length > 1);
});
