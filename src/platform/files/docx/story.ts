import type { Piece } from '../builder.ts';
import type { Attributes, Parts } from '../xml.ts';
import type { Numberer } from './numbering.ts';
import {
  aReading,
  beginParagraph,
  endCell,
  endParagraph,
  endRow,
  type Furniture,
  type Paragraph,
  type Reading,
  write,
} from './reading.ts';
import { isOn, numberIn, type Styles } from './styles.ts';

/** What one part of a Word file holds, in reading order; empty paragraphs are kept as empty pieces. */
export type Story = {
  readonly pieces: Piece[];
  /** Headers and footers that its sections point at. */
  readonly furniture: readonly Furniture[];
  /** True when it holds changes that nobody has accepted or rejected. */
  readonly tracked: boolean;
  readonly pageBreaks: number;
};

/** Left out with all that stands in them: deleted text, old formatting, field codes, second copies. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:rt',
  'mc:Fallback',
]);

/** Signs of the symbol fonts that carry meaning; the rest are ornaments. */
const symbols: Record<string, string> = {
  F0B7: '•',
  F0A7: '•',
  F0FE: '☒',
  F052: '☑',
  F0A8: '☐',
  F06F: '☐',
  F0FC: '✓',
  F0E0: '→',
};

/** What stands directly in a run and is no text. */
const inline: Record<string, (attributes: Attributes) => string> = {
  'w:tab': () => '\t',
  'w:ptab': () => '\t',
  'w:cr': () => '\n',
  'w:br': (attributes) => (['page', 'column'].includes(attributes['w:type'] ?? '') ? '' : '\n'),
  'w:noBreakHyphen': () => '-',
  'w:sym': (attributes) => symbols[(attributes['w:char'] ?? '').toUpperCase()] ?? '',
};

const paragraphProperties: Record<string, (paragraph: Paragraph, attributes: Attributes) => void> = {
  'w:pPr/w:pStyle': (paragraph, attributes) => (paragraph.style = attributes['w:val']),
  'w:pPr/w:outlineLvl': (paragraph, attributes) => (paragraph.outline = numberIn(attributes)),
  'w:numPr/w:numId': (paragraph, attributes) => (paragraph.numId = attributes['w:val']),
  'w:numPr/w:ilvl': (paragraph, attributes) => (paragraph.depth = numberIn(attributes)),
};

function runProperty(reading: Reading, name: string, attributes: Attributes): void {
  if (reading.path.at(-1) !== 'w:rPr' || reading.path.at(-2) !== 'w:r') return;
  if (name === 'w:b') reading.run.bold = isOn(attributes);
  if (name === 'w:rStyle') reading.run.style = attributes['w:val'];
  if (name === 'w:vanish') reading.run.hidden = isOn(attributes);
}

const refer = (reading: Reading, where: 'header' | 'footer', attributes: Attributes) =>
  void reading.furniture.push({
    where,
    type: attributes['w:type'] ?? 'default',
    relation: attributes['r:id'] ?? '',
  });

const openers: Record<string, (reading: Reading, attributes: Attributes) => void> = {
  'w:p': beginParagraph,
  'w:r': (reading) => void (reading.run = { bold: undefined, hidden: false, style: undefined }),
  'w:t': (reading) => void (reading.inText = true),
  'w:ins': (reading) => void (reading.tracked = true),
  'w:lastRenderedPageBreak': (reading) => void reading.pageBreaks++,
  'w:txbxContent': (reading) => void reading.sinks.push([]),
  'w:tr': (reading) => void reading.rows.push({ cells: [], deleted: false }),
  'w:tc': (reading) => {
    const cell: Piece[] = [];
    reading.rows.at(-1)?.cells.push(cell);
    reading.sinks.push(cell);
  },
  'm:t': (reading) => void (reading.inText = true),
  'w:fldChar': (reading, attributes) => {
    const type = attributes['w:fldCharType'];
    if (type === 'begin') reading.fields.push('code');
    if (type === 'separate' && reading.fields.length > 0)
      reading.fields[reading.fields.length - 1] = 'result';
    if (type === 'end') reading.fields.pop();
  },
  'w:sdt': (reading) => void reading.controls.push(false),
  'w:showingPlcHdr': (reading, attributes) => {
    if (reading.controls.length > 0) reading.controls[reading.controls.length - 1] = isOn(attributes);
  },
  'w:altChunk': (reading, attributes) =>
    void reading.sinks.at(-1)?.push(...reading.chunk(attributes['r:id'] ?? '')),
  'w:headerReference': (reading, attributes) => refer(reading, 'header', attributes),
  'w:footerReference': (reading, attributes) => refer(reading, 'footer', attributes),
};

