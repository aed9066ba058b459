import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const layout = (name: string) =>
  understand(readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8'));
const itemOf = (name: string, number: string) => layout(name).items.find((item) => item.number === number);
const ballotsOf = (name: string, number: string) =>
  itemOf(name, number)?.votes?.flatMap(({ ballots }) =>
    ballots.map((one) => [one.name, one.party, one.vote]),
  );

test('a cross under Ja, Nej or Avstår is a vote; the row of sums is told', () => {
  assert.deepEqual(ballotsOf('02-vote-table', '88'), [
    ['Solveig Gran', 'M', 'yes'],
    ['Yusuf Demir', 'S', 'yes'],
    ['Filippa Nordén', 'L', 'yes'],
    ['Rune Åsell', 'SD', 'no'],
    ['Hilma Fjäll', 'MP', 'abstains'],
    ['Bertil Storm', 'M', 'yes'],
  ]);
  const [vote, ...more] = itemOf('02-vote-table', '88')?.votes ?? [];
  assert.deepEqual([vote?.sums, more.length], [{ yes: 4, no: 1, abstains: 1, absent: null }, 0]);
});

test('names after “Ja:”, after “Ja röstar” and in a list with a word each are votes', () => {
  assert.equal(ballotsOf('03-council', '104/2023')?.length, 8);
  assert.deepEqual(ballotsOf('03-council', '104/2023')?.at(-1), ['Ester Palm', 'L', 'absent']);
  assert.deepEqual(
    ballotsOf('24-reasons', '2')?.map(([, , vote]) => vote),
    ['yes', 'yes', 'yes', 'no'],
  );
  assert.deepEqual(ballotsOf('22-roll-call', '60')?.slice(-2), [
    ['Sixten Rooth', 'KD', 'abstains'],
    ['Jonatan Wide', 'MP', 'absent'],
  ]);
});

const miscounted = `Kommunstyrelsen
Protokoll 2025-02-04

§ 9 Ny taxa
Beslut
Kommunstyrelsen antar taxan.
Omröstning
Ja: Anna Ek (S), Bo Alm (S)
Nej: Siv Frid (M)
Omröstningen utfaller med tre ja-röster mot en nej-röst.
`;

test('sums that the names do not come to are told in a warning', () => {
  const { items, warnings } = understand(miscounted);
  assert.deepEqual(items[0]?.votes?.[0]?.sums, { yes: 3, no: 1, abstains: null, absent: null });
  assert.deepEqual(warnings, ['Omröstningen i § 9: protokollet räknar 3 för ”ja”, men 2 namn står där.']);
  assert.deepEqual(understand(miscounted.replace('tre ja', 'två ja')).warnings, []);
});

test('a decision without a vote has none', () => {
  assert.deepEqual(itemOf('01-running-heads', '44')?.votes, []);
});

const crosses = (rows: string) => `Socialnämnden
Protokoll 2025-05-20

§ 42 Uppföljning
Beslut
Socialnämnden godkänner uppföljningen.
Beslutsgång
Votering begärs och verkställs.
Ledamot\tJa\tNej\tAvstår
${rows}
`;

test('in a table the columns are counted, empty cells too, with or without a row of sums', () => {
  const rows = 'Rune Alsterberg (M)\tX\nInger Stål (S)\t\tX\nLars Hultemo (C)\t\t\tX';
  for (const text of [rows, `${rows}\nSumma\t1\t1\t1`]) {
    const { items, warnings } = understand(crosses(text));
    assert.deepEqual(
      items[0]?.votes?.[0]?.ballots.map(({ name, party, vote }) => [name, party, vote]),
      [
        ['Rune Alsterberg', 'M', 'yes'],
        ['Inger Stål', 'S', 'no'],
        ['Lars Hultemo', 'C', 'abstains'],
      ],
    );
    assert.deepEqual(warnings, []);
  }
});

test('a cross that stands under no column for sure is nobody’s vote, and a warning', () => {
  const { items, warnings } = understand(crosses('Rune Alsterberg (M)\tX\nInger Stål (S) X\nEva Ek (C) X'));
  assert.deepEqual(
    items[0]?.votes?.[0]?.ballots.map(({ name }) => name),
    ['Rune Alsterberg'],
  );
  assert.deepEqual(warnings, [
    'Omröstningen i § 42: det går inte att se hur Inger Stål och Eva Ek röstade. Fyll i det från dokumentet.',
  ]);
});
