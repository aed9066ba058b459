import { strToU8, zipSync } from 'fflate';
import type { Written } from './written.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const run = (text: string): string =>
  text
    .split('\n')
    .map(
      (line, at) => `<w:r>${at > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`,
    )
    .join('');

const paragraph = (text: string, style?: string, numbering?: number): string => {
  const list = numbering ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${numbering}"/></w:numPr>` : '';
  const properties =
    style || list ? `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${list}</w:pPr>` : '';
  return `<w:p>${properties}${run(text)}</w:p>`;
};

const cell = (text: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(line))
    .join('')}</w:tc>`;

const table = (rows: readonly (readonly [string, string])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr>${rows
    .map(([left, right]) => `<w:tr>${cell(left)}${cell(right)}</w:tr>`)
    .join('')}</w:tbl>`;

/** A section: the number is the list's own ("§ 82" stands in numbering.xml, never in the text). */
const section = (written: Written): string =>
  [
    paragraph(written.heading, 'Rubrik1', 1),
    ...(written.caseNumber ? [paragraph(`Dnr ${written.caseNumber}`)] : []),
    ...written.sections.flatMap(([title, paragraphs]) => [
      paragraph(title, 'Rubrik2'),
      ...paragraphs.map((text) => paragraph(text, undefined, text.startsWith('att ') ? 2 : undefined)),
    ]),
  ].join('');

const styles = `${declaration}<w:styles xmlns:w="${word}">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
</w:styles>`;

const numbering = (first: number): string => `${declaration}<w:numbering xmlns:w="${word}">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${first}"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>`;

/** A board's minutes as a Word file, with running head, automatic section numbers and a table of attendance. */
export function wordFile(minutes: {
  readonly municipality: string;
  readonly body: string;
  readonly day: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly firstSection: number;
  readonly sections: readonly Written[];
}): Uint8Array {
  const body = [
    paragraph(minutes.municipality),
    paragraph('Sammanträdesprotokoll', 'Titel'),
    paragraph(`${minutes.body} ${minutes.day}`),
    table(minutes.rows),
    ...minutes.sections.map(section),
  ].join('');
  const head = `${minutes.municipality}\tSammanträdesprotokoll\n${minutes.body}\t${minutes.day}`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${office}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${office}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${office}.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="${office}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${office}.footer+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'header', 'footer'].map((part, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${part}" Target="${part}${at > 1 ? '1' : ''}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `${declaration}<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering(minutes.firstSection),
    'word/header1.xml': `${declaration}<w:hdr xmlns:w="${word}">${paragraph(head)}</w:hdr>`,
    'word/footer1.xml': `${declaration}<w:ftr xmlns:w="${word}">${paragraph('Justerarens signatur')}</w:ftr>`,
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const),
  );
  return zipSync(files, { mtime: '2026-10-22T08:00:00Z', level: 9 });
}
