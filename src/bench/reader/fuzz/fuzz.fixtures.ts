import assert from 'node:assert/strict';
import { asyncProperty, constantFrom, integer, record } from 'fast-check';
import { defaultCalendar } from '../../../kernel/calendar.ts';
import { readerSandbox, readInSandbox } from '../../../reader/reader.store.ts';
import { uncovered } from '../../../reader/reader.fixtures.ts';
import type { Proposal, Span } from '../../../reader/shape.ts';
import { chanceOf } from '../chance.ts';
import { formats, makeDocument } from '../documents.ts';
import { layoutNames } from '../layouts/layouts.ts';
import { mutatedFile } from './mutate.ts';

export const calendar = defaultCalendar(2010, 2035);
const spansOf = (proposal: Proposal): Span[] => [
  proposal.head,
  ...proposal.items.map((item) => item.source),
  ...proposal.remainder.map((left) => left.source),
];
const inside = (value: unknown): Span[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    (key === 'source' || key === 'head') && Array.isArray(held) ? [held as unknown as Span] : inside(held),
  );
};

/** Nothing is lost, nothing is held twice, and every fact points into the text. */
export function assertWhole(text: string, proposal: Proposal): void {
  assert.equal(uncovered(text, proposal), '', 'characters that nothing holds');
  const spans = spansOf(proposal)
    .filter(([start, end]) => end > start)
    .sort((one, other) => one[0] - other[0]);
  spans.forEach(([start], at) =>
    assert.ok(at === 0 || start >= (spans[at - 1]?.[1] ?? 0), `held twice at ${start}`),
  );
  for (const [start, end] of inside(proposal))
    assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  proposal.items.forEach(({ source: [start] }, at) =>
    assert.ok(at === 0 || start >= (proposal.items[at - 1]?.source[0] ?? 0), 'items stand in order'),
  );
}

/** A file that was whole once, and how it was harmed; everything a seed decides. */
export const harmed = record({
  seed: integer({ min: 1, max: 400 }),
  harm: integer({ min: 0, max: 2_000_000_000 }),
  layout: constantFrom(...layoutNames),
  format: constantFrom(...formats),
});

/** Opens and understands harmed files: each is read whole or refused with its reason, none takes too long or too much. */
export function harmedFilesAreReadOrRefused() {
  const sandbox = readerSandbox({ workers: 2, waiting: 1000, wallMs: 20_000, understandMs: 10_000 });
  const property = asyncProperty(harmed, async ({ seed, harm, layout, format }) => {
    const { bytes, name } = makeDocument({ seed, layout, format, matters: 2 });
    const file = mutatedFile(chanceOf(harm), bytes);
    const read = await readInSandbox(file, name, { calendar }, sandbox);
    if (read.ok) assertWhole(read.value.text, read.value.proposal);
    else assert.ok(!['too-slow', 'too-much-memory', 'too-busy'].includes(read.problem), read.problem);
  });
  return { property, close: () => sandbox.close() };
}
