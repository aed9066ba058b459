import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';

/** PDF/UA-1 is claimed by a property of its own, which PDF/A wants described before it is used. */
const claim =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';
const description =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/**
 * Says what the typesetter cannot say at the same time as PDF/A-2a: that a reader shows the title, and that the document
 * follows PDF/UA-1 (ISO 14289-1, 5 and 7.1). Changes nothing on any page. Throws on a document that is not the typesetter's.
 */
export async function markAccessible(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  const name = PDFName.of('Metadata');
  const metadata = document.catalog.lookup(name);
  if (!(metadata instanceof PDFRawStream)) throw new Error('the document says nothing of itself');
  const said = Buffer.from(decodePDFRawStream(metadata).decode()).toString('utf8');
  const marked = said
    .replace('</rdf:Bag></pdfaExtension:schemas>', `${description}</rdf:Bag></pdfaExtension:schemas>`)
    .replace('</rdf:RDF>', `${claim}</rdf:RDF>`);
  if (marked.length !== said.length + description.length + claim.length) {
    throw new Error('the typesetter describes documents in another way than it did');
  }
  const stream = document.context.stream(Buffer.from(marked), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(name, document.context.register(stream));
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}
