import { chanceOf } from './chance.ts';
import type { Gold } from './gold.ts';
import { layoutNames, layouts } from './layouts/layouts.ts';
import { docxOf } from './letters/docx.ts';
import { emlOf } from './letters/eml.ts';
import { htmlOf } from './letters/html.ts';
import { odtOf } from './letters/odt.ts';
import { pdfOf } from './letters/pdf.ts';
import { rtfOf } from './letters/rtf.ts';
import { encoded, encodings, textOf } from './letters/txt.ts';
import type { Paper } from './paper.ts';

export const formats = ['docx', 'txt', 'pdf', 'html', 'rtf', 'odt', 'eml'] as const;
export type FileFormat = (typeof formats)[number];

/** A document of an invented municipality as a file, and what it says. */
export type MadeDocument = {
  readonly name: string;
  readonly layout: string;
  readonly format: FileFormat;
  readonly bytes: Uint8Array;
  /** As printed; where a format has no pages, one for every 1 800 characters of the bare text. */
  readonly pages: number;
  readonly gold: Gold;
};

export type Wanted = {
  readonly seed: number;
  readonly layout: string;
  readonly format: FileFormat;
  /** About how many things the meeting takes up. */
  readonly matters?: number;
};

const utf8 = (text: string): Uint8Array => Buffer.from(text);

/** The file of a paper. The seed says how a text file is set and encoded. */
export function fileOf(paper: Paper, format: FileFormat, seed: number): { bytes: Uint8Array; pages: number } {
  const plain = () => Math.max(1, Math.round(textOf(paper, { width: 0, page: 0 }).length / 1800));
  switch (format) {
    case 'docx':
      return { bytes: docxOf(paper), pages: plain() };
    case 'txt': {
      const encoding = encodings[seed % encodings.length] ?? 'utf-8';
      const setting = { width: [0, 78, 92][seed % 3] ?? 0, page: [0, 52][seed % 2] ?? 0 };
      return { bytes: encoded(textOf(paper, setting), encoding), pages: plain() };
    }
    case 'pdf':
      return pdfOf(paper);
    case 'html':
      return { bytes: utf8(htmlOf(paper)), pages: plain() };
    case 'rtf':
      return { bytes: utf8(rtfOf(paper)), pages: plain() };
    case 'odt':
      return { bytes: odtOf(paper), pages: plain() };
    case 'eml':
      return { bytes: utf8(emlOf(paper)), pages: plain() };
  }
}

/** Makes one document; the same wish gives the same bytes. Throws on a layout that there is not. */
export function makeDocument({ seed, layout, format, matters = 4 }: Wanted): MadeDocument {
  const lay = layouts[layout];
  if (!lay) throw new Error(`no layout is called ${layout}`);
  const chance = chanceOf(seed);
  const { paper, gold } = lay(chance, matters);
  return { name: `${layout}-${seed}.${format}`, layout, format, gold, ...fileOf(paper, format, seed) };
}

/** So many documents in turn through layouts and formats, from a first seed on. */
export function makeDocuments(
  count: number,
  {
    from = 1,
    formats: among = formats,
    layouts: of = layoutNames,
  }: { from?: number; formats?: readonly FileFormat[]; layouts?: readonly string[] } = {},
): MadeDocument[] {
  return Array.from({ length: count }, (_, at) => {
    const layout = of[at % of.length] ?? 'classic';
    const format = among[(at + Math.floor(at / of.length)) % among.length] ?? 'docx';
    return makeDocument({ seed: from + at, layout, format });
  });
}
