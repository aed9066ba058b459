import type { Knot, KnotId } from './knot.ts';
import type { Tie } from './tie.ts';

/** A missing joint: shown, never hidden. The sentence is the teller's. */
export type Gap = { readonly knot: KnotId; readonly sentence: string };

/** Everything tied to one knot, upwards and downwards. */
export type Thread = {
  readonly centre: Knot;
  readonly knots: ReadonlyMap<KnotId, Knot>;
  readonly ties: readonly Tie[];
  readonly gaps: readonly Gap[];
  /** True when the thread is longer than what was fetched. */
  readonly cut: boolean;
};

/** A knot with what came of it (or what it came of), each knot once. */
export type Strand = { readonly knot: Knot; readonly tie: Tie | undefined; readonly next: readonly Strand[] };

type Direction = 'up' | 'down';

/** The strands from the centre: 'up' answers why, 'down' answers what came of it. A knot reached twice stands where it is nearest. */
export function strands(thread: Thread, direction: Direction): readonly Strand[] {
  const children = new Map<KnotId, Tie[]>();
  for (const tie of thread.ties) {
    const from = direction === 'down' ? tie.source : tie.result;
    children.set(from, [...(children.get(from) ?? []), tie]);
  }
  const place = nearest(thread.centre.id, children, direction);
  const grow = (id: KnotId): Strand[] =>
    (children.get(id) ?? []).flatMap((tie) => {
      const to = direction === 'down' ? tie.result : tie.source;
      const knot = thread.knots.get(to);
      return knot && place.get(to) === tie ? [{ knot, tie, next: grow(to) }] : [];
    });
  return grow(thread.centre.id);
}

/** For every reachable knot the tie by which it is first met, breadth first. */
function nearest(centre: KnotId, children: Map<KnotId, Tie[]>, direction: Direction): Map<KnotId, Tie> {
  const place = new Map<KnotId, Tie>();
  let edge: KnotId[] = [centre];
  while (edge.length > 0) {
    const next: KnotId[] = [];
    for (const tie of edge.flatMap((id) => children.get(id) ?? [])) {
      const to = direction === 'down' ? tie.result : tie.source;
      if (to === centre || place.has(to)) continue;
      place.set(to, tie);
      next.push(to);
    }
    edge = next;
  }
  return place;
}

/** The knots from the thread's top to the centre: the shortest way up, goal first. */
export function pathToTop(thread: Thread): readonly Knot[] {
  let best: Knot[] = [];
  const climb = (list: readonly Strand[], below: Knot[]): void => {
    for (const strand of list) {
      const path = [strand.knot, ...below];
      const better =
        strand.next.length === 0 &&
        (rank(path[0]) > rank(best[0]) || (rank(path[0]) === rank(best[0]) && path.length > best.length));
      if (better) best = path;
      climb(strand.next, path);
    }
  };
  climb(strands(thread, 'up'), []);
  return [...best, thread.centre];
}

const rank = (knot: Knot | undefined): number =>
  !knot ? -1 : knot.kind === 'goal' ? 2 : knot.kind === 'document' ? 0 : 1;
