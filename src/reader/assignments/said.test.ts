import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const tasksOf = (text: string) =>
  understand(
    `Minnesanteckningar Ledningsgrupp Vård\nDatum: 12 november 2025\n\nDeltagare: Noor Ek, Ewa-Marie Lind, Fabian Holm\n\n` +
      `1. Läget\n${text}\n\n2. Övrigt\nInget.\n`,
  ).items.flatMap(({ assignments }) => assignments.map(({ to, what, due }) => [to, what, due?.text ?? null]));

test('what is not done, only said or only proposed is nobody’s task', () => {
  assert.deepEqual(tasksOf('Beslut: Vi anlitar inte någon konsult i den första fasen.'), []);
  assert.deepEqual(tasksOf('Noor påminde om att helgerna måste fördelas rättvist.'), []);
  assert.deepEqual(tasksOf('Arbetsgivaren föreslår att enheterna samlas från den 1 januari 2026.'), []);
});

test('what is agreed on is a decision, and what is to be done by it a task', () => {
  const [item] = understand(
    'Protokoll från samverkan, Lindås kommun\n2025-10-09\n\n1. Arbetsmiljö\nParterna är överens om att en skyddsrond ska göras i alla hus under vecka 46.\n\n2. Övrigt\nInget.\n',
  ).items;
  assert.equal(item?.decisions.length, 1);
  assert.equal(item.assignments[0]?.what, 'en skyddsrond ska göras i alla hus');
});

test('a time is taken from the task’s own sentence or what is said of it next, never from another', () => {
  assert.deepEqual(
    tasksOf(
      'Fabian tar fram en lista över köp som kan skjutas till nästa år. Klart till nästa ledningsgrupp.',
    ),
    [['Fabian', 'tar fram en lista över köp som kan skjutas till nästa år', 'till nästa ledningsgrupp']],
  );
  assert.deepEqual(
    tasksOf('Ewa-Marie begär in en ny tidplan, senast på måndag.\nFabian kollar om vi kan kräva vite.'),
    [
      ['Ewa-Marie', 'begär in en ny tidplan', 'senast på måndag'],
      ['Fabian', 'kollar om vi kan kräva vite', null],
    ],
  );
});

test('what others have asked for, and what another sentence tells of, is no time of the told task', () => {
  const { items } = understand(`Socialnämnden
Protokoll 2025-05-20

§ 44 Anmälningsärenden
IVO har beslutat att nämnden ska redovisa åtgärder senast 2025-06-30. Förvaltningen har fått i uppdrag att svara.
Beslut
Anmälan antecknas till protokollet.

§ 45 Prognos
Ärendet
Rektorerna fick i våras i uppdrag att se över sina organisationer. Det planarbete som pågår redovisas löpande.
Beslut
Prognosen godkänns. Planen följs upp vartannat år i samband med årsredovisningen.
`);
  const told = items.flatMap(({ assignments }) => assignments.filter(({ status }) => status === 'earlier'));
  assert.deepEqual(
    told.map(({ what, due, cadence }) => [what, due, cadence]),
    [
      ['svara', null, null],
      ['se över sina organisationer', null, null],
    ],
  );
  const given = items.flatMap(({ assignments }) => assignments.filter(({ cadence }) => cadence));
  assert.deepEqual(
    given.map(({ due, cadence }) => [due, cadence?.text]),
    [[null, 'vartannat år']],
  );
});

test('how often may stand between “ska” and its verb, with when it begins', () => {
  for (const often of ['månadsvis', 'månadsvis, med början i oktober,']) {
    const { items } = understand(`Utbildningsnämnden
Protokoll 2024-09-26

§ 93 Prognos
Utbildningsnämndens beslut
1. Rapporten godkänns.
2. Varje rektor ska ${often} lämna en prognos till förvaltningens controller.
`);
    assert.deepEqual(
      items[0]?.assignments.map(({ to, what, cadence }) => [to, what, cadence?.text]),
      [['Varje rektor', 'lämna en prognos till förvaltningens controller', often.replace(/,$/, '')]],
    );
  }
});
