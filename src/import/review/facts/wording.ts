/** Present tense → infinitive, of verbs that follow no ending. */
const irregular: Readonly<Record<string, string>> = {
  tar: 'ta',
  deltar: 'delta',
  mottar: 'motta',
  övertar: 'överta',
  antar: 'anta',
  ser: 'se',
  ger: 'ge',
  ber: 'be',
  går: 'gå',
  utgår: 'utgå',
  får: 'få',
  står: 'stå',
  drar: 'dra',
  föreslår: 'föreslå',
  gör: 'göra',
  avgör: 'avgöra',
  hör: 'höra',
};
/** Words that end like a verb and are none. */
const noVerbs = new Set([
  'fler',
  'över',
  'under',
  'efter',
  'eller',
  'inför',
  'därefter',
  'vidare',
  'alltefter',
]);

/** Verbs that often come second, and are not taken for nouns: "… och återkommer". */
const seconds =
  /\b(och|samt) (återkommer|redovisar|återrapporterar|rapporterar|lämnar|bokar|skickar|presenterar|följer|tar|ser|ger|går)\b/u;

/** "tar fram" as it is given: "ta fram". A predicate begins in lower case; a whole sentence is left as it is. */
function inInfinitive(words: string): string {
  const [first = ''] = words.split(' ', 1);
  const rest = words.slice(first.length);
  if (irregular[first] !== undefined) return irregular[first] + rest;
  if (noVerbs.has(first)) return words;
  if (/^\p{Ll}{2,}ar$/u.test(first)) return first.slice(0, -1) + rest;
  return /^\p{Ll}{2,}er$/u.test(first) ? `${first.slice(0, -2)}a${rest}` : words;
}

/**
 * An assignment's words as they stand in the register: what is to be done, with a capital, without the joint that
 * tied it to the next att-sats ("…, samt"). The document's own words stand in the source span.
 */
export function asWording(what: string): string {
  const words = what
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^att\s+/iu, '')
    .replace(/[\s,;]+(samt|och|dels|att)?[\s,;.]*$/iu, '');
  if (words === '') return what.trim();
  const first = inInfinitive(words);
  const given =
    first === words
      ? words
      : first.replace(seconds, (_, joint: string, verb: string) => `${joint} ${inInfinitive(verb)}`);
  return given.charAt(0).toLocaleUpperCase('sv') + given.slice(1);
}
