import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  judgeBody as judgeWords,
  judgePerson as judgeSaid,
  judgePost as judgeTitle,
  ranked,
  saidPerson,
} from './matching.ts';
import type { BodyCandidate, PersonCandidate, PostCandidate } from './matching.ts';
import { sameSet, stem, stemsOf, wordsFor } from './matching/stems.ts';

const judgeBody = (text: string, body: BodyCandidate) => judgeWords(wordsFor(text), body);
const judgePost = (text: string, post: PostCandidate) => judgeTitle(wordsFor(text), post);
const judgePerson = (text: string, person: PersonCandidate, told?: { party?: string; role?: string }) =>
  judgeSaid(saidPerson(text, told), person);

const team: BodyCandidate = {
  name: wordsFor('Socialförvaltningens ledningsgrupp'),
  kind: 'managementTeam',
  code: null,
  parentCode: wordsFor('SOF'),
  aliases: [wordsFor('socialledningen')],
  near: true,
  own: false,
  away: null,
};
const isse: PersonCandidate = {
  name: 'Ismael Brant',
  party: null,
  aliases: [{ alias: 'Isse', here: true, body: 'Ledningsgruppen' }],
  member: true,
  posts: [],
};
const manager: PostCandidate = {
  title: wordsFor('Enhetschef'),
  kind: 'unitManager',
  body: wordsFor('Enheten för omsorg'),
  bodyAliases: [wordsFor('Omsorgen')],
  near: false,
  member: false,
  holder: null,
  ended: null,
};

test('definite form, plural and genitive are the same word', () => {
  for (const [a, b] of [
    ['ledningsgruppen', 'ledningsgrupps'],
    ['nämndsekreteraren', 'nämndsekreterare'],
    ['enheten', 'enhet'],
    ['revisorerna', 'revisor'],
    ['utvecklingschefen', 'utvecklingschefer'],
  ] as const) {
    assert.equal(stem(a), stem(b), `${a} ${b}`);
  }
  assert.deepEqual(stemsOf('Enhetschefen för Omsorg'), ['enhetschef', 'omsorg']);
  assert.ok(sameSet(stemsOf('ledningsgruppen vid socialförvaltningen'), team.name.stems));
});

test('a body is known by name, alias, inflected words, a part of the name, and its short form', () => {
  const why = (text: string) => judgeBody(text, team)?.why;
  assert.equal(judgeBody('socialförvaltningens ledningsgrupp', team)?.score, 1);
  assert.equal(why('Socialledningen'), 'kallas även ”socialledningen”');
  assert.equal(why('Ledningsgruppen för socialförvaltningen'), 'samma ord i annan böjning');
  assert.equal(why('LG'), 'förkortning av namnet – i samma del av organisationen');
  assert.equal(judgeBody('Kulturrådet', team), undefined);
});

test('what is near the minutes’ own body is likelier than what is far away', () => {
  const near = judgeBody('ledningsgruppen', team)?.score ?? 0;
  const far = judgeBody('ledningsgruppen', { ...team, near: false })?.score ?? 0;
  assert.ok(near > far + 0.2);
});

test('an alias counts most in its own body; elsewhere it is only a hint', () => {
  assert.equal(judgePerson('Isse', isse)?.why, 'kallas ”Isse” i organet, ledamot i organet');
  const elsewhere = { ...isse, aliases: [{ alias: 'Isse', here: false, body: 'Laget' }], member: false };
  assert.equal(judgePerson('Isse', elsewhere)?.score, 0.5);
});

test('a first name alone is only ever a hint, a surname says more, and another party speaks against', () => {
  const plain = { ...isse, aliases: [], member: false };
  const first = judgePerson('Ismael', plain)?.score ?? 0;
  const last = judgePerson('Brant', plain)?.score ?? 0;
  assert.ok(first <= 0.3 && last > first);
  const elected = { ...plain, party: 'S' };
  assert.equal(judgePerson('Ismael Brant (S)', elected)?.score, 1);
  const other = judgePerson('Ismael Brant (M)', elected);
  assert.ok(other && other.score < 0.7);
  assert.match(other.why, /annat parti \(S\)/);
});

test('a post is its title and its unit, in any form; another unit speaks against', () => {
  assert.equal(judgePost('enhetschefen för Omsorg', manager)?.why, 'samma titel och Enheten för omsorg');
  assert.equal(judgePost('enhetschefen Omsorgen', manager)?.score, 0.95);
  assert.ok((judgePost('enhetschefen för Hemtjänst', manager)?.score ?? 1) < 0.3);
  const head: PostCandidate = {
    ...manager,
    title: wordsFor('Socialchef'),
    kind: 'headOfAdministration',
    near: true,
  };
  assert.match(judgePost('förvaltningschefen', head)?.why ?? '', /leder förvaltningen/);
});

test('suggestions come best first, and what is far behind the best is left out', () => {
  const one = (name: string, score: number) => ({ id: name, name, score, why: '' });
  assert.deepEqual(
    ranked([one('c', 0.3), one('b', 0.9), one('a', 0.9)]).map((match) => match.name),
    ['a', 'b'],
  );
});
