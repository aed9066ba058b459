/** A stream of chance that a seed decides: the same seed tells the same story on every machine. */
export type Chance = {
  /** From 0 up to, never reaching, `below`. */
  below(below: number): number;
  /** One of them. Throws when there is none. */
  pick<Value>(from: readonly Value[]): Value;
  /** So many different ones, in the order they stand; all when there are fewer. */
  some<Value>(from: readonly Value[], count: number): Value[];
  /** True in so many cases of a hundred. */
  percent(of: number): boolean;
};

/** Mulberry32: small, even enough for words and layouts, and without state of the program's. */
export function chanceOf(seed: number): Chance {
  let state = (seed + 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <Value>(from: readonly Value[]): Value => {
    const [found] = from.slice(below(from.length));
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  return {
    below,
    pick,
    some: (from, count) => {
      const left = [...from.keys()];
      const chosen = new Set<number>();
      while (chosen.size < count && left.length > 0) {
        for (const at of left.splice(below(left.length), 1)) chosen.add(at);
      }
      return from.filter((_, at) => chosen.has(at));
    },
    percent: (of) => next() * 100 < of,
  };
}
