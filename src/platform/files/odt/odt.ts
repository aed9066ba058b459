import type { ReadDocument } from '../../../kernel/read-document.ts';
import { addPieces, documentBuilder, outlineOf } from '../builder.ts';
import { Refusal, trackedWarning } from '../problems.ts';
import { type Parts, partsOf, type XmlListener } from '../xml.ts';
import { furnitureOf, storyIn } from './story.ts';
import { odtStyles } from './styles.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

/** Refuses a file locked by a password: its manifest tells how each part is encrypted, or that all of it is. */
function refuseLocked(parts: Parts): void {
  let locked = parts.names.includes('encrypted-package');
  parts.read('META-INF/manifest.xml', {
    open: (name) => void (locked ||= name === 'manifest:encryption-data'),
  });
  if (locked) throw new Refusal('encrypted');
}

const together = (...listeners: readonly XmlListener[]): XmlListener => ({
  open: (name, attributes) => listeners.forEach((one) => one.open?.(name, attributes)),
  text: (text) => listeners.forEach((one) => one.text?.(text)),
  close: (name) => listeners.forEach((one) => one.close?.(name)),
});

/** The number of pages by the program that last saved the file. */
function savedPages(parts: Parts): number {
  let pages = 0;
  parts.read('meta.xml', {
    open(name, attributes) {
      if (name === 'meta:document-statistic')
        pages = Number.parseInt(attributes['meta:page-count'] ?? '', 10) || 0;
    },
  });
  return pages;
}

/**
 * Reads an OpenDocument text as it prints: with its automatic numbers, running heads and feet as furniture, inserted
 * text kept and deleted text left out. Comments, pictures and hidden text are not read.
 */
export function readOdt(bytes: Uint8Array, name: string): ReadDocument {
  const parts = partsOf(bytes);
  refuseLocked(parts);
  if (!parts.names.includes('content.xml')) throw new Refusal('damaged');
  const styles = odtStyles();
  const heads = storyIn(['style:header', 'style:header-first', 'style:header-left'], styles);
  const feet = storyIn(['style:footer', 'style:footer-first', 'style:footer-left'], styles);
  parts.read('styles.xml', together(styles.listener, heads.listener, feet.listener));
  const body = storyIn(['office:text'], styles);
  parts.read('content.xml', together(styles.listener, body.listener));

  const builder = documentBuilder();
  addPieces(builder, furnitureOf(heads));
  addPieces(builder, body.pieces);
  addPieces(builder, body.reading.notes);
  addPieces(builder, furnitureOf(feet));
  return builder.finish({
    name,
    mediaType,
    pages: Math.max(savedPages(parts), body.reading.pages + 1),
    ocr: false,
    outline: outlineOf(body.pieces),
    warnings: body.reading.tracked ? [trackedWarning] : [],
  });
}
