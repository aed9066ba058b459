import { asGiven, byteOrderMark, csvLine } from '../../platform/files/sheet/csv-line.ts';

/** The columns of an organisation file, in the order they are written; headers are read in either language. */
export const columns = [
  ['row', 'Rad', 'Row'],
  ['body', 'Organ', 'Body'],
  ['kind', 'Slag', 'Kind'],
  ['code', 'Förkortning', 'Short name'],
  ['parent', 'Överordnat organ', 'Body above'],
  ['visibility', 'Synlighet', 'Visibility'],
  ['post', 'Befattning', 'Post'],
  ['postBody', 'Befattningens organ', 'Body of the post'],
  ['person', 'Person', 'Person'],
  ['party', 'Parti', 'Party'],
  ['email', 'E-post', 'E-mail'],
  ['role', 'Roll', 'Role'],
  ['rank', 'Ordning', 'Order'],
  ['represents', 'Företräder', 'Represents'],
  ['acting', 'Tillförordnad', 'Acting'],
  ['from', 'Från', 'From'],
  ['until', 'Till', 'Until'],
  ['mission', 'Uppdrag', 'Mission'],
  ['reason', 'Anledning', 'Reason'],
  ['alias', 'Kallas även', 'Also called'],
] as const;
export type Column = (typeof columns)[number][0];
export type Cells = Readonly<Record<Column, string>>;

/** What a row describes; the Swedish word stands in the file. */
export const rowKinds = {
  body: ['organ', 'body'],
  person: ['person', 'person'],
  post: ['befattning', 'post'],
  holding: ['innehav', 'holding'],
  membership: ['ledamot', 'member'],
  alias: ['namn', 'name'],
} as const;
export type RowKind = keyof typeof rowKinds;

const blank = Object.fromEntries(columns.map(([key]) => [key, ''])) as Record<Column, string>;

/** Cells by their column, those that are not given empty. */
export const cells = (given: Partial<Cells>): Cells => ({ ...blank, ...given });

const same = (a: string, b: string) => a.trim().toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv');

/** The key whose Swedish or English word this is. */
export const keyOf = <Key extends string>(
  words: Readonly<Record<Key, readonly string[]>>,
  text: string,
): Key | undefined =>
  (Object.keys(words) as Key[]).find((key) => same(text, key) || words[key].some((word) => same(text, word)));

export type Sheet = {
  readonly lines: readonly { readonly line: number; readonly cells: Cells }[];
  /** Headers that mean nothing here; their columns are left out, and that is said. */
  readonly ignored: readonly string[];
};

/** A table of text as lines with named cells; undefined when it is not an organisation file. */
export function readSheet(rows: readonly (readonly string[])[]): Sheet | undefined {
  const [header = [], ...rest] = rows;
  const named = header.map((title) => columns.find(([, sv, en]) => same(title, sv) || same(title, en))?.[0]);
  if (!named.includes('row') || !named.includes('body')) return undefined;
  const lines = rest.map((row, at) => {
    const given: Partial<Record<Column, string>> = {};
    named.forEach((key, column) => {
      if (key) given[key] = asGiven((row[column] ?? '').trim());
    });
    return { line: at + 2, cells: cells(given) };
  });
  return { lines, ignored: header.filter((title, at) => title !== '' && !named[at]) };
}

/** A csv file that Swedish spreadsheets open as it is: BOM, semicolons, CRLF. */
export const toCsv = (lines: readonly Cells[]): string =>
  byteOrderMark +
  [columns.map(([, title]) => title), ...lines.map((line) => columns.map(([key]) => line[key]))]
    .map(csvLine)
    .join('');
