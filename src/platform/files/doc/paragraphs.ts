import iconv from 'iconv-lite';
import type { Piece } from '../builder.ts';
import { Refusal } from '../problems.ts';
import { rowPieces } from '../rows.ts';
import { docLists, type DocLists } from './lists.ts';
import { codes, propertiesIn, type Run, runAt, runsOf, valueOf, viewOf } from './properties.ts';
import { docStyles, type DocStyles } from './styles.ts';

/** Letters that stand together in the file, and where. */
type Stretch = { readonly text: string; readonly from: number; readonly wide: boolean };

/** Where the parts of the table stream stand, by places in the head of the main stream ([MS-DOC] 2.5.6). */
const places = {
  styles: 0xa2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  uses: 0x2ea,
};

function stretchesOf(main: Uint8Array, pieces: Uint8Array, length: number): Stretch[] {
  const view = viewOf(pieces);
  let at = 0;
  while (pieces[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (pieces[at] !== 2) throw new Refusal('damaged');
  const count = (view.getUint32(at + 1, true) - 4) / 12;
  const from = at + 5;
  const found: Stretch[] = [];
  for (let n = 0; n < count; n++) {
    const start = view.getUint32(from + n * 4, true);
    const letters = Math.min(view.getUint32(from + n * 4 + 4, true), length) - start;
    if (letters <= 0) break;
    const said = view.getUint32(from + (count + 1) * 4 + n * 8 + 2, true);
    const wide = (said & 0x40000000) === 0;
    const place = wide ? said : (said & 0x3fffffff) / 2;
    const bytes = Buffer.from(main.subarray(place, place + letters * (wide ? 2 : 1)));
    found.push({
      text: wide ? bytes.toString('utf16le') : iconv.decode(bytes, 'windows-1252'),
      from: place,
      wide,
    });
  }
  return found;
}

/** Signs that print something else than themselves; the other control signs print nothing. */
const printed: Record<string, string> = { '\t': '\t', '\u000b': '\n', '\u001e': '-' };
const endsParagraph = new Set(['\r', '\u0007', '\u000c']);
const field = { begin: '\u0013', result: '\u0014', end: '\u0015' };

type Reading = {
  readonly styles: DocStyles;
  readonly lists: DocLists | undefined;
  readonly paragraphs: readonly Run[];
  readonly pieces: Piece[];
  cells: Piece[][];
  cell: Piece[];
  text: string;
  /** All that is not deleted, hidden letters too. */
  plain: string[];
};

/** A paragraph ends with this sign, whose place in the file tells its looks. */
function endParagraph(reading: Reading, sign: string, place: number): void {
  const run = runAt(reading.paragraphs, place)?.bytes ?? new Uint8Array();
  const style = (run[0] ?? 0) + (run[1] ?? 0) * 256;
  const own = propertiesIn(run.subarray(2));
  const said = (code: number) => valueOf(own, code) ?? reading.styles.valueOf(style, code);
  const { text } = reading;
  reading.text = '';
  const inTable = said(codes.inTable) === 1 || sign === '\u0007';
  if (inTable && said(codes.endsRow) === 1) {
    reading.pieces.push(...rowPieces(reading.cells));
    reading.cells = [];
    return;
  }
  const list = said(codes.list) ?? 0;
  const mark = list > 0 && list < 0x7fe ? reading.lists?.next(list, said(codes.depth) ?? 0) : undefined;
  const outline = said(codes.outline);
  const level = outline === undefined || outline > 8 ? reading.styles.headingLevel(style) : outline + 1;
  const empty = text.trim() === '';
  (inTable ? reading.cell : reading.pieces).push({
    kind: reading.styles.isContents(style) ? 'furniture' : level ? 'heading' : mark ? 'list' : 'paragraph',
    text: mark && !empty ? `${mark.text} ${text.trimStart()}` : text,
    level: level ?? mark?.depth,
    marker: mark?.text,
  });
  if (sign !== '\u0007') return;
  reading.cells.push(reading.cell);
  reading.cell = [];
}

/** True for places whose letters have the property. */
function withProperty(runs: readonly Run[], code: number): (place: number) => boolean {
  const marked = runs.filter(({ bytes }) => ((valueOf(propertiesIn(bytes), code) ?? 0) & 1) === 1);
  return (place) => runAt(marked, place) !== undefined;
}

/** What a sign prints; nothing for the control signs that only mean something to Word. */
const printedBy = (sign: string) => printed[sign] ?? (sign < ' ' ? '' : sign);

/**
 * The paragraphs of an older Word file with what they look like: headings, the numbers of their lists, rows of tables.
 * `main` and `table` are its streams; `plain` is all of the text that is not deleted. Throws on what does not fit together.
 */
export function docPieces(main: Uint8Array, table: Uint8Array): { pieces: Piece[]; plain: string } {
  const head = viewOf(main);
  const from = (place: number) => head.getUint32(place, true);
  const part = (place: number) => table.subarray(from(place), from(place) + from(place + 4));
  const reading: Reading = {
    styles: docStyles(part(places.styles)),
    lists: from(places.lists + 4) > 2 ? docLists(table, from(places.lists), from(places.uses)) : undefined,
    paragraphs: runsOf(main, part(places.paragraphs), true),
    pieces: [],
    cells: [],
    cell: [],
    text: '',
    plain: [],
  };
  const characters = runsOf(main, part(places.characters), false);
  const isDeleted = withProperty(characters, codes.deleted);
  const isHidden = withProperty(characters, codes.hidden);
  const fields: ('code' | 'result')[] = [];
  for (const stretch of stretchesOf(main, part(places.pieces), from(0x4c))) {
    for (let at = 0; at < stretch.text.length; at++) {
      const sign = stretch.text.charAt(at);
      const place = stretch.from + at * (stretch.wide ? 2 : 1);
      if (endsParagraph.has(sign)) endParagraph(reading, sign, place);
      else if (sign === field.begin) fields.push('code');
      else if (sign === field.result && fields.length > 0) fields[fields.length - 1] = 'result';
      else if (sign === field.end) fields.pop();
      else if (!fields.includes('code') && !isDeleted(place)) {
        reading.plain.push(printedBy(sign));
        if (!isHidden(place)) reading.text += printedBy(sign);
      }
    }
  }
  if (reading.text.trim() !== '') reading.pieces.push({ kind: 'paragraph', text: reading.text });
  return {
    pieces: [...reading.pieces, ...reading.cells.flat(), ...reading.cell],
    plain: reading.plain.join(''),
  };
}
