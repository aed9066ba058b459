import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Actor, BodyId, PersonId } from '../kernel/actor.ts';
import { day } from '../kernel/day.ts';
import { newId } from '../kernel/id.ts';
import { copyOf } from './copy.ts';
import type { Mark } from './copy.ts';
import { findingsOf, isSomewhere, undecided } from './findings.ts';
import { readyProblems, whyCannotMark, whyCannotStart, whyCannotWithdraw } from './publication.ts';
import { partyInPublic } from './source.ts';
import type { SourceItem, SourceMinutes } from './source.ts';

const bodyId: BodyId = newId<'body'>();
const actor = (more: Partial<Actor> = {}): Actor => ({
  person: newId<'person'>() satisfies PersonId,
  name: 'Nora Stig',
  administrator: false,
  auditor: false,
  offices: [{ body: bodyId, role: 'secretary' }],
  posts: [],
  ...more,
});
const anItem = (more: Partial<SourceItem> = {}): SourceItem => ({
  itemId: newId<'item'>(),
  number: '140',
  heading: 'Plan',
  type: 'Beslut',
  caseNumber: '',
  isPreparation: false,
  isOpen: true,
  parts: [],
  ...more,
});
const minutes = (more: Partial<SourceMinutes> = {}): SourceMinutes => ({
  meetingId: newId<'meeting'>(),
  versionId: newId<'minutes-version'>(),
  bodyId,
  bodyName: 'Socialnämnden',
  organisation: 'Sjöholma kommun',
  meetingDay: day('2026-11-10'),
  kind: 'Sammanträdesprotokoll',
  sections: '§ 140',
  approvedOn: day('2026-11-24'),
  approvedBy: 'Ellen Varg',
  individualMatters: false,
  staysInside: false,
  facts: [],
  present: [],
  known: ['Ellen Varg'],
  items: [anItem()],
  ...more,
});
const masked = (text: string): Mark => ({ text, kind: 'free', choice: 'mask', reason: '', byName: '' });
const paragraph = (text: string) => [{ title: 'Ärendet', paragraphs: [text], points: [] }];

test('minutes of employer and unions are never published on the web, whoever wants it (R8)', () => {
  const inside = minutes({ staysInside: true });
  assert.equal(whyCannotStart(inside, undefined, actor()), 'stays-inside');
  assert.equal(whyCannotStart(inside, undefined, actor({ administrator: true })), 'stays-inside');
  assert.equal(whyCannotStart(minutes(), undefined, actor()), undefined);
});

test('auditors and members publish nothing, and withdraw nothing', () => {
  assert.equal(whyCannotStart(minutes(), undefined, actor({ auditor: true })), 'read-only');
  const member = actor({ offices: [{ body: bodyId, role: 'member' }] });
  assert.equal(whyCannotStart(minutes(), undefined, member), 'not-running-the-body');
  assert.equal(whyCannotWithdraw({ bodyId, state: 'published' }, member), 'not-running-the-body');
  assert.equal(whyCannotWithdraw({ bodyId, state: 'removed' }, actor()), 'not-published');
});

test('whatever is masked is nowhere in the copy, however it is written there (R6)', () => {
  const word = fc.stringMatching(/^[A-Za-zÅÄÖåäö0-9.,:()*+?$^\\/-]{1,8}$/);
  const secret = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const wilder = fc.constantFrom<((text: string) => string)[]>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.replaceAll(' ', '\u00A0'),
    (text) => text.replaceAll(' ', '\n  '),
    (text) => Array.from(text).join('\u00AD'),
  );
  fc.assert(
    fc.property(secret, secret, wilder, fc.string(), fc.string(), (one, other, write, before, after) => {
      const text = `${before} ${write(one)} ${after} ${write(other)}`;
      const source = minutes({
        items: [anItem({ heading: text, caseNumber: text, parts: paragraph(text) })],
      });
      const copy = copyOf(source, { marks: [masked(one), masked(other)], sections: [] });
      const [item] = copy.items;
      const said = [item?.heading, item?.caseNumber, item?.parts[0]?.paragraphs[0]].join(' ');
      const plain = (text_: string) =>
        text_
          .replaceAll(/\u00AD/g, '')
          .replaceAll(/\[[^\]]*maska[^\]]*\]/g, '\u0000')
          .toLowerCase();
      for (const gone of [one, other])
        assert.ok(
          !new RegExp(
            gone
              .toLowerCase()
              .split(' ')
              .map((w) => w.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
              .join('\\s+'),
          ).test(plain(said)),
          JSON.stringify([gone, said]),
        );
    }),
  );
});

