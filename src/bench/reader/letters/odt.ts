import { zipOf } from '../../../platform/files/files.fixtures.ts';
import type { Paper, Piece } from '../paper.ts';
import { escapedXml } from './docx.ts';

const broken = (text: string) => escapedXml(text).replaceAll('\n', '<text:line-break/>');

function element(piece: Piece): string {
  switch (piece.kind) {
    case 'title':
      return `<text:p text:style-name="Title">${broken(piece.text)}</text:p>`;
    case 'heading':
      return `<text:h text:outline-level="${piece.level}">${broken(piece.text)}</text:h>`;
    case 'paragraph':
      return `<text:p>${broken(piece.text)}</text:p>`;
    case 'list':
      return `<text:p>${broken(piece.mark)}<text:tab/>${broken(piece.text)}</text:p>`;
    case 'table':
      return `<table:table>${piece.rows
        .map(
          (row) =>
            `<table:table-row>${row
              .map((text) => `<table:table-cell><text:p>${broken(text)}</text:p></table:table-cell>`)
              .join('')}</table:table-row>`,
        )
        .join('')}</table:table>`;
    case 'gap':
    case 'page':
      return '<text:p/>';
  }
}

const urn = 'urn:oasis:names:tc:opendocument:xmlns';
const spaces = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="${urn}:${name}:1.0"`)
  .join(' ');
const xml = '<?xml version="1.0" encoding="UTF-8"?>';

/** An OpenDocument text of the paper. */
export const odtOf = (paper: Paper): Uint8Array =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${xml}<office:document-content ${spaces}><office:body><office:text>${paper.pieces
      .map(element)
      .join('')}</office:text></office:body></office:document-content>`,
    'styles.xml': `${xml}<office:document-styles ${spaces}><office:master-styles><style:master-page style:name="Standard"><style:header><text:p>${escapedXml(
      paper.header,
    )}</text:p></style:header></style:master-page></office:master-styles></office:document-styles>`,
    'META-INF/manifest.xml': `${xml}<manifest:manifest xmlns:manifest="${urn}:manifest:1.0"/>`,
  });
