import type { Paper, Piece } from '../paper.ts';

/** Letters beyond ASCII as Word writes them: those of Windows-1252 by two figures, the others by their number. */
const escapedRtf = (text: string): string =>
  text
    .replaceAll(/[\\{}]/g, String.raw`\$&`)
    .replaceAll(/[\u00a0-\u00ff]/g, (sign) => `\\'${sign.charCodeAt(0).toString(16)}`)
    .replaceAll(/[^\0-\u007f]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)
    .replaceAll('\n', '\\line ');

function group(piece: Piece): string {
  switch (piece.kind) {
    case 'title':
      return `{\\pard\\b\\fs32 ${escapedRtf(piece.text)}\\par}`;
    case 'heading':
      return `{\\pard\\b\\fs${30 - piece.level * 2} ${escapedRtf(piece.text)}\\par}`;
    case 'paragraph':
      return `{\\pard${piece.bold ? '\\b' : ''} ${escapedRtf(piece.text)}\\par}`;
    case 'list':
      return `{\\pard\\li360\\fi-360 ${escapedRtf(piece.mark)}\\tab ${escapedRtf(piece.text)}\\par}`;
    case 'table':
      return piece.rows
        .map((row) => {
          const edges = row.map((_, at) => `\\cellx${(at + 1) * 3000}`).join('');
          return `\\trowd${edges} ${row.map((text) => `\\pard\\intbl ${escapedRtf(text)}\\cell`).join('')}\\row`;
        })
        .join('\n');
    case 'gap':
      return '\\pard\\par';
    case 'page':
      return '\\page';
  }
}

/** A Rich Text file of the paper. */
export const rtfOf = (paper: Paper): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}{\\stylesheet{\\s0 Normal;}}
{\\header ${escapedRtf(paper.header)}\\par}{\\footer ${escapedRtf(paper.footer)}\\par}
${paper.pieces.map(group).join('\n')}
}`;
