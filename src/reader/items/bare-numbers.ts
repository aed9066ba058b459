import type { Line } from '../text/line.ts';

const bare = /^(?<number>\d{1,2})\s+(?=\p{Lu}\p{Ll})/u;

/** "1 Dagordningen fastställs", "2 Paragrafen …": numbers without a stop, counted from one, are marks of points. */
export function withBareNumbers(lines: readonly Line[]): readonly Line[] {
  let next = 1;
  return lines.map((line) => {
    const found = line.marker ? null : bare.exec(line.text);
    if (!found || Number(found.groups?.['number']) !== next) return line;
    next += 1;
    return { ...line, marker: `${next - 1}.`, content: line.start + found[0].length };
  });
}
