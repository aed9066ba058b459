import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kernel/day.ts';
import { feedbackHeading, feedbackText, withNew } from './feedback.ts';

const since = day('2026-10-01');
const decided = { id: '1', on: day('2026-10-14'), text: 'Styrgruppen prövar\nlovskola ett år till.' };

test('the item tells each body’s decisions since the last time, and says where there are none (H1)', () => {
  assert.equal(feedbackHeading(['Styrgruppen', 'Webbrådet']), 'Återkoppling från Styrgruppen och Webbrådet');
  const text = feedbackText(since, [
    { bodyName: 'Styrgruppen', decisions: [decided], withheld: 2 },
    { bodyName: 'Webbrådet', decisions: [], withheld: 0 },
  ]);
  assert.equal(
    text,
    'Styrgruppen:\n- 2026-10-14: Styrgruppen prövar lovskola ett år till.\n- 2 beslut är inte öppna för alla som läser dagordningen.\n\nWebbrådet:\n- Inga beslut sedan 2026-10-01.',
  );
});

test('what has come since is added; what was edited stays', () => {
  const news = [{ bodyName: 'Styrgruppen', decisions: [decided], withheld: 0 }];
  assert.match(withNew('Mitt eget.', news, since), /^Mitt eget\.\n\nStyrgruppen:\n- 2026-10-14/);
  assert.equal(withNew('Mitt eget.', [{ bodyName: 'A', decisions: [], withheld: 3 }], since), 'Mitt eget.');
});
