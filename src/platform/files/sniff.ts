import { looksLikeText } from './encoding.ts';
import { Refusal } from './problems.ts';
import { pictureOf } from './scan/picture.ts';
import { directoryOf, isZip, unpack, type ZipEntry } from './zip.ts';

/** What a file is by its content; its name is never believed. */
export type Format =
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'doc'
  | 'pdf'
  | 'html'
  | 'mail'
  | 'text'
  | 'xlsx'
  | 'image'
  | 'other-image'
  | 'encrypted'
  | 'other-sheet'
  | 'slides'
  | 'outlook'
  | 'other-office'
  | 'archive'
  | 'program'
  | 'unknown';

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

/** The first bytes as Latin-1, for the formats that announce themselves in ASCII. */
const openingOf = (bytes: Uint8Array, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');

/** What an OLE container holds: its streams are named in UTF-16. A letter may hold all the others, and comes first. */
const oleStreams: readonly (readonly [string, Format])[] = [
  ['__properties_version1.0', 'outlook'],
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'other-sheet'],
  ['PowerPoint Document', 'slides'],
];

function oleFormat(bytes: Uint8Array): Format {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = oleStreams.find(([stream]) => whole.includes(Buffer.from(stream, 'utf16le')));
  if (found) return found[1];
  const directory = bytes.length < 512 ? Infinity : (whole.readUInt32LE(48) + 1) * 512;
  if (directory >= bytes.length) throw new Refusal('cut-short'); // the names stand in what is missing
  return 'other-office';
}

/** What an OpenDocument file says of itself. */
function odfFormat(bytes: Uint8Array, entry: ZipEntry): Format {
  let type = '';
  unpack(bytes, entry, (piece) => void (type += Buffer.from(piece.subarray(0, 200)).toString('latin1')));
  if (type.includes('opendocument.text')) return 'odt';
  if (type.includes('opendocument.spreadsheet')) return 'other-sheet';
  return type.includes('opendocument.presentation') ? 'slides' : 'unknown';
}

function zipFormat(bytes: Uint8Array): Format {
  const entries = directoryOf(bytes);
  const names = new Set(entries.map((entry) => entry.name));
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('ppt/presentation.xml')) return 'slides';
  const mimetype = entries.find((entry) => entry.name === 'mimetype');
  if (mimetype && names.has('META-INF/manifest.xml')) return odfFormat(bytes, mimetype);
  if (!names.has('[Content_Types].xml')) return entries.length > 0 ? 'archive' : 'unknown';
  return [...names].some((name) => /^word\/document\d*\.xml$/.test(name)) ? 'docx' : 'unknown';
}

const isProgram = (bytes: Uint8Array) =>
  starts(bytes, 0x4d, 0x5a) || starts(bytes, 0x7f, 0x45, 0x4c, 0x46) || starts(bytes, 0xcf, 0xfa, 0xed, 0xfe);
const isPacked = (bytes: Uint8Array) =>
  starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) || starts(bytes, 0x52, 0x61, 0x72, 0x21);

const htmlOpening =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|(?:html|head|body|meta|title|main|article|section|div|table|p|h[1-6]|span|center)\b[^<]*>)/i;
/** A letter carries the headers that a mail server writes, not only a line that begins with "Date:". */
const headerLine = /^[!-9;-~]{1,76}:(?: |\t|\r?\n[ \t])/;
const servers = /^(?:message-id|mime-version|received|return-path):/im;
const contents = /^(?:from|content-type):/im;

function textFormat(opening: string): Format {
  const plain = opening.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').replaceAll('\0', '');
  if (htmlOpening.test(plain.slice(0, 4096))) return 'html';
  const head = plain.split(/\r?\n\r?\n/, 1)[0] ?? '';
  return headerLine.test(plain) && servers.test(head) && contents.test(head) ? 'mail' : 'text';
}

/** Recognises a file by its content. Throws a Refusal when a zip file is damaged or beyond the limits. */
export function sniff(bytes: Uint8Array): Format {
  if (isZip(bytes)) return zipFormat(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oleFormat(bytes);
  const picture = pictureOf(bytes);
  if (picture) return picture.readable ? 'image' : 'other-image';
  const opening = openingOf(bytes, 32 * 1024);
  if (opening.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^(?:ï»¿)?\s*\{\\rtf/.test(opening)) return 'rtf';
  if (looksLikeText(bytes)) return textFormat(opening);
  if (isProgram(bytes)) return 'program';
  return isPacked(bytes) ? 'archive' : 'unknown';
}
