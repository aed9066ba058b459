import { postWord } from '../assignments/actors.ts';
import type { ProposedPerson } from '../shape.ts';
import { fold, tidy } from '../text/fold.ts';
import type { Page } from '../text/page.ts';
import { attendance, isHalfOf, roleIn } from './attendance.ts';
import type { FoundPerson } from './attendance.ts';
import { writersOf } from './pen.ts';
import {
  fullName,
  isFullName,
  isGivenName,
  isNoName,
  isPersonal,
  isSwedishName,
  nameWord,
  partyLetters,
  unbroken,
} from './names.ts';

/** The people a document names: the attendance list, whoever is printed with a party, a post or a task. */
export function peopleOf(
  page: Page,
  about: { readonly headEnd: number; readonly minutes: boolean; readonly voters: readonly FoundPerson[] },
): ProposedPerson[] {
  const present = attendance(page, about.minutes ? about.headEnd : 0);
  const beside = [
    ...about.voters,
    ...partyPeople(page),
    ...titled(page),
    ...inFull(page, about.minutes ? page.raw.length : Math.min(800, page.raw.length)),
    ...writersOf(page),
    ...bySignature(page),
    ...handed(page),
    ...(about.minutes ? speaking(page) : []),
  ].filter(({ source }) => !isHalfOf(page, source, present));
  const found = [...present, ...beside];
  const roll = new Roll();
  for (const one of found) {
    const known = roll.find(one.name);
    if (!known) roll.add({ ...one });
    else {
      known.role ??= one.role;
      known.party ??= one.party;
      if (saysMore(one.name, known.name)) {
        known.name = one.name;
        roll.index(known);
      }
    }
  }
  return roll.people.sort((one, other) => one.source[0] - other.source[0]);
}

/** More names, or a surname where only its letter was known: "Birgitta W", "Birgitta Wessman". */
const saysMore = (name: string, known: string): boolean =>
  name.split(' ').length > known.split(' ').length ||
  (name.split(' ').length === known.split(' ').length &&
    /\s\p{Lu}\.?$/u.test(known) &&
    !/\s\p{Lu}\.?$/u.test(name));

/** The people found so far: the same name, its genitive, or a first name of somebody named in full is one person. */
class Roll {
  readonly people: FoundPerson[] = [];
  readonly #byName = new Map<string, FoundPerson>();
  readonly #byFirst = new Map<string, FoundPerson>();

  add(person: FoundPerson): void {
    this.people.push(person);
    this.index(person);
  }

