import { SaxesParser } from 'saxes';
import { limits } from './limits.ts';
import { Refusal } from './problems.ts';
import { directoryOf, unpack, type ZipEntry } from './zip.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one XML part wants to hear; names come with their usual prefix ("w:p"). */
export type XmlListener = {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Reads XML as it streams in; refuses a document type, deep nesting and broken XML. */
export function xmlReader(listener: XmlListener): { push(text: string): void; end(): void } {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refusal('forbidden-doctype');
  });
  parser.on('error', () => {
    throw new Refusal('damaged');
  });
  parser.on('opentag', (tag) => {
    if (++depth > limits.xmlDepth) throw new Refusal('too-deep');
    listener.open?.(tag.name, tag.attributes);
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', (tag) => {
    depth--;
    listener.close?.(tag.name);
  });
  return {
    push: (text) => void parser.write(text),
    end: () => void parser.close(),
  };
}

/** The parts of an Office file (docx, xlsx) by name. */
export type Parts = {
  readonly names: readonly string[];
  /** Streams one part to a listener; false when there is no such part. */
  read(name: string, listener: XmlListener): boolean;
  /** The bytes of one part, within the limits; undefined when there is no such part. */
  bytes(name: string): Uint8Array | undefined;
};

export function partsOf(bytes: Uint8Array): Parts {
  const entries = new Map<string, ZipEntry>(directoryOf(bytes).map((entry) => [entry.name, entry]));
  return {
    names: [...entries.keys()],
    read(name, listener) {
      const entry = entries.get(name);
      if (!entry) return false;
      const reader = xmlReader(listener);
      let decoder: TextDecoder | undefined;
      unpack(bytes, entry, (piece) => {
        decoder ??= new TextDecoder(encodingOf(piece));
        reader.push(decoder.decode(piece, { stream: true }));
      });
      reader.push(decoder?.decode() ?? '');
      reader.end();
      return true;
    },
    bytes(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const pieces: Uint8Array[] = [];
      unpack(bytes, entry, (piece) => void pieces.push(piece));
      return Buffer.concat(pieces);
    },
  };
}

/** Office writes UTF-8; other programs are allowed UTF-16, which its byte order mark gives away. */
const encodingOf = (piece: Uint8Array) =>
  piece[0] === 0xff && piece[1] === 0xfe
    ? 'utf-16le'
    : piece[0] === 0xfe && piece[1] === 0xff
      ? 'utf-16be'
      : 'utf-8';
