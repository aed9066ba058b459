import iconv from 'iconv-lite';
import { pageNumber } from '../paper.ts';
import type { Paper, Piece } from '../paper.ts';
import { pdfFile } from './pdf-file.ts';

/** One line on a page, in points from the lower left corner. */
type Line = { readonly x: number; readonly text: string; readonly size: number; readonly bold: boolean };
type Placed = Line & { readonly y: number };

/** Widths of Helvetica's signs in thousandths, by the sorts that matter for where a line ends. */
const widthOf = (sign: string): number => {
  if (/[ijltfI.,:;'|!() /-]/.test(sign)) return 290;
  if (/[A-ZÅÄÖmw§%]/.test(sign)) return 710;
  return 545;
};
const width = (text: string, size: number) =>
  Array.from(text).reduce((sum, sign) => sum + widthOf(sign), 0) * (size / 1000);

function broken(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && width(longer, size) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

const left = 70;
const room = 455;
const set = (text: string, how: { size?: number; bold?: boolean; x?: number } = {}): Line[] => {
  const { size = 11, bold = false, x = left } = how;
  return broken(text, size, room - (x - left)).map((line) => ({ x, text: line, size, bold }));
};

/** The lines of a piece; those of one row share their place, so each row is a list of lines. */
function rowsOf(piece: Piece): Line[][] {
  switch (piece.kind) {
    case 'title':
      return set(piece.text, { size: 16, bold: true }).map((line) => [line]);
    case 'heading':
      return [[], ...set(piece.text, { size: 15 - piece.level, bold: true }).map((line) => [line])];
    case 'paragraph':
      return set(piece.text, { bold: piece.bold ?? false }).map((line) => [line]);
    case 'list':
      return set(piece.text, { x: left + 18 }).map((line, at) =>
        at === 0 ? [{ ...line, x: left, text: piece.mark }, line] : [line],
      );
    case 'table':
      return piece.rows.flatMap((row) => {
        const step = room / row.length;
        const cells = row.map((text, at) =>
          text
            .split('\n')
            .flatMap((one) => broken(one, 10, step - 12))
            .map((line): Line => ({ x: left + at * step, text: line, size: 10, bold: false })),
        );
        const height = Math.max(...cells.map((lines) => lines.length));
        return Array.from({ length: height }, (_, at) => cells.flatMap((lines) => lines.slice(at, at + 1)));
      });
    case 'gap':
      return [[]];
    case 'page':
      return [];
  }
}

/** Breaks into pages at the lower margin; a heading does not stay alone at the foot. */
function pagesOf(paper: Paper): Placed[][] {
  const pages: Placed[][] = [[]];
  let y = 760;
  for (const piece of paper.pieces) {
    const rows = rowsOf(piece);
    if (piece.kind === 'page' || (piece.kind === 'heading' && y < 130)) {
      pages.push([]);
      y = 760;
    }
    for (const row of rows) {
      if (y < 80) {
        pages.push([]);
        y = 760;
      }
      for (const line of row) pages.at(-1)?.push({ ...line, y });
      y -= Math.max(11, ...row.map((line) => line.size)) * 1.35;
    }
  }
  return pages.filter((page) => page.length > 0);
}

const escaped = (text: string) =>
  iconv
    .encode(text, 'windows-1252')
    .toString('latin1')
    .replaceAll(/[\\()]/g, String.raw`\$&`);

function contentOf(page: readonly Placed[], paper: Paper, number: string): string {
  const around: Placed[] = [
    { x: left, y: 805, text: paper.header, size: 9, bold: false },
    { x: 480, y: 805, text: number, size: 9, bold: false },
    { x: left, y: 40, text: paper.footer, size: 9, bold: false },
  ];
  return [...around.filter(({ text }) => text !== ''), ...page]
    .map(
      ({ x, y, text, size, bold }) =>
        `BT /${bold ? 'B' : 'R'} ${size} Tf 1 0 0 1 ${x.toFixed(1)} ${y.toFixed(1)} Tm (${escaped(text)}) Tj ET`,
    )
    .join('\n');
}

/** A pdf file of A4 pages in Helvetica, as an office program prints it without tags. */
export function pdfOf(paper: Paper): { bytes: Uint8Array; pages: number } {
  const pages = pagesOf(paper);
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const kids = pages.map((_, at) => `${5 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    ...pages.flatMap((page, at) => {
      const content = contentOf(page, paper, pageNumber(paper.numbering, at + 1, pages.length));
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${6 + at * 2} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return { bytes: pdfFile(objects), pages: pages.length };
}
