import assert from 'node:assert/strict';
import { test } from 'node:test';
import { one } from './reading.fixtures.ts';

/** domain.md 4.8, row by row: the words, the day of the meeting, and "rule due" as the table has it. */
const rows: readonly (readonly [text: string, anchor: string, reading: string])[] = [
  ['den 8 februari 2024', '2024-01-10', 'abs 2024-02-08'],
  ['senast 14/10', '2020-10-05', 'dm 2020-10-14'],
  ['togs fram den 18/8', '2020-10-05', 'dm 2020-08-18'],
  ['fredag 16/10', '2020-10-05', 'dow+dm 2020-10-16'],
  ['på fredag', '2026-11-24', 'rel-dow 2026-11-27'],
  ['v. 42', '2024-09-01', 'isoweek 2024-10-18'],
  ['v 2542', '2024-09-01', 'isoweek 2025-10-17'],
  ['innan sommaren', '2018-02-01', 'summer 2018-06-15'],
  ['före sommaren', '2026-02-01', 'summer 2026-06-12'],
  ['efter sommaren', '2018-05-01', 'after-summer 2018-09-30'],
  ['under hösten', '2024-09-10', 'season 2024-11-30'],
  ['till jul', '2026-10-01', 'xmas 2026-12-23'],
  ['ligger kvar till årsskiftet', '2020-10-05', 'year-end 2020-12-31'],
  ['nästa år', '2025-03-18', 'year 2026-12-31'],
  ['i mitten av maj', '2025-03-18', 'month 2025-05-15'],
  ['tredje kvartalet', '2025-03-18', 'quarter 2025-09-30'],
  ['T2', '2025-03-18', 'tertial 2025-08-31'],
  ['första halvåret', '2025-03-18', 'half 2025-06-30'],
  ['i verksamhetsberättelsen', '2025-03-18', 'event 2026-02-28'],
  ['inför resultatdialog 15 oktober', '2020-10-05', 'before-event 2020-10-14'],
  ['inom två veckor', '2025-03-18', 'within 2025-04-01'],
  ['inom en månad', '2025-01-31', 'within 2025-02-28'],
  ['prova ett år', '2025-03-18', 'trial 2026-03-18'],
  ['läsåret 25/26', '2025-03-18', 'term 2026-06-11'],
  ['under mandatperioden', '2027-03-18', 'mandate 2030-12-31'],
  ['halvårsvis', '2024-02-08', 'window 2024-06-30'],
  ['två gånger per termin', '2025-08-18', 'window 2025-10-18'],
];

for (const [text, anchor, reading] of rows) {
  test(`4.8: “${text}” said on ${anchor} is ${reading}`, () => {
    const { rule, date } = one(text, anchor);
    assert.equal(`${rule} ${date}`, reading);
  });
}

for (const [text, anchor, notBefore] of [
  ['till hösten', '2024-05-10', '2024-09-01'],
  ['efter sommaren', '2026-05-01', '2026-08-17'],
  ['2025 och framåt', '2024-11-19', '2025-01-01'],
] as const) {
  test(`4.8: “${text}” said on ${anchor} does not begin before ${notBefore}`, () => {
    assert.equal(one(text, anchor).notBefore, notBefore);
  });
}

for (const text of ['snarast', 'vid behov', 'löpande', 'tills vidare', 'flerårigt']) {
  test(`4.8: “${text}” has no day of its own`, () => {
    const { date, kind } = one(text, '2025-03-18');
    assert.deepEqual([date, kind], [undefined, 'none']);
  });
}
