import assert from 'node:assert/strict';
import { test } from 'node:test';
import { one, readAt, ruleAndDay } from './reading.fixtures.ts';

test('“beställer nya i dag” is the meeting’s day, “hur det ser ut i dag” is no due', () => {
  assert.equal(ruleAndDay('Malin beställer nya i dag.', '2025-02-06'), 'rel-day 2025-02-06');
  assert.deepEqual(readAt('Chefen kartlägger hur arbetet bedrivs i dag.', '2025-02-06'), []);
  assert.deepEqual(readAt('I dag finns fjorton platser.', '2025-02-06'), []);
});

test('“i veckan”, “före helgen” and “innan veckan är slut” are the Friday of the meeting’s week', () => {
  for (const said of ['i veckan', 'före helgen', 'innan veckan är slut', 'till veckans slut'])
    assert.equal(ruleAndDay(`Annika skickar mallen ${said}.`, '2025-11-12'), 'rel-week 2025-11-14');
  assert.equal(ruleAndDay('Klart under kommande vecka.', '2025-11-12'), 'rel-week 2025-11-21');
  assert.deepEqual(readAt('Öppet tre timmar i veckan.', '2025-11-12'), []);
});

test('“före månadsskiftet” is the month’s last day, “efter månadsskiftet” not before the next', () => {
  assert.equal(ruleAndDay('Omar ringer bolaget före månadsskiftet.', '2025-09-24'), 'rel-month 2025-09-30');
  assert.equal(one('Omar ringer efter månadsskiftet.', '2025-09-24').notBefore, '2025-10-01');
  assert.equal(one('Omar ringer före månadsskiftet.').needsConfirm, true);
});

test('“efter halvårsskiftet” is not before the first of July', () => {
  const { rule, notBefore, date } = one('Frågan tas upp efter halvårsskiftet.', '2025-03-18');
  assert.deepEqual([rule, notBefore, date], ['half', '2025-07-01', undefined]);
});