test('masks that overlap cover all that either of them covers, and no mask is masked in turn', () => {
  const text = 'Anna Bo Carl nås på namn@exempel.example';
  const marks = [
    masked('Anna Bo'),
    masked('Bo Carl'),
    { ...masked('namn@exempel.example'), kind: 'name' as const },
    masked('maskat'),
  ];
  const copy = copyOf(minutes({ items: [anItem({ heading: text })] }), { marks, sections: [] });
  assert.equal(copy.items[0]?.heading, '[uppgift maskad] nås på [namn maskat]');
});

test('a finding within a longer masked passage is masked with it, and a § that is left out has none to decide (R6)', () => {
  const text = 'Sökanden Berit Ahlgren nås på 070-123 45 67.';
  const source = minutes({ items: [anItem({ parts: paragraph(text) })] });
  assert.equal(undecided(findingsOf(source, { marks: [], sections: [] })), 2);
  const whole = { marks: [masked('Berit Ahlgren nås på 070-123 45 67')], sections: [] };
  assert.equal(undecided(findingsOf(source, whole)), 0);
  const itemId = source.items[0]?.itemId ?? newId<'item'>();
  const out = { marks: [], sections: [{ itemId, choice: 'leave-out' as const, reason: '' }] };
  assert.equal(undecided(findingsOf(source, out)), 0);
  assert.ok(isSomewhere('berit  ahlgren', source) && !isSomewhere('Beritahlgren', source));
});

test('what is kept needs a reason, what is masked stands somewhere, and a personal number is never kept (R6)', () => {
  const mark = { kind: 'name', choice: 'keep', text: 'Bo Ek', reason: 'Har sagt ja', isThere: true } as const;
  assert.equal(whyCannotMark(mark), undefined);
  assert.equal(whyCannotMark({ ...mark, reason: '' }), 'no-reason');
  assert.equal(whyCannotMark({ ...mark, kind: 'personalNumber' }), 'never-kept');
  assert.equal(whyCannotMark({ ...mark, choice: 'mask', isThere: false }), 'not-there');
  assert.equal(whyCannotMark({ ...mark, kind: 'free', choice: 'mask', text: 'i' }), 'too-short');
  assert.equal(whyCannotMark({ ...mark, text: ' –' }), 'nothing-marked');
});

test('a copy stays ten years at the most, and longer than today', () => {
  const sent = { undecided: 0, points: [], checked: [], hasRead: true, today: day('2026-11-24') };
  const problem = (removeOn: string) => readyProblems({ ...sent, removeOn: day(removeOn) })[0]?.problem;
  assert.deepEqual(['2026-11-24', '2026-11-25', '2036-11-24', '2036-11-25'].map(problem), [
    'removal-too-soon',
    undefined,
    undefined,
    'removal-too-late',
  ]);
});

test('a party follows an elected role or a vote, not an employment (R7)', () => {
  const person = { party: 'S', serving: false };
  assert.equal(partyInPublic({ ...person, role: 'ersättare' }), 'S');
  assert.equal(partyInPublic({ ...person, role: '2:e vice ordförande' }), 'S');
  assert.equal(partyInPublic({ ...person, role: '', serving: true }), 'S');
  assert.equal(partyInPublic({ ...person, role: 'socialchef' }), undefined);
});
