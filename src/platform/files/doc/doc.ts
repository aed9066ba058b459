import WordExtractor from 'word-extractor';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { addPieces, documentBuilder, onlyOnce, outlineOf, type Piece } from '../builder.ts';
import { isContentsLine, listMarkerOf } from '../marker.ts';
import { Refusal } from '../problems.ts';
import { oleOf } from './ole.ts';
import { docPieces } from './paragraphs.ts';

const flags = { encrypted: 0x0100, secondTable: 0x0200 };
const magic = 0xa5ec;

/** The two streams that tell of the text; refuses what is locked, and what a Word before 1997 wrote. */
function streamsOf(bytes: Uint8Array): { main: Uint8Array; table: Uint8Array } {
  const ole = oleOf(bytes);
  const main = ole.stream('WordDocument');
  if (!main || main.length < 0x2f2) throw new Refusal('old-word');
  const view = new DataView(main.buffer, main.byteOffset, main.length);
  if (view.getUint16(0, true) !== magic) throw new Refusal('old-word');
  const said = view.getUint16(10, true);
  if (said & flags.encrypted) throw new Refusal('encrypted');
  const table = ole.stream(said & flags.secondTable ? '1Table' : '0Table');
  if (!table) throw new Refusal('damaged');
  return { main, table };
}

/** A line of the extracted text: the cells of a row have tabs between them, and one after the last. */
function pieceOf(line: string): Piece {
  const text = line.replaceAll('\u00ad', '').replace(/\t+$/, '');
  const inner = text.trim();
  if (isContentsLine(inner)) return { kind: 'furniture', text };
  const marker = listMarkerOf(inner);
  if (marker) return { kind: 'list', text, marker, level: 1 };
  return { kind: inner.includes('\t') || /^\t+\S/.test(text) ? 'row' : 'paragraph', text };
}

// NOTE the library prints a soft hyphen as the word "undefined"
const piecesIn = (text: string): Piece[] => text.replaceAll('undefined', '').split('\n').map(pieceOf);

const lettersIn = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The text with its looks, when it holds the letters of the plain text and no others; else undefined. */
function withLooks(main: Uint8Array, table: Uint8Array, lines: readonly Piece[]): Piece[] | undefined {
  try {
    const { pieces, plain } = docPieces(main, table);
    return lettersIn(plain) === lettersIn(lines.map(({ text }) => text).join('')) ? pieces : undefined;
  } catch {
    return undefined; // what tells of looks is damaged; the text stands
  }
}

const plainWarning =
  'Dokumentet är sparat i Words äldre format (.doc), och dess rubriker och nummer gick inte att läsa; spara det som .docx om något fattas.';

/**
 * Reads a Word file of 1997–2003: its text, with headings, numbers of lists and rows of tables as far as the file tells
 * of them, running heads and feet as furniture. Deleted text is left out.
 */
export async function readDoc(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const { main, table } = streamsOf(bytes);
  const word = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const plain = { filterUnicode: false };
  const lines = piecesIn(word.getBody(plain));
  const body = withLooks(main, table, lines);
  const builder = documentBuilder();
  addPieces(builder, onlyOnce(piecesIn(word.getHeaders({ ...plain, includeFooters: false }))));
  addPieces(builder, body ?? lines);
  addPieces(builder, piecesIn(word.getTextboxes({ ...plain, includeHeadersAndFooters: false })));
  addPieces(builder, piecesIn(word.getFootnotes(plain)));
  addPieces(builder, piecesIn(word.getEndnotes(plain)));
  addPieces(builder, onlyOnce(piecesIn(word.getTextboxes({ ...plain, includeBody: false }))));
  addPieces(builder, onlyOnce(piecesIn(word.getFooters(plain))));
  return builder.finish({
    name,
    mediaType: 'application/msword',
    pages: 1,
    ocr: false,
    outline: outlineOf(body ?? []),
    warnings: body ? [] : [plainWarning],
  });
}
