import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultCalendar } from '../kernel/calendar.ts';
import { day } from '../kernel/day.ts';
import { propose } from './proposal.ts';
import { aDocument } from './reader.fixtures.ts';
import { withinReach } from './years.ts';

const today = day('2026-11-22');
const notes = (dated: string, more = '') =>
  propose(
    aDocument(`Ledningsgrupp kulturförvaltningen
Anteckningar ${dated}
Närvarande: Åsa, Palle, Gunilla Ström
1. Budget
Gunilla kollar siffrorna till nästa möte.
2. Sommarlovet
Varje enhet skickar in sina önskemål senast v 18.
${more}
Vid anteckningarna/Gunilla Ström
`),
    { calendar: withinReach(defaultCalendar(1996, 2038), today), today },
  );

test('a meeting’s day without its year is said to lack the year, and the years are offered', () => {
  for (const [dated, said] of [
    ['12/3', '12/3'],
    ['12 mars', '12 mars'],
    ['den 12 mars', 'den 12 mars'],
  ] as const) {
    const { meetingDate, meetingDates = [], warnings } = notes(dated);
    assert.equal(meetingDate, null);
    assert.deepEqual(
      warnings.filter((one) => one.startsWith('Mötets dag')),
      [`Mötets dag står utan år: ”${said}”. Ange året innan du godkänner.`],
    );
    assert.equal(meetingDates[0]?.date, '2026-03-12');
    assert.equal(meetingDates.length, 5);
  }
});

test('a weekday tells in which years it may have been, and a year that the document names comes first', () => {
  const plain = notes('fredag 16/10').meetingDates ?? [];
  assert.deepEqual(
    plain.map(({ date }) => date),
    ['2026-10-16', '2020-10-16', '2015-10-16', '2009-10-16', '1998-10-16'],
  );
  const [first] = notes('fredag 16/10', 'Enkäten från våren 2020 gås igenom.').meetingDates ?? [];
  assert.deepEqual(first, { date: '2020-10-16', why: 'fredag 16 oktober 2020; dokumentet nämner 2020' });
});

test('a day that is not there is said to be missing', () => {
  const { meetingDates, warnings } = notes('');
  assert.equal(meetingDates, undefined);
  assert.ok(warnings.includes('Mötets dag står inte i dokumentet. Ange den innan du godkänner.'));
});

test('a due without a year offers a handful of days, those near the present or the document’s years first', () => {
  const dueOf = (more = '') =>
    notes('12/3', more)
      .items.flatMap(({ assignments }) => assignments)
      .find(({ due }) => due?.text.includes('v 18'))?.due?.candidates ?? [];
  assert.deepEqual(
    dueOf().map(({ date }) => date.slice(0, 4)),
    ['2026', '2025', '2027', '2024', '2023'],
  );
  assert.equal(dueOf('Enkäten från våren 2020 gås igenom.')[0]?.date.slice(0, 4), '2020');
});

test('a day within the notes is read in the years that their meeting may have been', () => {
  const { items } = notes('tisdag 4/2');
  const offered = items.flatMap(({ assignments }) => assignments.map(({ due }) => due?.candidates ?? []));
  assert.equal(offered.flat()[0]?.date.slice(0, 4), '2025');
  const { meetingDates = [] } = notes('tisdag 4/2');
  assert.equal(meetingDates[0]?.date, '2025-02-04');
});
