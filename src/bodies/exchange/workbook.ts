import { columns } from './columns.ts';
import type { Cells } from './columns.ts';

/** The lines as an Excel workbook with one sheet; every cell is text, so that nothing is ever a formula. */
export async function toXlsx(lines: readonly Cells[]): Promise<Uint8Array<ArrayBuffer>> {
  // NOTE loaded when somebody asks for a workbook: it is the heaviest module of the house
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Organisation', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(([key, header]) => ({
    key,
    header,
    width: key === 'mission' ? 60 : key === 'body' || key === 'person' ? 32 : 18,
    style: { numFmt: '@' },
  }));
  sheet.getRow(1).font = { bold: true };
  for (const line of lines) sheet.addRow(columns.map(([key]) => line[key]));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
