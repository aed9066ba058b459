const dangerous = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet reads as text, whatever it begins with (formula injection, CWE-1236). */
export const asText = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell);

/** The same apostrophe taken away when our own file comes back. */
export const asGiven = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One line of a Swedish CSV file: semicolons, quotes doubled, CRLF. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(asText(cell))).join(';')}\r\n`;

/** Tells spreadsheets that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';
