import { hierarchy, tree } from 'd3-hierarchy';
import type { Knot } from './knot.ts';
import { strands } from './thread.ts';
import type { Strand, Thread } from './thread.ts';

export type Dot = { readonly knot: Knot; readonly x: number; readonly y: number };
export type Line = { readonly from: Dot; readonly to: Dot };
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly Dot[];
  readonly lines: readonly Line[];
};

/** Pixels of one knot's room. */
export const room = { wide: 230, high: 44, boxWide: 200, boxHigh: 34 } as const;

type Branch = { knot: Knot; next: readonly Branch[] };

/** Lays the thread out from left (why) to right (what came of it), the centre between. */
export function picture(thread: Thread): Picture {
  const left = lay({ knot: thread.centre, next: strands(thread, 'up').map(toBranch) }, -1);
  const right = lay({ knot: thread.centre, next: strands(thread, 'down').map(toBranch) }, 1);
  const dots = [...left.dots, ...right.dots.slice(1)];
  const lines = [...left.lines.map(({ from, to }) => ({ from: to, to: from })), ...right.lines];
  const minX = Math.min(...dots.map((dot) => dot.x));
  const minY = Math.min(...dots.map((dot) => dot.y));
  const moved = new Map(dots.map((dot) => [dot.knot.id, { ...dot, x: dot.x - minX, y: dot.y - minY }]));
  const at = (dot: Dot): Dot => moved.get(dot.knot.id) ?? dot;
  const placed = [...moved.values()];
  return {
    width: Math.max(...placed.map((dot) => dot.x)) + room.boxWide + 8,
    height: Math.max(...placed.map((dot) => dot.y)) + room.boxHigh + 8,
    dots: placed,
    lines: lines.map((line) => ({ from: at(line.from), to: at(line.to) })),
  };
}

const toBranch = (strand: Strand): Branch => ({ knot: strand.knot, next: strand.next.map(toBranch) });

function lay(branch: Branch, direction: 1 | -1): { dots: Dot[]; lines: Line[] } {
  const root = tree<Branch>().nodeSize([room.high, room.wide])(hierarchy(branch, (one) => [...one.next]));
  const offset = root.x;
  const dot = (node: typeof root): Dot => ({
    knot: node.data.knot,
    x: direction * node.y,
    y: node.x - offset,
  });
  return {
    dots: root.descendants().map(dot),
    lines: root.links().map((link) => ({ from: dot(link.source), to: dot(link.target) })),
  };
}
