import { aDocx, aParagraph, aTable, styled } from '../../../platform/files/files.fixtures.ts';
import type { Paper, Piece } from '../paper.ts';

/** For text in XML and HTML. */
export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const bold = (text: string) =>
  aParagraph(`<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`);

function body(piece: Piece): string {
  switch (piece.kind) {
    case 'title':
      return bold(escapedXml(piece.text));
    case 'heading':
      return aParagraph(
        escapedXml(piece.text),
        `${styled('Rubrik1')}<w:outlineLvl w:val="${piece.level - 1}"/>`,
      );
    case 'paragraph':
      return piece.bold ? bold(escapedXml(piece.text)) : aParagraph(escapedXml(piece.text));
    case 'list':
      return aParagraph(`${escapedXml(piece.mark)} ${escapedXml(piece.text)}`);
    case 'table':
      return aTable(...piece.rows.map((row) => row.map((cell) => cell.split('\n').map(escapedXml))));
    case 'gap':
      return aParagraph('');
    case 'page':
      return aParagraph('<w:r><w:br w:type="page"/></w:r>');
  }
}

/** A Word file of the paper. */
export const docxOf = (paper: Paper): Uint8Array =>
  aDocx({
    body: paper.pieces.map(body).join(''),
    header: aParagraph(escapedXml(paper.header)),
    footer: aParagraph(escapedXml(paper.footer)),
  });
