import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDocument } from '../../platform/files/open.ts';
import { makeDocument } from './documents.ts';
import { layoutNames } from './layouts/layouts.ts';
import { addTo, emptyScore, f1, meanF1 } from './score.ts';
import { defaultCalendar } from '../../kernel/calendar.ts';
import { propose } from '../../reader/proposal.ts';

const bare = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ');

test('the same seed makes the same file, another seed another one', () => {
  for (const layout of layoutNames) {
    const [one, same, other] = [7, 7, 8].map((seed) => makeDocument({ seed, layout, format: 'txt' }));
    assert.deepEqual(one, same);
    assert.notDeepEqual(one?.bytes, other?.bytes);
  }
});

test('everything that is annotated stands in the document', async () => {
  for (const layout of layoutNames) {
    const { bytes, name, gold } = makeDocument({ seed: 11, layout, format: 'docx' });
    const opened = await openDocument(bytes, name);
    assert.ok(opened.ok, name);
    const text = bare(opened.value.text);
    const said = gold.items.flatMap((item) => [
      item.heading,
      item.case_number ?? '',
      ...item.decisions.map((one) => one.replace(/^att |\.$/g, '')),
      ...item.assignments.flatMap(({ what, due, cadence }) => [what, due ?? '', cadence ?? '']),
    ]);
    const people = gold.people.map((person) => person.name);
    for (const one of [...said, ...people, gold.meeting_date ? '' : (gold.organisation ?? '')]) {
      const tabled = layout === 'tabled' ? one.replace(/^senast /, '') : one;
      assert.ok(text.includes(bare(tabled)), `${name}: ${one}`);
    }
  }
});

test('two layouts that are well known are read whole', async () => {
  const score = emptyScore();
  for (const layout of ['classic', 'banded']) {
    const { bytes, name, gold } = makeDocument({ seed: 3, layout, format: 'docx' });
    const opened = await openDocument(bytes, name);
    assert.ok(opened.ok);
    addTo(score, gold, propose(opened.value, { calendar: defaultCalendar(2010, 2035) }));
  }
  assert.ok((meanF1(score) ?? 0) > 0.95, JSON.stringify(score.misses));
});

test('a score counts what is missed and what is false, and spares what is optional', async () => {
  const { bytes, name, gold } = makeDocument({ seed: 5, layout: 'banded', format: 'docx' });
  const opened = await openDocument(bytes, name);
  assert.ok(opened.ok);
  const got = propose(opened.value, { calendar: defaultCalendar(2010, 2035) });
  const [first, ...rest] = got.items;
  assert.ok(first);
  const score = emptyScore();
  addTo(score, { ...gold, items: gold.items.slice(1) }, { ...got, items: rest.slice(0, -1) });
  assert.deepEqual(score.tallies.items, { hit: rest.length - 1, miss: 1, extra: 0 });
  const full = emptyScore();
  addTo(full, { ...gold, items: gold.items.slice(1) }, got);
  assert.equal(full.tallies.items.extra, 1);
  assert.equal(f1({ hit: 3, miss: 1, extra: 1 }), 0.75);
  const spared = emptyScore();
  const optional = gold.items.map((item) => ({
    ...item,
    decisions: [],
    decisions_optional: [...item.decisions, ...(item.decisions_optional ?? [])],
  }));
  addTo(spared, { ...gold, items: optional }, got);
  assert.deepEqual(spared.tallies.decisions, { hit: 0, miss: 0, extra: 0 });
});
