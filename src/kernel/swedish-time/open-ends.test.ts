import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../day.ts';
import { calendar, one, readAt } from './reading.fixtures.ts';

test('asap: “snarast” has no day, is looked at after a fortnight, and asks', () => {
  for (const text of ['görs snarast', 'görs omgående', 'så snart som möjligt']) {
    const { rule, kind, date, reviewOn, needsConfirm } = one(text, '2024-11-19');
    assert.deepEqual(
      [rule, kind, date, reviewOn, needsConfirm],
      ['asap', 'none', undefined, '2024-12-03', true],
    );
  }
  assert.equal(one('görs snarast').needsConfirm, true);
});

test('asneeded: “vid behov” and “löpande” are never overdue and come up a year later', () => {
  const asNeeded = one('uppdateras vid behov', '2018-05-15');
  assert.deepEqual(
    [asNeeded.rule, asNeeded.kind, asNeeded.date, asNeeded.reviewOn, asNeeded.cadence],
    ['asneeded', 'none', undefined, '2019-05-15', { kind: 'none', why: 'asNeeded' }],
  );
  assert.deepEqual(one('följs löpande', '2018-05-15').cadence, { kind: 'none', why: 'ongoing' });
  assert.deepEqual(one('följs upp kontinuerligt', '2018-05-15').cadence, { kind: 'none', why: 'ongoing' });
});

test('asneeded: “en löpande information” tells what kind, not how often', () => {
  assert.deepEqual(readAt('då anhöriga får en löpande information', '2019-05-02'), []);
});

test('until-further: “tills vidare” is looked at after twelve months', () => {
  const { rule, kind, reviewOn, cadence } = one('gäller tills vidare', '2024-02-29');
  assert.deepEqual(
    [rule, kind, reviewOn, cadence],
    ['until-further', 'none', '2025-02-28', { kind: 'none', why: 'untilFurther' }],
  );
});

test('from: “2025 och framåt” has a start and no end', () => {
  for (const text of [
    'Aktiviteter 2025 och framåt',
    'fr.o.m. 2025',
    'från och med 2025',
    'för 2025 och framat',
  ]) {
    const { rule, notBefore, date, reviewOn, needsConfirm } = one(text, '2024-11-19');
    assert.deepEqual(
      [rule, notBefore, date, reviewOn, needsConfirm],
      ['from', '2025-01-01', undefined, '2026-01-01', false],
    );
  }
  assert.equal(one('från och med den 19 januari 2026').notBefore, '2026-01-19');
});

test('trial: “prova ett år” ends twelve months on, evaluated 60 days before', () => {
  const { rule, date, reviewOn, needsConfirm } = one('beslut att prova ett år', '2026-03-10');
  assert.deepEqual([rule, date, reviewOn, needsConfirm], ['trial', '2027-03-10', '2027-01-09', false]);
});

test('trial: a summer school tried “1 år till” in 2020 ends with the summer of 2021', () => {
  const { rule, window, reviewOn, needsConfirm, past } = one(
    'Återrapportering om Lovskola och Sommarskola – Beslut om att prova 1 år till på skolan.',
    '2020-10-05',
  );
  assert.deepEqual(
    [rule, window, reviewOn, needsConfirm, past],
    ['trial', ['2021-06-01', '2021-08-31'], '2021-07-02', true, false],
  );
});

test('multi: “flerårigt” has no horizon: three years are proposed', () => {
  for (const text of ['ett flerårigt program', 'ett flerdrigt program']) {
    const { rule, kind, date, needsConfirm, candidates } = one(text, '2024-02-08');
    assert.deepEqual([rule, kind, date, needsConfirm], ['multi', 'none', undefined, true]);
    assert.deepEqual(candidates, [{ date: '2027-02-08', why: 'tre år' }]);
  }
});

const reporting = {
  calendar: {
    ...calendar,
    reportEvents: [
      { kind: 'interimReport', name: 'Delårsrapport april', on: day('2026-05-20') },
      { kind: 'interimReport', name: 'Delårsrapport augusti', on: day('2026-10-14') },
      { kind: 'activityReport', name: 'Verksamhetsberättelse 2026', on: day('2027-02-18') },
    ] as const,
  },
};

test('event: “i delårsrapporten” is the next one of the calendar', () => {
  const { rule, kind, event, date, needsConfirm } = one(
    'redovisas i delårsrapporten',
    '2026-06-01',
    reporting,
  );
  assert.deepEqual(
    [rule, kind, event, date, needsConfirm],
    ['event', 'event', 'delårsrapporten', '2026-10-14', false],
  );
});

test('event: unknown to the calendar, the period ends 31 August and KF has it by 31 October (KL 11:16)', () => {
  const { date, window, needsConfirm, candidates } = one('i samband med delårsrapporten', '2026-06-01');
  assert.deepEqual([date, window, needsConfirm], ['2026-10-31', ['2026-08-31', '2026-10-31'], true]);
  assert.deepEqual(
    candidates.map(({ date }) => date),
    ['2026-10-31', '2026-08-31'],
  );
});

test('event: the plural comes back, each report in turn', () => {
  const { kind, cadence, date } = one('återrapporteras i delårsrapporterna', '2026-03-01', reporting);
  assert.deepEqual(
    [kind, cadence, date],
    ['recurrence', { kind: 'event', events: ['interimReport'] }, '2026-05-20'],
  );
});

test('event: “delårsrapporter och verksamhetsberättelse”, also as a scan spells it', () => {
  const both = { kind: 'event', events: ['interimReport', 'activityReport'] };
  for (const text of [
    'återrapportera resultat i delårsrapporter och verksamhetsberättelse',
    'aterrapportera resultat i delarsrapporter och verksamhetsberittelse',
  ]) {
    assert.deepEqual(one(text, '2024-11-19').cadence, both);
  }
});

test('event: verksamhetsberättelse, årsredovisning and bokslut are by default the last of February', () => {
  for (const text of ['i verksamhetsberättelsen', 'i årsredovisningen', 'i samband med bokslutet']) {
    const { rule, date } = one(text, '2024-11-19');
    assert.deepEqual([rule, date], ['event', '2025-02-28'], text);
  }
  assert.equal(one('i årsredovisningen för 2026').date, '2027-02-28');
  assert.equal(one('i årsredovisningen').needsConfirm, true);
});

test('event: the next one is not the one that has been', () => {
  assert.equal(one('i verksamhetsberättelsen', '2026-11-24', reporting).date, '2027-02-18');
});

test('from: a date without its year is the first such day from the anchor', () => {
  assert.equal(one('gäller fr.o.m. den 1 mars', '2026-11-24').notBefore, '2027-03-01');
});

test('asneeded: “löpande ärenden” are a kind of matter', () => {
  assert.deepEqual(readAt('löpande ärenden', '2026-11-24'), []);
});

test('event: the budget and the internal control where something is tied to them', () => {
  const budget = one('i samband med budgeten', '2026-11-24');
  assert.deepEqual([budget.event, budget.date], ['budgeten', '2027-10-31']);
  const control = one('i samband med uppföljning av intern kontroll', '2026-11-24');
  assert.deepEqual([control.event, control.date], ['uppföljning av intern kontroll', '2027-02-28']);
});
