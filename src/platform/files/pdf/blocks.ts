import type { Piece } from '../builder.ts';
import { isContentsLine, listMarkerOf, opensBlock, sectionMarkerOf } from '../marker.ts';
import type { Flow, Row } from './columns.ts';
import { crossedCells } from './crosses.ts';
import { breakWasMeant, joinLines, justifiedEdge, nextSentence, standsAlone } from './join.ts';
import type { Line } from './line.ts';
import { boxOf, type Sheet } from './place.ts';
import { tableRows } from './task-rows.ts';

/** What the whole document says about how its pages are set. */
export type Setting = {
  readonly size: number;
  /** Sizes of headings, the largest first. */
  readonly headingSizes: readonly number[];
  readonly known: (word: string) => boolean;
};

type Entry = { readonly lines: Line[]; readonly cells: string | undefined };

/** A row's first stretch may only be the mark of what follows: "§ 12", "1.", "•". */
function asLine(row: Row): Line | undefined {
  const [first, ...rest] = row;
  if (!first || rest.length === 0) return first;
  const isMark = sectionMarkerOf(first.text) === first.text || listMarkerOf(`${first.text} x`) === first.text;
  if (!isMark || rest.length > 1) return undefined;
  return { ...first, text: row.map((line) => line.text).join(' '), right: row.at(-1)?.right ?? first.right };
}

/** The usual distance between two lines of a paragraph, in parts of the type size. */
function usualLeading(rows: readonly Row[]): number {
  const steps: number[] = [];
  rows.forEach((row, at) => {
    const above = rows[at - 1]?.[0];
    const line = row[0];
    if (above && line && line.y > above.y) steps.push((line.y - above.y) / Math.max(1, line.size));
  });
  const sorted = steps.filter((step) => step < 3).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.4)] ?? 1.3;
}

/** True when a line begins something new instead of going on with the paragraph above. */
function beginsNew(entry: Entry, line: Line, right: number, leading: number): boolean {
  const above = entry.lines.at(-1);
  const first = entry.lines[0];
  if (!above || !first || entry.cells) return true;
  if (nextSentence(first, above, line)) return true;
  if (opensBlock(line.text) || line.y - above.y > line.size * leading * 1.3 || line.y < above.y) return true;
  if (Math.abs(line.size - above.size) > above.size * 0.08 || line.bold !== above.bold) return true;
  const indented = line.x > first.x + line.size && listMarkerOf(first.text) === undefined;
  // NOTE a narrow column of justified text ends where its own lines end, not where the page does
  const edge = justifiedEdge(/^\p{Ll}/u.test(line.text) ? [...entry.lines, line] : entry.lines);
  return indented || breakWasMeant(above, line, edge ?? right);
}

/** A line of justified text whose words were drawn far apart: it begins and ends where the line above does. */
function justified(row: Row, above: Entry | undefined): Line | undefined {
  const last = above?.cells ? undefined : above?.lines.at(-1);
  const [first] = row;
  const right = row.at(-1)?.right ?? 0;
  if (!first || !last || Math.abs(first.x - last.x) > 1 || Math.abs(right - last.right) > 1) return undefined;
  return { ...first, text: row.map((line) => line.text).join(' '), right };
}

function entriesOf(flow: Flow, known: Setting['known']): Entry[] {
  const leading = usualLeading(flow.rows);
  const entries: Entry[] = [];
  const crossed = crossedCells(flow.rows);
  const tabled = tableRows(flow.rows, known);
  for (const [at, row] of flow.rows.entries()) {
    if (tabled.has(row)) {
      const told = tabled.get(row);
      if (told) entries.push({ lines: [...told.lines], cells: told.cells });
      continue;
    }
    const last = entries.at(-1);
    const line = asLine(row) ?? justified(row, last);
    const above = last?.cells ? undefined : last?.lines.at(-1);
    if (line && above && standsAlone(above, line, flow.rows[at + 1]?.[0], flow.right))
      entries.push({ lines: [line], cells: undefined });
    else if (!line) {
      const cells = crossed.get(row) ?? row.map((each) => each.text).join('\t');
      entries.push({ lines: [...row], cells });
    } else if (last && !beginsNew(last, line, flow.right, leading)) last.lines.push(line);
    else entries.push({ lines: [line], cells: undefined });
  }
  return entries;
}

/** Level of a heading by its type: larger than running text, or bold, short and no sentence. */
export function headingLevel(lines: readonly Line[], text: string, setting: Setting): number | undefined {
  if (text.length > 160 || lines.length > 3 || /[a-zåäö],$|;$/.test(text)) return undefined;
  const size = Math.max(...lines.map((line) => line.size));
  const rank = setting.headingSizes.findIndex((each) => Math.abs(each - size) < 0.6);
  if (rank >= 0) return rank + 1;
  const isBold = lines.every((line) => line.bold) && text.length <= 120 && !/[.:]$/.test(text);
  return isBold && size >= setting.size * 0.95 ? setting.headingSizes.length + 1 : undefined;
}

type Place = Pick<Piece, 'page' | 'box'>;

const rowOf = (text: string, place: Place, bold: boolean): Piece =>
  isContentsLine(text) ? { kind: 'furniture', text, ...place } : { kind: 'row', text, ...place, bold };

/** Turns one flow of a page into blocks. */
export function flowPieces(flow: Flow, sheet: Sheet, setting: Setting): Piece[] {
  return entriesOf(flow, setting.known).map(({ lines, cells }): Piece => {
    const bold = lines.every((line) => line.bold);
    const place: Place = { page: sheet.number, box: boxOf(lines, sheet) };
    if (cells) return rowOf(cells.replaceAll('\u00ad', ''), place, bold);
    const text = joinLines(lines, flow.right, setting.known);
    if (isContentsLine(text)) return { kind: 'furniture', text, ...place };
    const level = headingLevel(lines, text, setting);
    if (level !== undefined) return { kind: 'heading', text, level, ...place, bold };
    const marker = listMarkerOf(text);
    return marker
      ? { kind: 'list', text, marker, level: 1, ...place, bold }
      : { kind: 'paragraph', text, ...place, bold };
  });
}
