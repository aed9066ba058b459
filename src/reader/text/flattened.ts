/**
 * Texts that a sharing site or a bad converter has poured out page by page, without their line breaks: the lines are
 * found again by what begins one in minutes (a §, a section's word before a capital, a list entry, a label of the head).
 */
const longLine = 200;

const sectionWords = [
  String.raw`(?:\p{Lu}[\p{L}-]+s\s)?(?:B|b)eslut`,
  String.raw`(?:\p{Lu}[\p{L}-]+s\s)?[Ff]örslag\still\s(?:beslut|\p{L}+)`,
  'Sammanfattning(?:\\sav\\särendet)?',
  'Ärendebeskrivning',
  'Ärendet',
  'Bakgrund',
  'Bedömning',
  'Tidigare\\sbehandling',
  'Ärendets\\sbehandling',
  'Beslutsunderlag',
  'Underlag(?:\\sför\\sbeslut)?',
  'Yrkanden?',
  'Propositionsordning',
  'Beslutsgång',
  'Omröstning(?:sresultat)?',
  'Votering',
  'Reservation(?:er)?',
  'Protokollsanteckning(?:ar)?',
  'Särskilt\\syttrande',
  'Jäv',
  '(?:Beslutet|Protokollsutdrag|Utdrag|Beslut)\\s(?:ska\\s)?(?:skickas|sänds|expedieras|delges)(?:\\still)?',
  'Expedieras\\still',
].join('|');
const headWords = [
  'Plats\\soch\\stid',
  'Tid\\soch\\splats',
  'Beslutande(?:\\sledamöter)?',
  'Närvarande',
  '(?:Ej\\s)?[Tt]jänstgörande\\sersättare',
  'Ersättare',
  'Övriga\\s(?:närvarande|deltagande|deltagare)',
  'Utses\\satt\\sjustera',
  'Justeringens\\s(?:plats|tid)',
  'Justera(?:re|nde)',
  'Paragrafer',
  'Underskrifter',
  'Sekreterare',
  'Ordförande',
  'ANSLAG',
].join('|');
const opens = new RegExp(
  String.raw`(?<=\s)(?:§{1,2}\s?\d{1,4}\s(?=\p{Lu}|\d)|(?:${sectionWords})\s(?=[\p{Lu}\d•–])|(?:${headWords})\s(?=\p{Lu}\p{Ll})|\d{1,2}\.\s(?=\p{Lu}\p{Ll})|[•·▪●]\s)`,
  'gu',
);
/** What a section's word leaves on its own line. */
const alone = new RegExp(String.raw`^(?:${sectionWords})\s`, 'u');

/** "… byte av larm. Sammanfattning av ärendet": a section's word that a sentence ran into. */
const atEnd = new RegExp(
  String.raw`(?<=\p{Ll}{2}[.]["”’]?[^\S\n])(?:${sectionWords})[^\S\n]*$(?!\s*\p{Ll})`,
  'gmu',
);
const headingsAtEnd = (text: string): number[] =>
  [...text.matchAll(atEnd)].map(({ index }) => index).filter((at) => at - text.lastIndexOf('\n', at) > 40);

/** Where lines begin inside the printed ones, rising; none in a text that has kept its lines. */
export function lostBreaks(text: string): number[] {
  if (!isFlattened(text)) return headingsAtEnd(text);
  const breaks: number[] = [];
  for (const { index, 0: found } of text.matchAll(opens)) {
    breaks.push(index);
    if (alone.test(found)) breaks.push(index + found.length);
  }
  return breaks;
}

/** Most of the text stands in long lines, and more of the § inside them than at the beginning of any. */
function isFlattened(text: string): boolean {
  let long = 0;
  let first = 0;
  let inside = 0;
  for (const line of text.split('\n')) {
    if (line.length >= longLine) long += line.length;
    if (/^\s*§\s?\d/u.test(line)) first += 1;
    inside += line.length < longLine ? 0 : (line.slice(1).match(/[^,]\s§\s?\d/gu)?.length ?? 0);
  }
  return long > text.length * 0.6 && inside >= 2 && inside > first;
}
