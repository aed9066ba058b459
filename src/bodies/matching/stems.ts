/** Small words that say nothing of who is meant. */
const smallWords = new Set(['för', 'i', 'på', 'vid', 'av', 'och', 'inom', 'till', 'hos', 'under', 'från']);
/** Endings of number, definite form and genitive, longest first. */
const endings = ['arna', 'erna', 'orna', 'orn', 'ern', 'en', 'et', 'er', 'ar', 's', 'e'];
const shortest = 4;

/** A word without its endings: "ledningsgruppen" and "ledningsgrupps" are both "ledningsgrupp". */
export function stem(word: string): string {
  let left = word;
  for (;;) {
    const ending = endings.find((one) => left.endsWith(one) && left.length - one.length >= shortest);
    if (!ending) return left;
    left = left.slice(0, -ending.length);
  }
}

/** Letters and figures in small letters, everything else as single spaces. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Plain text without rings, dots and accents, as scans and old systems lose them; `name_fold` in SQL says the same. */
export const bare = (text: string): string =>
  plain(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æø]/g, (letter) => (letter === 'æ' ? 'a' : 'o'));

/** The stems of the words that matter, each once, in their order. */
export const stemsOf = (text: string): string[] => [
  ...new Set(
    plain(text)
      .split(' ')
      .filter((word) => word !== '' && !smallWords.has(word))
      .map(stem),
  ),
];

/** Without spaces and marks, in small letters: "SN AU", "SN-AU" and "SNAU" are one. */
export const tight = (text: string): string => plain(text).replaceAll(' ', '');

export const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** A text made ready to be compared, once for however many comparisons. */
export type Words = {
  readonly text: string;
  readonly plain: string;
  readonly bare: string;
  readonly tight: string;
  readonly stems: readonly string[];
};
export const wordsFor = (text: string): Words => {
  const small = plain(text);
  return { text, plain: small, bare: bare(text), tight: small.replaceAll(' ', ''), stems: stemsOf(text) };
};
