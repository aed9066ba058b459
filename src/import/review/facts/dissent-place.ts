import type { ProposedItem, Span } from '../../../reader/proposal.ts';

/** A sentence, or a line where the next one begins anew: "Reservation", a name, a bullet. */
const sentence = /(?:[^.!?\n]|[.!?](?!\s|$)|\n(?!\s*\n|\s*[\p{Lu}§•–-]))+[.!?]?/gu;

/**
 * Where the document says that somebody dissents: the sentence that names the person in the item's part with
 * reservations, or one of the item that names the person and speaks of reserving. Undefined where neither is found.
 */
export function placeOfDissent(
  item: Pick<ProposedItem, 'sections' | 'source'>,
  by: string,
  text: string,
): Span | undefined {
  const parts = (item.sections ?? []).filter(({ kind }) => kind === 'reservation');
  const names = [by, by.replace(/\s*\(.*$/, '')].filter((name) => name.trim() !== '');
  for (const name of names)
    for (const { source } of parts) {
      const found = sentencesIn(text, source).find((one) => said(text, one).includes(name));
      if (found) return found;
    }
  return sentencesIn(text, item.source).find(
    (one) => /reserver/i.test(said(text, one)) && names.some((name) => said(text, one).includes(name)),
  );
}

const said = (text: string, [start, end]: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

/** The sentences of a stretch of the text, without the white space around them. */
export function sentencesIn(text: string, [start, end]: Span): Span[] {
  return [...text.slice(start, end).matchAll(sentence)].flatMap(({ 0: words, index }): Span[] => {
    const from = start + index + words.length - words.trimStart().length;
    return words.trim() === '' ? [] : [[from, from + words.trim().length]];
  });
}
