import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { Transform } from 'prosemirror-transform';
import type { Step } from 'prosemirror-transform';
import type { Node } from 'prosemirror-model';
import { docOf, linesOf, markdownOf } from './markdown.ts';
import { changeTo, merge, refOf } from './merge.ts';
import { applied, rebase } from './rebase.ts';
import { schema } from './schema.ts';

const words = (doc: Node): string[] => doc.textBetween(0, doc.content.size, ' ').split(/\s+/).filter(Boolean);
const line = fc.stringMatching(/^[a-zåäö *\\#-]{0,20}$/);

test('lines are read as they were written: headings, points, strong and emphasised words', () => {
  const lines = ['## Läget', 'Vi är **helt** överens om *det* mesta', '', '- ringa Ada', '2 * 3 \\ 4'];
  const doc = docOf(lines);
  assert.deepEqual(
    doc.children.map(({ type }) => type.name),
    ['heading', 'paragraph', 'paragraph', 'point', 'paragraph'],
  );
  assert.equal(doc.child(1).child(1).marks[0]?.type, schema.marks.strong);
  assert.ok(doc.eq(docOf(linesOf(doc))));
});

test('what any note says in Markdown says the same note again', () => {
  const marks = fc.subarray([schema.mark('strong'), schema.mark('em')]);
  const run = fc.record({ text: fc.stringMatching(/^[a-z*\\#-]{1,8}$/), marks });
  const block = fc.record({
    type: fc.constantFrom('paragraph', 'heading', 'point'),
    runs: fc.array(run, { maxLength: 1 }),
  });
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const doc = schema.node(
        'doc',
        null,
        blocks.map(({ type, runs }) =>
          schema.node(
            type,
            null,
            runs.map(({ text, marks: of }) => schema.text(text, of)),
          ),
        ),
      );
      assert.ok(docOf(markdownOf(doc).split('\n')).eq(doc), markdownOf(doc));
    }),
  );
});

test('two forms that changed different lines are both kept; the same line stands twice', () => {
  const base = ['ett', 'två', 'tre'];
  assert.deepEqual(merge(base, ['ett!', 'två', 'tre'], ['ett', 'två', 'tre', 'fyra']), {
    lines: ['ett!', 'två', 'tre', 'fyra'],
    clashes: 0,
  });
  assert.deepEqual(merge(base, ['ett', 'två av mig', 'tre'], ['ett', 'två av dig', 'tre']), {
    lines: ['ett', 'två av dig', 'två av mig', 'tre'],
    clashes: 1,
  });
  assert.deepEqual(merge(base, ['ett', 'två med mer', 'tre'], ['ett', 'tre']).lines, [
    'ett',
    'två med mer',
    'tre',
  ]);
});

test('no line that either wrote is lost in a merge', () => {
  const lines = fc.array(fc.stringMatching(/^[a-e]{1,2}$/), { maxLength: 8 });
  fc.assert(
    fc.property(lines, lines, lines, (base, mine, theirs) => {
      const merged = new Set(merge(base, mine, theirs).lines);
      for (const own of [...mine, ...theirs].filter((each) => !base.includes(each)))
        assert.ok(merged.has(own), `${own} is lost`);
    }),
  );
});

test('a change of lines leaves the others as they are, with what they have become', () => {
  const doc = schema.node(
    'doc',
    null,
    ['ett', 'två', 'tre'].map((text) =>
      schema.node('paragraph', { ref: text === 'två' ? 'beslut-1' : null }, [schema.text(text)]),
    ),
  );
  const after = changeTo(doc, ['noll', 'ett', 'två', 'tre och mer']).doc;
  assert.deepEqual(linesOf(after), ['noll', 'ett', 'två', 'tre och mer']);
  assert.deepEqual(after.children.map(refOf), [null, null, 'beslut-1', null]);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 6 }), (before, wanted) => {
      const changed = changeTo(docOf(before), linesOf(docOf(wanted)));
      changed.doc.check();
      assert.deepEqual(linesOf(changed.doc), linesOf(docOf(wanted)));
    }),
  );
});

/** What somebody does to a text: writes a word, takes a line away, writes a line, makes it a heading. */
type Deed = { readonly kind: 'write' | 'delete' | 'line' | 'heading'; readonly at: number };
const deed = fc.record({
  kind: fc.constantFrom('write', 'write', 'delete', 'line', 'heading'),
  at: fc.nat(1000),
});

function act(
  doc: Node,
  deeds: readonly Deed[],
  say: () => string,
): { steps: readonly Step[]; said: string[]; cut: string[] } {
  const transform = new Transform(doc);
  const [said, cut]: [string[], string[]] = [[], []];
  for (const { kind, at } of deeds) {
    const now = transform.doc;
    const index = at % now.childCount;
    const from = now.children.slice(0, index).reduce((sum, each) => sum + each.nodeSize, 0);
    const block = now.child(index);
    if (kind === 'delete' && now.childCount > 1) {
      cut.push(...words(schema.node('doc', null, [block])));
      transform.delete(from, from + block.nodeSize);
    } else if (kind === 'heading') transform.setNodeMarkup(from, schema.nodes.heading);
    else {
      const word = say();
      said.push(word);
      if (kind === 'line') transform.insert(from, schema.node('paragraph', null, [schema.text(word)]));
      // between words, as people write
      else transform.insert(from + 1 + (at % 2 === 0 ? 0 : block.content.size), schema.text(` ${word} `));
    }
  }
  return { steps: transform.steps, said, cut };
}

test('everybody ends with the same text, and nobody’s words are lost, whatever was done while apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(2), fc.array(deed, { minLength: 1, maxLength: 6 })), { maxLength: 12 }),
      (turns) => {
        let n = 0;
        const log: Step[] = [];
        let server = docOf(['början', 'mitten', 'slutet']);
        const people = Array.from({ length: 3 }, () => ({ base: server, at: 0 }));
        const [said, cut] = [new Set<string>(), new Set<string>()];
        // each writes on what he or she last saw, however long ago, and sends it all at once
        for (const [who, deeds] of turns) {
          const person = people[who] ?? { base: server, at: 0 };
          const done = act(person.base, deeds, () => `ord${(n += 1)}`);
          const sent = rebase({ base: person.base, steps: done.steps }, log.slice(person.at));
          assert.ok(sent.base.eq(server));
          server = applied(server, sent.steps).doc;
          server.check();
          log.push(...sent.steps);
          people[who] = { base: server, at: log.length };
          for (const word of done.said) said.add(word);
          for (const word of done.cut) cut.add(word);
        }
        for (const { base, at } of people) assert.ok(applied(base, log.slice(at)).doc.eq(server));
        const left = new Set(words(server));
        for (const word of said) assert.ok(left.has(word) || cut.has(word), `${word} is lost`);
      },
    ),
    { numRuns: 300 },
  );
});

test('what was written in a line that another took away meanwhile is kept', () => {
  const base = docOf(['ett', 'två', 'tre']);
  const mine = new Transform(base).insert(9, schema.text(' av vikt'));
  const theirs = new Transform(base).delete(5, 10);
  const sent = rebase({ base, steps: mine.steps }, theirs.steps);
  assert.equal(sent.keptBoth, true);
  assert.deepEqual(linesOf(applied(sent.base, sent.steps).doc), ['ett', 'två av vikt', 'tre']);
  const other = rebase({ base, steps: theirs.steps }, mine.steps);
  assert.deepEqual(linesOf(applied(other.base, other.steps).doc), ['ett', 'två av vikt', 'tre']);
});
