import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeBody, judgePerson, judgePost, saidPerson } from '../matching.ts';
import type { BodyCandidate, PersonCandidate, PostCandidate } from '../matching.ts';
import { differsByOne } from './likeness.ts';
import { acronym, isCutFor, mayBeShortFor } from './short.ts';
import { bare, wordsFor } from './stems.ts';

const anna: PersonCandidate = {
  name: 'Anna-Karin Härdberg',
  party: 'S',
  aliases: [],
  member: false,
  posts: [],
};
const person = (
  text: string,
  more: Partial<PersonCandidate> = {},
  told?: { party?: string; role?: string },
) => judgePerson(saidPerson(text, told), { ...anna, ...more });
const aBody = (name: string, more: Partial<BodyCandidate> = {}): BodyCandidate => ({
  name: wordsFor(name),
  kind: 'committee',
  code: null,
  parentCode: null,
  aliases: [],
  near: false,
  own: false,
  away: null,
  ...more,
});
const body = (text: string, candidate: BodyCandidate) => judgeBody(wordsFor(text), candidate);
const aPost = (title: string, more: Partial<PostCandidate> = {}): PostCandidate => ({
  title: wordsFor(title),
  kind: 'other',
  body: wordsFor('Socialförvaltningen'),
  bodyAliases: [],
  near: true,
  member: false,
  holder: null,
  ended: null,
  ...more,
});
const post = (text: string, candidate: PostCandidate) => judgePost(wordsFor(text), candidate);

/** From here on the review takes a suggestion for the answer. */
const certain = 0.8;

test('a name is the same with a space for the hyphen, without å ä ö, in genitive, and the family name first', () => {
  for (const [text, why] of [
    ['Anna Karin Härdberg', 'samma namn'],
    ['Anna-Karin Hardberg', 'samma namn utan å, ä och ö'],
    ['Annakarin Härdberg', 'samma namn, annat mellanrum'],
    ['Härdberg, Anna-Karin', 'samma namn'],
    ['Härdberg Anna-Karin', 'samma namn i annan ordning'],
    ['Anna-Karin Härdbergs', 'samma namn i genitiv'],
    ['socialchef Anna-Karin Härdberg', 'samma namn'],
    ['Anna-Karin Härdberg, socialchef', 'samma namn'],
  ] as const) {
    assert.equal(person(text)?.why, why, text);
    assert.ok((person(text)?.score ?? 0) >= certain, text);
  }
});

test('initials are read joined, apart and with points', () => {
  for (const text of ['A-K Härdberg', 'AK Härdberg', 'A. Härdberg', 'A.K. Härdberg'])
    assert.equal(person(text)?.why, 'samma initial och efternamn', text);
  assert.equal(person('B-K Härdberg'), undefined);
});

test('a first name alone never answers by itself, whatever else speaks for the person', () => {
  const all = { member: true, posts: ['Socialchef'], name: 'Anna Härdberg' };
  const judged = person('Anna (S)', all, { role: 'socialchef' });
  assert.ok(judged && judged.score <= 0.5);
  assert.match(judged.why, /^bara samma förnamn, ledamot i organet, samma parti, Socialchef den dagen$/);
});

test('an everyday name is a hint of whom it may stand for', () => {
  const judged = person('Lasse', { name: 'Lars Härdberg', member: true });
  assert.equal(judged?.why, 'förnamnet förkortas så, ledamot i organet');
  assert.ok(judged.score <= 0.5);
});

test('a family name answers only when party and seat agree', () => {
  assert.ok((person('Härdberg')?.score ?? 1) < certain);
  assert.ok((person('Härdberg', { member: true })?.score ?? 1) < certain);
  const elected = person('Härdberg (S)', { member: true });
  assert.equal(elected?.why, 'samma efternamn, ledamot i organet, samma parti');
  assert.ok(elected.score >= certain);
  assert.ok((person('Härdberg (M)', { member: true })?.score ?? 1) < 0.5);
});

test('a name that differs by one letter is a hint, for it may be somebody else', () => {
  assert.equal(person('Anna-Karin Hårdborg')?.why, 'en bokstav skiljer');
  assert.ok((person('Anna-Karin Hårdborg', { member: true })?.score ?? 1) < certain);
  assert.ok(
    differsByOne('lindgren', 'lindgern') && differsByOne('berg', 'berge') && !differsByOne('ek', 'ask'),
  );
});

test('a body is known by its first letters, and a looser short form is a hint', () => {
  for (const [name, short] of [
    ['Barn- och utbildningsnämnden', 'bun'],
    ['Vård- och omsorgsnämnden', 'von'],
    ['Kommunstyrelsens arbetsutskott', 'ksau'],
    ['Miljö- och byggnadsnämnden', 'mbn'],
    ['Kommunfullmäktige', 'kf'],
    ['Förvaltningschef', 'fc'],
  ] as const)
    assert.ok(acronym(name) === short || mayBeShortFor(short, name), `${name} ${acronym(name)}`);
  const board = aBody('Socialnämnden');
  assert.equal(
    body('SN', { ...board, near: true })?.why,
    'förkortning av namnet – i samma del av organisationen',
  );
  assert.equal(body('SON', board)?.why, 'kan vara en förkortning av namnet');
  assert.ok((body('SON', { ...board, near: true })?.score ?? 1) < certain);
  assert.equal(body('MBN', board), undefined);
});

test('a body that had ended by the day of the meeting is less likely, and the reason says when', () => {
  const past = aBody('Sociala utskottet', { away: { ended: 2019 } });
  const judged = body('Sociala utskottet', past);
  assert.deepEqual(judged, { score: 0.6, why: 'samma namn, men upphörde 2019' });
  assert.match(body('Sociala utskottet', { ...past, away: { begins: 2027 } })?.why ?? '', /från 2027$/);
  assert.equal(body('socialnamnden', aBody('Socialnämnden'))?.why, 'samma namn utan å, ä och ö');
});

test('titles are read cut by points, as first letters, in genitive and in definite form', () => {
  for (const text of ['soc.chef', 'soc.chefens', 'SC', 'socialchefens', 'Socialchefen'])
    assert.ok((post(text, aPost('Socialchef'))?.score ?? 0) >= certain, text);
  assert.ok(isCutFor('bitr. rektor', 'Biträdande rektor') && !isCutFor('ek.chef', 'Enhetschef'));
  const head = aPost('Socialchef', { kind: 'headOfAdministration' });
  assert.match(post('FC', head)?.why ?? '', /^leder förvaltningen/);
  assert.match(post('förvaltningschefen', head)?.why ?? '', /^leder förvaltningen/);
});

test('the reason names who held the post on the day, and a post that had ended is less likely', () => {
  assert.match(post('socialchefen', aPost('Socialchef', { holder: 'Siv Ask' }))?.why ?? '', /; Siv Ask då$/);
  const ended = post('socialchefen', aPost('Socialchef', { ended: 2020 }));
  assert.ok(ended && ended.score < certain);
  assert.match(ended.why, /upphörde 2020/);
});

test('letters are laid bare as the database does it', () => {
  assert.equal(bare('  Åsa  Öberg-Ærø, É.'), 'asa oberg aro e');
});
