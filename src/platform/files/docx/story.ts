import type { Piece } from '../builder.ts';
import type { Attributes, Parts } from '../xml.ts';
import type { Numberer } from './numbering.ts';
import {
  aReading,
  beginParagraph,
  endParagraph,
  type Furniture,
  type Paragraph,
  type Reading,
  write,
} from './reading.ts';
import { isOn, numberIn, type Styles } from './styles.ts';
import { rowPieces } from '../rows.ts';

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
  'w:r': (reading) => void (reading.run = { bold: undefined, hidden: false }),
  'w:t': (reading) => void (reading.inText = true),
  'w:ins': (reading) => void (reading.tracked = true),
  'w:lastRenderedPageBreak': (reading) => void reading.pageBreaks++,
  'w:txbxContent': (reading) => void reading.sinks.push([]),
  'w:tr': (reading) => void reading.rows.push([]),
  'w:tc': (reading) => {
    const cell: Piece[] = [];
    reading.rows.at(-1)?.push(cell);
    reading.sinks.push(cell);
  },
  'w:headerReference': (reading, attributes) => refer(reading, 'header', attributes),
  'w:footerReference': (reading, attributes) => refer(reading, 'footer', attributes),
};

const closers: Record<string, (reading: Reading) => void> = {
  'w:t': (reading) => void (reading.inText = false),
  'w:p': endParagraph,
  'w:txbxContent': (reading) => {
    const box = reading.sinks.pop() ?? [];
    const around = reading.paragraphs.at(-1);
    (around ? around.boxes : reading.sinks.at(-1))?.push(...box);
  },
  'w:tc': (reading) => void reading.sinks.pop(),
  'w:tr': (reading) => void reading.sinks.at(-1)?.push(...rowPieces(reading.rows.pop() ?? [])),
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

/** Reads the body, a header, a footer or the notes of a Word file. */
export function storyOf(parts: Parts, part: string, styles: Styles, numberer: Numberer): Story {
  const reading = aReading(styles, numberer);
  let skippedAt: number | undefined;
  parts.read(part, {
    open(name, attributes) {
      if (skippedAt === undefined) {
        const paragraph = reading.paragraphs.at(-1);
        if (name === 'w:del' && paragraph && reading.path.at(-1) === 'w:rPr') paragraph.markDeleted = true;
        if (name === 'w:del' || name === 'w:moveFrom') reading.tracked = true;
        if (skipped.has(name)) skippedAt = reading.path.length;
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
