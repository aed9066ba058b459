import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sample, stringMatching } from 'fast-check';
import { ruleGroups } from './rule-groups.ts';

/** A pattern without what only looks around: it makes texts of which the whole pattern matches most. */
function withoutLooking(source: string): string {
  const opens = /\(\?<?[=!]/.exec(source);
  // the maker of texts knows neither borders of words nor a dash that stands for itself
  if (!opens) return source.replaceAll('\\b', '').replace(/(?<=\[[^\]]*)(?:-(?=\])|(?<=\\s)-)/g, '');
  let depth = 0;
  let inClass = false;
  for (let at = opens.index; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') inClass = true;
    else if (sign === ']') inClass = false;
    else if (!inClass && sign === '(') depth += 1;
    else if (!inClass && sign === ')') depth -= 1;
    if (depth === 0 && at > opens.index)
      return withoutLooking(source.slice(0, opens.index) + source.slice(at + 1));
  }
  throw new Error(`a group is never closed: ${source}`);
}

test('whatever a rule matches has a word of its group’s hint', () => {
  let matched = 0;
  for (const { hint, rules } of ruleGroups) {
    for (const { pattern } of rules) {
      const texts = stringMatching(new RegExp(withoutLooking(pattern.source)));
      for (const text of sample(texts, { numRuns: 80, seed: 7 })) {
        for (const [found] of text.toLowerCase().matchAll(pattern)) {
          matched += 1;
          assert.ok(hint.test(found), `${JSON.stringify(found)} is matched, but ${hint} does not see it`);
        }
      }
    }
  }
  assert.ok(matched > 2_000, `${matched} texts were matched`);
});
