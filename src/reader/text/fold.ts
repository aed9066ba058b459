const plain: Readonly<Record<string, string>> = {
  å: 'a',
  ä: 'a',
  à: 'a',
  á: 'a',
  â: 'a',
  ã: 'a',
  æ: 'a',
  ö: 'o',
  ó: 'o',
  ò: 'o',
  ô: 'o',
  õ: 'o',
  ø: 'o',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  ü: 'u',
  ú: 'u',
  ù: 'u',
  í: 'i',
  ì: 'i',
  ï: 'i',
  '–': '-',
  '—': '-',
  '‑': '-',
};

const foldedUnit = (unit: string): string => {
  const lower = unit.toLowerCase();
  return lower.length === 1 ? (plain[lower] ?? lower) : unit;
};

// NOTE signs that fold to themselves (§, quotes, bullets) are passed over: a text of nothing else is read as fast as any
const folding = /[^\n -@[-`a-z{-~\u00a0-\u00bf\u2016-\u20ff]/g;

/** Lower case without rings, dots and accents, unit for unit: an offset in the one is an offset in the other. */
export const fold = (text: string): string => text.replace(folding, foldedUnit);

/** One space between words, words that a line break cut are put together again. */
export const tidy = (text: string): string =>
  text
    .replace(/\u00ad\s*/g, '')
    .replace(/(\p{Ll})-[ \t]*\n\s*(?!och\b|eller\b|samt\b|till\b)(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a text, folded, for comparing what two places say. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text, each with how often it stands there. */
export type WordCounts = { readonly words: ReadonlyMap<string, number>; readonly total: number };

export function wordCounts(text: string): WordCounts {
  const all = wordsOf(text);
  const words = new Map<string, number>();
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, total: all.length };
}

/** How much two texts say with the same words: 1 all, 0 none. */
export function likenessOf(one: WordCounts, other: WordCounts): number {
  if (one.total === 0 || other.total === 0) return 0;
  let common = 0;
  for (const [word, count] of one.words) common += Math.min(count, other.words.get(word) ?? 0);
  return (2 * common) / (one.total + other.total);
}

/** Single changes, losses and additions between two words; stops counting above `limit`. */
export function changesBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const swap = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? limit + 1;
}
