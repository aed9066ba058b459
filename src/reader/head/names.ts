import { isName, postWord } from '../assignments/actors.ts';
import { fold, tidy } from '../text/fold.ts';
import { isGivenName } from './given-names.ts';

export { isGivenName };

/** A common given name first, or a surname of the usual make last. */
export const isSwedishName = (text: string): boolean =>
  isGivenName(text) ||
  /(?:sson|berg|str[öo]m|qvist|kvist|lund|gren|dahl|holm|mark|stedt|ander|ell|in|man|rud|ling|blad|fors|vall|borg|by|sj[öo]|ek|nder)$/u.test(
    text,
  );

/** One word of a name; a pattern, to be put together with others. */
export const nameWord = String.raw`\p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{Lu}?\p{L}+)*`;
// a name may be broken by the margin, but not by a column: one space or one line break
const gap = String.raw`(?:[ \u00a0]|[ ]?\n)`;
export const fullName = String.raw`${nameWord}(?:${gap}\p{Lu}\.?(?=${gap}))?(?:${gap}(?:(?:von|af|de|van|der|el|al|bin)${gap})?${nameWord}){1,3}`;
export const partyLetters = String.raw`\((?<party>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}(?:\s*[-/]\s*[A-ZÅÄÖ]{1,4})?|-)\)`;
const whole = new RegExp(`^${fullName}$`, 'u');

/** A given name and a surname, and no word for a post or a unit among them. */
export const isFullName = (text: string): boolean =>
  whole.test(text) &&
  isName(tidy(text)) &&
  !text.split(/\s+/).some((one) => isNoName(one) || (one.length > 4 && postWord.test(fold(one))));

/** A word for a post, a unit or a part of minutes: never a part of somebody's name. */
export const isNoName = (word: string): boolean =>
  notPersonal.test(fold(word)) || tableWords.test(fold(word));

/** A capital at a sentence's start may be any word: units, posts and words also written small are no names. */
export function isPersonal(small: ReadonlySet<string>, name: string): boolean {
  const words = name.split(' ');
  const [first = ''] = words;
  if (!isName(name) || words.some(isNoName)) return false;
  if (words.length === 1 && /(?:en|et|na|an|ing)$/.test(first) && !isGivenName(first)) return false;
  return words.every((one) => !small.has(one.toLowerCase()));
}

const notPersonal =
  /(?:forvaltning|kontor|enhet|avdelning|namnd|styrelse|fullmaktige|utskott|grupp|\p{L}{4,}rad|team|bolag|verksamhet|ledning|skola|halsa|chef|direktor|ordforande|kommun|region|(?:^|inner|hamn)stad|sekreterare|projekt|arbete|service|planerare|samordnare|forare|utdrag|protokoll|mote|arende|rapport|ledamot|ersattare|justerande|justerare|beslutande|narvarande|franvarande|deltagare|agare|innehavare|vardnadshavare|ovriga|\p{L}{3,}erna|heten|ningen|ionen)(?:n|en|et|er|erna|na|s|ens|ets)?$/u;

/** Heads of columns, and words that open a line of minutes. */
const tableWords =
  /^(?:hon|han|de|den|det|man|vi|ni|jag|alla|ingen|nagon|samtliga|namn|parti|roll|titel|rost|summa|anmarkning|nr|dnr|ja|nej|avstar|organ|plats|tid|datum|paragraf(?:er)?|underskrift(?:er)?|yrkande[nt]?|reservation(?:er)?|omrostning|votering|sammanfattning|bakgrund|information|justeras|justering|for|mot|ersatter|tjanstgor|forvaltningssamverkan|samverkan|arbetsgivaren|arbetstagarna|dagordning|kallelse|bilaga|sidan|moderaterna|socialdemokraterna|centerpartiet|vansterpartiet|liberalerna|kristdemokraterna|miljopartiet|sverigedemokraterna)$/;

/** Words that begin the next line of a head. */
const label =
  /^(?:Vid|Ej|Övriga?|Plats|Tid|Datum|Frånvarande|Närvarande|Ordförande|Sekreterare|Justerare|Ersättare|Kallade|Beslut)(?!\p{L})/u;

/**
 * A name that was found over a line break, as it is meant: a short line was not broken by the margin, so that
 * the next line is somebody else. Returns the part that is a name, and where in the match it begins.
 */
export function unbroken(text: string, at: number, name: string): { name: string; offset: number } {
  const cut = name.indexOf('\n');
  if (cut < 0) return { name, offset: 0 };
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const [above = '', ...rest] = name.split('\n');
  const below = rest.join('\n');
  if (label.test(below.trim()) || isNoName(below.trim().split(/\s/)[0] ?? ''))
    return { name: above.trim(), offset: 0 };
  // "Ordförande      Hela" ends a row: a cell of one word is no given name of the next row
  const ownCell = /\S\s{3,}$/u.test(text.slice(lineStart, at)) && !above.trim().includes(' ');
  if (!ownCell && at + cut - lineStart >= 60) return { name, offset: 0 };
  if (above.trim().includes(' ')) return { name: above.trim(), offset: 0 };
  return { name: below.trim(), offset: cut + 1 + (below.length - below.trimStart().length) };
}
