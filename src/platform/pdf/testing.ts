/** What a document says, page after page, with one space between words: for tests. */
export async function wordsOf(bytes: Uint8Array): Promise<string> {
  const engine = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await engine.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const content = await (await document.getPage(at + 1)).getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return (await Promise.all(pages)).join(' ').replace(/\s+/g, ' ');
}
