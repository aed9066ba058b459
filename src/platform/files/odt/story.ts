import { onlyOnce, type Piece } from '../builder.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';
import { rowPieces } from '../rows.ts';
import type { Attributes, XmlListener } from '../xml.ts';
import { type Lists, listsOf } from './lists.ts';
import type { Mark } from './numbers.ts';
import type { OdtStyles } from './styles.ts';

type Paragraph = {
  text: string;
  boldLetters: number;
  readonly style: string | undefined;
  readonly level: number | undefined;
  readonly mark: Mark | undefined;
  readonly page: number;
  readonly boxes: Piece[];
  hidden: boolean;
};

type Reading = {
  readonly styles: OdtStyles;
  readonly lists: Lists;
  readonly paragraphs: Paragraph[];
  /** Where finished paragraphs go: the text, a cell, a box, a note. */
  readonly sinks: Piece[][];
  readonly rows: Piece[][][];
  /** Styles of the runs that are open. */
  readonly runs: (string | undefined)[];
  readonly notes: Piece[];
  letters: number;
  pages: number;
  tracked: boolean;
  /** Tables of contents that are open. */
  indexes: number;
};

/** Left out with all that stands in them. */
const skipped = new Set(
  (
    'text:tracked-changes office:annotation text:note-citation svg:title svg:desc office:forms text:hidden-text ' +
    'text:ruby-text office:binary-data text:script office:scripts text:table-of-content-source text:index-source ' +
    'text:alphabetical-index-source text:user-index-source text:illustration-index-source text:table-index-source'
  ).split(' '),
);
const boxes = new Set([
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:caption',
  'draw:line',
]);
const indexes = /^text:(?:table-of-content|[a-z]+-index|bibliography)$/;

function write(reading: Reading, text: string): void {
  const paragraph = reading.paragraphs.at(-1);
  if (!paragraph || paragraph.hidden || reading.runs.some((run) => reading.styles.isHidden('text', run)))
    return;
  reading.letters += text.length;
  if (reading.letters > limits.characters) throw new Refusal('too-much-text');
  paragraph.text += text;
  const run = reading.runs.findLast((name) => reading.styles.isBold('text', name) !== undefined);
  const bold =
    reading.styles.isBold('text', run) ?? reading.styles.isBold('paragraph', paragraph.style) ?? false;
  if (bold) paragraph.boldLetters += text.replaceAll(/\s/g, '').length;
}

/** Runs of white space count as one, and none opens a paragraph; spaces that count are elements of their own. */
function writeText(reading: Reading, raw: string): void {
  const before = reading.paragraphs.at(-1)?.text ?? '';
  const text = raw.replaceAll(/[ \t\r\n]+/g, ' ');
  write(reading, before === '' || /[ \n]$/.test(before) ? text.replace(/^ /, '') : text);
}

function beginParagraph(reading: Reading, name: string, attributes: Attributes): void {
  const style = attributes['text:style-name'];
  const level =
    name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) : reading.styles.headingLevel(style);
  const listed = reading.lists.mark(style);
  const own = name === 'text:h' && level ? reading.lists.headingMark(level, style, attributes) : undefined;
  reading.paragraphs.push({
    text: '',
    boldLetters: 0,
    style,
    level: level || undefined,
    mark: listed ?? own,
    page: reading.pages + 1,
    boxes: [],
    hidden: reading.styles.isHidden('paragraph', style),
  });
}

function endParagraph(reading: Reading): void {
  const paragraph = reading.paragraphs.pop();
  if (!paragraph) return;
  const { mark, level, page } = paragraph;
  // NOTE a soft hyphen only shows at a line's end; in the text it is no letter
  const text = paragraph.text.replaceAll('\u00ad', '');
  const empty = text.trim() === '';
  reading.sinks.at(-1)?.push(
    {
      kind: reading.indexes > 0 ? 'furniture' : level ? 'heading' : mark ? 'list' : 'paragraph',
      text: mark && !empty ? `${mark.text} ${text.trimStart()}` : text,
      level: level ?? mark?.depth,
      marker: mark?.text,
      page,
      bold: !empty && paragraph.boldLetters >= text.replaceAll(/\s/g, '').length,
    },
    ...paragraph.boxes,
  );
}

