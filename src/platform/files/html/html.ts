import type { ReadDocument } from '../../../kernel/read-document.ts';
import { addPieces, documentBuilder, outlineOf, type Piece } from '../builder.ts';
import { decodeText, repairedWarning } from '../encoding.ts';
import type { Part } from '../join.ts';
import { Refusal } from '../problems.ts';
import { piecesOf } from './flow.ts';
import { treeOf } from './tree.ts';

/** What a page says of its own letters: in a meta element, or in the XML declaration before it. */
const declaration =
  /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,40})/i;

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const opening = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const found = declaration.exec(opening);
  return found?.[1] ?? found?.[2];
}

/** The blocks of a page that is decoded already. */
export const htmlPieces = (html: string): Piece[] => piecesOf(treeOf(html));

/** The blocks of a page that stands inside another file. */
export const pageIn = (bytes: Uint8Array): Piece[] =>
  htmlPieces(decodeText(bytes, declaredEncoding(bytes)).text);

/** The text of a page that is decoded already, as the body of a letter is; undefined when it holds nothing. */
export function htmlPart(html: string): Part | undefined {
  const pieces = htmlPieces(html);
  if (pieces.every((piece) => piece.text.trim() === '')) return undefined;
  const builder = documentBuilder();
  addPieces(builder, pieces);
  const { text, blocks } = builder.finish({
    name: '',
    mediaType: '',
    pages: 1,
    ocr: false,
    outline: [],
    warnings: [],
  });
  return { text, blocks, pages: 1, outline: outlineOf(pieces) };
}

/**
 * Reads a saved page as a browser shows it: headings, lists with their numbers, tables as rows. Scripts, styles and
 * what is hidden are left out; nothing that it refers to is fetched. Menus and the site's foot are furniture.
 */
export function readHtml(bytes: Uint8Array, name: string): ReadDocument {
  const decoded = decodeText(bytes, declaredEncoding(bytes));
  const part = htmlPart(decoded.text);
  if (!part) throw new Refusal('no-text');
  return {
    name,
    mediaType: 'text/html',
    ocr: false,
    ...part,
    warnings: decoded.repaired ? [repairedWarning] : [],
  };
}
