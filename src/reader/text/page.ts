import type { ReadDocument } from '../../kernel/read-document.ts';
import { isTaughtFurniture } from '../lessons.ts';
import type { LookLessons } from '../lessons.ts';
import type { ProposedRepair, Span } from '../shape.ts';
import { brokenWords, joinedBy } from './broken.ts';
import { fold, tidy } from './fold.ts';
import { lostBreaks } from './flattened.ts';
import { linesOf } from './line.ts';
import type { Line } from './line.ts';
import { sectionSigns, withSectionSigns } from './section-signs.ts';

/** A document made ready to read: one offset means the same place in every one of its strings. */
export type Page = {
  readonly raw: string;
  /** As printed, with page furniture and web noise as spaces; its line breaks stand. */
  readonly shown: string;
  /** Line breaks, page furniture and web noise are spaces; nothing has moved. */
  readonly flat: string;
  readonly folded: string;
  /** Lines to read. */
  readonly lines: readonly Line[];
  /** Every line, furniture and noise too. */
  readonly allLines: readonly Line[];
  readonly outline: readonly string[];
  /** Every word that somewhere is written without a capital. */
  readonly smallWords: ReadonlySet<string>;
  /** The characters between two offsets as a person would write them. */
  readonly words: (start: number, end: number) => string;
  /** Words that a converter broke in two. */
  readonly broken: readonly ProposedRepair[];
  /** Puts them together in a text that was cut out of the document. */
  readonly joined: (text: string) => string;
};

/** Lays the document out for reading. */
export function pageOf(opened: ReadDocument, taught?: LookLessons): Page {
  const document = { ...opened, text: withSectionSigns(opened.text, sectionSigns(opened.text)) };
  const allLines = linesOf(document).map((line): Line =>
    isTaughtFurniture(line.text, taught) ? { ...line, kind: 'furniture' } : line,
  );
  const isRead = (line: Line) => !['furniture', 'noise', 'outline'].includes(line.kind);
  const lines = allLines.filter(isRead);
  let shown = document.text;
  const blank: Span[] = allLines.filter((line) => !isRead(line)).map((line) => [line.start, line.end]);
  for (const mark of document.text.matchAll(/\[bookmark: [^\]]*\]/g)) {
    blank.push([mark.index, mark.index + mark[0].length]);
  }
  shown = brokenAgain(blankOut(shown, blank));
  const flat = shown.replace(/[\n\t\u00a0]/g, ' ');
  const broken = brokenWords(flat);
  const joined = joinedBy(broken);
  const printed = allLines.filter((line) => line.kind === 'outline').map((line) => tidy(line.text));
  return {
    raw: opened.text,
    shown,
    flat,
    folded: fold(flat),
    lines,
    allLines,
    outline: [...document.outline, ...printed],
    smallWords: new Set(flat.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu)),
    broken,
    words: (start, end) => joined(tidy(shown.slice(start, end))),
    joined,
  };
}

/** The line breaks that were lost stand again, where a space took their place. */
function brokenAgain(text: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (const lost of lostBreaks(text)) {
    pieces.push(text.slice(at, lost - 1), '\n');
    at = lost;
  }
  return pieces.join('') + text.slice(at);
}

function blankOut(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0])) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}
