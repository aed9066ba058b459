import { isUtf8 } from 'node:buffer';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import { addPieces, documentBuilder, onlyOnce, outlineOf, type Piece } from '../builder.ts';
import { trackedWarning } from '../problems.ts';
import { aReading, finish, listenerOf, type RtfReading } from './reading.ts';
import { tokensOf } from './tokens.ts';

const cutWarning = 'Filen saknar sitt slut: det som står sist kan fattas.';

/** Letters beyond ASCII should be written as codes; where they stand as they are, the newer programs mean UTF-8. */
const rawPageOf = (bytes: Uint8Array) =>
  bytes.some((byte) => byte > 127) && isUtf8(bytes) ? 'utf8' : undefined;

function readAll(bytes: Uint8Array): { reading: RtfReading; cut: boolean } {
  const reading = aReading(rawPageOf(bytes));
  tokensOf(bytes, listenerOf(reading));
  return { reading, cut: finish(reading) };
}

/** The blocks of an RTF text that stands inside another file. */
export const rtfPieces = (bytes: Uint8Array): Piece[] => readAll(bytes).reading.body.pieces;

/**
 * Reads an RTF file as it prints: the numbers of its lists as they are kept in it, running heads and feet as furniture,
 * inserted text kept and deleted text left out. Comments, pictures and hidden text are not read.
 */
export function readRtf(bytes: Uint8Array, name: string): ReadDocument {
  const { reading, cut } = readAll(bytes);
  const { body, found } = reading;
  const builder = documentBuilder();
  addPieces(builder, onlyOnce(found.head));
  addPieces(builder, body.pieces);
  addPieces(builder, found.note);
  addPieces(builder, onlyOnce(found.foot));
  return builder.finish({
    name,
    mediaType: 'application/rtf',
    pages: Math.max(reading.savedPages, reading.pages + 1),
    ocr: false,
    outline: outlineOf(body.pieces),
    warnings: [...(reading.tracked ? [trackedWarning] : []), ...(cut ? [cutWarning] : [])],
  });
}
