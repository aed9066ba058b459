import type { ReadDocument } from '../../../kernel/read-document.ts';
import { addPieces, documentBuilder, onlyOnce, outlineOf, type Piece } from '../builder.ts';
import { Refusal, trackedWarning } from '../problems.ts';
import { type Parts, partsOf } from '../xml.ts';
import { chunksOf } from './chunks.ts';
import { numbererOf } from './numbering.ts';
import { type Story, storyOf } from './story.ts';
import { stylesOf } from './styles.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Relations = { readonly byId: Map<string, string>; readonly byKind: Map<string, string> };

/** Where a part's relations lead, as names inside the file; links out of the file are left alone. */
function relationsOf(parts: Parts, folder: string, file: string): Relations {
  const byId = new Map<string, string>();
  const byKind = new Map<string, string>();
  parts.read(`${folder}_rels/${file}.rels`, {
    open(name, attributes) {
      const target = attributes['Target'];
      if (name !== 'Relationship' || !target || attributes['TargetMode'] === 'External') return;
      const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
      byId.set(attributes['Id'] ?? '', path);
      byKind.set(attributes['Type']?.split('/').at(-1) ?? '', path);
    },
  });
  return { byId, byKind };
}

/** The number of pages by Word's own count when it last saved the file. */
function savedPages(parts: Parts): number {
  let text = '';
  let within = false;
  parts.read('docProps/app.xml', {
    open: (name) => void (within = name === 'Pages'),
    text: (piece) => void (text += within ? piece : ''),
    close: () => void (within = false),
  });
  return Number.parseInt(text, 10) || 0;
}

const order = ['first', 'default', 'even'];

/** Running heads or feet, the first page's first, each text once. */
function furnitureOf(body: Story, where: 'header' | 'footer', read: (relation: string) => Piece[]): Piece[] {
  return onlyOnce(
    body.furniture
      .filter((each) => each.where === where)
      .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
      .flatMap((each) => read(each.relation)),
  );
}

const notes = (story: Story): Piece[] => story.pieces.filter((piece) => piece.text.trim() !== '');

/**
 * Reads a Word file as it prints: with its automatic numbers, running heads and feet as furniture, inserted text
 * kept and deleted text left out. Comments, pictures and hidden text are not read.
 */
export function readDocx(bytes: Uint8Array, name: string): ReadDocument {
  const parts = partsOf(bytes);
  const main = relationsOf(parts, '', '').byKind.get('officeDocument') ?? 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(parts, folder, main.slice(folder.length));
  const styles = stylesOf(parts, relations.byKind.get('styles') ?? `${folder}styles.xml`);
  const numbers = relations.byKind.get('numbering') ?? `${folder}numbering.xml`;
  if (!parts.names.includes(main)) throw new Refusal('damaged');
  const chunks = chunksOf(parts, relations.byId);
  const read = (part: string) =>
    storyOf(parts, part, styles, numbererOf(parts, numbers, styles), chunks.pieces);
  const body = read(main);
  const readRelation = (relation: string) => {
    const part = relations.byId.get(relation);
    return part ? read(part).pieces : [];
  };

  const builder = documentBuilder();
  addPieces(builder, furnitureOf(body, 'header', readRelation));
  addPieces(builder, body.pieces);
  const footnotes = relations.byKind.get('footnotes');
  if (footnotes) addPieces(builder, notes(read(footnotes)));
  const endnotes = relations.byKind.get('endnotes');
  if (endnotes) addPieces(builder, notes(read(endnotes)));
  addPieces(builder, furnitureOf(body, 'footer', readRelation));
  return builder.finish({
    name,
    mediaType,
    pages: Math.max(savedPages(parts), body.pageBreaks + 1),
    ocr: false,
    outline: outlineOf(body.pieces),
    warnings: [...(body.tracked ? [trackedWarning] : []), ...chunks.warnings],
  });
}
