import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../kernel/day.ts';
import { whyCannotPrint } from './record.ts';
import type { MeetingRecord, RecordedItem } from './record.ts';
import { extractSheet, protocolSheet } from './sheet.ts';

const item: RecordedItem = {
  id: 'ett',
  sectionNumber: '12',
  heading: 'Bryggans räcke',
  caseNumber: 'BN 2026/14',
  presenter: 'Nils Vik',
  text: 'Räcket är löst.\n\nDet lagades 2019.',
  decisions: [
    { text: 'Räcket lagas.', isCorrected: true },
    { text: 'Räcket byts.', isCorrected: false },
  ],
  proposals: [{ text: 'Taxan höjs.', toBody: 'kommunfullmäktige' }],
  motions: [{ text: 'Avslag.', by: 'Bo Ek (S)' }],
  dissents: [{ text: '', by: 'Bo Ek (S)' }],
  recipients: ['Bryggvakten'],
};
const record: MeetingRecord = {
  organisation: 'Sjöholma kommun',
  body: 'Bryggnämnden',
  isBoard: true,
  onDay: day('2026-11-24'),
  startsAt: '13:00',
  endsAt: '15:30',
  place: 'Hamnkontoret',
  hasBegun: true,
  present: [
    { name: 'Åsa Öberg', role: 'ordförande', party: 'C', serving: true },
    { name: 'Nils Vik', role: 'hamnchef', party: undefined, serving: false },
  ],
  items: [item],
};

test('a § is printed with its sections in the order protocols are read in (G13)', () => {
  const [printed] = protocolSheet(record).items;
  assert.equal(printed?.heading, '§ 12 Bryggans räcke');
  assert.deepEqual(
    printed?.sections.map(({ title, paragraphs, points }) => [title, paragraphs.length, points.length]),
    [
      ['Beslut', 0, 2],
      ['Förslag till beslut i kommunfullmäktige', 0, 1],
      ['Ärendet', 2, 0],
      ['Föredragande', 1, 0],
      ['Yrkanden', 0, 1],
      ['Reservationer', 0, 1],
      ['Beslutet skickas till', 0, 1],
    ],
  );
  assert.equal(printed?.sections[0]?.points[0], 'Räcket lagas. (Rättat av ett senare beslut.)');
});

test('those who decided stand before the others, with their parties (KL 5:66)', () => {
  assert.deepEqual(protocolSheet(record).present, [
    { title: 'Beslutande', people: ['Åsa Öberg (C), ordförande'] },
    { title: 'Övriga närvarande', people: ['Nils Vik, hamnchef'] },
  ]);
});

test('a board’s protocol says that it is not approved; notes are never approved and say nothing of it', () => {
  assert.equal(protocolSheet(record).status, 'Ojusterat');
  const notes = protocolSheet({ ...record, isBoard: false });
  assert.deepEqual([notes.status, notes.kind], ['', 'Mötesanteckningar']);
});

test('an extract holds its § alone, and is named by it', () => {
  const sheet = extractSheet(record, item);
  assert.equal(sheet.title, 'Protokollsutdrag Bryggnämnden 2026-11-24 § 12 Bryggans räcke');
  assert.deepEqual([sheet.items.length, sheet.present, sheet.facts], [1, [], []]);
});

test('there is nothing to print before the meeting’s day, or where nothing was recorded', () => {
  assert.equal(whyCannotPrint(record), undefined);
  assert.equal(whyCannotPrint({ ...record, hasBegun: false }), 'meeting-not-begun');
  assert.equal(whyCannotPrint({ ...record, items: [] }), 'nothing-recorded');
});

test('attendance § by §, every chair, conflicts, putting order, votes with names and notes are printed (P1, P2, P5, P8, P10, P16)', () => {
  const sheet = protocolSheet({
    ...record,
    chairs: [
      { name: 'Åsa Öberg', sections: '§§ 1–11' },
      { name: 'Bo Ek', sections: '§§ 12–15' },
    ],
    present: [
      {
        name: 'Kim Al',
        role: 'tjänstgörande ersättare',
        party: 'M',
        serving: true,
        sections: '§ 12',
        isRemote: true,
      },
    ],
    items: [
      {
        ...item,
        proceedings: {
          drawsNumber: true,
          isForDecision: true,
          serving: ['Åsa Öberg (C)', 'Kim Al (M)'],
          isQuorate: true,
          recusals: [{ name: 'Bo Ek (S)', why: 'conflict', ground: 2, standIn: 'Kim Al (M)' }],
          base: ['Räcket byts.'],
          putting: 'Ordföranden ställer proposition på bifall eller avslag.',
          finding: '',
          votes: [
            {
              isOpen: true,
              about: 'matter',
              yesMeans: 'förslaget',
              noMeans: 'avslag',
              tallies: [
                { option: 'yes', sum: 2, announced: undefined, names: ['Åsa Öberg (C)', 'Kim Al (M)'] },
              ],
              outcome: 'yes',
              decidedBy: 'majority',
              motivation: '',
            },
          ],
          notes: [{ by: 'Eva Sten (V)', text: 'Vi hade velat ha en trappa.' }],
        },
      },
    ],
  });
  assert.ok(
    sheet.facts.some(({ value }) => value === '§§ 1–11 ordförande Åsa Öberg, §§ 12–15 ordförande Bo Ek'),
  );
  assert.deepEqual(sheet.present[0]?.people, ['Kim Al (M), tjänstgörande ersättare, § 12, på distans']);
  const points = (title: string) =>
    sheet.items[0]?.sections.find((section) => section.title === title)?.points[0];
  assert.match(points('Jäv') ?? '', /6 kap\. 28 § 2 kommunallagen\)\. Kim Al \(M\) tjänstgör i stället/);
  assert.equal(points('Omröstning'), 'Ja 2: Åsa Öberg (C), Kim Al (M)');
  assert.equal(points('Protokollsanteckningar'), 'Eva Sten (V): Vi hade velat ha en trappa.');
  assert.equal(points('Grundförslag'), 'Räcket byts.');
});
