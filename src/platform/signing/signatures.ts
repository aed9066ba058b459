import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';

export type ByteRange = readonly [start: number, length: number, rest: number, restLength: number];

/** A signature as it stands in a document, before it is believed. */
export type FoundSignature = {
  readonly field: string;
  readonly name: string;
  readonly reason: string;
  readonly claimedAt: Date | undefined;
  readonly byteRange: ByteRange;
  readonly contents: Uint8Array;
  /** Whether all but the room for the signature itself is covered, from the first byte. */
  readonly coversAllBefore: boolean;
};

const textOf = (value: PDFObject | undefined): string =>
  value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '';

/** Every signature field that is filled in, oldest revision first. */
export async function signaturesIn(bytes: Uint8Array): Promise<FoundSignature[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray);
  const found: FoundSignature[] = [];
  for (let at = 0; at < (fields?.size() ?? 0); at += 1) {
    const field = fields?.lookupMaybe(at, PDFDict);
    const value = field?.lookupMaybe(PDFName.of('V'), PDFDict);
    if (field && value && field.lookup(PDFName.of('FT')) === PDFName.of('Sig'))
      found.push(signatureOf(bytes, field, value));
  }
  return found.sort((one, other) => endOf(one) - endOf(other));
}

const endOf = ({ byteRange }: FoundSignature): number => byteRange[2] + byteRange[3];

function signatureOf(bytes: Uint8Array, field: PDFDict, value: PDFDict): FoundSignature {
  const range = value.lookupMaybe(PDFName.of('ByteRange'), PDFArray);
  const number = (at: number): number => range?.lookupMaybe(at, PDFNumber)?.asNumber() ?? -1;
  const byteRange = [number(0), number(1), number(2), number(3)] as const;
  const contents = value.lookup(PDFName.of('Contents'));
  const raw = contents instanceof PDFHexString ? contents.asBytes() : new Uint8Array();
  return {
    field: textOf(field.lookup(PDFName.of('T'))),
    name: textOf(value.lookup(PDFName.of('Name'))),
    reason: textOf(value.lookup(PDFName.of('Reason'))),
    claimedAt: timeOf(textOf(value.lookup(PDFName.of('M')))),
    byteRange,
    contents: trimmed(raw),
    coversAllBefore: range?.size() === 4 && isWhole(bytes, byteRange, raw),
  };
}

/** The gap between the two ranges holds the signature's own digits and nothing else. */
function isWhole(
  bytes: Uint8Array,
  [start, length, rest, restLength]: ByteRange,
  contents: Uint8Array,
): boolean {
  if (start !== 0 || length <= 0 || rest <= length || restLength < 0 || rest + restLength > bytes.length)
    return false;
  const gap = Buffer.from(bytes.subarray(length, rest)).toString('latin1');
  const digits = /^<([0-9a-fA-F]*)>$/.exec(gap)?.[1];
  return digits !== undefined && Buffer.from(digits, 'hex').equals(Buffer.from(contents));
}

/** The room's padding is not the signature's: its DER says how long it is. */
function trimmed(raw: Uint8Array): Uint8Array {
  const first = raw[1] ?? 0;
  if (raw[0] !== 0x30 || first < 0x80) return raw;
  const digits = first & 0x7f;
  let length = 0;
  for (let at = 0; at < digits; at += 1) length = length * 256 + (raw[2 + at] ?? 0);
  return raw.subarray(0, 2 + digits + length);
}

/** `D:20261124123000Z` as a moment; undefined for anything else. */
function timeOf(text: string): Date | undefined {
  const [, year, month, date, hour, minute, second] =
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|\+00'?00'?)/.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}
