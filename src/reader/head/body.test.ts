import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const rest = '\n\n§ 1 Budget\n\nBeslut\nBudgeten antas.\n\n§ 2 Plan\n\nBeslut\nPlanen antas.\n';
const bodyOf = (head: string) => understand(head + rest).body;
const municipalityOf = (head: string) => understand(head + rest).organisation;

test('a body with hyphens and commas in its name is read whole', () => {
  for (const name of [
    'Hälso- och sjukvårdsnämnden',
    'Byggnads-, miljö- och räddningsnämnden',
    'Nämnden för teknik, fritid och kultur',
    'Utskottet för lärande och kultur',
    'Kommunala rådet för funktionshinderfrågor',
    'Rådet för trygghet och hälsa',
    'Revisorskollegiet',
    'Ungdomsfullmäktige',
  ])
    assert.equal(bodyOf(`Bergsviks kommun\nProtokoll\n${name}\n2025-03-04`), name);
});

test('the council of a place and the sitting of a board are named without the place and the sitting', () => {
  assert.equal(bodyOf('Kommunfullmäktige i Bergsvik\nProtokoll 2025-03-04'), 'Kommunfullmäktige');
  assert.equal(
    bodyOf('Protokoll från Hälso- och sjukvårdsnämndens sammanträde 2025-03-04'),
    'Hälso- och sjukvårdsnämnden',
  );
});

test('a municipality with two names is read whole, in capitals too', () => {
  assert.equal(
    municipalityOf('Malmhed-Ljusviks kommun\nKommunstyrelsen\n2025-03-04'),
    'Malmhed-Ljusviks kommun',
  );
  assert.equal(
    municipalityOf('MALMHED-LJUSVIKS KOMMUN\nKommunstyrelsen\n2025-03-04'),
    'Malmhed-Ljusviks kommun',
  );
  assert.equal(municipalityOf('NORRA VIBY KOMMUN\nKommunstyrelsen\n2025-03-04'), 'Norra Viby kommun');
  assert.equal(municipalityOf('PROTOKOLL VIBYS KOMMUN\nKommunstyrelsen\n2025-03-04'), 'Vibys kommun');
});
