/** Without accents, capitals, quotes and the signs between words, so that two printings of one text are the same. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[“”„"'’‘`´]/g, '')
    .replaceAll(/[^\p{L}\p{N}%/:.-]+/gu, ' ')
    .replaceAll(/[.:,-]+(?= |$)/g, '')
    .trim();

/** How many words two texts share, as F1 of their words: 1 the same words, 0 none in common. */
export function overlap(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)].map((text) => text.split(' ').filter((word) => word !== ''));
  if (!a?.length || !b?.length) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const still = left.get(word) ?? 0;
    if (still > 0) common += 1;
    left.set(word, still - 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** One text stands whole in the other. */
export function holds(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return a.length > 3 && b.length > 3 && (a.includes(b) || b.includes(a));
}

export const alike = (one: string, other: string, limit: number): boolean =>
  overlap(one, other) >= limit || holds(one, other);

/** Each with at most one, the likest first; a likeness of 0 is none. */
export function pairs<A, B>(
  ones: readonly A[],
  others: readonly B[],
  like: (a: A, b: B) => number,
): Map<A, B> {
  const all = ones
    .flatMap((a) => others.map((b) => ({ a, b, like: like(a, b) })))
    .filter((pair) => pair.like > 0)
    .sort((x, y) => y.like - x.like);
  const found = new Map<A, B>();
  const used = new Set<B>();
  for (const { a, b } of all) {
    if (found.has(a) || used.has(b)) continue;
    found.set(a, b);
    used.add(b);
  }
  return found;
}