  index(person: FoundPerson): void {
    const name = fold(tidy(person.name));
    if (!this.#byName.has(name)) this.#byName.set(name, person);
    const [first = ''] = name.split(' ');
    if (name.includes(' ') && !this.#byFirst.has(first)) this.#byFirst.set(first, person);
  }

  find(printed: string): FoundPerson | undefined {
    const name = fold(tidy(printed));
    const same =
      this.#byName.get(name) ?? this.#byName.get(name.replace(/s$/, '')) ?? this.#byName.get(`${name}s`);
    const initial = /^(?<first>\S+) (?<letter>\p{L})\.?$/u.exec(name)?.groups;
    const lettered = initial
      ? this.people.find((one) => startsSo(one.name, initial['first'], initial['letter']))
      : this.#byName.get(name.replace(/^(\S+ \p{L})\S*$/u, '$1'));
    if (same ?? lettered) return same ?? lettered;
    return name.includes(' ') ? this.#byName.get(name.split(' ')[0] ?? '') : this.#byFirst.get(name);
  }
}

const startsSo = (name: string, first = '', letter = ''): boolean =>
  fold(tidy(name)).startsWith(`${first} ${letter}`);

const title =
  /^(?:ordförande[n]?|ordf|vice|förste|förste|andre|ledamot(?:en)?|ersättare|tjänstgörande|övriga|närvarande|beslutande|sekreterare|justerare|justerande|justeras|föredragande|kommunalråd(?:et)?|oppositionsråd(?:et)?|regionråd(?:et)?)$/iu;
const filler = /^(?:och|samt|ja|nej|avstår|för|i|mot|av|bifall|yrkande|från|reservation)$/iu;
const withParty = new RegExp(
  String.raw`(?<name>${fullName})[ \u00a0\n]{0,3},?[ ]*${partyLetters}(?=(?:,?[ \t]*(?<role>\p{L}[\p{L} -]{2,40}))?)`,
  'gu',
);

function partyPeople(page: Page): FoundPerson[] {
  return [...page.shown.matchAll(withParty)].flatMap((match): FoundPerson[] => {
    const { party = '', role } = match.groups ?? {};
    const { name, offset } = lastPart(match.groups?.['name'] ?? '', page.shown, match.index);
    const words = name.split(/\s+/);
    const titles: string[] = [];
    while (
      words.length > 1 &&
      (title.test(words[0] ?? '') || filler.test(words[0] ?? '') || isNoName(words[0] ?? ''))
    )
      titles.push(words.shift() ?? '');
    if (words.length < 2 || words.some(isNoName) || explainsLetters(words, party)) return [];
    const own = titles.filter((one) => title.test(one)).join(' ');
    const start = match.index + offset + name.indexOf(words[0] ?? '');
    return [
      {
        name: words.join(' '),
        role: own || roleIn(role),
        party: party === '-' ? null : party,
        source: [start, match.index + match[0].length],
      },
    ];
  });
}

/** Before a party the name stands last: of two lines the lower one, where it is a name by itself. */
function lastPart(name: string, text: string, at: number): { name: string; offset: number } {
  const cut = name.lastIndexOf('\n');
  const below = name.slice(cut + 1).trim();
  if (cut >= 0 && below.includes(' ')) return { name: below, offset: name.length - below.length };
  return cut < 0 ? { name, offset: 0 } : { ...unbroken(text, at, name), name: name.replace(/\s+/g, ' ') };
}

/** "Evidensbaserad Praktik (EP)" explains letters and names nobody. */
const explainsLetters = (words: readonly string[], letters: string): boolean =>
  letters.length > 1 &&
  words
    .map((one) => one.charAt(0))
    .join('')
    .toUpperCase() === letters.toUpperCase();

const nameThenPost = new RegExp(
  String.raw`(?<name>${fullName}),[ \n]+(?<post>(?:\p{Lu}{2,4}-|(?:t\.?f\.?|vice|biträdande|tillförordnad)[ ])?[\p{Ll}-]+)(?![\p{L}-])`,
  'gu',
);
const postThenName = new RegExp(
  String.raw`(?<!\p{L})(?<post>\p{L}[\p{Ll}-]{1,40})[ \u00a0](?<name>${fullName})`,
  'gu',
);

/** "Roger Berg, HR-chef" and "utvecklingsdirektör Maja Ek": a name beside a post. */
function titled(page: Page): FoundPerson[] {
  return [...page.shown.matchAll(nameThenPost), ...page.shown.matchAll(postThenName)].flatMap(
    (match): FoundPerson[] => {
      const { name = '', post = '' } = match.groups ?? {};
      const last = fold(post).split(/[\s]+/).at(-1) ?? '';
      const at = match.index + match[0].indexOf(name);
      const person = unbroken(page.shown, at, name);
      if (
        /(?:erna|orna|arna)$/.test(last) ||
        !postWord.test(last) ||
        last.length < 2 ||
        !isFullName(person.name) ||
        person.offset > 0
      )
        return [];
      return [
        { name: tidy(person.name), role: tidy(post), party: null, source: [at, at + person.name.length] },
      ];
    },
  );
}

const anyName = new RegExp(fullName, 'gu');

/** Anywhere in the text: a common given name and a surname. */
function inFull(page: Page, until: number): FoundPerson[] {
  return [...page.shown.slice(0, until).matchAll(anyName)].flatMap((match): FoundPerson[] => {
    const { name, offset } = unbroken(page.shown, match.index, match[0]);
    const words = name.split(/\s+/);
    while (words.length > 1 && !isGivenName(words[0] ?? '')) words.shift();
    const person = words.join(' ');
    if (words.length < 2 || words.length > 4 || !isFullName(person)) return [];
    const start = match.index + offset + Math.max(0, name.lastIndexOf(words[0] ?? ''));
    return [{ name: person, role: null, party: null, source: [start, match.index + offset + name.length] }];
  });
}

const signing = new RegExp(
  String.raw`(?<role>Sekreterare|Justerare|Ordförande)[ ]*[/:,]?\s*(?<name>${fullName})`,
  'gu',
);

function bySignature(page: Page): FoundPerson[] {
  return [...page.shown.matchAll(signing)].flatMap((match): FoundPerson[] => {
    const { role = '', name: printed = '' } = match.groups ?? {};
    const { name } = unbroken(page.shown, match.index + match[0].indexOf(printed), printed);
    if (!isFullName(name)) return [];
    return [{ name: tidy(name), role, party: null, source: [match.index, match.index + match[0].length] }];
  });
}

const does = String.raw`(?:presenterar|presenterade|berättar|berättade|informerar|informerade|redovisar|redovisade|gav|ger|visar|visade|föredrar|föredrog|rapporterar|rapporterade|bokar|återkommer|introducerar|har\s+fått|tar|tog|lyfte|lyfter|kontaktar|skickar|håller|höll|undersöker|följer|sammanställer|kallar|deltar|deltog|samordnar|ansvarar|jobbar|arbetar|kommer\s+(?:att\s+)?kopplas)`;
const several = String.raw`(?<name>${nameWord}(?:[ ]${nameWord}){0,2})`;
const acting = new RegExp(
  String.raw`(?<=^|[.!?:–]\s+|\s{2,}|\n|även\s|att\s|(?<!\p{L})o\s+|[\uF000-\uF0FF•·-]\s*)${several}(?:,\s+som\b|\s+${does}(?!\p{L}))`,
  'gu',
);
const given = new RegExp(
  String.raw`(?:uppdrag\s+(?:från|av)|rapporterar\s+till|skickas\s+(?:\p{L}+\s+)?till|(?:lämnas|meddelas|mejlas|återkopplas)\s+till|[Ii]\s+samarbete\s+med|tillsammans\s+med|[Aa]nsvarig(?:a)?:)[ ]+${several}`,
  'gu',
);

/** Notes: who tells, presents or books something, by first name or in full. */
const speaking = (page: Page): FoundPerson[] => namedBy(page, acting);

/** Who is reported to or worked with, in any document. */
const handed = (page: Page): FoundPerson[] => namedBy(page, given);

const namedBy = (page: Page, pattern: RegExp): FoundPerson[] =>
  [...page.shown.matchAll(pattern)].flatMap((match): FoundPerson[] => {
    const printed = match.groups?.['name'] ?? '';
    const name = tidy(printed);
    if (!name || !isPersonal(page.smallWords, name)) return [];
    if (pattern === acting && name.includes(' ') && !isSwedishName(name)) return [];
    const start = match.index + match[0].indexOf(printed);
    return [{ name, role: null, party: null, source: [start, start + printed.length] }];
  });
