import type { Remainder, RemainderReason, Span } from './shape.ts';
import type { Page } from './text/page.ts';
import type { LineKind } from './text/line.ts';

const reasonOf = (kind: LineKind): RemainderReason =>
  kind === 'furniture'
    ? 'page furniture'
    : kind === 'noise' || kind === 'outline'
      ? 'boilerplate'
      : 'unplaced';

/** Every character that neither the head nor an item holds, with the reason it was left over. */
export function remainderOf(page: Page, covered: readonly Span[]): Remainder[] {
  const left: Remainder[] = [];
  let at = 0;
  const sorted = [...covered].sort((one, other) => one[0] - other[0]);
  for (const [start, end] of [...sorted, [page.raw.length, page.raw.length] as const]) {
    if (start > at) left.push(...pieces(page, at, start));
    at = Math.max(at, end);
  }
  return left;
}

/** One piece for as long as the reason is the same; white space goes with what stands before it. */
function pieces(page: Page, start: number, end: number): Remainder[] {
  const cuts: { at: number; why: RemainderReason }[] = [];
  for (const line of page.allLines) {
    if (line.end <= start || line.start >= end) continue;
    const why = reasonOf(line.kind);
    if (cuts.at(-1)?.why !== why) cuts.push({ at: cuts.length === 0 ? start : line.start, why });
  }
  if (cuts.length === 0) cuts.push({ at: start, why: 'page furniture' });
  return cuts.map(({ at, why }, index) => {
    const until = cuts[index + 1]?.at ?? end;
    return { text: page.raw.slice(at, until), source: [at, until], why };
  });
}
