import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

/** What a signature says of itself in the document. */
export type SignatureFace = {
  /** Of the field, unlike any other in the document. */
  readonly field: string;
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
};

/** A document with room for a signature, and what is to be signed. */
export type Prepared = {
  readonly bytes: Uint8Array;
  /** [0, start of the room, end of the room, rest] as the document's ByteRange. */
  readonly byteRange: readonly [number, number, number, number];
};

/** Hexadecimal digits kept for the signature: 15 kB, twice what a chain of three and a time stamp need. */
const roomBytes = 15_360;
const byteRangeRoom = '/ByteRange [0 0000000000 0000000000 0000000000]';

const pdfTime = (at: Date): string => `D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;

/** Adds a revision with an unsigned signature last in the file; not a byte of what stands there is touched. */
export async function withRoomForSignature(bytes: Uint8Array, face: SignatureFace): Promise<Prepared> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context } = document;
  const first = context.largestObjectNumber + 1;
  const signature = PDFRef.of(first);
  const widget = PDFRef.of(first + 1);
  const form = formOf(document);
  const isFirst = form.fields.size() === 0;
  const page = document.getPage(0);
  const changed: [PDFRef, string][] = [
    [signature, signatureText(face, isFirst)],
    [widget, widgetText(face, signature, page.ref)],
  ];
  changed.push([page.ref, pageText(page.node, widget)]);
  const root = context.trailerInfo.Root;
  if (!(root instanceof PDFRef)) throw new Error('the document has no catalog of its own');
  changed.push([root, catalogText(document.catalog, form, { widget, signature, certifies: isFirst })]);
  return appended(bytes, document, changed);
}

function formOf(document: PDFDocument): { fields: PDFArray } {
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray);
  return { fields: fields ?? PDFArray.withContext(document.context) };
}

function signatureText({ name, reason, at }: SignatureFace, certifies: boolean): string {
  // The first signature allows nothing but more signatures after it (ISO 32000-1, 12.8.2.2: P 2)
  const allowed =
    '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 2 /V /1.2 >> >>]';
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    byteRangeRoom,
    `/Contents <${'0'.repeat(roomBytes * 2)}>`,
    `/M ${PDFString.of(pdfTime(at)).toString()}`,
    `/Name ${PDFHexString.fromText(name).toString()} /Reason ${PDFHexString.fromText(reason).toString()}`,
    certifies ? `${allowed} >>` : '>>',
  ].join('\n');
}

// NOTE Print and Locked, without a place on the page: a hidden widget is against PDF/A (ISO 19005-2, 6.3.2)
const widgetText = ({ field, name }: SignatureFace, signature: PDFRef, page: PDFRef): string =>
  `<< /Type /Annot /Subtype /Widget /FT /Sig /T ${PDFHexString.fromText(field).toString()} ` +
  `/TU ${PDFHexString.fromText(name).toString()} /V ${signature.toString()} /P ${page.toString()} /Rect [0 0 0 0] /F 132 >>`;

/** A dictionary as text, with other values for some of its keys. */
function dictionaryText(dictionary: PDFDict, changes: Readonly<Record<string, PDFObject | string>>): string {
  const kept = dictionary.entries().filter(([key]) => !(key.decodeText() in changes));
  const lines = [
    ...kept.map(([key, value]) => `${key.toString()} ${value.toString()}`),
    ...Object.entries(changes).map(([key, value]) => `/${key} ${value.toString()}`),
  ];
  return `<< ${lines.join('\n')} >>`;
}

function pageText(page: PDFDict, widget: PDFRef): string {
  const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
  return dictionaryText(page, { Annots: `[${[...annotations, widget].join(' ')}]` });
}

type Added = { readonly widget: PDFRef; readonly signature: PDFRef; readonly certifies: boolean };
function catalogText(
  catalog: PDFDict,
  form: { fields: PDFArray },
  { widget, signature, certifies }: Added,
): string {
  const fields = [...form.fields.asArray(), widget].join(' ');
  return dictionaryText(catalog, {
    AcroForm: `<< /Fields [${fields}] /SigFlags 3 >>`,
    ...(certifies && { Perms: `<< /DocMDP ${signature.toString()} >>` }),
  });
}

/** The revision after the file's last byte: objects, their places as a cross-reference stream, and the end mark. */
function appended(bytes: Uint8Array, document: PDFDocument, objects: [PDFRef, string][]): Prepared {
  const parts: Buffer[] = [Buffer.from(bytes), Buffer.from('\n')];
  let length = bytes.length + 1;
  const places = new Map<number, number>();
  const put = (text: Buffer) => {
    parts.push(text);
    length += text.length;
  };
  for (const [ref, text] of objects) {
    places.set(ref.objectNumber, length);
    put(Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n${text}\nendobj\n`, 'latin1'));
  }
  const last = Math.max(document.context.largestObjectNumber, ...places.keys()) + 1;
  places.set(last, length);
  put(crossReferences(last, places, document, lastCrossReferences(bytes)));
  put(Buffer.from(`startxref\n${places.get(last) ?? 0}\n%%EOF\n`));
  return measured(Buffer.concat(parts), bytes.length);
}

