import { directoryOf, isZip } from './zip.ts';
import { looksLikeText } from './encoding.ts';
import { pictureOf } from './scan/picture.ts';

/** What a file is by its content; its name is never believed. */
export type Format =
  | 'docx'
  | 'xlsx'
  | 'pdf'
  | 'text'
  | 'ole'
  | 'ole-encrypted'
  | 'odf'
  | 'rtf'
  | 'html'
  | 'mail'
  | 'image'
  | 'other-image'
  | 'unknown';

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, at) => bytes[at] === byte);

/** The first bytes as Latin-1, for the formats that announce themselves in ASCII. */
const openingOf = (bytes: Uint8Array, length = 1024) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1');

/** True when the Office file is locked by a password: its streams are named in UTF-16 inside the OLE container. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return whole.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function zipFormat(bytes: Uint8Array): Format {
  const names = new Set(directoryOf(bytes).map((entry) => entry.name));
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('mimetype') && names.has('content.xml')) return 'odf';
  if (!names.has('[Content_Types].xml')) return 'unknown';
  return [...names].some((name) => /^word\/document\d*\.xml$/.test(name)) ? 'docx' : 'unknown';
}

/** Recognises a file by its content. Throws a Refusal when a zip file is damaged or beyond the limits. */
export function sniff(bytes: Uint8Array): Format {
  if (isZip(bytes)) return zipFormat(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return isEncryptedOffice(bytes) ? 'ole-encrypted' : 'ole';
  const picture = pictureOf(bytes);
  if (picture) return picture.readable ? 'image' : 'other-image';
  const opening = openingOf(bytes);
  if (opening.includes('%PDF-')) return 'pdf';
  if (opening.startsWith('{\\rtf')) return 'rtf';
  if (!looksLikeText(bytes)) return 'unknown';
  const plain = opening.replace(/^(ï»¿|ÿþ|þÿ)/, '').replaceAll('\0', '');
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?<(!doctype html|html|head|body)\b/i.test(plain)) return 'html';
  if (
    /^(received|return-path|message-id|mime-version|delivered-to|from|subject|date|x-[\w-]+): /i.test(plain)
  )
    return isMail(plain) ? 'mail' : 'text';
  return 'text';
}

/** A letter carries the headers that a mail server writes, not only a line that begins with "Date:". */
const isMail = (opening: string) =>
  /^(message-id|mime-version|received|return-path): /im.test(opening) && /^from: /im.test(opening);
