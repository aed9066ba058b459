import type { PersonId } from '../kernel/actor.ts';
import type { Id } from '../kernel/id.ts';
import type { KnotId } from '../thread/knot.ts';

export type DocumentId = Id<'document'>;

/** A kept file (handling): its bytes never change; `extracted` is the text that source spans count in. */
export type Document = {
  readonly id: DocumentId;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly extracted: string | undefined;
  readonly addedBy: string | undefined;
  readonly addedAt: Date;
};

/** Where in a document something was read: [starts, ends) in UTF-16 units of its extracted text. */
export type SourceSpan = {
  readonly knotId: KnotId;
  readonly documentId: DocumentId;
  readonly starts: number;
  readonly ends: number;
  readonly text: string;
};

/** A file to keep, with the face it gets on the thread. */
export type FileToKeep = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly extracted?: string;
  readonly addedBy?: PersonId;
};

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** What a file says it is by its name; it is only ever handed back as a download, never shown as a page. */
export const mediaTypeOf = (name: string): string =>
  mediaTypes[name.toLowerCase().split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** A file's name without path and control characters, short enough for every system; never empty. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = Array.from(last)
    .filter((sign) => sign >= ' ' && sign !== '\u007F' && !'"<>|:*?'.includes(sign))
    .join('')
    .trim();
  return clean.slice(-160) || 'namnlös fil';
}

/** A stretch of the text: told plainly, or read into the register as these knots. */
export type Stretch = { readonly start: number; readonly text: string; readonly knots: readonly KnotId[] };

/** The text cut where spans begin and end, so that every stretch can say what was read out of it. */
export function stretches(text: string, spans: readonly SourceSpan[]): Stretch[] {
  const inside = spans.filter((span) => span.ends > span.starts && span.starts < text.length);
  const cuts = [...new Set([0, ...inside.flatMap((span) => [span.starts, span.ends]), text.length])]
    .filter((at) => at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, cuts[index + 1]),
    knots: inside.filter((span) => span.starts <= start && span.ends > start).map((span) => span.knotId),
  }));
}
