import { PassThrough, Readable } from 'node:stream';
import type { Day } from '../../kernel/day.ts';
import type { Locale } from '../../kernel/locale.ts';
import { assignmentAddress } from '../addresses.ts';
import { isOverdue } from '../assignment.ts';
import { asText, byteOrderMark, csvLine } from '../../platform/files/sheet/csv-line.ts';
import type { RegisterRow } from './register.ts';
import { assignmentTexts } from '../texts.ts';

const columnsOf = (locale: Locale): string[] => {
  const words = assignmentTexts[locale];
  return [
    words.what,
    words.owner,
    words.unit,
    words.stateColumn,
    words.nextReport,
    words.dueField,
    words.openEnded,
    words.givenBy,
    words.givenOn,
    words.receiver,
  ];
};

function cellsOf(row: RegisterRow, locale: Locale, today: Day): string[] {
  const words = assignmentTexts[locale];
  return [
    row.title,
    row.owner
      ? [row.owner, row.isVacant ? words.vacant : row.holder].filter(Boolean).join(', ')
      : row.ownerText,
    row.unit ?? '',
    isOverdue(row, today) ? words.overdue : words.state[row.state],
    row.nextDueOn ?? '',
    row.dueOn ?? '',
    row.openEndedBecause,
    row.givenBy ?? '',
    row.givenOn ?? '',
    row.receiver ?? '',
  ];
}

const chunk = 500;

/** The rows as CSV, written as they are read. */
export function registerCsv(rows: readonly RegisterRow[], locale: Locale, today: Day): ReadableStream {
  function* lines(): Generator<Buffer> {
    yield Buffer.from(byteOrderMark + csvLine(columnsOf(locale)));
    for (let at = 0; at < rows.length; at += chunk) {
      const part = rows.slice(at, at + chunk);
      yield Buffer.from(part.map((row) => csvLine(cellsOf(row, locale, today))).join(''));
    }
  }
  return Readable.toWeb(Readable.from(lines())) as ReadableStream;
}

/** The rows as an Excel workbook, row by row; days are real dates, text is never a formula. */
export function registerXlsx(
  rows: readonly RegisterRow[],
  locale: Locale,
  today: Day,
  publicUrl: string,
): ReadableStream {
  const through = new PassThrough();
  const words = assignmentTexts[locale];
  const days = new Set([4, 5, 8]);
  const write = async (): Promise<void> => {
    const { default: exceljs } = await import('exceljs'); // hundreds of files that no other page needs
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: through, useStyles: true });
    const sheet = workbook.addWorksheet(words.assignments, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columnsOf(locale).map((header, index) => ({ header, width: index === 0 ? 60 : 22 }));
    sheet.getRow(1).font = { bold: true };
    for (const row of rows) {
      const cells = cellsOf(row, locale, today).map((cell, index) => {
        if (index === 0 && publicUrl)
          return { text: asText(cell), hyperlink: publicUrl + assignmentAddress(row.id) };
        return days.has(index) && cell ? new Date(`${cell}T00:00:00Z`) : asText(cell);
      });
      const added = sheet.addRow(cells);
      for (const index of days) added.getCell(index + 1).numFmt = 'yyyy-mm-dd';
      added.commit();
    }
    sheet.commit();
    await workbook.commit();
  };
  write().catch((error: unknown) =>
    through.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return Readable.toWeb(through) as ReadableStream;
}
