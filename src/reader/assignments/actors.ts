import { isGivenName } from '../head/given-names.ts';
import { fold } from '../text/fold.ts';

/** Posts: "ekonomichef", "socialdirektören", "utredaren". Folded. */
export const postWord =
  /(?:chef|mentor|personal|vikarie|laggare|skrivare|vardare|hallare|granskare|inkopare|forare|arrangor|anordnare|skotare|bitrade|operator|arbetsgivare|skyddsombud|planerare|handledare|vaktmastare|koordinator|terapeut|psykolog|lakare|kock|bibliotekarie|tekniker|mastare|redaktor|direktor|sekreterare|ordforande|ledare|samordnare|handlaggare|strateg|ekonom|jurist|controller|rektor|utredare|planerare|ingenjor|arkitekt|kommunikator|konsult|konsulent|ledamot|ersattare|revisor|larare|pedagog|administrator|utvecklare|specialist|radgivare|inspektor|registrator|assistent|koordinator|kurator|skoterska|ombud|ansvarig|tjansteman|tjansteperson|foretradare|representant|koordinatorn|presidiet|sakkunnig|produktagare|forvaltare|vd|hr)(?:n|en|et|er|erna|na|arna|or|orer|orerna|s)?$/u;
/** Units and bodies: "förvaltningen", "elevhälsan", "arbetsgruppen", "kommunstyrelsen". Folded. */
export const unitWord =
  /(?:forvaltning|kontor|enhet|avdelning|n\w{1,2}mnd|styrelse|fullmaktige|utskott|grupp|rad|team|bolag|natverk|sektion|sektor|kansli|verksamhet|ledning|organisation|skola|forskola|halsa|central|presidium|beredning|forbund|kommun|region|stab|service|direktion|myndighet|polis|funktion|roll|fack|samverkan|projekt|byra|forum|kommitte|arbetslag|samordning|bibliotek|gymnasium|jour|mottagning|presidium|association|forening)(?:n|en|et|er|erna|na|orna|arna|ar|or|a|an|t|s|ens|ets|erna)?$/u;
const everyone =
  /^(?:vi|alla|samtliga|varje|respektive|var och en|ni|du|jag|medarbetare|medarbetarna|deltagarna|cheferna|chefer|undertecknad|de som|den som|berorda|resp)\b/u;
const name =
  /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s+\p{Lu}\.?(?=$|\s))?(?:\s+(?:(?:von|af|de)\s+)?\p{Lu}\p{L}+(?:-\p{Lu}\p{Ll}+)?){0,3}(?:\s*\([^)]{1,30}\))?(?:,\s*[\p{L}-]+)?$/u;
const initials = /^\p{Lu}{2,3}$/u;
/** A clause that begins so is no subject. */
const adverbial =
  /^(?:under|efter|infor|i|pa|till|fran|med|av|vid|for|genom|inom|nu|just|da|nar|om|hos|enligt|utifran|mot|har|dar|sa|idag|dessutom|darefter|for att|innan|senast|fore|via|kring|utover|tillsammans|att|inga|ingen)\b/u;
const noName =
  /^(?:det|den|detta|denna|dessa|de|man|har|dar|en|ett|nar|om|for|pa|i|till|efter|under|inom|hur|vad|vem|som|att|nagra|flera|manga|just|nu|sedan|dock|aven|beslut|information|fraga|fragan|arendet|punkten|uppdraget|moten?|motet|arbetet|projektet|planen|forslaget|bakgrund|syftet|malet|inga|ingen|inget|nagon|varfor|darefter|darfor|dessutom|sedan|aven|ocksa|idag|framover|hittills|tyvarr|nasta|ovrigt|viktigt)$/u;

