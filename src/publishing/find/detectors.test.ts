import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { day } from '../../kernel/day.ts';
import { detect } from './detectors.ts';
import type { FindingKind } from './detectors.ts';
import { hasCheckDigit } from './personal-number.ts';

const latest = day('2026-11-24');
const found = (text: string, kind?: FindingKind, known: readonly string[] = []) =>
  detect(text, { latest, known })
    .filter((one) => kind === undefined || one.kind === kind)
    .map((one) => one.text);

const two = (value: number) => String(value).padStart(2, '0');
const checked = (nine: string): string => {
  const last = Array.from('0123456789').find((digit) => hasCheckDigit(nine + digit));
  assert.ok(last !== undefined);
  return nine + last;
};
/** A made-up person's ten digits; a coordination number has 60 added to its day. */
const aNumber = fc
  .record({
    birth: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true }),
    serial: fc.integer({ min: 0, max: 999 }),
    coordination: fc.boolean(),
  })
  .map(({ birth, serial, coordination }) => {
    const date = birth.getUTCDate() + (coordination ? 60 : 0);
    const month = two(birth.getUTCMonth() + 1);
    const year = String(birth.getUTCFullYear());
    const ten = checked(`${year.slice(2)}${month}${two(date)}${String(serial).padStart(3, '0')}`);
    return { century: year.slice(0, 2), ten };
  });
const written = fc.constantFrom<((n: { century: string; ten: string }) => string)[]>(
  ({ ten }) => `${ten.slice(0, 6)}-${ten.slice(6)}`,
  ({ ten }) => `${ten.slice(0, 6)}+${ten.slice(6)}`,
  ({ ten }) => `${ten.slice(0, 6)}–${ten.slice(6)}`,
  ({ ten }) => `${ten.slice(0, 6)} - ${ten.slice(6)}`,
  ({ ten }) => `${ten.slice(0, 6)} \u00A0 –\n${ten.slice(6)}`,
  ({ ten }) => `${ten.slice(0, 6)}\u00AD${ten.slice(6)}`,
  ({ ten }) => ten,
  ({ century, ten }) => `${century}${ten}`,
  ({ century, ten }) => `${century}${ten.slice(0, 6)}-${ten.slice(6)}`,
  ({ century, ten }) => `${century}${ten.slice(0, 2)}-${ten.slice(2, 4)}-${ten.slice(4, 6)}-${ten.slice(6)}`,
);
const around = fc.constantFrom(
  ['', ''],
  ['Sökanden, ', ', vill'],
  ['(', ')'],
  ['pnr:', '.'],
  ['§ 12 ', '\nAvslag'],
  ['dnr 2026-14 ', ' och'],
  ['kl. 13 ', ' kl. 14'],
  ['a', 'b'],
  ['nr-', ''],
  ['20250312-', '-x'],
  ['\n\t  ', '\u00A0 '],
);

test('a true personnummer or samordningsnummer is always found, however it is written (R6)', () => {
  fc.assert(
    fc.property(aNumber, written, around, (number, write, [before = '', after = '']) => {
      const text = write(number);
      assert.ok(
        found(`${before}${text}${after}`, 'personalNumber').some((one) => one.includes(text)),
        `${before}${text}${after}`,
      );
    }),
    { numRuns: 2000 },
  );
});

test('what looks like one but has no such day or check digit is none: case numbers such as 20250312-… (R6)', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 99_999 }),
      fc.constantFrom('-', '/', ' ', ''),
      (date, serial, sign) => {
        const on = date.toISOString().slice(0, 10).replaceAll('-', '');
        const tail = String(serial);
        fc.pre(!(tail.length === 4 && hasCheckDigit(on.slice(2) + tail)));
        // eight digits and two more are ten, which may be somebody's by chance
        fc.pre(!(sign === '' && tail.length === 2 && hasCheckDigit(on + tail)));
        assert.deepEqual(found(`Ärende ${on}${sign}${tail} bereds.`, 'personalNumber'), []);
      },
    ),
    { numRuns: 2000 },
  );
});

test('days, times, organisation numbers, amounts and nobody born tomorrow are no personnummer', () => {
  for (const text of [
    '2025-03-12 13:30',
    '2025-03-12--2025-03-15',
    '20250312–20250315',
    'organisationsnummer 212000-0142',
    'SON 2024/132, KS 2025-00123',
    'bankgiro 5050-1055 och 12 500 000 kronor',
    '202611250000',
    '000000-0000',
    '99999999-1234',
  ]) {
    assert.deepEqual(found(text, 'personalNumber'), [], text);
  }
});

