import type { ProposedAssignment, Span } from '../shape.ts';
import { fold } from '../text/fold.ts';
import type { Line } from '../text/line.ts';
import type { Page } from '../text/page.ts';
import { cellTimes, isTimeOnly } from './times.ts';
import type { ReadTimes } from './times.ts';

/** What the columns of a list of tasks are called: "Vad – Vem – När", "Aktivitet – Ansvarig – Klart". */
const columns = {
  what: /^(?:vad(?:\s+(?:som\s+)?ska(?:ll)?\s+goras)?|atgard(?:er)?|aktivitet(?:er)?|arbetsuppgift|uppgift(?:er)?|uppdrag|att gora|insats(?:er)?|aktion|beslut|fraga|punkt)$/,
  who: /^(?:vem|ansvarig(?:a|t)?|ansvar|ansvarig person|vem gor|utforare|utfors av|agare|ansvarig funktion)$/,
  when: /^(?:nar|klar[ta]?|senast|klart?\s+senast|datum|tid|tidplan|tidpunkt|tidsplan|deadline|slutdatum|forfallodatum|nar klart|slutdag)$/,
} as const;
type Column = keyof typeof columns;

/** What a table calls the column of its items, and the one of their numbers. */
const subject = /^(?:arende|fraga|rubrik|amne|omrade|punkt)$/;
const numberHead = /^(?:nr|nummer|punkt|p|#)$/;

type Cell = { readonly at: number; readonly text: string };
type Table = {
  readonly columns: readonly (Column | undefined)[];
  readonly header: readonly Cell[];
  /** Its borders are printed, so that a cell belongs to the column of its number. */
  readonly bordered: boolean;
};

/** Tabs, or bars with nothing before the first. */
const isBordered = ({ text }: Line): boolean =>
  text.includes('\t') || /^[^|\s][^|]*(?:\|[^|]*){2,}$/u.test(text);

/** The cells of a printed row: by tabs, bars or wide gaps; offsets count in the document. */
function cellsOf(line: Line): Cell[] {
  const bordered = isBordered(line);
  const border = line.text.includes('\t') ? /\t/g : bordered ? /(?<=\S)\s*\|\s*/g : /\s*\|\s*|\s{2,}/g;
  const cells: Cell[] = [];
  let from = 0;
  for (const match of [...line.text.matchAll(border), undefined]) {
    const end = match?.index ?? line.text.length;
    const text = line.text.slice(from, end);
    cells.push({ at: line.start + from + (text.length - text.trimStart().length), text: text.trim() });
    from = end + (match?.[0].length ?? 0);
  }
  return bordered ? cells : cells.filter(({ text }) => text !== '');
}

function headerIn(line: Line): Table | undefined {
  const header = cellsOf(line);
  if (header.length < 2 || header.length > 8) return undefined;
  const named = header.map(({ text }) => {
    const word = fold(text).replace(/[:*.]/g, '').trim();
    return (Object.keys(columns) as Column[]).find((column) => columns[column].test(word));
  });
  const isTable = named.includes('what') && named.includes('who');
  // beside "Åtgärd" the column "Punkt" says what the row is about
  const more = named.filter((column) => column === 'what').length > 1;
  const columnsOfIt = named.map((column, at) =>
    more && column === 'what' && subject.test(fold(header[at]?.text ?? '')) ? undefined : column,
  );
  return isTable ? { columns: columnsOfIt, header, bordered: isBordered(line) } : undefined;
}

/** A row that is an item of its own: its number, and its heading with where that begins. */
export type NumberedRow = { readonly at: number; readonly number: string; readonly heading: Cell };

/** "Nr | Ärende | Åtgärd | Ansvarig | Klart": where the rows are the items, and say what is to be done. */
export function numberedRows(page: Page): NumberedRow[] {
  const rows: NumberedRow[] = [];
  let place = -1;
  page.lines.forEach((line, at) => {
    const table = headerIn(line);
    if (table) {
      const words = table.header.map(({ text }) => fold(text).replace(/[:.]/g, ''));
      place = numberHead.test(words[0] ?? '')
        ? words.findIndex((word, of) => of > 0 && subject.test(word))
        : -1;
    }
    if (table || place < 0) return;
    const cells = cellsOf(line);
    const heading = cells[place];
    const number = /^(?<number>\d{1,3}[a-z]?)[.)]?$/.exec(cells[0]?.text ?? '')?.groups?.['number'];
    const rises = Number.parseInt(number ?? '', 10) >= Number.parseInt(rows.at(-1)?.number ?? '0', 10);
    if (number && rises && heading && heading.text.length > 1) rows.push({ at, number, heading });
    else if (number || line.afterBlank) place = -1;
  });
  return rows;
}