/** Whether words name somebody who can be told to do something: a person, a post, a unit, "vi", "varje enhet". */
export function isActor(words: string): boolean {
  const text = words.trim().replace(/^(?:även|också|därefter|sedan|samt|och|att)\s+/iu, '');
  if (!text || text.length > 140) return false;
  const folded = fold(text);
  if (everyone.test(folded)) return true;
  if (adverbial.test(folded)) return false;
  if (/(?:,|\s(?:och|samt|eller))$/.test(folded)) return false;
  const parts = folded.split(/[\s,/]+/).filter(Boolean);
  const head = parts.filter((part) => part.length > 1);
  if (parts.length <= 14 && head.some((part, at) => at < 6 && isPostOrUnit(part))) {
    return !/\b(?:ar|var|har|blir|finns|galler|innebar|omfattar|avser|dess)\b/u.test(folded);
  }
  const first = parts[0] ?? '';
  if (parts.length === 1 && isThing(first) && !isGivenName(first)) return false;
  return !noName.test(first) && (name.test(text) || initials.test(text) || bothNames(text));
}

const notUnit =
  /(?:erfarenhet|lagenhet|angelagenhet|egenhet|omrad|grad|kontroll|protokoll|handledning|vagledning|inledning|avledning|ohalsa|forrad|trad)\p{L}*$/u;
const isPostOrUnit = (word: string) => (postWord.test(word) || unitWord.test(word)) && !notUnit.test(word);
/** One capital word at a sentence's start that by its ending is a thing: "Slutavstämning", "Inbjudan". */
const isThing = (word: string) =>
  /(?:ning|ningen|tion|tionen|het|heten|arna|erna|orna|skap|ande|ende|ade)$/.test(word) ||
  (word.length >= 7 && /(?:an|en)$/.test(word)) ||
  (word.length >= 5 && word.endsWith('et'));

const bothNames = (text: string) => {
  const people = text.split(/\s+(?:och|samt|\/|&)\s+|,\s+/);
  return people.length > 1 && people.every((one) => name.test(one.trim()) || initials.test(one.trim()));
};

/** Somebody by name alone, not a post or a unit. */
export const isName = (words: string): boolean =>
  !everyone.test(fold(words.trim())) &&
  name.test(words.trim()) &&
  (!noName.test(fold(words.trim()).split(/\s+/)[0] ?? '') ||
    /^Inga(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}\p{Ll}/u.test(words.trim()));

const deciders =
  /^(?:(?:kommun|region|stads)?(?:styrelsen|fullmaktige)|n\w{1,2}mnden|utskottet|\p{L}*n\w{1,2}mnden|ledningsgruppen|styrgruppen)\s+(?=\p{L})/u;

/** "gav nämnden socialdirektören i uppdrag": the giver before the one who got it is left out. */
export function receiverOf(words: string): string {
  const text = words
    .trim()
    .replace(/^\d{1,2}\s+(?=\p{Lu})/u, '') // "3 Nämnderna": a number in the margin
    .replace(/^(?:i|den|under|vid|på|år)\s.*\d\s+(?=\p{Ll}+$)/u, '') // "i juni 2024 förvaltningen"
    .replace(/^(?:den\s+)?\d{4}-\d\d-\d\d,?(?:\s+§\s?\d+,?)?\s+(?=\p{L})/u, '') // "2024-03-05 § 21 gatuchefen"
    .replace(/^.*\d[^,]*,\s+(?=\D+$)/u, '') // "den 14 maj 2024, § 45, förvaltningen"
    .replace(/^[,;:\s]+|[,;:\s]+$/g, '');
  const giver = deciders.exec(fold(text));
  return (giver ? text.slice(giver[0].length) : text)
    .replace(/^(?:att|även|också|därför|härmed|samt|och)\s+/iu, '')
    .trim();
}

/** A body that decides, by its bare name. */
export const isDecider = (words: string): boolean =>
  /^(?:[\p{L}-]+\s+(?:och\s+)?){0,3}?\p{L}*(?:styrelsen|fullmaktige|n\w{1,2}mnden|utskottet|beredningen|direktionen)$/u.test(
    fold(words.trim()),
  );

/** A post or a unit named by one or two words: "ekonomichefen", "HR-enheten". */
export const isPost = (words: string): boolean =>
  fold(words.trim()).split(/\s+/).slice(0, 2).some(isPostOrUnit);
