import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { understand } from '../reader.fixtures.ts';

const layout = (name: string) =>
  understand(readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8'));
const board = layout('01-running-heads');

test('alternates serve for somebody, and for some §§ only', () => {
  const told = board.attendance?.map(({ name, part, party, paragraphs, insteadOf }) => [
    name,
    part,
    party,
    paragraphs,
    insteadOf,
  ]);
  assert.deepEqual(told?.slice(3, 9), [
    ['Aron Wiklöf', 'member', 'S', null, null],
    ['Sabina Torell', 'member', 'V', '§§ 41–43', null],
    ['Kurt Hedin', 'serving-alternate', 'S', null, 'Lena Sjögren'],
    ['Ivar Norling', 'serving-alternate', 'V', '§§ 44–45', 'Sabina Torell'],
    ['Pia Öster', 'alternate', 'M', null, null],
    ['Said Haddad', 'alternate', 'KD', null, null],
  ]);
  assert.deepEqual(
    board.attendance?.slice(9).map(({ name, part, role }) => [name, part, role]),
    [
      ['Malin Dufva', 'other', 'kommundirektör'],
      ['Jens Rask', 'other', 'ekonomichef'],
      ['Stina Falk', 'other', 'kommunsekreterare'],
    ],
  );
});

test('who approves, which paragraphs, when and where, and when the notice goes up and comes down', () => {
  assert.deepEqual(board.approvers, ['Mirja Backman']);
  assert.deepEqual([board.paragraphs?.first, board.paragraphs?.last], ['41', '45']);
  assert.deepEqual(board.notice, {
    approvedOn: '2024-03-19',
    approvedAt: 'Kommunkansliet',
    posted: '2024-03-20',
    removed: '2024-04-11',
    keptAt: 'Kommunkansliet',
  });
  assert.deepEqual(layout('22-roll-call').approvers, ['Tom Sjöstrand', 'Ritva Laine']);
});

test('letters without brackets are a party, old minutes too; who is absent served not', () => {
  const old = layout('16-old-commas').attendance ?? [];
  assert.deepEqual(
    old.slice(0, 4).map(({ name, party, part, insteadOf }) => [name, party, part, insteadOf]),
    [
      ['Sven-Olof Hagby', 'C', 'member', null],
      ['Rut Kallin', 'S', 'member', null],
      ['Ingemar Fäldt', 'M', 'member', null],
      ['Siv Orrling', 'S', 'serving-alternate', 'Tore Ask'],
    ],
  );
  const columns = layout('17-columns').attendance ?? [];
  assert.deepEqual(
    columns.slice(3, 6).map(({ name, party, part }) => [name, party, part]),
    [
      ['Khalid Yassin', 'V', 'member'],
      ['Marianne Glad', 'S', 'serving-alternate'],
      ['Christer Rönn', 'SD', 'alternate'],
    ],
  );
  const absent = layout('24-reasons').attendance?.filter(({ part }) => part === 'absent');
  assert.deepEqual(
    absent?.map(({ name }) => name),
    ['Nadja Orloff'],
  );
});

test('an association with letters like a party is nobody', () => {
  const { people, attendance = [] } = layout('24-reasons');
  const named = [...people, ...attendance].map(({ name }) => name);
  assert.ok(named.includes('Bo Tillman'));
  assert.ok(!named.some((name) => name.includes('Hyresgäst')));
});

test('minutes that say nothing of approval and notice have none', () => {
  const bare = understand('Kommunstyrelsen\nProtokoll 2025-01-15\n\n§ 1 Ny taxa\nBeslut\nTaxan antas.\n');
  assert.deepEqual([bare.attendance, bare.approvers, bare.paragraphs, bare.notice], [[], [], null, null]);
});

test('a head that was set in columns and read as one line still says body, hours and posts', () => {
  const { body, start, end, people } = understand(`SJÖHOLMA KOMMUN PROTOKOLL Socialnämnden

Sammanträdesdatum 2026-08-25
Plats och tid: Kommunhuset, kl. 13.00—-15.40
Övriga deltagande: Ellen Torpman, sekreterare Eva-Lena Brandtberg, socialchef

§ 1 Ny taxa
Beslut
Taxan antas.
`);
  assert.deepEqual([body, start, end], ['Socialnämnden', '13:00', '15:40']);
  assert.equal(people.find(({ name }) => name === 'Ellen Torpman')?.role, 'sekreterare');
});

test('a table of who was there tells who was not, and where the meeting was after its hours', () => {
  const { attendance = [], place } = understand(`Socialnämnden
Protokoll 2025-05-20
Tid och plats\t09.00-12.10, Stadshuset, sal Lönnen

Närvarolista
Namn\tNärv.\tAnm.
Inger Stålros (S), ordförande\tX
Yasmin Darwich (V)\t–\tfrånvarande
Lars Hultemo (C)\tX\t§§ 41-45
Tova Mård (MP), ersättare\tX\tför Yasmin Darwich (V)

§ 41 Upprop
Upprop förrättas.
`);
  assert.equal(place, 'Stadshuset, sal Lönnen');
  assert.deepEqual(
    attendance.map(({ name, part, paragraphs, insteadOf }) => [name, part, paragraphs, insteadOf]),
    [
      ['Inger Stålros', 'member', null, null],
      ['Yasmin Darwich', 'absent', null, null],
      ['Lars Hultemo', 'member', '§§ 41-45', null],
      ['Tova Mård', 'serving-alternate', null, 'Yasmin Darwich'],
    ],
  );
});

test('the paragraphs may stand beside the line where the secretary signs', () => {
  const { paragraphs } = understand(`Tekniska utskottet
Protokoll 2025-03-11
Sekreterare    ..................................    Paragrafer 21-27
               Lovisa Kärr

§ 21 Dagordning
Dagordningen fastställs.
`);
  assert.deepEqual([paragraphs?.text, paragraphs?.first, paragraphs?.last], ['21-27', '21', '27']);
});