test('coordination numbers have 60 added to the day, and only then (R6)', () => {
  const ten = checked('850769980');
  assert.deepEqual(found(`${ten.slice(0, 6)}-${ten.slice(6)}`), [`${ten.slice(0, 6)}-${ten.slice(6)}`]);
  const none = checked('850755980');
  assert.deepEqual(found(`${none.slice(0, 6)}-${none.slice(6)}`, 'personalNumber'), []);
});

test('telephone numbers are found as they are written in Sweden, and other figures are not (R6)', () => {
  for (const number of [
    '070-123 45 67',
    '0701234567',
    '+46 70 123 45 67',
    '0046701234567',
    '08-123 456 78',
    '0454/123 45',
    '+46 (0)8 12 34 56',
  ])
    assert.deepEqual(found(`Ring ${number}.`, 'phone'), [number], number);
  for (const text of ['2025-01-02', '09.00–16.00', '0,5 procent', 'SN 2026/0123', '10 000 000 kr', '050-1'])
    assert.deepEqual(found(text, 'phone'), [], text);
});

test('e-mail addresses are found, without the full stop after them (R6)', () => {
  assert.deepEqual(found('Svara till berit.åkerö+kom@sjoholma.example.', 'email'), [
    'berit.åkerö+kom@sjoholma.example',
  ]);
});

test('fastighetsbeteckning is found, times of day and laws are not (R6)', () => {
  for (const [text, name] of [
    ['Bygglov för Ekeby 3:14 beviljas', 'Ekeby 3:14'],
    ['på Stora Ekeby 1:2,', 'Stora Ekeby 1:2'],
    ['fastigheten Eken 4 säljs', 'Eken 4'],
    ['i kv. Björken 12:1.', 'Björken 12:1'],
    ['EKEBY 3:14', 'EKEBY 3:14'],
  ] as const)
    assert.deepEqual(found(text, 'property'), [name], text);
  for (const text of ['Kl 13:30', 'KL 5:67', 'SFS 2018:1197', 'TF 2:10', 'Lag 2018:1937', 'Lunch 12:00'])
    assert.deepEqual(found(text, 'property'), [], text);
});

test('a § of LVU, LSS or SoL tells of somebody’s matter; the law in general does not (R6)', () => {
  for (const text of [
    '6 § LVU',
    '§ 12 LVU',
    '4 kap. 1 § SoL',
    '4:1 SoL',
    'enligt LSS',
    'LVU-placeringen',
    'LVM',
  ])
    assert.deepEqual(found(`Beslut ${text} gäller.`, 'careLaw'), [text], text);
  assert.deepEqual(found('Utbildning i LSS och SoL hålls i maj.', 'careLaw'), []);
});

test('a private person’s name is found by what is said of them; elected persons’ and officials’ names are fine (R6, R7)', () => {
  assert.deepEqual(found('Sökanden Berit Ahlgren-Ek har klagat.', 'name'), ['Berit Ahlgren-Ek']);
  assert.deepEqual(found('Skrivelse från Olle von Sydhamn kom in.', 'name'), ['Olle von Sydhamn']);
  assert.deepEqual(found('god man för A.B.', 'name'), ['A.B.']);
  assert.deepEqual(found('Yttrande från Ellen Varg (S) läses.', 'name'), []);
  assert.deepEqual(found('Yttrande från Greta Alm läses.', 'name', ['Greta Alm']), []);
  assert.deepEqual(found('Ordföranden Ellen Varg öppnar mötet.', 'name'), []);
});

test('findings lead to the text as it stands, also where signs are hidden in it', () => {
  const ten = checked('850709980');
  const hidden = `${ten.slice(0, 3)}\u200B${ten.slice(3, 6)}\u2011${ten.slice(6)}`;
  const text = `Hej ${hidden} då`;
  const [one] = detect(text, { latest, known: [] });
  assert.deepEqual([one?.text, one?.from, one?.to], [hidden, 4, 4 + hidden.length]);
});

test('a long text is searched in no time, whatever it is made of', () => {
  for (const piece of ['1234567890 ', 'Åå Öö 1:', '0 7 0-1 ', 'a@b.', 'Fru Aa-', '- - ', 'SoL § 4 ']) {
    const began = performance.now();
    detect(piece.repeat(100_000 / piece.length), { latest, known: ['Ellen Varg'] });
    assert.ok(performance.now() - began < 10_000, piece);
  }
});
