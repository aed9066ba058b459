import { fold } from './fold.ts';

/** What stands on every page and says nothing: page numbers, initials, "Utdragsbestyrkande". */
const always = [
  /^(?:\d{1,3}\s+)?(?:sidan?|sid|page|blad)\.?:?\s*(?:nr\s*)?\d+\s*(?:\(\s*\d+\s*\)|av\s*\d+|\/\s*\d+)?$/,
  /^\d+\s*\(\s*\d+\s*\)$/,
  /^-?\s*\d{1,3}\s*-?$/,
  /^(?:justerandes?|justerarnas?|ordforandes?|sekreterarens?)\s+(?:sign(?:atur(?:er)?)?|initialer)\b.{0,60}$/,
  /^(?:utdragsbestyrkande|utdraget bestyrks|signatur|digital justering)\b.{0,30}$/,
  /^(?:justeras|sign)\.?:?$/,
  /^[_=*~\u2013\u2014.\s-]*[_=*~\u2013\u2014-]{3,}[_=*~\u2013\u2014.\s-]*$/, // a rule between parts
];
const pageMark = /\bsid(?:a|an|nr)?\.?:?\s*\d+|\b\d{1,3}\s*\(\s*\d{1,3}\s*\)|\bsida\b/;

/** Words of a running head: two pages are enough for these. */
const runningHead =
  /\b(?:kommun|stad|region|protokoll\p{L}*|sammantrades(?:protokoll|datum)|\p{L}*(?:namnden|styrelsen|utskottet?|fullmaktige))\b/u;

/** The lines (by index) that are page furniture: known words, and what returns beside a page number. */
export function furnitureLines(texts: readonly string[]): ReadonlySet<number> {
  const folded = texts.map((text) => fold(text).replace(/\s+/g, ' '));
  const found = new Set<number>();
  folded.forEach((text, at) => {
    if (always.some((pattern) => pattern.test(text))) found.add(at);
    else if (text.length < 60 && /\bsida\s*\d+\s*\(\s*\d+\s*\)/.test(text)) found.add(at);
  });
  const places = Map.groupBy(folded.keys(), (at) => (folded[at] ?? '').replace(/\d+/g, '#'));
  for (const [text, repeated] of places) {
    const often = repeated.length >= 3 || (repeated.length === 2 && runningHead.test(text));
    if (!often || text.length > 90 || /^[§#.\s]*$/.test(text)) continue;
    const besidePage = repeated.filter((at) => near(at).some((other) => pageMark.test(folded[other] ?? '')));
    if (besidePage.length >= repeated.length * 0.8) for (const at of repeated) found.add(at);
  }
  return found;
}

const near = (at: number): number[] => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((step) => at + step);
