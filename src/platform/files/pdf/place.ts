import type { Line } from './line.ts';
import type { Page } from './page.ts';

/** [left, top, right, bottom] in fractions of the page. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export type Sheet = Pick<Page, 'number' | 'width' | 'height' | 'askew'>;

const fraction = (value: number, of: number) =>
  Math.round(Math.min(1, Math.max(0, value / Math.max(1, of))) * 10_000) / 10_000;

/** Where lines stand on their page; a page that was scanned askew gets its own slope back. */
export function boxOf(lines: readonly Line[], { width, height, askew = 0 }: Sheet): Box {
  const left = Math.min(...lines.map((line) => line.x));
  const right = Math.max(...lines.map((line) => line.right));
  const top = Math.min(...lines.map((line) => line.y - line.size * 0.9));
  const bottom = Math.max(...lines.map((line) => line.y + line.size * 0.28));
  const down = askew * ((left + right) / 2 - width / 2);
  const across = askew * ((top + bottom) / 2 - height / 2);
  return [
    fraction(left - across, width),
    fraction(top + down, height),
    fraction(right - across, width),
    fraction(bottom + down, height),
  ];
}

/** The box around boxes; undefined around none. */
export function around(boxes: readonly (Box | undefined)[]): Box | undefined {
  const known = boxes.filter((box) => box !== undefined);
  if (known.length === 0) return undefined;
  return [
    Math.min(...known.map((box) => box[0])),
    Math.min(...known.map((box) => box[1])),
    Math.max(...known.map((box) => box[2])),
    Math.max(...known.map((box) => box[3])),
  ];
}
