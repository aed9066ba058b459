/** Words shorter than this are sought as they stand, without a prefix: "au" is not "august". */
const shortest = 3;
const endings = [
  'arnas',
  'ernas',
  'ornas',
  'arna',
  'erna',
  'orna',
  'ens',
  'ets',
  'en',
  'et',
  'an',
  'na',
  's',
];

/** The words of a question, without signs that mean nothing to a search; ten at most. */
export const wordsOf = (question: string): string[] =>
  question
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}/.-]+/u)
    .map((word) => word.replace(/^[/.-]+|[/.-]+$/g, ''))
    .filter((word) => word !== '')
    .slice(0, 10);

/** A word's base: without the definite or genitive ending that the Swedish stemmer leaves on. */
export function baseOf(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= 4);
  return ending ? word.slice(0, -ending.length) : word;
}

/**
 * A question as a text query: every word must be met, in any of its forms. The stemmer does not take -et and -an
 * away ("uppdrag" would miss "uppdraget"), so that each word is sought as itself, as its base and by its beginning.
 */
export function queryOf(question: string): string {
  return wordsOf(question)
    .map((word) => {
      const quoted = `'${word.replaceAll("'", "''")}'`;
      if (/[^\p{L}]/u.test(word) || word.length < shortest) return quoted;
      const base = baseOf(word);
      return `(${[...new Set([word, base, `${base}et`, `${base}an`])].map((form) => `'${form}'`).join(' | ')} | '${base}':*)`;
    })
    .join(' & ');
}
