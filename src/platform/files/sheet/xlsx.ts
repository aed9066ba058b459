import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';
import { type Parts, partsOf } from '../xml.ts';

/** Programs may write "x:row" for "row"; in these parts the local name is enough. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** The texts that cells share, in order; the reading aids of Japanese text are left out. */
function sharedTexts(parts: Parts): string[] {
  const texts: string[] = [];
  let text = '';
  let within = false;
  let aid = false;
  let total = 0;
  parts.read('xl/sharedStrings.xml', {
    open(name) {
      if (local(name) === 'si') text = '';
      if (local(name) === 'rPh') aid = true;
      within = local(name) === 't' && !aid;
    },
    text(piece) {
      if (!within) return;
      total += piece.length;
      if (total > limits.characters) throw new Refusal('too-much-text');
      text += piece;
    },
    close(name) {
      within = false;
      if (local(name) === 'rPh') aid = false;
      if (local(name) === 'si') texts.push(text);
    },
  });
  return texts;
}

/** Numbers of the cell formats that show a number as a day. */
function dayFormats(parts: Parts): Set<number> {
  const days = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);
  const found = new Set<number>();
  let inCells = false;
  let at = 0;
  parts.read('xl/styles.xml', {
    open(name, attributes) {
      if (local(name) === 'cellXfs') inCells = true;
      if (local(name) === 'numFmt') {
        const code = (attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        if (/[dy]/i.test(code)) days.add(Number(attributes['numFmtId']));
      }
      if (local(name) === 'xf' && inCells) {
        if (days.has(Number(attributes['numFmtId'] ?? 0))) found.add(at);
        at++;
      }
    },
    close(name) {
      if (local(name) === 'cellXfs') inCells = false;
    },
  });
  return found;
}

/** "AB12" → 27: columns count from 0. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Excel counts days from 1899-12-30. */
const dayText = (serial: number) => {
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return Number.isNaN(moment.getTime()) ? String(serial) : moment.toISOString().slice(0, 10);
};

/** The first sheet's part: the order of the workbook, by its relations. */
function firstSheet(parts: Parts): string {
  let relation = '';
  parts.read('xl/workbook.xml', {
    open(name, attributes) {
      if (local(name) === 'sheet' && relation === '') relation = attributes['r:id'] ?? '';
    },
  });
  let part = 'xl/worksheets/sheet1.xml';
  parts.read('xl/_rels/workbook.xml.rels', {
    open(_, attributes) {
      const target = attributes['Target'];
      if (target && attributes['Id'] === relation)
        part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    },
  });
  if (!parts.names.includes(part)) throw new Refusal('damaged');
  return part;
}

type Cell = { column: number; type: string; format: number; value: string };
type Meaning = { readonly shared: readonly string[]; readonly days: ReadonlySet<number> };

function textOf({ type, format, value }: Cell, { shared, days }: Meaning): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'ja' : 'nej';
  if (type === 'e') return '';
  const isDay = (type === '' || type === 'n') && days.has(format) && value !== '';
  return isDay ? dayText(Number(value)) : value;
}

/** Collects cells into rows within the limits of rows, columns and text. */
function rowCollector() {
  const rows: string[][] = [];
  let row: string[] = [];
  let total = 0;
  return {
    rows,
    put(column: number, raw: string): void {
      const text = raw.trim().normalize('NFC');
      if (text === '') return;
      if (column >= limits.sheetColumns) throw new Refusal('too-many-parts');
      while (row.length < column) row.push('');
      total += text.length;
      if (total > limits.characters) throw new Refusal('too-much-text');
      row[column] = text;
    },
    close(): void {
      if (row.length > 0) rows.push(row);
      row = [];
      if (rows.length > limits.sheetRows) throw new Refusal('too-many-parts');
    },
  };
}

/** Reads the first sheet of an Excel file as rows of texts; days as "2026-11-24", formulas by their last result. */
export function readXlsx(bytes: Uint8Array): string[][] {
  const parts = partsOf(bytes);
  const meaning: Meaning = { shared: sharedTexts(parts), days: dayFormats(parts) };
  const collector = rowCollector();
  let next = 0;
  let cell: Cell | undefined;
  let within = false;
  parts.read(firstSheet(parts), {
    open(name, attributes) {
      if (local(name) === 'row') next = 0;
      if (local(name) === 'c')
        cell = {
          column: attributes['r'] ? columnOf(attributes['r']) : next,
          type: attributes['t'] ?? '',
          format: Number(attributes['s'] ?? -1),
          value: '',
        };
      within = cell !== undefined && (local(name) === 'v' || local(name) === 't');
    },
    text(piece) {
      if (within && cell) cell.value += piece;
    },
    close(name) {
      within = false;
      if (local(name) === 'row') collector.close();
      if (local(name) !== 'c' || !cell) return;
      collector.put(cell.column, textOf(cell, meaning));
      next = cell.column + 1;
      cell = undefined;
    },
  });
  if (collector.rows.length === 0) throw new Refusal('no-text');
  return collector.rows;
}
