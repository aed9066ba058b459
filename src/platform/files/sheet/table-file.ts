import { PassThrough, Readable } from 'node:stream';
import { asText, byteOrderMark, csvLine } from './csv-line.ts';

/** A list as a file: its columns, and the cells of each row as text; days are YYYY-MM-DD. */
export type TableFile = {
  readonly title: string;
  readonly columns: readonly string[];
  /** Columns, counted from 0, whose cells are days. */
  readonly days: readonly number[];
  readonly rows: readonly (readonly string[])[];
};

export const fileTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Headers that let a browser save it under this name. */
export const savedAs = (name: string, kind: keyof typeof fileTypes) => ({
  'content-type': fileTypes[kind],
  'content-disposition': `attachment; filename="${name}.${kind}"`,
});

const chunk = 500;

/** The rows as CSV, written as they are read. */
export function csvFile({ columns, rows }: TableFile): ReadableStream {
  function* lines(): Generator<Buffer> {
    yield Buffer.from(byteOrderMark + csvLine([...columns]));
    for (let at = 0; at < rows.length; at += chunk) {
      yield Buffer.from(
        rows
          .slice(at, at + chunk)
          .map((row) => csvLine([...row]))
          .join(''),
      );
    }
  }
  return Readable.toWeb(Readable.from(lines())) as ReadableStream;
}

/** The rows as an Excel workbook, row by row; days are real dates, text is never a formula. */
export function xlsxFile({ title, columns, days, rows }: TableFile): ReadableStream {
  const through = new PassThrough();
  const write = async (): Promise<void> => {
    const { default: exceljs } = await import('exceljs'); // hundreds of files that no page needs
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: through, useStyles: true });
    const sheet = workbook.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map((header) => ({ header, width: 24 }));
    sheet.getRow(1).font = { bold: true };
    for (const row of rows) {
      const cells = row.map((cell, index) =>
        days.includes(index) && cell ? new Date(`${cell}T00:00:00Z`) : asText(cell),
      );
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
