import type { Day } from '../../kernel/day.ts';
import { plainly } from './plain.ts';
import { personalNumbers } from './personal-number.ts';

/** personnummer, telefon, e-post, lagrum om enskilda (LVU, LSS, SoL …), fastighetsbeteckning, namn (domain.md R6). */
export const findingKinds = ['personalNumber', 'phone', 'email', 'careLaw', 'property', 'name'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Something in a text that may not be for the open web. */
export type Found = {
  readonly kind: FindingKind;
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

export type Surroundings = {
  /** Nobody is born later than this. */
  readonly latest: Day;
  /** Names that are known to be elected persons' or officials': those who took part, moved and approved. */
  readonly known: readonly string[];
};

type Span = readonly [number, number];
const spans = (plain: string, shape: RegExp): Span[] =>
  [...plain.matchAll(shape)].map((match) => {
    const [whole] = match;
    const inner = match.groups?.['it'] ?? whole;
    const at = match.index + whole.lastIndexOf(inner);
    return [at, at + inner.length];
  });

const email = /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,24}/gu;
/** +46 70-123 45 67, 0046…, 070-123 45 67, 08/123 456, 0701234567: eight to ten digits with the first zero. */
const phone =
  /(?<![\d/:.,-])(?:(?:\+|00)46[ -]?(?:\(0\))?[ -]?|0)[1-9]\d{0,2}(?:[ ]?[-/ ][ ]?|)\d{2,3}(?:[ -]?\d{2,3}){1,3}(?![\d/:-])/g;

function phones(plain: string): Span[] {
  return spans(plain, phone).filter(([from, to]) => {
    const digits = plain
      .slice(from, to)
      .replace(/^(?:\+|00)46/, '')
      .replaceAll(/\D/g, '')
      .replace(/^0/, '');
    return digits.length >= 7 && digits.length <= 9;
  });
}

/** Ekeby 3:14, Stora Ekeby 1:2, fastigheten Eken 4, kv. Eken 4. */
const numbered =
  /(?<![\p{L}\d])(?<it>\p{Lu}[\p{L}-]{1,40}(?: (?:\p{Lu}[\p{L}-]{1,40}|\d{1,5}))? (?:s:)?\d{1,5}:\d{1,5})(?![\d:])/gu;
const quartered =
  /(?<!\p{L})(?:[Ff]astigheten|[Ff]astigheterna|[Kk]varteret|[Kk]v\.?|[Tt]omten) (?<it>\p{Lu}[\p{L}-]{1,40}(?: \p{Lu}[\p{L}-]{1,40})? \d{1,5}(?::\d{1,5})?)(?![\d:])/gu;
const notProperty =
  /^(?:Kl|Klockan|Tid|Kap|Prop|Bet|Skr|Lag|Lagen|Förordning|SFS|SOU|KL|TF|RF|FL|OSL|SoL|PBL|MB|AFS|SOSFS|HSLF|MDFFS|Mellan|Från|Till|Start|Slut|Mötet|Paus|Lunch|Dag|Måndag|Tisdag|Onsdag|Torsdag|Fredag|Lördag|Söndag)\b/i;

const properties = (plain: string): Span[] =>
  [...spans(plain, numbered), ...spans(plain, quartered)].filter(
    ([from, to]) => !notProperty.test(plain.slice(from, to)),
  );

const laws = 'LVU|LVM|LSS|SoL|LPT|LRV|LASS|FB';
/** § 12 LVU, 4 kap. 1 § SoL, 6 § LVU, 4:1 SoL, LVU-ärende, enligt SoL, lagen om vård av unga. */
const careLaw = new RegExp(
  [
    `(?:(?:\\d+ ?kap\\.? ?)?\\d+ ?[a-z]? ?§{1,2} ?|§{1,2} ?\\d+ ?[a-z]? ?(?:och \\d+ ?)?|\\d+:\\d+ )(?:i )?(?:${laws})(?!\\p{L})`,
    `(?:enligt|med stöd av|i enlighet med|beslut om) (?:\\p{Ll}{1,40} ){0,2}(?:${laws})(?!\\p{L})`,
    `(?<!\\p{L})(?:${laws})-(?:ärende|beslut|insats|placering|vård|ansök|utred|boende)\\p{L}{0,40}`,
    `(?<!\\p{L})(?:LVU|LVM|LPT|LRV)(?!\\p{L})`,
    `(?<!\\p{L})[Ll]ag(?:en)? (?:\\(\\d{4}:\\d+\\) )?(?:med särskilda bestämmelser )?om vård av (?:unga|missbrukare)`,
  ].join('|'),
  'gu',
);

const given = '\\p{Lu}\\p{Ll}{1,40}(?:-\\p{Lu}\\p{Ll}{1,40})?';
const surname =
  '(?:\\p{Lu}\\p{Ll}{1,40}(?:-\\p{Lu}\\p{Ll}{1,40})?|(?:af|av|von|de|der|la|el|al) \\p{Lu}\\p{Ll}{1,40})';
const told =
  '[Ss]ökanden?|[Kk]lagand(?:e|en)|[Aa]nhörig(?:a|e)?|[Bb]rukaren?|[Ee]leven|[Bb]arnet|[Ff]lickan|[Pp]ojken|[Mm]odern|[Ff]adern|[Mm]amman|[Pp]appan|[Vv]årdnadshavar(?:e|en|na)|[Ff]ru|[Hh]err|[Mm]edborgar(?:e|en)|[Ff]örslagsställar(?:e|en)|[Ff]astighetsägar(?:e|en|na)|[Pp]rivatpersonen?|[Pp]atienten|[Kk]lienten|[Hh]yresgäst(?:en)?|[Gg]od man för|[Ff]örvaltare för|[Ss]tällföreträdare för|[Dd]en enskilde|[Ee]nskild|[Ss]krivelse från|[Aa]nsökan från|[Öö]verklagande (?:av|från)|[Yy]ttrande från|[Bb]rev från|[Mm]edborgarförslag (?:från|av)|[Ff]ödd';
/** A name right after a word that tells that it is a private person's. */
const name = new RegExp(
  `(?<!\\p{L})(?:${told})(?:,| är| heter|:)? (?<it>${given}(?: ${surname}){1,3})(?!\\p{L})`,
  'gu',
);
const initials = new RegExp(`(?<!\\p{L})(?:${told}) (?<it>(?:\\p{Lu}\\. ?){1,3}(?:${surname})?)`, 'gu');
/** A party in brackets after the name tells that it is an elected person's (R7). */
const party = /^ ?\((?:-|[A-ZÅÄÖ][A-ZÅÄÖa-zåäö]{0,4})\)/;

function names(plain: string, known: readonly string[]): Span[] {
  return [...spans(plain, name), ...spans(plain, initials)].filter(([from, to]) => {
    const text = plain.slice(from, to);
    const isKnown = known.some((one) => one !== '' && text.replace(/s$/, '') === one.replace(/s$/, ''));
    return !isKnown && !party.test(plain.slice(to));
  });
}

/** Everything in a text that somebody has to look at before it is published; where two overlap, the first kind stands. */
export function detect(text: string, { latest, known }: Surroundings): Found[] {
  const { plain, original } = plainly(text);
  const all: Record<FindingKind, Span[]> = {
    personalNumber: personalNumbers(plain, latest),
    email: spans(plain, email),
    phone: phones(plain),
    property: properties(plain),
    careLaw: spans(plain, careLaw),
    name: names(plain, known),
  };
  const taken: Span[] = [];
  const found: Found[] = [];
  for (const kind of findingKinds) {
    for (const span of all[kind]) {
      if (taken.some(([from, to]) => span[0] < to && from < span[1])) continue;
      taken.push(span);
      const [from, to] = original(...span);
      found.push({ kind, from, to, text: text.slice(from, to) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
