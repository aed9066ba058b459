import type { Paper, Piece } from '../paper.ts';
import { escapedXml } from './docx.ts';

const cell = (text: string) => `<td>${escapedXml(text).replaceAll('\n', '<br>')}</td>`;

function element(piece: Piece): string {
  switch (piece.kind) {
    case 'title':
      return `<h1>${escapedXml(piece.text)}</h1>`;
    case 'heading':
      return `<h${piece.level + 1}>${escapedXml(piece.text)}</h${piece.level + 1}>`;
    case 'paragraph':
      return piece.bold
        ? `<p><strong>${escapedXml(piece.text)}</strong></p>`
        : `<p>${escapedXml(piece.text)}</p>`;
    case 'list':
      return `<p>${escapedXml(piece.mark)} ${escapedXml(piece.text)}</p>`;
    case 'table':
      return `<table>${piece.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
    case 'gap':
      return '';
    case 'page':
      return '<hr>';
  }
}

/** A page of a web site: a menu, the paper, a foot. */
export const htmlOf = (paper: Paper): string => `<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>Protokoll</title>
<style>p { margin: 0 }</style><script>var hidden = "Förvaltningen får i uppdrag att ta fram ett skript.";</script></head>
<body><nav><a href="/">Start</a> <a href="/politik">Politik</a></nav><main>
${paper.pieces.map(element).join('\n')}
</main></body></html>
`;
