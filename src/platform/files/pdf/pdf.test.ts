import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { aPdf, type PdfText } from '../files.fixtures.ts';
import { dropped, workerPath } from './engine.ts';
import { joinText } from './join.ts';
import { readPdf } from './pdf.ts';
import { lettersOf } from './pictures.ts';

/** Lines under each other, as a word processor sets them: 14 points apart. */
const set = (x: number, top: number, lines: readonly string[], size = 11): PdfText[] =>
  lines.map((text, at) => ({ x, y: top - at * 14, text, size }));

const read = (pages: readonly (readonly PdfText[])[]) => readPdf(aPdf(pages), 'protokoll.pdf');
const shown = (document: ReadDocument) =>
  document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);

const paragraph = [
  'Kulturnämnden beslutar att ge förvaltningschefen i uppdrag att återkomma till nämnden',
  'med en samlad redovisning av hur biblioteken i Sjöholma kommun används av barn och unga',
  'under sommaren.',
];
const joined =
  'Kulturnämnden beslutar att ge förvaltningschefen i uppdrag att återkomma till nämnden ' +
  'med en samlad redovisning av hur biblioteken i Sjöholma kommun används av barn och unga under sommaren.';

test('the lines of a paragraph become one, and a bold line above it is its heading', async () => {
  const document = await read([
    [{ x: 70, y: 740, text: '§ 12 Bibliotekens sommar', bold: true, size: 14 }, ...set(70, 710, paragraph)],
  ]);
  assert.deepEqual(shown(document), ['heading: § 12 Bibliotekens sommar', `paragraph: ${joined}`]);
});

test('a heading set like the text stands alone after a sentence that fills its line', async () => {
  const document = await read([
    set(70, 710, [
      'att uppdra åt enhetschefen på Hemtjänstenheten att senast den 31 mars ta fram en plan',
      'för utbyte av larm och redovisa den för socialnämnden vid mötet i november.',
      'Motiveringsförklaringar i ärendet',
      'Larmen är från 2015. Enheten tar kontakt med leverantören och återkommer med ett svar.',
    ]),
  ]);
  assert.deepEqual(
    document.text.split('\n').filter((line) => line !== ''),
    [
      'att uppdra åt enhetschefen på Hemtjänstenheten att senast den 31 mars ta fram en plan för utbyte av ' +
        'larm och redovisa den för socialnämnden vid mötet i november.',
      'Motiveringsförklaringar i ärendet',
      'Larmen är från 2015. Enheten tar kontakt med leverantören och återkommer med ett svar.',
    ],
  );
});

test('pdf.js still holds the pattern that is changed when it is loaded', () => {
  const source = readFileSync(fileURLToPath(import.meta.resolve(workerPath)), 'utf8');
  assert.equal(source.split(dropped).length, 2);
});

test('every block knows where it stands on its page, running heads too', async () => {
  const page = (number: number): PdfText[] => [
    { x: 70, y: 800, text: 'Kulturnämnden' },
    ...set(119, 421, [`Nämnden beslutar i ärende ${number}`]),
  ];
  const { blocks } = await read([page(1), page(2)]);
  assert.deepEqual(
    blocks.map(({ kind, page: on }) => [kind, on]),
    [
      ['furniture', 1],
      ['paragraph', 1],
      ['paragraph', 2],
    ],
  );
  const [left = 0, top = 0, right = 0, bottom = 0] = blocks[1]?.box ?? [];
  assert.equal(left, 0.2);
  assert.ok(right > 0.4 && right < 0.6, String(right));
  assert.ok(top < 0.5 && bottom > 0.5 && bottom - top < 0.03, `${top}–${bottom}`);
});

test('a soft hyphen at the end of a line joins the word', async () => {
  const document = await read([
    set(70, 700, [
      'Nämnden följer upp hur kommunens verksamheter arbetar med barnens egna ord i genom\u00ad',
      'förandeplaner och i den årliga uppföljningen av sam\u00adtals\u00adformer.',
    ]),
  ]);
  assert.equal(
    document.text,
    'Nämnden följer upp hur kommunens verksamheter arbetar med barnens egna ord i genomförandeplaner ' +
      'och i den årliga uppföljningen av samtalsformer.\n',
  );
});

test('a hyphen of typesetting goes; that of a compound, of two halves or of a name stays', () => {
  const known = (word: string) => word === 'it-system';
  assert.equal(joinText('en samlad redo-', 'visning', known), 'en samlad redovisning');
  assert.equal(joinText('social-', 'och kulturnämnden', known), 'social- och kulturnämnden');
  assert.equal(joinText('kommunens it-', 'system', known), 'kommunens it-system');
  assert.equal(joinText('kommunens e-', 'tjänster', known), 'kommunens e-tjänster');
  assert.equal(joinText('Anna Berg-', 'Lund', known), 'Anna Berg-Lund');
});

