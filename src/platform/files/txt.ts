import type { Block, ReadDocument } from '../../kernel/read-document.ts';
import { cleanText } from './builder.ts';
import { decodeText, repairedWarning } from './encoding.ts';
import type { Part } from './join.ts';
import { limits } from './limits.ts';
import { isContentsLine, listMarkerOf, opensBlock } from './marker.ts';
import { Refusal } from './problems.ts';

type Line = { readonly text: string; readonly start: number; readonly indent: number };

/** The lines that hold something, and where they stand; `undefined` for an empty line. */
function linesOf(text: string): (Line | undefined)[] {
  let at = 0;
  return text.split('\n').map((raw) => {
    const start = at;
    at += raw.length + 1;
    const inner = raw.trim();
    if (inner === '') return undefined;
    const lead = raw.length - raw.trimStart().length;
    return { text: inner, start: start + lead, indent: raw.slice(0, lead).replaceAll('\t', '    ').length };
  });
}

/**
 * How wide the text was printed, in characters; undefined when every paragraph is one line of its own, or when
 * the lines are too short to tell.
 */
export function printedWidth(lengths: readonly number[]): number | undefined {
  const sorted = [...lengths].sort((a, b) => a - b);
  const wide = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return wide < 55 || wide > 140 ? undefined : wide;
}

/** True when the next line goes on with this one's sentence: its first word would not have fitted here. */
export function goesOn(line: string, next: string, width: number | undefined): boolean {
  if (
    width === undefined ||
    opensBlock(next) ||
    isContentsLine(line) ||
    line.includes('\t') ||
    next.includes('\t')
  )
    return false;
  const firstWord = /^\S*/.exec(next)?.[0].length ?? 0;
  if (line.length + 1 + firstWord > width * 0.85) return true;
  return /^[a-zåäö]/.test(next) && !/[.!?:]$/.test(line) && line.length > width * 0.5;
}

/** Depth of list entries by their indent: deeper than the one above is one level down. */
function listDepth(): { of(indent: number): number; reset(): void } {
  let indents: number[] = [];
  return {
    of(indent) {
      indents = [...indents.filter((known) => known < indent), indent];
      return indents.length;
    },
    reset() {
      indents = [];
    },
  };
}

function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const width = printedWidth(lines.flatMap((line) => (line ? [line.text.length] : [])));
  const depth = listDepth();
  const blocks: Block[] = [];
  let above: Line | undefined;
  for (const line of lines) {
    const end = line && line.start + line.text.length;
    const last = blocks.at(-1);
    if (line && above && last && end && goesOn(above.text, line.text, width)) {
      blocks[blocks.length - 1] = { ...last, end };
    } else if (line && end) {
      const contents = isContentsLine(line.text);
      const marker = contents ? undefined : listMarkerOf(line.text);
      const kind = contents ? 'furniture' : marker ? 'list' : line.text.includes('\t') ? 'row' : 'paragraph';
      if (!marker) depth.reset();
      blocks.push({
        kind,
        start: line.start,
        end,
        ...(marker && { marker, level: depth.of(line.indent) }),
      });
    }
    above = line;
  }
  return blocks;
}

/** The blocks of a text that is decoded already; undefined when it holds nothing. */
export function textPart(decoded: string): Part | undefined {
  const text = cleanText(decoded);
  if (text.length > limits.characters) throw new Refusal('too-much-text');
  const blocks = blocksOf(text);
  return blocks.length === 0 ? undefined : { text, blocks, pages: 1, outline: [] };
}

/** Reads a text file: its encoding found out, its lines kept as they are, its paragraphs and lists as blocks. */
export function readTxt(bytes: Uint8Array, name: string): ReadDocument {
  const decoded = decodeText(bytes);
  const part = textPart(decoded.text);
  if (!part) throw new Refusal('no-text');
  return {
    name,
    mediaType: 'text/plain',
    ocr: false,
    ...part,
    warnings: decoded.repaired ? [repairedWarning] : [],
  };
}
