/** Grey pixels, a byte each, row by row. */
export type Grey = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** How much the ink changes from one row to the next, of all that stands there. */
function roughness(ink: Float64Array): number {
  let sum = 0;
  for (let at = 1; at < ink.length; at++) sum += ((ink[at] ?? 0) - (ink[at - 1] ?? 0)) ** 2;
  return sum / Math.max(1, ink.length);
}

/** Upright sheets measure about 3, lying ones 0.1 to 0.2; what is between is left as it is. */
const lyingBelow = 0.4;

/**
 * True of a sheet whose lines run up and down: ink comes and goes from column to column, not from row to row. Which of
 * its ends is up, this cannot tell. An empty sheet does not lie.
 */
export function isLying({ data, width, height }: Grey): boolean {
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const ink = 255 - (data[y * width + x] ?? 255);
      rows[y] = (rows[y] ?? 0) + ink;
      columns[x] = (columns[x] ?? 0) + ink;
    }
  return roughness(rows) < lyingBelow * roughness(columns);
}
