import { bare, plain } from './stems.ts';

/** Last parts of compound words whose own first letter stands in a short form: "SocialNämnden", "FörvaltningsChefen". */
const heads = [
  'namnd',
  'styrelse',
  'fullmaktige',
  'utskott',
  'forvaltning',
  'kontor',
  'grupp',
  'rad',
  'beredning',
  'avdelning',
  'bolag',
  'chef',
  'direktor',
  'sekreterare',
  'strateg',
  'controller',
  'ledare',
  'samordnare',
];
const joining = new Set(['och', 'for', 'i', 'med', 'av']);
const compound = new RegExp(`^(\\p{L}+?)(${heads.join('|')})(?:en|et|n|ns|ens|ets|s)?$`, 'u');

/** The first letters of a name's parts: "BUN" of Barn- och utbildningsnämnden, "KSAU", "FC" of förvaltningschef. */
export function acronym(name: string): string {
  return bare(name)
    .split(' ')
    .filter((word) => !joining.has(word))
    .map((word) => {
      const [, , head] = compound.exec(word) ?? [];
      return (word[0] ?? '') + (head?.[0] ?? '');
    })
    .join('');
}

/** Whether short letters may stand for a name: all of them in its order, its first letter and its last part's too. */
export function mayBeShortFor(letters: string, name: string): boolean {
  const short = bare(letters).replaceAll(' ', '');
  const whole = acronym(name);
  if (short.length < 2 || short.length > 5 || short[0] !== whole[0] || !short.endsWith(whole.slice(-1)))
    return false;
  let at = 0;
  for (const letter of bare(name)) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** Only capitals, at most six, perhaps with spaces or marks between: "SN AU", "KSau" is none. */
export const isShortForm = (text: string): boolean =>
  /^\p{Lu}(?:[ /-]?\p{Lu}){1,5}s?$/u.test(text.trim().normalize('NFC'));

const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a word cut by points stands for a title: "soc.chefen" for Socialchef, "bitr. rektor" for Biträdande rektor. */
export function isCutFor(text: string, title: string): boolean {
  if (!/\p{L}\./u.test(text)) return false;
  const parts = text.normalize('NFC').toLocaleLowerCase('sv').split('.');
  const pattern = parts
    .map((part, at) => {
      const spaced = at > 0 && /^\s/.test(part) ? ' ' : '';
      const words = part.trim().split(/\s+/).map(escaped).join(' ');
      return spaced + words + (at < parts.length - 1 ? '\\p{L}*' : '');
    })
    .join('');
  const ended = pattern.replace(/(?:ens|en|ns|n|s)$/u, '');
  return new RegExp(`^(?:${pattern}|${ended})$`, 'u').test(plain(title));
}
