import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { ReadDocument } from '../../../kernel/read-document.ts';
import type { Result } from '../../../kernel/result.ts';
import { documentBuilder, type Piece } from '../builder.ts';
import { htmlPart } from '../html/html.ts';
import { asFurniture, joinParts, type Part } from '../join.ts';
import { limits } from '../limits.ts';
import { type OpenProblem, openProblemText, Refusal } from '../problems.ts';
import { textPart } from '../txt.ts';
import { headLines } from './head.ts';

/** Reads what is attached, by its content. */
export type OpenAttachment = (bytes: Uint8Array, name: string) => Promise<Result<ReadDocument, OpenProblem>>;

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: limits.partDepth,
      maxHeadersSize: 1024 * 1024,
    });
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : '';
    throw new Refusal(said.includes('nesting depth') ? 'too-deep' : 'damaged');
  }
}

/** Pieces as a part of their own; there is always something in them. */
function partOf(pieces: readonly Piece[]): Part {
  const builder = documentBuilder();
  for (const piece of pieces) builder.add(piece);
  return builder.finish({ name: '', mediaType: '', pages: 0, ocr: false, outline: [], warnings: [] });
}

/** The letter as it was written: with its headings and tables where it has them, unless that copy says too little. */
function bodyOf(letter: Email): Part | undefined {
  const plain = letter.text === undefined ? undefined : textPart(letter.text);
  const page = letter.html === undefined ? undefined : htmlPart(letter.html);
  return page && page.text.length >= (plain?.text.length ?? 0) / 2 ? page : plain;
}

type Enclosed = { readonly name: string; readonly document: ReadDocument };

const pictures = /^image\//;
/** What belongs to the letter itself: signatures, invitations, cards. */
const noDocument =
  /^(?:text\/(?:calendar|x-vcard|vcard)|application\/(?:pgp-signature|(?:x-)?pkcs7-signature|ics))$/;

const isPartOfLetter = (attachment: Attachment) =>
  noDocument.test(attachment.mimeType) || (attachment.related === true && pictures.test(attachment.mimeType));

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

/** Every attachment that is a document is read; the others are named, each with its reason. */
async function enclosedIn(
  letter: Email,
  open: OpenAttachment,
): Promise<{ read: Enclosed[]; warnings: string[] }> {
  const read: Enclosed[] = [];
  const warnings: string[] = [];
  const attached = letter.attachments.filter((one) => !isPartOfLetter(one));
  for (const [at, attachment] of attached.slice(0, limits.attachments).entries()) {
    const name = attachment.filename?.trim() || `bilaga ${at + 1}`;
    const opened = await open(bytesOf(attachment), name);
    if (opened.ok) {
      read.push({ name, document: opened.value });
      warnings.push(...opened.value.warnings.map((warning) => `${name}: ${warning}`));
    } else warnings.push(`Bilagan ${name} har inte lästs in. ${openProblemText.sv[opened.problem]}`);
  }
  if (attached.length > limits.attachments)
    warnings.push(`Mejlet har ${attached.length} bilagor; de första ${limits.attachments} har lästs in.`);
  return { read, warnings };
}

/** A letter that only comes with the document: short, and without items of its own. */
const isCover = (body: Part | undefined) =>
  !body || (body.text.length < 1500 && !/§\s*\d|\d\s*§/.test(body.text));

const titled = ({ name, document }: Enclosed): Part[] => [
  partOf([{ kind: 'heading', text: `Bilaga: ${name}`, level: 1 }]),
  document,
];

function joined(letter: Email, body: Part | undefined, read: readonly Enclosed[]): Part {
  const lines = headLines(letter);
  const head = lines.length === 0 ? [] : [partOf(lines.map((text) => ({ kind: 'paragraph', text })))];
  const own = [...head, ...(body ? [body] : [])];
  const [first, ...others] = read;
  if (!first || !isCover(body)) return joinParts([...own, ...read.flatMap(titled)]);
  const documents = others.length === 0 ? [first.document] : read.flatMap(titled);
  return joinParts([...documents, ...own.map(asFurniture)]);
}

/**
 * Reads a letter (mejl): who, when and about what, its text, and the documents that are attached to it. When it only
 * comes with a document, the document is what was read, and the letter stands beside it as furniture.
 */
export async function readMail(bytes: Uint8Array, name: string, open: OpenAttachment): Promise<ReadDocument> {
  const letter = await parse(bytes);
  if (
    letter.attachments.some((one) => /pkcs7-mime|pgp-encrypted/.test(one.mimeType)) &&
    !letter.text &&
    !letter.html
  )
    throw new Refusal('encrypted');
  const body = bodyOf(letter);
  const { read, warnings } = await enclosedIn(letter, open);
  if (!body && read.length === 0) throw new Refusal('empty-letter');
  const part = joined(letter, body, read);
  if (part.text.length > limits.characters) throw new Refusal('too-much-text');
  return {
    name,
    mediaType: 'message/rfc822',
    ocr: read.some(({ document }) => document.ocr),
    ...part,
    warnings,
  };
}
