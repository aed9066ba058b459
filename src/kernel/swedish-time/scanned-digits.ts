const digitOf: Readonly<Record<string, string>> = { l: '1', i: '1', '|': '1', o: '0', s: '5', b: '8' };
const asDigits = (text: string): string => text.replace(/[li|osb]/g, (one) => digitOf[one] ?? one);

const month = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\\b';
/** Two signs of which one is a digit, before a month: "3l mars", "l5 april", "1O maj". */
const beforeMonth = new RegExp(`(?<![a-z0-9])(?:\\d[li|o]|[l|]\\d)(?=\\s+${month})`, 'g');
/** "2025-O5-14": a date in figures where letters stand for digits. */
const inFigures = /(?<![a-z0-9-])20\d\d-(?=[\dlo|]{2}-[\dlo|]{2}(?![\dlo|]))[\dlo|]{2}-[\dlo|]{2}/g;
const misread: readonly (readonly [RegExp, string])[] = [
  [/\boklober\b/g, 'oktober'],
  [/\baugusli\b/g, 'augusti'],
  [/\bapri1\b/g, 'april'],
  [/\bju1i\b/g, 'juli'],
];

/** Folded text with the digits that a scan took for letters, character by character, so that every offset holds. */
export function scanned(folded: string): string {
  const words = misread.reduce((text, [wrong, right]) => text.replace(wrong, right), folded);
  return words.replace(beforeMonth, asDigits).replace(inFigures, asDigits);
}