test('running heads and page numbers stand once, apart from the text', async () => {
  const page = (number: number): PdfText[] => [
    { x: 70, y: 800, text: 'Kulturnämnden' },
    { x: 400, y: 800, text: 'Protokoll 2026-11-24' },
    { x: 480, y: 40, text: `Sida ${number} (3)` },
    ...set(70, 700, [`Ärende ${number}`, ...paragraph]),
  ];
  const document = await read([page(1), page(2), page(3)]);
  const furniture = document.blocks.filter((block) => block.kind === 'furniture');
  assert.deepEqual(
    furniture.map((block) => document.text.slice(block.start, block.end)),
    ['Kulturnämnden\tProtokoll 2026-11-24', 'Sida 1 (3)'],
  );
  assert.equal(document.pages, 3);
  assert.equal(document.text.split('Ärende').length, 4);
});

test('two columns are read one after the other', async () => {
  const left = Array.from({ length: 14 }, (_, at) => `vänster spalt rad ${at} med ett ord till här`);
  const right = Array.from({ length: 14 }, (_, at) => `höger spalt rad ${at} med ett ord till igen`);
  const { text } = await read([
    [
      ...set(70, 760, [
        'En rubrik över båda spalterna som går tvärs över hela sidan från kant till kant här',
      ]),
      ...set(70, 700, left),
      ...set(320, 700, right),
    ],
  ]);
  assert.ok(text.indexOf('vänster spalt rad 13') < text.indexOf('höger spalt rad 0'));
  assert.match(text, /vänster spalt rad 0 med ett ord till här vänster spalt rad 1/);
});

test('cells that stand side by side are a row, parted by tabs', async () => {
  const rows = ['Plats', 'Tid', 'Ordförande'].flatMap((label, at): PdfText[] => [
    { x: 70, y: 700 - at * 16, text: label },
    { x: 200, y: 700 - at * 16, text: ['Stadshuset', 'kl. 13.00', 'Agneta Ek (S)'][at] ?? '' },
  ]);
  assert.deepEqual(shown(await read([rows])), [
    'row: Plats\tStadshuset',
    'row: Tid\tkl. 13.00',
    'row: Ordförande\tAgneta Ek (S)',
  ]);
});

test('a list keeps its entries apart, a line that goes on belongs to its entry', async () => {
  const document = await read([
    set(70, 700, [
      '1. Förvaltningschefen får i uppdrag att återkomma till nämnden med en samlad redovisning',
      'senast i mars 2027.',
      '2. Paragrafen förklaras omedelbart justerad.',
    ]),
  ]);
  assert.deepEqual(
    document.blocks.map((block) => [block.kind, block.marker]),
    [
      ['list', '1.'],
      ['list', '2.'],
    ],
  );
});

test('a sentence that a page cuts goes on over the break', async () => {
  const document = await read([
    set(70, 500, [paragraph[0] ?? '']),
    set(70, 700, [...paragraph.slice(1), 'Paragrafen är justerad.']),
  ]);
  assert.match(document.text, /till nämnden med en samlad/);
});

test('a word and a date that a page cuts are whole again, with the running head lifted out between them', async () => {
  const page = (number: number, lines: readonly string[], top: number): PdfText[] => [
    { x: 70, y: 800, text: 'Kulturnämnden' },
    { x: 480, y: 40, text: `Sida ${number} (3)` },
    ...set(70, top, lines),
  ];
  const { text } = await read([
    page(1, ['Nämnden följer upp hur verksamheterna arbetar med barnens egna ord i genom\u00ad'], 120),
    page(2, ['förandeplaner. Förvaltningen får i uppdrag att återkomma till nämnden senast den'], 700),
    page(3, ['15 mars 2027 med en redovisning.'], 700),
  ]);
  assert.match(text, /i genomförandeplaner\. Förvaltningen .* senast den 15 mars 2027 med en redovisning\./);
  assert.equal(text.split('Kulturnämnden').length, 2);
});

test('a bullet that is written apart from its entry, before or after it, opens it', async () => {
  const document = await read([
    [
      { x: 70, y: 705, text: '·', size: 9 },
      { x: 70, y: 685, text: '·', size: 9 },
      { x: 90, y: 700, text: 'Tjänsteskrivelse den 28 oktober 2026' },
      { x: 90, y: 680, text: 'Bilaga med besöksräkning' },
      { x: 70, y: 655, text: '·', size: 9 },
      { x: 90, y: 660, text: 'Yttrande från ungdomsrådet' },
    ],
  ]);
  assert.deepEqual(shown(document), [
    'list: · Tjänsteskrivelse den 28 oktober 2026',
    'list: · Bilaga med besöksräkning',
    'list: · Yttrande från ungdomsrådet',
  ]);
});

