import type { Line } from './line.ts';

/** "social- och": a hyphen that stands for a word's missing half. */
const shared = /^(och|eller|samt|men|respektive|till|från)\b/;

/**
 * How one line of a paragraph goes on with the next: without anything after a hyphen of typesetting, else with
 * a space. `known` tells whether the text writes a word with that hyphen elsewhere ("e-tjänst").
 */
export function joinText(above: string, below: string, known: (word: string) => boolean): string {
  if (above.endsWith('\u00ad')) return above.slice(0, -1) + below;
  const word = /(\p{L}+)-$/u.exec(above)?.[1];
  if (word === undefined) return `${above} ${below}`;
  if (shared.test(below)) return `${above} ${below}`;
  const next = /^\p{L}+/u.exec(below)?.[0] ?? '';
  if (/^\p{Ll}/u.test(below) && word.length > 1 && !known(`${word}-${next}`))
    return above.slice(0, -1) + below;
  return above + below;
}

/** Words that no sentence, heading or entry ends with: the line goes on, however early it was broken. */
export const goesOn = /(?:^|\s)(?:att|av|den|det|en|ett|i|med|och|på|samt|senast|som|§§?)$/;

/**
 * True when the break between two lines was meant: the first word below had found room above. A line in small
 * letters goes on with a sentence, unless the line above is so short that it must be a list of names or duties.
 */
export function breakWasMeant(above: Line, below: Line, right: number): boolean {
  if (above.text.includes('\t')) return true;
  if (/[\u00ad-]$/.test(above.text) || goesOn.test(above.text)) return false;
  if (/^\p{Ll}/u.test(below.text)) return above.right - above.x < (right - above.x) * 0.6;
  const firstWord = /^\S*/.exec(below.text)?.[0].length ?? 0;
  const wordWidth = ((below.right - below.x) / Math.max(1, below.text.length)) * (firstWord + 1);
  return above.right + wordWidth < right - above.size * 0.5;
}

/**
 * True of a heading set like the text around it: it follows a sentence's end, and begins and ends as no sentence
 * does, with room left for the first word of the line below.
 */
export const standsAlone = (above: Line, line: Line, below: Line | undefined, right: number): boolean =>
  /[.!?]$/.test(above.text) &&
  /^\p{Lu}[^.;:!?\t]*[^.,;:!?\t\u00ad-]$/u.test(line.text) &&
  line.right - line.x < (right - line.x) * 0.6 &&
  below !== undefined &&
  !/^\p{Ll}/u.test(below.text) &&
  breakWasMeant(line, below, right);

/** "att …, samt" and then "att …": each sentence of a decision (att-sats) stands on its own. */
export const nextSentence = (first: Line, above: Line, below: Line): boolean =>
  /^att\s/.test(below.text) && /^att\s/.test(first.text) && /(?:[,;.]|\ssamt|\soch)$/.test(above.text);

/** Where the lines of a justified paragraph end: at least two of them, and none further out. */
export function justifiedEdge(lines: readonly Line[]): number | undefined {
  const edge = Math.max(...lines.map((line) => line.right));
  return lines.filter((line) => edge - line.right < 1).length > 1 ? edge : undefined;
}

/** Joins the lines of one paragraph; a break that was meant stays a break. */
export function joinLines(lines: readonly Line[], right: number, known: (word: string) => boolean): string {
  let text = '';
  let above: Line | undefined;
  let first: Line | undefined;
  const edge = justifiedEdge(lines) ?? right;
  for (const line of lines) {
    if (!above) {
      text = line.text;
      first = line;
    } else if (breakWasMeant(above, line, edge) || (first && nextSentence(first, above, line))) {
      text += `\n${line.text}`;
      first = line;
    } else text = joinText(text, line.text, known);
    above = line;
  }
  // NOTE one at the very end stays: the word may go on on the next page
  return text.replaceAll(/\u00ad(?!$)/g, '');
}