const closers: Record<string, (reading: Reading) => void> = {
  'w:t': (reading) => void (reading.inText = false),
  'm:t': (reading) => void (reading.inText = false),
  'w:sdt': (reading) => void reading.controls.pop(),
  'w:p': endParagraph,
  'w:txbxContent': (reading) => {
    const box = reading.sinks.pop() ?? [];
    const around = reading.paragraphs.at(-1);
    (around ? around.boxes : reading.sinks.at(-1))?.push(...box);
  },
  'w:tc': endCell,
  'w:tr': endRow,
};

function open(reading: Reading, name: string, attributes: Attributes): void {
  const parent = reading.path.at(-1) ?? '';
  const paragraph = reading.paragraphs.at(-1);
  openers[name]?.(reading, attributes);
  if (paragraph) paragraphProperties[`${parent}/${name}`]?.(paragraph, attributes);
  runProperty(reading, name, attributes);
  if (parent === 'w:r') write(reading, inline[name]?.(attributes) ?? '');
}

/** A paragraph whose mark was deleted and that nothing follows still stands. */
function flush(reading: Reading): void {
  for (const text of reading.carried.splice(0)) reading.pieces.push({ kind: 'paragraph', text });
}

/** What the mark at a paragraph's end, or a row, says of itself: deleted, moved away, hidden. */
function noteMark(reading: Reading, name: string): void {
  const gone = name === 'w:del' || name === 'w:moveFrom';
  if (gone) reading.tracked = true;
  const parent = reading.path.at(-1);
  const paragraph = reading.paragraphs.at(-1);
  const row = reading.rows.at(-1);
  if (gone && parent === 'w:trPr' && row) row.deleted = true;
  if (parent !== 'w:rPr' || reading.path.at(-2) !== 'w:pPr' || !paragraph) return;
  if (gone) paragraph.markDeleted = true;
  if (name === 'w:vanish') paragraph.markHidden = true;
}

/** What a content control shows as long as nobody has filled it in. */
const isPlaceholder = (reading: Reading, name: string) =>
  name === 'w:sdtContent' && reading.controls.at(-1) === true;

/** Reads the body, a header, a footer or the notes of a Word file. */
export function storyOf(
  parts: Parts,
  part: string,
  styles: Styles,
  numberer: Numberer,
  chunk: Reading['chunk'] = () => [],
): Story {
  const reading = aReading(styles, numberer, chunk);
  let skippedAt: number | undefined;
  parts.read(part, {
    open(name, attributes) {
      if (skippedAt === undefined) {
        noteMark(reading, name);
        if (skipped.has(name) || isPlaceholder(reading, name)) skippedAt = reading.path.length;
        else open(reading, name, attributes);
      }
      reading.path.push(name);
    },
    text(text) {
      if (skippedAt === undefined && reading.inText) write(reading, text);
    },
    close(name) {
      reading.path.pop();
      if (skippedAt === undefined) closers[name]?.(reading);
      else if (reading.path.length === skippedAt) skippedAt = undefined;
    },
  });
  flush(reading);
  return reading;
}
