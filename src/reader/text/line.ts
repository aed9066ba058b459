import type { Block, ReadDocument } from '../../kernel/read-document.ts';
import { fold } from './fold.ts';
import { lostBreaks } from './flattened.ts';
import { furnitureLines } from './furniture.ts';
import { noiseSpans } from './noise.ts';

export type LineKind = 'heading' | 'text' | 'list' | 'furniture' | 'noise' | 'outline';

/** One printed line with something on it. */
export type Line = {
  /** [start, end) without the white space around; the mark of a list entry is inside. */
  readonly start: number;
  readonly end: number;
  /** Where the words begin, after the mark. */
  readonly content: number;
  readonly text: string;
  readonly folded: string;
  readonly kind: LineKind;
  /** "1.", "•", "att": only of a list entry. */
  readonly marker: string;
  /** Columns before the first character. */
  readonly indent: number;
  readonly afterBlank: boolean;
  readonly beforeBlank: boolean;
  /** Where the file's own paragraph begins that the line stands in; -1 where the file says nothing. */
  readonly block: number;
  /** The file itself says heading. */
  readonly styled: boolean;
};

const bullet = /^(?:[·•●▪■◦○►➢✓*\uF000-\uF0FF]|[-–—](?=\s)|o(?=\s+\p{Lu}))\s*/u;
const numbered = /^(?:\(?\d{1,2}[.)](?!\d)|[a-hA-H][.)](?=\s))\s*/u;
const satisfied = /^att(?=\s+\p{L})/u;

/** The mark a list entry begins with, or nothing. */
export const markerOf = (text: string): string =>
  (bullet.exec(text) ?? numbered.exec(text) ?? satisfied.exec(text))?.[0].trim() ?? '';

/** The document as lines, each known for what it is: what to read, and what only stands on the paper. */
export function linesOf(document: ReadDocument): Line[] {
  const raw = cut(document.text);
  const furniture = furnitureLines(raw.map((line) => line.text));
  const noise = noiseSpans(document.text);
  const blocks = new BlockFinder(document.blocks);
  const outline = outlineStart(document.text, raw);
  // a glyph that the extractor could not read leaves one space before each entry, and nothing before other lines
  const isLost = (line: RawLine) => isLostMark(line) && document.text[line.start - 1] === ' ';
  const lost = raw.some((line) => line.indent === 0) && raw.filter(isLost).length >= 3;
  const margin = marginOf(raw);
  const wrapped = raw.some((_, at) => isWrapped(raw, at));
  return raw.map((line, at): Line => {
    const block = blocks.at(line.start);
    const firstOfBlock = block?.start === line.start;
    // the file's own paragraph beats what the lengths of lines only let guess
    const goesOn = wrapped && !firstOfBlock && isBrokenAtt(raw, at, margin);
    const printed = block?.kind === 'heading' || goesOn ? '' : markerOf(line.text);
    const marker = printed || (lost && isLost(line) ? '·' : '');
    const isNoise = noise.some(([from, until]) => line.start >= from && line.end <= until);
    return {
      ...line,
      folded: fold(line.text),
      marker: marker || (firstOfBlock && block?.kind === 'list' ? (block.marker ?? '') : ''),
      content: line.start + contentOffset(line.text, printed),
      block: block?.start ?? -1,
      styled: block?.kind === 'heading',
      kind: isNoise
        ? 'noise'
        : line.start >= outline
          ? 'outline'
          : block?.kind === 'furniture' || furniture.has(at)
            ? 'furniture'
            : block?.kind === 'heading'
              ? 'heading'
              : marker
                ? 'list'
                : 'text',
    };
  });
}

const isLostMark = (line: RawLine): boolean => line.indent === 1 && /^[\p{Lu}”"]/u.test(line.text);

/** "att" first on a line that only the margin broke goes on with the sentence above. */
function isBrokenAtt(lines: readonly RawLine[], at: number, margin: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line || line.afterBlank || !satisfied.test(line.text) || before.text.length < 45)
    return false;
  if (satisfied.test(before.text) && before.text.length < Math.max(70, margin * 0.75)) return false;
  return !/[:.;,]$|\b(?:besluta\p{L}*|beslut|beslöt|och|samt|föreslår|dels)$/iu.test(before.text);
}

/** A sentence that goes on over a line break shows that a margin breaks the lines of this text. */
function isWrapped(lines: readonly RawLine[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!before || !line || line.afterBlank || before.text.length < 45) return false;
  return /^\p{Ll}/u.test(line.text) && markerOf(line.text) === '' && !/[.:;!?]$/.test(before.text);
}

/** Where the margin breaks the lines: nine of ten are not longer. */
function marginOf(lines: readonly RawLine[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((one, other) => one - other);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

type RawLine = Pick<Line, 'start' | 'end' | 'text' | 'indent' | 'afterBlank' | 'beforeBlank'>;

function cut(text: string): RawLine[] {
  const lines: RawLine[] = [];
  const printed = printedLines(text);
  printed.forEach(({ at, whole }, index) => {
    const trimmed = whole.trim();
    if (!trimmed) return;
    const indent = whole.length - whole.trimStart().length;
    const start = at + indent;
    lines.push({
      start,
      end: start + trimmed.length,
      text: trimmed,
      indent,
      afterBlank: !printed[index - 1]?.whole.trim(),
      beforeBlank: !printed[index + 1]?.whole.trim(),
    });
  });
  return lines;
}

/** By line breaks, and by those that were lost. */
function printedLines(text: string): { at: number; whole: string }[] {
  const lost = lostBreaks(text);
  const lines: { at: number; whole: string }[] = [];
  let at = 0;
  let next = 0;
  for (const whole of text.split('\n')) {
    let from = at;
    for (let cutAt = lost[next]; cutAt !== undefined && cutAt < at + whole.length; cutAt = lost[next]) {
      if (cutAt > from) lines.push({ at: from, whole: text.slice(from, cutAt) });
      from = Math.max(from, cutAt);
      next += 1;
    }
    lines.push({ at: from, whole: text.slice(from, at + whole.length) });
    at += whole.length + 1;
  }
  return lines;
}

/** "att" belongs to the words; a number or a dot does not. */
const contentOffset = (text: string, marker: string): number =>
  marker && marker !== 'att' ? marker.length + (/^\s*/.exec(text.slice(marker.length))?.[0].length ?? 0) : 0;

/** Some extractors print a file's bookmarks after its text, one tab before each: there the outline begins. */
function outlineStart(text: string, lines: readonly RawLine[]): number {
  let at = lines.length;
  while (at > 0 && isTabbed(text, lines[at - 1])) at -= 1;
  const first = lines[at];
  return first && lines.length - at >= 2 && first.afterBlank && at > 0
    ? first.start
    : Number.POSITIVE_INFINITY;
}

const isTabbed = (text: string, line: RawLine | undefined): boolean =>
  line !== undefined && line.indent > 0 && text.slice(line.start - line.indent, line.start).startsWith('\t');

class BlockFinder {
  readonly #blocks: readonly Block[];
  #at = 0;

  constructor(blocks: readonly Block[]) {
    this.#blocks = [...blocks].sort((one, other) => one.start - other.start);
  }

  /** Lines ask in order, so that the search never walks back. */
  at(position: number): Block | undefined {
    while ((this.#blocks[this.#at]?.end ?? Number.POSITIVE_INFINITY) <= position) this.#at += 1;
    const block = this.#blocks[this.#at];
    return block && block.start <= position ? block : undefined;
  }
}
