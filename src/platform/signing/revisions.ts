import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

/**
 * What a later revision changed beside adding signatures, in words for the log: an object that reads otherwise, that is
 * gone, or a new one that is neither a signature nor its field. A signature over the earlier bytes stays valid when such
 * a revision is added, so this is what tells a signed document from one that was altered after it was signed.
 */
export async function changesBetween(earlier: Uint8Array, later: Uint8Array): Promise<string[]> {
  if (earlier.length === later.length) return [];
  const [before, after] = await Promise.all([objectsOf(earlier), objectsOf(later)]);
  const changes: string[] = [];
  for (const [key, object] of before.objects) {
    const now = after.objects.get(key);
    if (now === undefined) changes.push(`${key} is gone`);
    else if (textOf(object) !== textOf(now) && !mayChange(key, object, now, { before, after })) {
      changes.push(`${key} was changed`);
    }
  }
  for (const [key, object] of after.objects) {
    if (!before.objects.has(key) && !isOfSignature(object)) changes.push(`${key} was added`);
  }
  if (before.root !== after.root) changes.push('the catalog was replaced');
  return changes;
}

type Objects = { readonly objects: ReadonlyMap<string, PDFObject>; readonly root: string };
async function objectsOf(bytes: Uint8Array): Promise<Objects> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const objects = new Map<string, PDFObject>();
  for (const [ref, object] of document.context.enumerateIndirectObjects())
    objects.set(ref.toString(), object);
  return { objects, root: String(document.context.trailerInfo.Root) };
}

const textOf = (object: PDFObject): string =>
  object instanceof PDFRawStream
    ? `${object.dict.toString()} ${Buffer.from(object.contents).toString('latin1')}`
    : object.toString();

const isXref = (object: PDFObject): boolean =>
  object instanceof PDFRawStream &&
  ['/XRef', '/ObjStm'].includes(String(object.dict.get(PDFName.of('Type'))));

/** A signature, its field and the cross-references of its revision. */
function isOfSignature(object: PDFObject): boolean {
  if (isXref(object)) return true;
  if (!(object instanceof PDFDict)) return false;
  const isSignature = String(object.get(PDFName.of('Type'))) === '/Sig';
  const isField = String(object.get(PDFName.of('FT'))) === '/Sig' && hasNoPlace(object);
  return isSignature || isField;
}

/** A field without a place on its page and without a look of its own covers nothing. */
const hasNoPlace = (field: PDFDict): boolean =>
  !field.has(PDFName.of('AP')) &&
  String(field.get(PDFName.of('Rect'))).replace(/\s+/g, ' ') === '[ 0 0 0 0 ]';

type Both = { readonly before: Objects; readonly after: Objects };

/** The catalog may get a form and its permissions, a page may get a signature's field; nothing else. */
function mayChange(key: string, before: PDFObject, after: PDFObject, objects: Both): boolean {
  if (!(before instanceof PDFDict) || !(after instanceof PDFDict)) return false;
  const type = String(before.get(PDFName.of('Type')));
  if (type === '/Catalog' && key === objects.before.root) {
    return sameBut(before, after, ['AcroForm', 'Perms']) && onlySignatures(before, after, objects);
  }
  return type === '/Page' && sameBut(before, after, ['Annots']) && addsOnlyFields(before, after, objects);
}

function sameBut(before: PDFDict, after: PDFDict, keys: readonly string[]): boolean {
  const rest = (dictionary: PDFDict) =>
    dictionary
      .entries()
      .filter(([key]) => !keys.includes(key.decodeText()))
      .map(([key, value]) => `${key.toString()} ${value.toString()}`)
      .sort()
      .join('\n');
  return rest(before) === rest(after);
}

const resolved = (value: PDFObject | undefined, { objects }: Objects): PDFObject | undefined =>
  value instanceof PDFRef ? objects.get(value.toString()) : value;

function listOf(owner: PDFDict | undefined, key: string, all: Objects): string[] {
  const value = owner && resolved(owner.get(PDFName.of(key)), all);
  return value instanceof PDFArray ? value.asArray().map(String) : [];
}

/** The later list is the earlier one with signature fields after it. */
function growsByFields(before: readonly string[], after: readonly string[], all: Objects): boolean {
  const added = after.slice(before.length);
  const isField = (ref: string): boolean => {
    const object = all.objects.get(ref);
    return object !== undefined && isOfSignature(object) && !isXref(object);
  };
  return before.every((ref, at) => after[at] === ref) && added.every(isField);
}

const addsOnlyFields = (before: PDFDict, after: PDFDict, objects: Both): boolean =>
  growsByFields(
    listOf(before, 'Annots', objects.before),
    listOf(after, 'Annots', objects.after),
    objects.after,
  );

function onlySignatures(before: PDFDict, after: PDFDict, objects: Both): boolean {
  const formOf = (catalog: PDFDict, all: Objects) => {
    const form = resolved(catalog.get(PDFName.of('AcroForm')), all);
    return form instanceof PDFDict ? form : undefined;
  };
  const [old, now] = [formOf(before, objects.before), formOf(after, objects.after)];
  const keys = now?.keys().map((key) => key.decodeText()) ?? [];
  const known = keys.every((key) => key === 'Fields' || key === 'SigFlags');
  return (
    known &&
    growsByFields(listOf(old, 'Fields', objects.before), listOf(now, 'Fields', objects.after), objects.after)
  );
}
