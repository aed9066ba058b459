import { decodeText } from '../encoding.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';

/** The sign that parts the cells: the one that occurs most in the first line, outside quotes. */
function separatorOf(text: string): string {
  const first = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const line = first.slice(0, first.search(/\r|\n|$/));
  const count = (sign: string) => line.split(sign).length - 1;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ';');
}

/** Reads a csv file of any usual kind: `;`, `,` or tab, quotes doubled inside quotes, any Swedish encoding. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes)
    .text.replace(/^\ufeff/, '')
    .normalize('NFC');
  if (text.length > limits.characters) throw new Refusal('too-much-text');
  const separator = separatorOf(text);
  const cell = new RegExp(`("(?:[^"]|"")*"|(?!")[^${separator}\\r\\n]*)(${separator}|\\r\\n|\\r|\\n|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const from = cell.lastIndex;
    const found = cell.exec(text);
    // NOTE a quote that is never closed, or text after a closing quote: the file is no table
    if (!found || cell.lastIndex === from) throw new Refusal('damaged');
    const [, raw = '', ending = ''] = found;
    row.push((raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw).trim());
    if (ending === separator && cell.lastIndex < text.length) continue;
    if (ending === separator) row.push('');
    rows.push(row);
    row = [];
    if (rows.length > limits.sheetRows) throw new Refusal('too-many-parts');
  }
  return rows.filter((each) => each.some((value) => value !== ''));
}
