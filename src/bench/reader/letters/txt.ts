import iconv from 'iconv-lite';
import type { Paper, Piece } from '../paper.ts';
import { pageNumber } from '../paper.ts';

/** How a text file is set: the width of its lines (0 breaks none) and how many of them make a page (0 for no pages). */
export type TextSetting = { readonly width: number; readonly page: number };

/** Breaks a text at spaces so that no line is longer than `width`; 0 breaks nothing. */
export function wrapped(text: string, width: number): string[] {
  if (width === 0) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Rows under each other in columns, as a typewriter sets them. */
function columns(rows: readonly (readonly string[])[], between: string): string[] {
  const first = Math.max(...rows.map((row) => row[0]?.length ?? 0)) + 4;
  return rows.flatMap((row) => {
    const [label = '', ...cells] = row;
    const [top = '', ...under] = cells.join(between).split('\n');
    return [`${label.padEnd(first)}${top}`.trimEnd(), ...under.map((one) => `${' '.repeat(first)}${one}`)];
  });
}

/** The lines of one piece. */
export function linesOf(piece: Piece, width: number): string[] {
  switch (piece.kind) {
    case 'title':
    case 'heading':
      return ['', ...wrapped(piece.text, width), ...(piece.kind === 'title' ? [''] : [])];
    case 'paragraph':
      return wrapped(piece.text, width);
    case 'list': {
      const [first = '', ...rest] = wrapped(piece.text, width === 0 ? 0 : width - 4);
      return [`${piece.mark} ${first}`, ...rest.map((line) => `   ${line}`)];
    }
    case 'table':
      return columns(piece.rows, piece.lines ? '    ' : '    ');
    case 'gap':
    case 'page':
      return [''];
  }
}

/** The text of a paper, with the running head and foot on every page where it has pages. */
export function textOf(paper: Paper, { width, page }: TextSetting): string {
  const lines = paper.pieces.flatMap((piece) => linesOf(piece, width));
  if (page === 0) return `${lines.join('\n')}\n`;
  const pages = Math.ceil(lines.length / page);
  const set = Array.from({ length: pages }, (_, at) => {
    const number = pageNumber(paper.numbering, at + 1, pages);
    const head = [paper.header, number].filter((one) => one !== '').join('    ');
    return [head, '', ...lines.slice(at * page, (at + 1) * page), '', paper.footer, ''];
  });
  return `${set
    .flat()
    .join('\n')
    .replaceAll(/\n{4,}/g, '\n\n\n')}\n`;
}

export const encodings = ['utf-8', 'utf-8-nfd', 'windows-1252', 'macroman', 'cp850', 'utf-16le'] as const;
export type Encoding = (typeof encodings)[number];

/** The bytes of a text file in the encoding; å ä ö as two signs each under `utf-8-nfd`. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8-nfd') return Buffer.from(text.normalize('NFD'));
  // NOTE cp850 has neither dash nor bullet; those who wrote in it used what the keyboard had
  const written = encoding === 'cp850' ? text.replaceAll(/[–—]/g, '-').replaceAll('•', '*') : text;
  return iconv.encode(written, encoding, { addBOM: encoding === 'utf-16le' });
}
