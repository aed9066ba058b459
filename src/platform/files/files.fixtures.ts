import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import type { ReadDocument } from '../../kernel/read-document.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const relations = (rows: string) =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`;
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Target="${target}" ` +
  `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}"/>`;

export const zipOf = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

/** A paragraph of a Word file; the properties are XML, the text may hold runs of its own. */
export const aParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text.startsWith('<') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`}</w:p>`;

export const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;
export const numbered = (list: number, depth = 0): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;

export const aTable = (...rows: (string | string[])[][]): string => {
  const cell = (content: string | string[]) =>
    `<w:tc>${[content]
      .flat()
      .map((text) => aParagraph(text))
      .join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
};

const level = (depth: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** List 1 counts sections from § 131, list 2 points "1." and under them "a)", list 3 has bullets. */
const numbering = `${xml}<w:numbering ${namespaces}>
<w:abstractNum w:abstractNumId="10">${level(0, 'decimal', '§ %1', 131)}</w:abstractNum>
<w:abstractNum w:abstractNumId="20">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>
<w:abstractNum w:abstractNumId="30">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="10"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="20"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="30"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="20"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;

const styles = `${xml}<w:styles ${namespaces}>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Paragraf"><w:name w:val="Paragrafrubrik"/><w:basedOn w:val="Rubrik1"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Innehll1"><w:name w:val="toc 1"/></w:style>
</w:styles>`;

export type DocxParts = {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  /** Written before the document's root element. */
  readonly prolog?: string;
};

/** The parts of a Word file as Word writes them. */
export function docxParts(parts: DocxParts): Record<string, string> {
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="r3"/><w:footerReference w:type="default" r:id="r4"/></w:sectPr>';
  const part = (root: string, content: string) => `${xml}<w:${root} ${namespaces}>${content}</w:${root}>`;
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      relation('r1', 'styles', 'styles.xml') +
        relation('r2', 'numbering', 'numbering.xml') +
        relation('r3', 'header', 'header1.xml') +
        relation('r4', 'footer', 'footer1.xml') +
        (parts.footnotes ? relation('r5', 'footnotes', 'footnotes.xml') : ''),
    ),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    'word/header1.xml': part('hdr', parts.header ?? ''),
    'word/footer1.xml': part('ftr', parts.footer ?? ''),
    ...(parts.footnotes && { 'word/footnotes.xml': part('footnotes', parts.footnotes) }),
    'word/document.xml': `${xml}${parts.prolog ?? ''}<w:document ${namespaces}><w:body>${parts.body}${section}</w:body></w:document>`,
  };
}

export const aDocx = (parts: DocxParts): Uint8Array => zipOf(docxParts(parts));

/** One page of a hand-written pdf: text at places counted from the page's lower left corner, in points. */
export type PdfText = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
};

/** Latin-1 as it is, so that a soft hyphen stays one. */
const softHyphens = `begincmap 1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfrange <20> <7E> <0020> <A0> <FF> <00A0> endbfrange endcmap`;

const escaped = (text: string) => text.replaceAll(/[\\()]/g, String.raw`\$&`);

/** A pdf file of A4 pages in Helvetica, without structure; `extra` goes into the trailer. */
export function aPdf(pages: readonly (readonly PdfText[])[], extra = '', image = false): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< /Length ${softHyphens.length} >>\nstream\n${softHyphens}\nendstream`,
  ];
  pages.forEach((page, at) => {
    const content = page
      .map(
        ({ x, y, text, size = 11, bold = false }) =>
          `BT /${bold ? 'B' : 'R'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
      )
      .join('\n');
    const picture = `/XObject << /I ${6 + pages.length * 2} 0 R >>`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + at * 2} 0 R ` +
        `/Resources << /Font << /R 3 0 R /B 4 0 R >> ${image ? picture : ''} >> >>`,
      `<< /Length ${content.length} >>\nstream\n${image ? 'q 595 0 0 842 0 0 cm /I Do Q' : content}\nendstream`,
    );
  });
  if (image)
    objects.push(
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream',
    );
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + end, 'latin1');
}

/** A workbook with one sheet of inline texts. */
export const anXlsx = (rows: readonly (readonly string[])[], more: Record<string, string> = {}): Uint8Array =>
  zipOf({
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${xml}<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('r1', 'worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': `${xml}<worksheet><sheetData>${rows
      .map(
        (row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
    ...more,
  });

/** Blocks stand in order, never overlap, and leave out nothing but white space. */
export function assertCovered({ text, blocks }: ReadDocument): void {
  let at = 0;
  for (const block of blocks) {
    assert.equal(text.slice(at, block.start).trim(), '');
    assert.ok(block.end > block.start && block.end <= text.length);
    at = block.end;
  }
  assert.equal(text.slice(at).trim(), '');
  assert.equal(text, text.normalize('NFC'));
}
