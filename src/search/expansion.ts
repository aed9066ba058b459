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

/** The words that PostgreSQL's Swedish dictionary leaves out of every text: nothing can be met by them. */
const unsought = new Set(
  `och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne
  då sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem
  vara vad över än dig kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt
  utan varit hur ingen mitt ni bli blev oss din dessa några deras blir mina samma vilken er sådan vår blivit
  dess inom mellan sådant varför varje vilka ditt vem vilket sitta sådana vart dina vars vårt våra ert era
  vilkas`.split(/\s+/),
);

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
  const words = wordsOf(question);
  const sought = words.filter((word) => !unsought.has(word));
  return (sought.length > 0 ? sought : words)
    .map((word) => {
      const quoted = `'${word.replaceAll("'", "''")}'`;
      if (/[^\p{L}]/u.test(word) || word.length < shortest) return quoted;
      const base = baseOf(word);
      return `(${[...new Set([word, base, `${base}et`, `${base}an`])].map((form) => `'${form}'`).join(' | ')} | '${base}':*)`;
    })
    .join(' & ');
}