type Row = { readonly [K in Column]?: Cell };

/** A cell belongs to the column of its place; in print to the one that begins nearest to it. */
function rowOf(table: Table, line: Line, headerLine: Line): Row {
  const row: { [K in Column]?: Cell } = {};
  cellsOf(line).forEach((cell, at) => {
    const place = (offset: number, of: Line) => offset - of.start + of.indent;
    const nearest = table.header.reduce(
      (best, head, index) => {
        const away = Math.abs(place(head.at, headerLine) - place(cell.at, line));
        return away < best.away ? { away, index } : best;
      },
      { away: Number.POSITIVE_INFINITY, index: 0 },
    );
    const column = table.columns[table.bordered ? at : nearest.index];
    if (column && cell.text && !row[column]) row[column] = cell;
  });
  return row;
}

export type TableTasks = { readonly tasks: readonly ProposedAssignment[]; readonly spans: readonly Span[] };

/** The tasks of tables that say who does what, and the lines they stand on. */
export function tasksInTables(page: Page, [start, end]: Span, readTimes: ReadTimes): TableTasks {
  const tasks: ProposedAssignment[] = [];
  const spans: Span[] = [];
  let open: { table: Table; line: Line } | undefined;
  for (const line of page.lines) {
    if (line.start < start || line.start >= end) continue;
    const table = headerIn(line);
    if (table) {
      open = { table, line };
      spans.push([line.start, line.end]);
      continue;
    }
    if (!open) continue;
    const row = withTimeMoved(rowOf(open.table, line, open.line), readTimes);
    const task = taskOf(row, line, readTimes);
    const before = tasks.at(-1);
    if (task) tasks.push(task);
    else if (before && row.what && !row.who && !row.when && !line.afterBlank && line.text.length < 80) {
      tasks[tasks.length - 1] = {
        ...before,
        what: `${before.what} ${row.what.text}`,
        source: [before.source[0], line.end],
      };
    } else {
      open = undefined;
      continue;
    }
    spans.push([line.start, line.end]);
  }
  return { tasks, spans };
}

/** An empty cell may be lost, and what stands after it moves: a time in the column of who. */
function withTimeMoved(row: Row, readTimes: ReadTimes): Row {
  const { who, when, ...rest } = row;
  return who && !when && isTimeOnly(who.text, readTimes) ? { ...rest, when: who } : row;
}

/** "?", "–" and an empty cell say that nobody is told yet. */
const isNobody = (who: Cell | undefined): boolean =>
  who === undefined ||
  /^(?:[?–—_.\s-]*|n\.?n\.?|ej\s+(?:klart|bestämt|utsedd)|oklart|vakant|tbd)$/iu.test(who.text);

function taskOf({ what, who, when }: Row, line: Line, readTimes: ReadTimes): ProposedAssignment | undefined {
  if (!what || what.text.length < 3 || (!who && !when)) return undefined;
  const nobody = isNobody(who);
  if (!nobody && !/\p{L}{2}/u.test(who?.text ?? '')) return undefined;
  const { due, cadence } = when ? cellTimes(when.text, readTimes) : { due: null, cadence: null };
  if (nobody && !who && !due && !cadence) return undefined;
  return {
    to: nobody || !who ? null : who.text,
    what: what.text,
    due,
    cadence,
    toBody: null,
    status: 'given',
    source: [line.start, line.end],
  };
}
