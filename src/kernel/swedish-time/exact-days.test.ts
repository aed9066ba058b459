import assert from 'node:assert/strict';
import { test } from 'node:test';
import { one, readAt, ruleAndDay } from './reading.fixtures.ts';

test('abs: a whole date is exact, however it is written', () => {
  for (const text of [
    'senast 2024-02-08',
    'den 8 februari 2024',
    '8 feb. 2024',
    '8/2 2024',
    '8/2-2024',
    '08.02.2024',
    'torsdagen den 8 februari 2024',
  ]) {
    assert.equal(ruleAndDay(text), 'abs 2024-02-08', text);
    assert.equal(one(text).needsConfirm, false, text);
  }
});

test('abs: a weekday that does not fit its date asks', () => {
  assert.equal(one('fredag den 8 februari 2024').needsConfirm, true);
});

test('abs: a day that its month has not is asked about, and the month’s last one offered', () => {
  for (const said of ['den 31 februari 2026', '2026-02-31', '31/2 2026', 'senast den 31 februari']) {
    const { date, needsConfirm, candidates } = one(said, '2026-01-10');
    assert.equal(date, undefined, said);
    assert.equal(needsConfirm, true, said);
    assert.deepEqual(candidates, [{ date: '2026-02-28', why: 'dagen finns inte: februari slutar den 28' }]);
  }
});

test('abs: what is no month of the calendar is no reading', () => {
  assert.deepEqual(readAt('2024-13-01', '2024-01-10'), []);
  assert.deepEqual(readAt('2024-02-99', '2024-01-10'), []);
});

test('dm: in the future the first such day from the anchor, in the past the last', () => {
  assert.equal(ruleAndDay('Svar lämnas senast 14/10', '2020-10-05'), 'dm 2020-10-14');
  assert.equal(ruleAndDay('punkterna som togs fram den 18/8', '2020-10-05'), 'dm 2020-08-18');
  assert.equal(ruleAndDay('klart senast den 15 oktober', '2020-10-20'), 'dm 2021-10-15');
  assert.equal(ruleAndDay('16 okt', '2020-10-05', { future: true }), 'dm 2020-10-16');
});

test('dm: the sign nearest before the day decides', () => {
  const [decided, due] = readAt(
    'Nämnden beslutade den 8 februari att planen ska vara klar senast 14/10.',
    '2024-03-01',
  );
  assert.deepEqual([decided?.date, decided?.past], ['2024-02-08', true]);
  assert.deepEqual([due?.date, due?.past], ['2024-10-14', false]);
});

test('dm: where the sentence says neither, both days are offered', () => {
  const { needsConfirm, candidates } = one('Träff 14/9', '2020-10-05');
  assert.equal(needsConfirm, true);
  assert.deepEqual(
    candidates.map(({ date }) => date),
    ['2021-09-14', '2020-09-14'],
  );
  assert.equal(candidates[0]?.why, 'tisdag 14 september 2021');
});

test('dm: without an anchor every year of the calendar is offered, newest first', () => {
  const { date, needsConfirm, candidates } = one('senast 14/10');
  assert.deepEqual([date, needsConfirm, candidates.length], [undefined, true, 16]);
  assert.equal(candidates[0]?.date, '2030-10-14');
});

test('dm: several days are a window that is due on the last', () => {
  const { kind, window } = one('Utbildningen hålls 14–16 oktober, planera in det', '2020-10-05', {
    future: true,
  });
  assert.deepEqual([kind, window], ['window', ['2020-10-14', '2020-10-16']]);
});

test('dow+dm: “fredag 16/10” is 2020, when that date is a Friday', () => {
  const text = 'Sista dag att nominera är på fredag 16/10.';
  assert.equal(ruleAndDay(text, '2020-10-05'), 'dow+dm 2020-10-16');
  assert.equal(one(text, '2020-10-05').needsConfirm, false);
  assert.equal(one(text, '2020-10-05').text, 'fredag 16/10');
});

test('dow+dm: without an anchor the years that fit are offered, newest first (domain.md 0.9)', () => {
  const { date, needsConfirm, candidates } = one('Sista dag är på fredag 16/10', undefined, {
    calendar: { years: [2015, 2026], terms: [], reportEvents: [], callLeadDays: 7 },
  });
  assert.deepEqual([date, needsConfirm], [undefined, true]);
  assert.deepEqual(
    candidates.map(({ date }) => date),
    ['2026-10-16', '2020-10-16', '2015-10-16'],
  );
});

test('dow+dm: a weekday that fits a neighbouring year only is flagged, that year first', () => {
  const { date, needsConfirm, candidates } = one('senast fredag 16/10', '2019-10-01');
  assert.deepEqual([date, needsConfirm], [undefined, true]);
  assert.deepEqual(
    candidates.map(({ date }) => date),
    ['2020-10-16', '2019-10-16'],
  );
});

test('before-event: what prepares for an event is due the working day before', () => {
  const read = one('Slutavstämning inför resultatdialog med majoriteten 15 oktober', '2020-10-05');
  assert.deepEqual(
    [read.rule, read.kind, read.event, read.eventOn, read.date],
    ['before-event', 'event', 'resultatdialog', '2020-10-15', '2020-10-14'],
  );
  assert.equal(one('Planering inför Verksamhetsdialog 14/10', '2020-10-05').date, '2020-10-13');
  assert.equal(one('inför budgetdagen måndag 12/10', '2020-10-05').date, '2020-10-09');
});

test('before-event: without an anchor the candidates too are the working day before', () => {
  const { date, candidates } = one('inför resultatdialog 15 oktober');
  assert.equal(date, undefined);
  assert.equal(candidates.find(({ date }) => date.startsWith('2020'))?.date, '2020-10-14');
});

test('before-event: a sentence about something else keeps its own day', () => {
  assert.equal(
    ruleAndDay('Inför budgetarbetet ska underlag vara klart 14/10', '2020-10-05'),
    'dm 2020-10-14',
  );
});

test('dm: a colon or a list’s full stop before the day is no part of it', () => {
  assert.equal(ruleAndDay('Nästa möte: 2 december', '2026-11-24'), 'dm 2026-12-02');
  assert.equal(ruleAndDay('Återkommer den 15:e dec', '2026-11-24'), 'dm 2026-12-15');
});

test('dm: an interval over months is due on its last day, not before its first', () => {
  const read = one('mellan den 1 maj och den 30 september', '2026-11-24');
  assert.deepEqual([read.kind, read.notBefore, read.date], ['window', '2027-05-01', '2027-09-30']);
  assert.deepEqual(one('under perioden 1 december–28 februari', '2026-11-24').window, [
    '2026-12-01',
    '2027-02-28',
  ]);
});

test('abs: an interval with its year is exact', () => {
  const read = one('under perioden 1 januari–30 juni 2027');
  assert.deepEqual([read.rule, read.window, read.needsConfirm], ['abs', ['2027-01-01', '2027-06-30'], false]);
});
