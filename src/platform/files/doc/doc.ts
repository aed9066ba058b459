import WordExtractor from 'word-extractor';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { addPieces, documentBuilder, onlyOnce, type Piece } from '../builder.ts';
import { isContentsLine, listMarkerOf } from '../marker.ts';
import { Refusal } from '../problems.ts';
import { oleOf } from './ole.ts';

const flags = { encrypted: 0x0100, secondTable: 0x0200 };
const magic = 0xa5ec;

/** What the file's own head says: refuses what is locked, and what a Word before 1997 wrote. */
function headOf(bytes: Uint8Array): { hasLists: boolean } {
  const ole = oleOf(bytes);
  const main = ole.stream('WordDocument');
  if (!main || main.length < 0x2f0) throw new Refusal('old-word');
  const view = new DataView(main.buffer, main.byteOffset, main.length);
  if (view.getUint16(0, true) !== magic) throw new Refusal('old-word');
  const said = view.getUint16(10, true);
  if (said & flags.encrypted) throw new Refusal('encrypted');
  if (!ole.stream(said & flags.secondTable ? '1Table' : '0Table')) throw new Refusal('damaged');
  return { hasLists: view.getUint32(0x2e6, true) > 2 };
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

const piecesIn = (text: string): Piece[] => text.split('\n').map(pieceOf);

const listWarning =
  'Dokumentet är sparat i Words äldre format (.doc). Nummer som Word sätter ut av sig självt kan fattas; spara det som .docx om de behövs.';

/**
 * Reads a Word file of 1997–2003: its text, tables as rows, running heads and feet as furniture. Deleted text is left
 * out; numbers that Word counts by itself are not in the text of such a file.
 */
export async function readDoc(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const { hasLists } = headOf(bytes);
  const word = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const plain = { filterUnicode: false };
  const builder = documentBuilder();
  addPieces(builder, onlyOnce(piecesIn(word.getHeaders({ ...plain, includeFooters: false }))));
  addPieces(builder, piecesIn(word.getBody(plain)));
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
    outline: [],
    warnings: hasLists ? [listWarning] : [],
  });
}
