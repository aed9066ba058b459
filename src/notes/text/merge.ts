import { Transform } from 'prosemirror-transform';
import type { Node } from 'prosemirror-model';
import { blockOf, linesOf } from './markdown.ts';

type Lines = readonly string[];
/** For each line of the one, its place in the other; undefined where it has none. */
type Matches = readonly (number | undefined)[];

/** The longest common run of lines, in order. */
function matches(one: Lines, other: Lines): Matches {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  const found: (number | undefined)[] = one.map((_, at) => {
    if (at < start) return at;
    return at >= one.length - end ? at - one.length + other.length : undefined;
  });
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const longest = lengths(a, b);
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) found[start + i++] = start + j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

function lengths(a: Lines, b: Lines): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i] ?? [], table[i + 1] ?? []];
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return table;
}

/** What two have made of the same lines. Where both changed the same place both are kept, theirs first: `clashes`. */
export type Merged = { readonly lines: string[]; readonly clashes: number };

export function merge(base: Lines, mine: Lines, theirs: Lines): Merged {
  const [toMine, toTheirs] = [matches(base, mine), matches(base, theirs)];
  const lines: string[] = [];
  let clashes = 0;
  let [b, m, t] = [0, 0, 0];
  for (let at = 0; at <= base.length; at += 1) {
    const [mineAt, theirsAt] = at === base.length ? [mine.length, theirs.length] : [toMine[at], toTheirs[at]];
    if (mineAt === undefined || theirsAt === undefined) continue;
    const between = joined(base.slice(b, at), mine.slice(m, mineAt), theirs.slice(t, theirsAt));
    lines.push(...between.lines, ...base.slice(at, at + 1));
    clashes += between.clashes;
    [b, m, t] = [at + 1, mineAt + 1, theirsAt + 1];
  }
  return { lines, clashes };
}

function joined(base: Lines, mine: Lines, theirs: Lines): Merged {
  if (same(mine, base) || same(mine, theirs)) return { lines: [...theirs], clashes: 0 };
  if (same(theirs, base)) return { lines: [...mine], clashes: 0 };
  const own = mine.filter((line) => !theirs.includes(line) && !base.includes(line));
  // the other took away what was only left as it was here, or both wrote something new
  return { lines: [...theirs, ...own], clashes: own.length > 0 ? 1 : 0 };
}

const same = (one: Lines, other: Lines): boolean =>
  one.length === other.length && one.every((line, at) => line === other[at]);

/** The steps that make a text say these lines; untouched lines, and what they have become, stay as they are. */
export function changeTo(doc: Node, lines: Lines): Transform {
  const wanted = lines.length === 0 ? [''] : lines;
  const found = matches(linesOf(doc), wanted);
  const blocks = doc.children;
  const starts = blocks.map((_, at) => blocks.slice(0, at).reduce((sum, each) => sum + each.nodeSize, 0));
  const change = new Transform(doc);
  let [until, last] = [blocks.length, wanted.length];
  // from the end, so that the places before stay true
  for (let at = blocks.length - 1; at >= -1; at -= 1) {
    const place = at === -1 ? -1 : found[at];
    if (place === undefined) continue;
    const [old, fresh] = [blocks.slice(at + 1, until), wanted.slice(place + 1, last)];
    if (old.length + fresh.length > 0) {
      const isPaired = old.length === fresh.length;
      const nodes = fresh.map((line, n) => blockOf(line, isPaired ? refOf(old[n]) : null));
      const from = starts[at + 1] ?? doc.content.size;
      change.replaceWith(from, from + old.reduce((sum, each) => sum + each.nodeSize, 0), nodes);
    }
    [until, last] = [at, place];
  }
  return change;
}

/** The record a line has become; null where it is only words. */
export const refOf = (block: Node | undefined): string | null => {
  const ref: unknown = block?.attrs['ref'];
  return typeof ref === 'string' ? ref : null;
};
