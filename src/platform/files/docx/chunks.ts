import type { Piece } from '../builder.ts';
import { decodeText } from '../encoding.ts';
import { pageIn } from '../html/html.ts';
import { rtfPieces } from '../rtf/rtf.ts';
import { sniff } from '../sniff.ts';
import type { Parts } from '../xml.ts';

export type Chunks = {
  /** What the part behind a relation holds. */
  readonly pieces: (relation: string) => readonly Piece[];
  readonly warnings: string[];
};

const unread =
  'En del av dokumentet är infogad i ett format som inte har lästs in. Öppna filen i Word och spara den på nytt.';

/**
 * Parts in other formats, which programs that build documents leave for Word to take in when it opens the file: saved
 * pages, RTF and plain text are read, others are told of.
 */
export function chunksOf(parts: Parts, relations: ReadonlyMap<string, string>): Chunks {
  const warnings: string[] = [];
  const known = new Map<string, readonly Piece[]>();
  const read = (relation: string): readonly Piece[] => {
    const bytes = parts.bytes(relations.get(relation) ?? '');
    const format = bytes && bytes.length > 0 ? sniff(bytes) : undefined;
    if (bytes && format === 'html') return pageIn(bytes);
    if (bytes && format === 'rtf') return rtfPieces(bytes);
    if (bytes && format === 'text')
      return decodeText(bytes)
        .text.split(/\r\n?|\n/)
        .map((text) => ({ kind: 'paragraph', text }));
    if (warnings.length === 0) warnings.push(unread);
    return [];
  };
  return {
    warnings,
    pieces(relation) {
      const found = known.get(relation) ?? read(relation);
      known.set(relation, found);
      return found;
    },
  };
}
