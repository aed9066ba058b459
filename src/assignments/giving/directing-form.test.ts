import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../kernel/id.ts';
import { assignmentTexts } from '../texts.ts';
import { readCadence, readStrike } from './directing-form.ts';

const words = assignmentTexts.sv.problem;
const decision = { id: newId<'knot'>() };
const long = 'å'.repeat(20_001);

test('a new cadence has its rule, its first day and a reason; a decision that is named is there', () => {
  const typed = { frekvens: 'halvar', fran: '2026-11-24', skal: 'Oftare', beslut: '' };
  const fields = (more: Partial<typeof typed>) => {
    const answer = readCadence({ ...typed, ...more }, undefined, words);
    return answer.ok ? [] : answer.problem.map((one) => one.field);
  };
  assert.deepEqual(fields({}), []);
  assert.deepEqual(fields({ frekvens: 'ibland', fran: '', skal: '' }), ['frekvens', 'fran', 'skal']);
  assert.deepEqual(fields({ skal: long, beslut: '/beslut/7' }), ['skal', 'beslut']);
});

test('what is struck off rests on a decision, and says why in at most 20 000 characters', () => {
  assert.ok(readStrike({ skal: 'Ersatt', beslut: '/beslut/7' }, decision, words).ok);
  const answer = readStrike({ skal: long, beslut: '' }, undefined, words);
  assert.deepEqual(answer.ok ? [] : answer.problem.map((one) => one.field), ['beslut', 'skal']);
});