/** Where the file's latest cross-references stand. */
function lastCrossReferences(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString('latin1');
  const at = [...tail.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
  if (at === undefined) throw new Error('the document has no end mark');
  return Number(at);
}

function crossReferences(
  own: number,
  places: Map<number, number>,
  document: PDFDocument,
  before: number,
): Buffer {
  const numbers = [...places.keys()].sort((one, other) => one - other);
  const rows = Buffer.alloc(numbers.length * 7);
  numbers.forEach((number, at) => {
    rows.writeUInt8(1, at * 7);
    rows.writeUInt32BE(places.get(number) ?? 0, at * 7 + 1);
  });
  const { Root, Info, ID } = document.context.trailerInfo;
  const packed = deflateSync(rows);
  const head = [
    `<< /Type /XRef /Size ${own + 1} /W [1 4 2] /Index [${numbers.map((number) => `${number} 1`).join(' ')}]`,
    `/Prev ${PDFNumber.of(before).toString()} /Root ${String(Root)}`,
    Info ? `/Info ${Info.toString()}` : '',
    ID ? `/ID ${ID.toString()}` : '',
    `/Filter /FlateDecode /Length ${packed.length} >>`,
  ].join(' ');
  return Buffer.concat([
    Buffer.from(`${own} 0 obj\n${head}\nstream\n`, 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

/** Writes in the signature which bytes it covers: all but the room for itself. */
function measured(file: Buffer, from: number): Prepared {
  const contents = file.indexOf('/Contents <', from) + '/Contents '.length;
  const end = contents + roomBytes * 2 + 2;
  const byteRange = [0, contents, end, file.length - end] as const;
  const at = file.indexOf(byteRangeRoom, from);
  file.write(`/ByteRange [${byteRange.join(' ')}]`.padEnd(byteRangeRoom.length), at, 'latin1');
  return { bytes: new Uint8Array(file), byteRange };
}

/** The bytes that a prepared document's signature covers. */
export const coveredBytes = ({ bytes, byteRange: [start, length, rest, restLength] }: Prepared): Uint8Array =>
  Buffer.concat([bytes.subarray(start, start + length), bytes.subarray(rest, rest + restLength)]);

/** The document with its signature in the room kept for it. Throws when the signature is larger. */
export function withSignature(
  { bytes, byteRange: [, room, end] }: Prepared,
  signature: Uint8Array,
): Uint8Array {
  if (signature.length > roomBytes) throw new Error(`a signature of ${signature.length} bytes has no room`);
  const signed = new Uint8Array(bytes);
  signed.set(
    Buffer.from(
      Buffer.from(signature)
        .toString('hex')
        .padEnd(end - room - 2, '0'),
    ),
    room + 1,
  );
  return signed;
}
