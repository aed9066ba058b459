/** A page to be, before anybody has chosen a file format: pieces one under the other. */
export type Piece =
  | { readonly kind: 'title' | 'paragraph'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 | 3 }
  /** The mark stands before the text: "1.", "•", "–". */
  | { readonly kind: 'list'; readonly mark: string; readonly text: string }
  /** Rows of cells; without lines around them in a head of two columns. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly lines: boolean }
  | { readonly kind: 'gap' }
  | { readonly kind: 'page' };

/** Everything a writer of letters needs to know. */
export type Paper = {
  readonly pieces: readonly Piece[];
  /** Stands on every page, beside the page's number where `pages` tells how. */
  readonly header: string;
  readonly footer: string;
  /** The page's number as it is printed: `{n}` the page, `{all}` their count. */
  readonly numbering: string;
};

export const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });
export const strong = (text: string): Piece => ({ kind: 'paragraph', text, bold: true });
export const title = (text: string): Piece => ({ kind: 'title', text });
export const heading = (text: string, level: 1 | 2 | 3 = 2): Piece => ({ kind: 'heading', text, level });
export const entry = (mark: string, text: string): Piece => ({ kind: 'list', mark, text });
export const fields = (rows: readonly (readonly string[])[]): Piece => ({
  kind: 'table',
  rows,
  lines: false,
});
export const table = (rows: readonly (readonly string[])[]): Piece => ({ kind: 'table', rows, lines: true });
export const gap: Piece = { kind: 'gap' };
export const newPage: Piece = { kind: 'page' };

/** "Sida 2 (7)" as the paper prints it. */
export const pageNumber = (numbering: string, page: number, pages: number): string =>
  numbering.replace('{n}', String(page)).replace('{all}', String(pages));
