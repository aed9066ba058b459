import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ScannedLine, type ScannedPage, unreadPage } from '../../../kernel/scanned-page.ts';
import { assertCovered } from '../files.fixtures.ts';
import { readPages } from './document.ts';

/** A line as OCR gives it: words 6 points a letter, a space between; `sinks` points on its way to the right. */
function line(text: string, x: number, y: number, { sinks = 0, sure = 95, size = 11 } = {}): ScannedLine {
  let right = x;
  const words = text.split(' ').map((word) => {
    const left = right;
    right = left + word.length * 6;
    const box = [left, y - size * 0.8, right, y + size * 0.2] as const;
    right += 4;
    return { text: word, confidence: word.endsWith('?') ? 40 : sure, box };
  });
  return {
    text,
    words,
    box: [x, y - size * 0.8, right, y + size * 0.2],
    size,
    baseline: [y - sinks / 2, y + sinks / 2],
  };
}
const aPage = (
  page: number,
  lines: readonly ScannedLine[],
  more: Partial<ScannedPage> = {},
): ScannedPage => ({
  page,
  width: 595,
  height: 842,
  lines,
  ocr: true,
  mediaType: 'image/png',
  ...more,
});

function document(...pages: ScannedPage[]) {
  const read = readPages('protokoll.png', pages);
  assert.ok(read.ok);
  assertCovered(read.value);
  return read.value;
}
const shown = ({ text, blocks }: ReturnType<typeof document>) =>
  blocks.map((block) => `${block.kind}: ${text.slice(block.start, block.end)}`);

const sentence = [
  'Kulturnämnden beslutar att ge förvaltningschefen i uppdrag att återkomma till nämn-',
  'den med en redovisning av hur biblioteken används under sommaren.',
];

test('lines become paragraphs, cut words are joined, and the warning says that a picture was read', () => {
  const read = document(
    aPage(
      1,
      sentence.map((text, at) => line(text, 70, 200 + at * 14)),
    ),
  );
  assert.deepEqual(shown(read), [
    'paragraph: Kulturnämnden beslutar att ge förvaltningschefen i uppdrag att återkomma till nämnden med en ' +
      'redovisning av hur biblioteken används under sommaren.',
  ]);
  assert.equal(read.ocr, true);
  assert.match(read.warnings[0] ?? '', /^Texten är tolkad från bild\./);
});

test('on a sheet that lay askew, what stands side by side is still one row', () => {
  const slope = 0.02;
  const onPaper = (text: string, x: number, y: number) =>
    line(text, x, y + slope * (x + text.length * 3 - 297), { sinks: slope * text.length * 6 });
  const rows = [
    ['Plats', 'Stadshuset i Sjöholma, rum Storsjön'],
    ['Tid', 'Klockan tretton till femton och fyrtiofem'],
    ['Ordförande', 'Agneta Ek'],
  ].flatMap(([label = '', value = ''], at) => [
    onPaper(label, 70, 200 + at * 16),
    onPaper(value, 300, 200 + at * 16),
  ]);
  const read = document(aPage(1, rows));
  assert.deepEqual(shown(read), [
    'row: Plats\tStadshuset i Sjöholma, rum Storsjön',
    'row: Tid\tKlockan tretton till femton och fyrtiofem',
    'row: Ordförande\tAgneta Ek',
  ]);
  const [, top = 0, , bottom = 0] = read.blocks[0]?.box ?? [];
  assert.ok(top * 842 < 200 && bottom * 842 > 195, `${top}–${bottom}`);
});

test('words that were read with little confidence are marked where they stand in the text', () => {
  const { text, doubts = [] } = document(
    aPage(1, [
      line('Nämnden ger Åsa? Öberg i uppdrag att', 70, 200),
      line('återkomma i mars? till Åsa Öberg.', 70, 214),
    ]),
  );
  assert.deepEqual(
    doubts.map(([from, to]) => [text.slice(from, to), from]),
    [
      ['Åsa?', 12],
      ['mars?', text.indexOf('mars?')],
    ],
  );
});

test('heads that OCR read a little differently on each page are still running heads', () => {
  const page = (number: number, head: string, y: number) =>
    aPage(number, [
      line(head, 70, y),
      line(`Sida ${number} (3)`, 480, y + 1),
      line(`Nämnden beslutar i ärende nummer ${number} enligt förslaget.`, 70, 200),
    ]);
  const read = document(
    page(1, 'Kulturnämnden Protokoll 2026-11-24', 50),
    page(2, 'Kulturnämnden Protokoil 2026-11-24', 57),
    page(3, 'Kulturnämnden Protokoll. 2026-11-24', 45),
  );
  const furniture = shown(read).filter((text) => text.startsWith('furniture'));
  assert.deepEqual(furniture, ['furniture: Kulturnämnden Protokoll 2026-11-24\tSida 1 (3)']);
});

test('a page that could not be read is named, and the others stand', () => {
  const read = document(
    aPage(1, [line('Nämnden beslutar enligt förslaget.', 70, 200)]),
    unreadPage(2),
    aPage(3, [line('Paragrafen förklaras omedelbart justerad.', 70, 200)]),
  );
  assert.equal(read.pages, 3);
  assert.ok(read.warnings.includes('Sidan 2 gick inte att tolka. Läs den i originalet.'));
  assert.deepEqual(
    read.blocks.map((block) => block.page),
    [1, 3],
  );
});

test('pages that hold their own text are no doubtful reading; the file is still one that was partly read', () => {
  const printed = aPage(1, [line('Nämnden beslutar? enligt förslaget.', 70, 200)], { ocr: false });
  const read = document(printed, aPage(2, [line('Underskrift av ordföranden Agneta Ek', 70, 200)]));
  assert.equal(read.ocr, true);
  assert.deepEqual(read.doubts, []);
});

test('scraps that OCR saw in a photo are no text', () => {
  const scraps = aPage(1, [line('vå || Te', 90, 300, { sure: 22 }), line('kk', 300, 500, { sure: 41 })]);
  assert.deepEqual(readPages('katt.jpg', [scraps]), { ok: false, problem: 'no-letters' });
  assert.deepEqual(readPages('tom.jpg', [aPage(1, [])]), { ok: false, problem: 'no-letters' });
});
