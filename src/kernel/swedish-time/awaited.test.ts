import assert from 'node:assert/strict';
import { test } from 'node:test';
import { one, readAt, ruleAndDay } from './reading.fixtures.ts';

test('what must come first is an event without a day: a person sets one', () => {
  for (const [said, event] of [
    ['så snart tidplanen är klar', 'tidplanen är klar'],
    ['när avtalet är påskrivet', 'avtalet är påskrivet'],
    ['så fort beskedet kommer', 'beskedet kommer'],
    ['efter lönerevisionen', 'lönerevisionen'],
  ]) {
    const read = one(`Sara skickar brevet ${said}.`, '2025-09-24');
    assert.deepEqual(
      [read.rule, read.event, read.date, read.needsConfirm],
      ['event', event, undefined, true],
    );
  }
});

test('“när vi ses” and “så snart som möjligt” await nothing', () => {
  assert.deepEqual(readAt('Vi pratar när vi ses.', '2025-09-24'), []);
  assert.equal(one('Sara ringer så snart som möjligt.', '2025-09-24').rule, 'asap');
});

test('the next meeting of a body may be called by what the body is', () => {
  for (const said of ['vid nästa beredning', 'på nästa FSG', 'till nästa samverkan', 'till nästa styrgrupp'])
    assert.equal(ruleAndDay(`Redovisas ${said}.`, '2025-09-24'), 'next-meeting');
  assert.equal(one('Klart före nästa styrgrupp.', '2025-09-24').rule, 'before-event');
});

test('a body’s meeting in a month is that month, also for a preparation', () => {
  assert.equal(ruleAndDay('inför budgetberedningen i maj', '2025-03-18'), 'month 2025-05-31');
  assert.equal(one('på FSG i december', '2025-10-09').text, 'på FSG i december');
});
