/**
 * An assignment's words as they stand in the register: a sentence of its own, with a capital, without the joint that
 * tied it to the next att-sats ("…, samt"). The document's own words stand in the source span.
 */
export function asWording(what: string): string {
  const words = what
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^att\s+/iu, '')
    .replace(/[\s,;]+(samt|och|dels|att)?[\s,;.]*$/iu, '');
  return words === '' ? what.trim() : words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
}
