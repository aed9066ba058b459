import { zipOf } from '../files.fixtures.ts';

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const kinds = ['office', 'style', 'text', 'table', 'draw', 'fo', 'meta', 'manifest', 'svg', 'loext'];
const namespaces = kinds.map((kind) => `xmlns:${kind}="urn:${kind}"`).join(' ');
const manifest = (inner: string) =>
  `${xml}<manifest:manifest ${namespaces}><manifest:file-entry manifest:full-path="/">${inner}</manifest:file-entry></manifest:manifest>`;

/** Headings of level 1 print nothing, of level 2 "§ 131"; list L1 prints "1." and under it "a)", list L2 bullets. */
const styles = `<office:styles>
<style:style style:name="Heading_20_2" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Title" style:family="paragraph"/>
<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format=""/>
<text:outline-level-style text:level="2" style:num-format="1" style:num-prefix="§ " text:start-value="131"/></text:outline-style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
<text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format="1"/>
<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style>
<text:list-style style:name="L4"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="12" loext:num-list-format="%1% §"/></text:list-style>
</office:styles>`;
const automatic = `<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="PB" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="PN" style:family="paragraph" style:parent-style-name="Heading_20_2" style:list-style-name=""/>
</office:automatic-styles>`;

export type OdtParts = {
  readonly body: string;
  readonly header?: string;
  readonly footer?: string;
  /** Written before the root element. */
  readonly prolog?: string;
  /** Written into the manifest. */
  readonly manifest?: string;
};

/** The parts of an OpenDocument text as LibreOffice writes them. */
export const odtParts = (parts: OdtParts): Record<string, string> => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'META-INF/manifest.xml': manifest(parts.manifest ?? ''),
  'meta.xml': `${xml}<office:document-meta ${namespaces}><meta:document-statistic meta:page-count="3"/></office:document-meta>`,
  'styles.xml': `${xml}<office:document-styles ${namespaces}>${styles}<office:master-styles><style:master-page style:name="Standard"><style:header>${parts.header ?? ''}</style:header><style:header-left style:display="false"><text:p>Aldrig visad</text:p></style:header-left><style:footer>${parts.footer ?? ''}</style:footer></style:master-page></office:master-styles></office:document-styles>`,
  'content.xml': `${xml}${parts.prolog ?? ''}<office:document-content ${namespaces}>${automatic}<office:body><office:text>${parts.body}</office:text></office:body></office:document-content>`,
});

export const anOdt = (parts: OdtParts): Uint8Array => zipOf(odtParts(parts));

export const textP = (text: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`;
export const textH = (text: string, level = 2): string =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${text}</text:h>`;
export const textItem = (inner: string, more = ''): string =>
  `<text:list-item ${more}>${inner}</text:list-item>`;
export const textList = (style: string, items: string, more = ''): string =>
  `<text:list ${style && `text:style-name="${style}"`} ${more}>${items}</text:list>`;
export const textTable = (...rows: string[][]): string =>
  `<table:table>${rows
    .map(
      (row) =>
        `<table:table-row>${row.map((cell) => `<table:table-cell>${cell.startsWith('<') ? cell : textP(cell)}</table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('')}</table:table>`;