function beginApart(reading: Reading, sink: Piece[]): void {
  reading.sinks.push(sink);
  reading.lists.apart();
}
function endApart(reading: Reading): Piece[] {
  reading.lists.together();
  return reading.sinks.pop() ?? [];
}

function beginCell(reading: Reading): void {
  const cell: Piece[] = [];
  reading.rows.at(-1)?.push(cell);
  beginApart(reading, cell);
}

const isCell = (name: string) => name === 'table:table-cell' || name === 'table:covered-table-cell';

const openers: Record<string, (reading: Reading, attributes: Attributes) => void> = {
  'text:list': (reading, attributes) => reading.lists.open(attributes),
  'text:list-item': (reading, attributes) => reading.lists.entry(attributes, true),
  'text:list-header': (reading, attributes) => reading.lists.entry(attributes, false),
  'text:numbered-paragraph': (reading, attributes) => reading.lists.openNumbered(attributes),
  'text:span': (reading, attributes) => void reading.runs.push(attributes['text:style-name']),
  'text:s': (reading, attributes) =>
    write(reading, ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 200))),
  'text:tab': (reading) => write(reading, '\t'),
  'text:line-break': (reading) => write(reading, '\n'),
  'text:soft-page-break': (reading) => void reading.pages++,
  'text:note-body': (reading) => beginApart(reading, reading.notes),
  'text:hidden-paragraph': (reading, attributes) => {
    const paragraph = reading.paragraphs.at(-1);
    if (paragraph && attributes['text:is-hidden'] === 'true') paragraph.hidden = true;
  },
  'table:table-row': (reading) => void reading.rows.push([]),
};

const closers: Record<string, (reading: Reading) => void> = {
  'text:list': (reading) => reading.lists.close(),
  'text:numbered-paragraph': (reading) => reading.lists.close(),
  'text:span': (reading) => void reading.runs.pop(),
  'text:p': endParagraph,
  'text:h': endParagraph,
  'text:note-body': (reading) => void endApart(reading),
  'table:table-row': (reading) => void reading.sinks.at(-1)?.push(...rowPieces(reading.rows.pop() ?? [])),
};

function open(reading: Reading, name: string, attributes: Attributes): void {
  if (name === 'text:p' || name === 'text:h') beginParagraph(reading, name, attributes);
  else if (isCell(name)) beginCell(reading);
  else if (boxes.has(name)) beginApart(reading, []);
  else if (indexes.test(name)) reading.indexes++;
  else openers[name]?.(reading, attributes);
}

function close(reading: Reading, name: string): void {
  if (isCell(name)) endApart(reading);
  else if (boxes.has(name)) {
    const box = endApart(reading);
    (reading.paragraphs.at(-1)?.boxes ?? reading.sinks.at(-1))?.push(...box);
  } else if (indexes.test(name)) reading.indexes--;
  else closers[name]?.(reading);
}

/** What a part of an OpenDocument text holds, in reading order, and the listener that hears it. */
export type Story = { readonly pieces: Piece[]; readonly reading: Reading; readonly listener: XmlListener };

/** Hears what stands inside an element called one of `roots`; the rest of the part goes past it. */
export function storyIn(roots: readonly string[], styles: OdtStyles): Story {
  const pieces: Piece[] = [];
  const reading: Reading = {
    styles,
    lists: listsOf(styles),
    paragraphs: [],
    sinks: [pieces],
    rows: [],
    runs: [],
    notes: [],
    letters: 0,
    pages: 0,
    tracked: false,
    indexes: 0,
  };
  let inside = 0;
  let skipping = 0;
  const isSkipped = (name: string, attributes: Attributes) =>
    skipped.has(name) || attributes['text:display'] === 'none' || attributes['style:display'] === 'false';
  const listener: XmlListener = {
    open(name, attributes) {
      if (inside === 0 && !roots.includes(name)) return;
      if (inside > 0 && name === 'text:changed-region') reading.tracked = true;
      inside++;
      if (skipping > 0 || isSkipped(name, attributes)) skipping++;
      else open(reading, name, attributes);
    },
    text(text) {
      if (inside > 0 && skipping === 0) writeText(reading, text);
    },
    close(name) {
      if (inside === 0) return;
      inside--;
      if (skipping > 0) skipping--;
      else close(reading, name);
    },
  };
  return { pieces, reading, listener };
}

/** Running heads or feet of all page styles, each text once. */
export const furnitureOf = (story: Story): Piece[] => onlyOnce(story.pieces);
