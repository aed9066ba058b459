/** Three letters at a time, each word with room before and after, as PostgreSQL's pg_trgm cuts them. */
export function trigrams(bareText: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of bareText.split(' ')) {
    if (word === '') continue;
    const roomy = `  ${word} `;
    for (let at = 0; at + 3 <= roomy.length; at += 1) found.add(roomy.slice(at, at + 3));
  }
  return found;
}

/** How much of two texts' trigrams is common: 1 all, 0 none. */
export function likeness(a: string, b: string): number {
  const [ours, theirs] = [trigrams(a), trigrams(b)];
  if (ours.size === 0 || theirs.size === 0) return 0;
  let common = 0;
  for (const one of ours) if (theirs.has(one)) common += 1;
  return common / (ours.size + theirs.size - common);
}

/** One letter more, less, other, or two that have changed places. */
export function differsByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [left, right] = [a.slice(at), b.slice(at)];
  if (a.length === b.length) {
    const swapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
    return left.slice(1) === right.slice(1) || (swapped && left.length > 1);
  }
  return a.length > b.length ? left.slice(1) === right : left === right.slice(1);
}

/**
 * Finds among many things the few that have something in common with a question: a whole key, or a fair part of
 * its trigrams. Built once for a whole reading.
 */
export function finder<Thing>(
  all: readonly Thing[],
  say: (thing: Thing) => { readonly keys: readonly string[]; readonly bare: readonly string[] },
): (keys: readonly string[], bareText: string) => Thing[] {
  const byKey = new Map<string, Set<Thing>>();
  const byPart = new Map<string, Set<Thing>>();
  const add = (index: Map<string, Set<Thing>>, key: string, thing: Thing) => {
    const there = index.get(key);
    if (there) there.add(thing);
    else index.set(key, new Set([thing]));
  };
  for (const thing of all) {
    const { keys, bare } = say(thing);
    for (const key of keys) add(byKey, key, thing);
    for (const text of bare) for (const part of trigrams(text)) add(byPart, part, thing);
  }
  return (keys, bareText) => {
    const found = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
    const parts = trigrams(bareText);
    const hits = new Map<Thing, number>();
    for (const part of parts)
      for (const thing of byPart.get(part) ?? []) hits.set(thing, (hits.get(thing) ?? 0) + 1);
    for (const [thing, count] of hits) if (count >= parts.size * enough) found.add(thing);
    return [...found];
  };
}
/** The part of a question's trigrams that makes a thing worth judging. */
const enough = 0.5;