test('sentences of a decision that begin with "att" stand on their own, one that goes on does not', async () => {
  const document = await read([
    set(70, 700, [
      'att ge bibliotekschefen i uppdrag att återkomma till nämnden senast i mars 2027, samt',
      'att förklara paragrafen omedelbart justerad.',
      '',
      'att ge förvaltningschefen och bibliotekschefen i uppdrag tillsammans med föreningarna',
      'att se över öppettiderna.',
    ]),
  ]);
  assert.deepEqual(
    document.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.slice(-17)),
    ['i mars 2027, samt', 'delbart justerad.', 'ver öppettiderna.'],
  );
});

test('a head of two columns is read row by row, labels with what stands beside them', async () => {
  const { text } = await read([
    [
      { x: 70, y: 780, text: 'SJÖHOLMA KOMMUN', bold: true },
      { x: 330, y: 780, text: 'PROTOKOLL', bold: true },
      { x: 70, y: 764, text: 'Kulturnämnden' },
      { x: 330, y: 764, text: 'Sammanträdesdatum' },
      { x: 330, y: 748, text: '2026-11-24' },
      ...set(70, 700, paragraph),
    ],
  ]);
  assert.match(text, /^SJÖHOLMA KOMMUN\tPROTOKOLL\nKulturnämnden\tSammanträdesdatum\n2026-11-24\n/);
});

test('text in a font that does not say what its signs mean is left to be read from the picture', () => {
  const run = {
    x: 0,
    y: 0,
    width: 1,
    size: 11,
    bold: false,
    upright: true,
    artifact: false,
    mark: undefined,
  };
  const page = { number: 1, width: 595, height: 842, structure: undefined };
  assert.equal(lettersOf({ ...page, runs: [{ ...run, text: '\ue001\ue002 \ufffd' }] }), 0);
  assert.equal(lettersOf({ ...page, runs: [{ ...run, text: '§ 12 Åre' }] }), 6);
});

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url));
const overview =
  'Förvaltningen har under hösten genomfört en översyn av hur biblioteksverksamheten och social- och ' +
  'skolförvaltningens e-tjänster används av barnfamiljer i kommundelarna utanför centralorten.';

test('a tagged file is read by its own structure: headings, cells, entries, and heads outside every mark', async () => {
  const document = await readPdf(fixture('tagged'), 'protokoll.pdf');
  assert.deepEqual(shown(document), [
    'furniture: Kulturnämnden\tDnr KUN 2026/12',
    'heading: Protokoll',
    'row: Uppgift\tInnehåll',
    'row: Organ\tKulturnämnden i Sjöholma kommun',
    'row: Tid\t24 november 2026 kl. 13.00–15.45',
    'row: Närvarande\tAgneta Ek (S), ordförande\nBertil Lund (M)',
    'heading: § 131 Sommarens bibliotek',
    'heading: Sammanfattning',
    `paragraph: ${overview}`,
    'heading: Beslut',
    'list: 1. Kulturnämnden ger bibliotekschefen i uppdrag att återkomma till nämnden med förslag på ' +
      'öppettider senast i mars 2027 så att de hinner gälla under sommaren.',
    'list: 2. Paragrafen förklaras omedelbart justerad.',
    'paragraph: Utdrag skickas till\nbibliotekschefen\nekonomienheten',
    'heading: § 132 Bidrag till föreningslivet',
    'heading: Beslut',
    'list: Bidragen för 2027 fördelas enligt bilagan.',
    'list: Kulturchefen följer upp bidragen halvårsvis.',
    'paragraph: Föreningarna får besked under december och betalningen sker i januari efter att',
    'furniture: Sida 1 (2)',
  ]);
  assert.deepEqual(document.outline.slice(0, 2), ['Protokoll', '§ 131 Sommarens bibliotek']);
});

test('the same file without tags keeps its words, its order, its headings and its numbers', async () => {
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');
  const tagged = await readPdf(fixture('tagged'), 'a.pdf');
  const untagged = await readPdf(fixture('untagged'), 'a.pdf');
  assert.deepEqual(words(untagged.text), words(tagged.text));
  const headings = (document: ReadDocument) =>
    shown(document).filter((line) => line.startsWith('heading') || /^list: \d/.test(line));
  assert.deepEqual(headings(untagged), headings(tagged));
  assert.ok(untagged.text.includes(overview), 'a narrow column of justified text is one paragraph');
});
