import type { Page } from '../text/page.ts';
import type { FoundPerson } from './attendance.ts';
import { fullName, isFullName, isGivenName, unbroken } from './names.ts';
import { tidy } from '../text/fold.ts';

/** Whom minutes and notes say they were written by: "Vid pennan: …", "Antecknat av …"; a part of a pattern. */
export const heldPen = String.raw`(?:[Vv]id\s(?:anteckningarna|protokollet|pennan|tangenterna|tangentbordet|datorn)|[Aa]ntecknat\sav|[Aa]ntecknade(?:\sgjorde(?:\sav)?)?|[Aa]nteckningar(?:na)?\s(?:gjorde|gjordes\sav|fördes\sav|skrevs\sav)|[Nn]edtecknat\sav|[Ss]krivet\sav|[Ff]örde\spennan|[Pp]rotokollförare|[Mm]inutskrivare)(?!\p{L})`;

const inFull = new RegExp(String.raw`(?<!\p{L})(?<role>${heldPen})\s*[/:,]?\s*(?<name>${fullName})`, 'gu');
// a group that knows each other signs with a first name, on a line of its own or beside the words
const byFirst = new RegExp(
  String.raw`(?<=^|\n)[\s/–-]*(?:(?<role>${heldPen})[ ]*[/:,]?\s*(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\.?)?)|(?<name2>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}[\p{L}-]+)?),?\s(?:som\s(?:skrev|antecknade|förde\spennan|höll\si\spennan)|vid\spennan))[ ]*\.?[ ]*(?=\n|$)`,
  'gu',
);

/** Who held the pen, by the closing words of minutes and notes. */
export function writersOf(page: Page): FoundPerson[] {
  const whole = [...page.shown.matchAll(inFull)].flatMap((match): FoundPerson[] => {
    const printed = match.groups?.['name'] ?? '';
    const { name } = unbroken(page.shown, match.index + match[0].lastIndexOf(printed), printed);
    return isFullName(name) ? [writer(name, match)] : [];
  });
  const short = [...page.shown.matchAll(byFirst)].flatMap((match): FoundPerson[] => {
    const name = match.groups?.['name'] ?? match.groups?.['name2'] ?? '';
    return isGivenName(name) ? [writer(name, match)] : [];
  });
  return [...whole, ...short];
}

const writer = (name: string, { index, 0: text }: RegExpExecArray): FoundPerson => ({
  name: tidy(name),
  role: 'sekreterare',
  party: null,
  source: [index, index + text.length],
});
