import type { Piece } from '../builder.ts';
import { rowPieces } from '../rows.ts';
import { marksOf } from './mark.ts';
import { holds, isChrome, isUnseen } from './seen.ts';
import { attributeOf, type Element, isElement, isText, type Node, styleOf } from './tree.ts';

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead ul'
  ).split(' '),
);

/** What the elements around a text make of it. */
type Around = {
  readonly heading?: number | undefined;
  readonly bold?: boolean;
  readonly asTyped?: boolean;
  readonly depth: number;
};

type Flow = {
  readonly sinks: Piece[][];
  /** Chrome that has been read: it stands once. */
  readonly seen: Set<string>;
  readonly hasMain: boolean;
  text: string;
  boldLetters: number;
  mark: { readonly text: string; readonly depth: number } | undefined;
};

function write(flow: Flow, raw: string, around: Around): void {
  const flat = around.asTyped ? raw.replaceAll('\r\n', '\n') : raw.replaceAll(/[ \t\r\n\f]+/g, ' ');
  const text = !around.asTyped && /(?:^|[ \n])$/.test(flow.text) ? flat.replace(/^ /, '') : flat;
  flow.text += text.replaceAll('\u00ad', ''); // a soft hyphen only shows at a line's end
  if (around.bold) flow.boldLetters += text.replaceAll(/\s/g, '').length;
}

/** Closes the paragraph that is being written; an empty line in it parts it in two. */
function flush(flow: Flow, around: Around): void {
  const bold = flow.boldLetters > 0 && flow.boldLetters >= flow.text.replaceAll(/\s/g, '').length;
  for (const text of flow.text.split(/\n[^\S\n]*(?=\n)/)) {
    if (text.trim() === '') continue;
    const { mark } = flow;
    const inner = text.trim().replaceAll(/ *\n */g, around.asTyped ? '$&' : '\n');
    flow.sinks.at(-1)?.push({
      kind: around.heading ? 'heading' : mark ? 'list' : 'paragraph',
      text: mark ? `${mark.text} ${inner}` : inner,
      level: around.heading ?? mark?.depth,
      marker: mark?.text,
      bold,
    });
    flow.mark = undefined;
  }
  flow.text = '';
  flow.boldLetters = 0;
}

/** Reads what stands inside apart from the rest. */
function apart(flow: Flow, read: () => void): Piece[] {
  const pieces: Piece[] = [];
  flow.sinks.push(pieces);
  read();
  flow.sinks.pop();
  return pieces;
}

function readRow(flow: Flow, row: Element, around: Around): void {
  const cells = row.childNodes
    .filter((node) => isElement(node))
    .filter((cell) => !isUnseen(cell))
    .map((cell) =>
      apart(flow, () => {
        readAll(flow, cell.childNodes, { ...around, bold: around.bold || cell.tagName === 'th' });
        flush(flow, around);
      }),
    );
  flow.sinks.at(-1)?.push(...rowPieces(cells));
}

function readList(flow: Flow, list: Element, around: Around): void {
  const inner = { ...around, depth: around.depth + 1 };
  const markOf = marksOf(list);
  for (const node of list.childNodes) {
    if (isElement(node) && node.tagName === 'li' && !isUnseen(node)) {
      const text = markOf(node);
      flow.mark = text === undefined ? undefined : { text, depth: inner.depth };
      readBlock(flow, node, inner);
      flow.mark = undefined;
    } else readAll(flow, [node], inner);
  }
}

function readChrome(flow: Flow, element: Element, around: Around): void {
  const pieces = apart(flow, () => {
    readAll(flow, element.childNodes, around);
    flush(flow, around);
  });
  for (const { text } of pieces) {
    if (!flow.seen.has(text)) flow.sinks.at(-1)?.push({ kind: 'furniture', text });
    flow.seen.add(text);
  }
}

/** Reads an element that stands on lines of its own; an empty paragraph is an empty piece, which parts what is around. */
function readBlock(flow: Flow, element: Element, around: Around): void {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1] ?? headingRole(element);
  const inner: Around = {
    ...around,
    heading: level === undefined ? around.heading : Number(level),
    asTyped: around.asTyped || element.tagName === 'pre',
  };
  readAll(flow, element.childNodes, inner);
  const empty = flow.text.trim() === '' && element.tagName === 'p';
  flush(flow, inner);
  if (empty && !flow.mark) flow.sinks.at(-1)?.push({ kind: 'paragraph', text: '' });
}

const headingRole = (element: Element) =>
  attributeOf(element, 'role') === 'heading'
    ? (/^[1-6]$/.exec(attributeOf(element, 'aria-level') ?? '2')?.[0] ?? '2')
    : undefined;

/** Word saves a list as paragraphs, each with its mark in a span that it would itself leave out. */
function readWordMark(flow: Flow, element: Element, around: Around): void {
  const { text: before, boldLetters } = flow;
  flow.text = '';
  readAll(flow, element.childNodes, around);
  const mark = flow.text.trim();
  flow.text = before;
  flow.boldLetters = boldLetters;
  if (mark !== '')
    flow.mark = { text: /^[^\p{L}\p{N}§–—-]$|^o$/u.test(mark) ? '•' : mark, depth: around.depth + 1 };
}

function readElement(flow: Flow, element: Element, around: Around): void {
  const { tagName } = element;
  if (isUnseen(element)) return;
  if (styleOf(element, 'mso-list') === 'ignore') return readWordMark(flow, element, around);
  if (tagName === 'br') {
    flow.text = `${flow.text.trimEnd() === '' ? flow.text : flow.text.replace(/ $/, '')}\n`;
    return;
  }
  const chrome = tagName !== 'body' && tagName !== 'html' && isChrome(element, flow.hasMain);
  const isBlock = blocks.has(tagName) || tagName === 'tr' || chrome;
  if (isBlock) flush(flow, around);
  if (chrome) readChrome(flow, element, around);
  else if (tagName === 'tr') readRow(flow, element, around);
  else if (tagName === 'ol' || tagName === 'ul' || tagName === 'menu') readList(flow, element, around);
  else if (isBlock) readBlock(flow, element, around);
  else readAll(flow, element.childNodes, { ...around, bold: isBold(element) ?? around.bold ?? false });
}

function isBold(element: Element): boolean | undefined {
  const weight = styleOf(element, 'font-weight');
  if (weight !== undefined) return /^(?:bold|[6-9]00)/.test(weight);
  return element.tagName === 'b' || element.tagName === 'strong' ? true : undefined;
}

function readAll(flow: Flow, nodes: readonly Node[], around: Around): void {
  for (const node of nodes) {
    if (isText(node)) write(flow, node.value, around);
    else if (isElement(node)) readElement(flow, node, around);
  }
}

/** The page's text as blocks, as it would print: hidden parts out, the site's own chrome once and as furniture. */
export function piecesOf(document: { readonly childNodes: readonly Node[] }): Piece[] {
  const pieces: Piece[] = [];
  const flow: Flow = {
    sinks: [pieces],
    seen: new Set(),
    hasMain: holds(document, 'main'),
    text: '',
    boldLetters: 0,
    mark: undefined,
  };
  readAll(flow, document.childNodes, { depth: 0 });
  flush(flow, { depth: 0 });
  return pieces;
}
