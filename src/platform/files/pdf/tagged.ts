import type { Piece } from '../builder.ts';
import { listMarkerOf } from '../marker.ts';
import { rowPieces } from '../rows.ts';
import { rightEdge } from './columns.ts';
import { joinLines } from './join.ts';
import { baselines, type Line, lineOf, type Run, segments } from './line.ts';
import type { Page, StructNode } from './page.ts';
import { around, boxOf } from './place.ts';

/** Roles that are a block of their own; everything else is either a box around blocks or a part of one. */
const blockRole = /^(H\d?|P|L|LI|Table|TR|TD|TH|Title|Caption|TOCI|BlockQuote|Note|FENote)$/;

type Reader = {
  readonly page: Page;
  readonly byMark: Map<string, Run[]>;
  readonly right: (x: number) => number;
  readonly known: (word: string) => boolean;
  readonly used: Set<string>;
};

const noStops: ReadonlySet<number> = new Set();

/** The runs' lines in the order of the content: a tagged file has its text in reading order. */
function contentLines(runs: readonly Run[]): Line[] {
  const rows: Run[][] = [];
  for (const run of runs) {
    const above = rows.at(-1)?.at(-1);
    if (above && Math.abs(above.y - run.y) < Math.max(above.size, run.size) * 0.5) rows.at(-1)?.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => {
    const parts = segments(row, noStops);
    const [first] = parts;
    return first ? [{ ...lineOf(row), text: parts.map((part) => part.text).join('\t') }] : [];
  });
}

const isBlock = (node: StructNode): boolean => blockRole.test(node.role ?? '');
const holdsBlocks = (node: StructNode): boolean =>
  (node.children ?? []).some((child) => isBlock(child) || holdsBlocks(child));

/** The runs of a leaf, or of everything under a part of a sentence (Span, Link). */
function runsUnder(reader: Reader, node: StructNode): Run[] {
  if (node.type !== 'content') return (node.children ?? []).flatMap((child) => runsUnder(reader, child));
  if (node.id === undefined || reader.used.has(node.id)) return [];
  reader.used.add(node.id);
  return reader.byMark.get(node.id) ?? [];
}

/** Lines of one paragraph; a line with tabs is a row of its own. */
function paragraphsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const isRow = line.text.includes('\t') || last?.[0]?.text.includes('\t');
    if (last && !isRow) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function pieceOf(reader: Reader, runs: readonly Run[], piece: Pick<Piece, 'kind' | 'level'>): Piece[] {
  const lines = contentLines(runs);
  if (lines.length === 0) return [];
  const untabbed = lines.map((line) => ({ ...line, text: line.text.replaceAll('\t', ' ') }));
  // NOTE a paragraph whose first line has no tab is running text, however wide its spaces were drawn
  const isTabbed = piece.kind === 'paragraph' && lines[0]?.text.includes('\t');
  const groups = isTabbed ? paragraphsOf(lines) : [untabbed];
  return groups.map((group) => {
    const text = joinLines(group, reader.right(group[0]?.x ?? 0), reader.known);
    return {
      ...piece,
      ...(text.includes('\t') && { kind: 'row' }),
      text,
      ...(piece.kind === 'list' && { marker: listMarkerOf(text) }),
      page: reader.page.number,
      box: boxOf(group, reader.page),
      bold: group.every((line) => line.bold),
    };
  });
}

const kindOf = (role: string, depth: number): Pick<Piece, 'kind' | 'level'> => {
  if (/^H\d?$/.test(role)) return { kind: 'heading', level: Number(role.slice(1)) || 1 };
  if (role === 'Title') return { kind: 'heading', level: 1 };
  if (role === 'LI') return { kind: 'list', level: Math.max(1, depth) };
  return role === 'TOCI' ? { kind: 'furniture' } : { kind: 'paragraph' };
};

const cellsOf = (node: StructNode): StructNode[] =>
  (node.children ?? []).filter((child) => child.role === 'TD' || child.role === 'TH');

/** The blocks under a node in their order; text that stands beside blocks is a block too, of the node's kind. */
function blocks(reader: Reader, node: StructNode, depth: number): Piece[] {
  const role = node.role ?? '';
  if (role === 'Artifact') return [];
  if (role === 'TR') return rowPieces(cellsOf(node).map((cell) => blocks(reader, cell, 0)));
  const inner = role === 'L' ? depth + 1 : depth;
  const pieces: Piece[] = [];
  let own: Run[] = [];
  const close = () => {
    pieces.push(...pieceOf(reader, own, kindOf(role, inner)));
    own = [];
  };
  for (const child of node.children ?? []) {
    if (!isBlock(child) && !holdsBlocks(child)) {
      own.push(...runsUnder(reader, child));
      if (/^(Div|Sect|NonStruct|LBody|Part|Art|Document)$/.test(child.role ?? '') && !isBlock(node)) close();
      continue;
    }
    close();
    pieces.push(...blocks(reader, child, inner));
  }
  close();
  return role === 'LI' ? markJoined(pieces) : pieces;
}

/** Some programs write a list entry's mark after its text. */
function markFirst(pieces: readonly Piece[]): readonly Piece[] {
  const [text, mark] = pieces;
  if (pieces.length !== 2 || !text || !mark || listMarkerOf(`${mark.text} x`) !== mark.text) return pieces;
  return [
    { ...mark, kind: 'list', level: mark.level ?? text.level },
    { ...text, kind: 'paragraph' },
  ];
}

/** A list entry's mark and its text are one block, even where the text is a paragraph of its own. */
function markJoined(pieces: readonly Piece[]): Piece[] {
  const [mark, first, ...others] = markFirst(pieces);
  if (!mark || first?.kind !== 'paragraph' || mark.kind !== 'list' || mark.text.length >= 8)
    return [...pieces];
  const text = `${mark.text} ${first.text}`;
  const box = around([mark.box, first.box]);
  return [{ ...mark, text, marker: mark.text, bold: first.bold, box }, ...others];
}

const size = (runs: Iterable<Run>) => {
  let sum = 0;
  for (const run of runs) sum += run.text.trim().length;
  return sum;
};

/**
 * Reads a page by the structure the file declares; undefined when the structure leaves out more than a fiftieth
 * of what is printed, since then it cannot be trusted.
 */
export function taggedPieces(page: Page, known: (word: string) => boolean): Piece[] | undefined {
  if (!page.structure) return undefined;
  const body = page.runs.filter((run) => run.upright && !run.artifact);
  const byMark = new Map<string, Run[]>();
  for (const run of body) {
    if (run.mark === undefined) continue;
    const runs = byMark.get(run.mark) ?? [];
    runs.push(run);
    byMark.set(run.mark, runs);
  }
  const right = rightEdge(baselines(body).map((row) => segments(row, noStops)));
  const reader: Reader = { page, byMark, right, known, used: new Set() };
  const pieces = blocks(reader, page.structure, 0);
  const covered = size([...byMark].flatMap(([mark, runs]) => (reader.used.has(mark) ? runs : [])));
  const printed = size(body);
  return covered >= printed * 0.98 && pieces.length > 0 ? pieces : undefined;
}
