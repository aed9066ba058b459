import { isName, postWord } from '../assignments/actors.ts';
import { fold, tidy } from '../text/fold.ts';

/** Given names that are common in Sweden; a witness that two capitals are a person, never a demand. */
const common = `
Adam Agneta Ahmed Albin Alexander Alexandra Ali Alice Alma Amanda Amir Anders Andreas Angelica Anette Ann Anna Annelie
Anneli Annika Ann-Marie Anne Annette Anton Arne Arvid Astrid August Axel Barbro Bengt Benny Berit Bernt Bertil Birger Birgit
Birgitta Björn Bo Bodil Britt Britta Börje Camilla Carina Carin Carl Carl-Johan Carolina Caroline Catarina Cecilia Charlotta
Charlotte Christer Christian Christina Christoffer Claes Conny Dag Dan Daniel David Dennis Ebba Eva Edvin Eleonor Elin Elina
Elisabet Elisabeth Ella Ellen Elsa Emelie Emil Emilia Emma Erik Erika Ester Evelina Fatima Felicia Filip Filippa Folke
Fredrik Fredrika Frida Gabriel Gabriella Gerd Gudrun Gun Gunilla Gunnar Gunnel Gustaf Gustav Göran Gösta Hampus Hanna Hannah
Hannes Hans Harald Hasan Hassan Helen Helena Helene Helén Henrik Henry Hugo Håkan Ibrahim Ida Ingela Inger Ingemar Ingrid
Ingvar Irene Isabell Isabella Isak Ivar Jakob Jan Jane Janne Jenny Jens Jerker Jessica Jimmy Joakim Joel Johan Johanna Johannes
John Johnny Jon Jonas Jonatan Jonathan Josef Josefin Josefina Julia Julie Jörgen Kaj Kajsa Karin Karl Karl-Erik Karolina
Katarina Katja Kenneth Kent Kerstin Kim Kjell Klara Klas Kristian Kristina Kristoffer Kurt Lage Lars Lars-Erik Lasse Leif
Lena Lennart Leo Lilian Lillemor Linda Linn Linnea Linnéa Linus Lisa Lisbeth Lotta Louise Lovisa Lucas Ludvig Lukas Madeleine
Magdalena Magnus Maj Maja Malin Margareta Margaretha Maria Marianne Marie Marina Markus Martin Martina Mats Mattias Matilda Max
Mia Michael Mikael Minna Moa Mohamed Mohammed Monica Monika Mona Märta Nadia Nathalie Niclas Niklas Nils Nina Nora Ola Olle Olof
Olov Oscar Oskar Ove Patricia Patrik Paul Per Pernilla Peter Petra Petter Pia Rasmus Rebecka Reza Richard Rickard Rikard
Robert Robin Roger Roland Rolf Rune Samuel Sandra Sara Sarah Sebastian Signe Simon Siv Sofia Sofie Solveig Staffan Stefan Stig
Stina Sture Susanna Susanne Sven Svante Sören Tage Teresa Therese Thomas Tim Tina Tobias Tom Tomas Tommy Tor Torbjörn Tord
Tove Tony Torsten Tyra Ulf Ulla Ulrica Ulrika Urban Ursula Valter Vera Veronica Veronika Victor Victoria Viktor Viktoria
Viveka Vivianne William Yasmin Yngve Ylva Yvonne Zahra Zlatan Åke Åsa Örjan Östen`;

const known = new Set(common.trim().split(/\s+/).map(fold));

/** Whether the first word is a given name: "Anna", "Anne-Charlotte". */
export const isGivenName = (text: string): boolean => {
  const first = fold(text).split(/\s+/)[0] ?? '';
  return known.has(first) || (first.includes('-') && known.has(first.split('-')[0] ?? ''));
};

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
export const fullName = String.raw`${nameWord}(?:${gap}(?:(?:von|af|de|van|der|el|al|bin)${gap})?${nameWord}){1,3}`;
export const partyLetters = String.raw`\((?<party>[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,5}(?:\s*[-/]\s*[A-ZÅÄÖ]{1,4})?|-)\)`;
const whole = new RegExp(`^${fullName}$`, 'u');

/** A given name and a surname, and no word for a post or a unit among them. */
export const isFullName = (text: string): boolean =>
  whole.test(text) &&
  isName(tidy(text)) &&
  !text
    .split(/\s+/)
    .some((one) => notPersonal.test(fold(one)) || (one.length > 4 && postWord.test(fold(one))));

/** A capital at a sentence's start may be any word: units, posts and words also written small are no names. */
export function isPersonal(small: ReadonlySet<string>, name: string): boolean {
  const words = name.split(' ');
  const [first = ''] = words;
  if (!isName(name) || words.some((one) => notPersonal.test(fold(one)))) return false;
  if (words.length === 1 && /(?:en|et|na|an|ing)$/.test(first) && !isGivenName(first)) return false;
  return words.every((one) => !small.has(one.toLowerCase()));
}

const notPersonal =
  /(?:forvaltning|kontor|enhet|avdelning|namnd|styrelse|fullmaktige|utskott|grupp|rad|team|bolag|verksamhet|ledning|skola|halsa|chef|direktor|ordforande|kommun|region|stad|sekreterare|projekt|arbete|service|planerare|samordnare|utdrag|protokoll|mote|arende|rapport|ledamot|ersattare|justerande|justerare|beslutande|narvarande|franvarande|deltagare|ovriga|erna|heten|ningen|ionen)(?:n|en|et|er|erna|na|s|ens|ets)?$/u;

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
  if (at + cut - lineStart >= 60) return { name, offset: 0 };
  if (above.trim().includes(' ')) return { name: above.trim(), offset: 0 };
  return { name: below.trim(), offset: cut + 1 + (below.length - below.trimStart().length) };
}
