declare module 'word-extractor' {
  type Options = { readonly filterUnicode?: boolean; readonly includeFooters?: boolean };
  type BoxOptions = {
    readonly filterUnicode?: boolean;
    readonly includeBody?: boolean;
    readonly includeHeadersAndFooters?: boolean;
  };
  export default class WordExtractor {
    extract(source: Buffer): Promise<{
      getBody(options?: Options): string;
      getHeaders(options?: Options): string;
      getFooters(options?: Options): string;
      getFootnotes(options?: Options): string;
      getEndnotes(options?: Options): string;
      getTextboxes(options?: BoxOptions): string;
    }>;
  }
}
