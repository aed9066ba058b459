import type { Judged } from './body.ts';
import { differsByOne, likeness } from './likeness.ts';
import { formalNames } from './nicknames.ts';
import { bare, plain, sameSet, stemsOf } from './stems.ts';

/** A person as a document names one: "Nilsson (S)", "A-K Berg", "socialchef Anna Ek", "Berg, Anna-Karin". */
export type SaidPerson = {
  readonly name: string;
  readonly party: string | undefined;
  readonly role: string | undefined;
};
export type PersonCandidate = {
  readonly name: string;
  readonly party: string | null;
  readonly aliases: readonly {
    readonly alias: string;
    readonly here: boolean;
    readonly body: string | null;
  }[];
  /** A member of the body whose minutes are read, on the day of its meeting. */
  readonly member: boolean;
  /** Titles of the posts held on that day. */
  readonly posts: readonly string[];
};

const partyAtEnd = /[\s,]*\(\s*(\p{L}{1,4})\s*\)\s*$/u;
const titled = /^((?:\p{Ll}[\p{L}.-]*\s+)+)(\p{Lu}.*)$/u;
const titledAfter = /^(\p{Lu}[^,]*),\s*(\p{Ll}[^,]*|\p{Lu}{2,4}-?\p{Ll}+)$/u;

/** Takes a name apart: what stands before or after it as a title, and the party in brackets. */
export function saidPerson(text: string, told: Partial<Omit<SaidPerson, 'name'>> = {}): SaidPerson {
  const party = partyAtEnd.exec(text)?.[1];
  const alone = text.replace(partyAtEnd, '').trim();
  const before = titled.exec(alone);
  const after = titledAfter.exec(alone);
  const name = before?.[2] ?? after?.[1] ?? alone;
  const [family, given, ...more] = name.split(/\s*,\s*/);
  return {
    name: family && given && more.length === 0 ? `${given} ${family}` : name,
    party: party ?? told.party,
    role: before?.[1]?.trim() ?? after?.[2] ?? told.role,
  };
}

/** Whether a name as it was read can mean this person. A first name alone is only ever a hint. */
export function judgePerson(said: SaidPerson, person: PersonCandidate): Judged | undefined {
  const judged = plain(said.name) === '' ? undefined : judgeName(said.name, person);
  if (!judged) return undefined;
  const post = said.role === undefined ? undefined : heldAs(said.role, person.posts);
  const sameParty = said.party && person.party && upper(said.party) === upper(person.party);
  const signs = [
    ...(person.member ? [{ add: 0.08, say: 'ledamot i organet' }] : []),
    ...(sameParty ? [{ add: 0.06, say: 'samma parti' }] : []),
    ...(post ? [{ add: 0.08, say: `${post} den dagen` }] : []),
  ];
  const added = signs.reduce((sum, { add }) => sum + add, judged.score);
  const score = judged.hint ? Math.min(0.5, added) : judged.score === 1 ? 1 : Math.min(0.99, added);
  const why = [judged.why, ...signs.map(({ say }) => say)].join(', ');
  if (said.party && person.party && !sameParty)
    return { score: score * 0.6, why: `${why}, men ett annat parti (${person.party})` };
  return { score, why };
}

const upper = (party: string): string => party.toLocaleUpperCase('sv');
const heldAs = (role: string, posts: readonly string[]): string | undefined => {
  const asked = stemsOf(role);
  return posts.find((title) => stemsOf(title).every((one) => asked.includes(one)));
};

type Named = Judged & { readonly hint?: true };

function judgeName(read: string, person: PersonCandidate): Named | undefined {
  return byAlias(plain(read), person) ?? byWords(read, person.name) ?? bySpelling(read, person.name);
}

function byAlias(read: string, { name, aliases }: PersonCandidate): Named | undefined {
  if (read === plain(name)) return { score: 1, why: 'samma namn' };
  const known = aliases.filter((one) => [read, read.replace(/s$/, '')].includes(plain(one.alias)));
  const here = known.find((one) => one.here);
  if (here) return { score: 0.97, why: `kallas ”${here.alias}” i organet` };
  const anywhere = known.find((one) => one.body === null);
  if (anywhere) return { score: 0.95, why: `kallas även ”${anywhere.alias}”` };
  const [elsewhere] = known;
  return (
    elsewhere && { score: 0.5, why: `kallas ”${elsewhere.alias}” i ${elsewhere.body ?? ''}`, hint: true }
  );
}

function byWords(read: string, name: string): Named | undefined {
  const asked = bare(read).split(' ');
  const had = bare(name).split(' ');
  if (asked.length === 1) return alone(asked[0] ?? '', had);
  if (asked.join(' ') === had.join(' ')) return { score: 0.93, why: 'samma namn utan å, ä och ö' };
  if (asked.join('') === had.join('')) return { score: 0.93, why: 'samma namn, annat mellanrum' };
  if (sameSet(asked, had)) return { score: 0.93, why: 'samma namn i annan ordning' };
  if (asked.join(' ') === `${had.join(' ')}s`) return { score: 0.92, why: 'samma namn i genitiv' };
  const [first = '', last = ''] = [asked[0], asked.at(-1)];
  const [firstName = '', surname = ''] = [had[0], had.at(-1)];
  const sameLast = last === surname || last === `${surname}s`;
  if (first === firstName && sameLast) return { score: 0.9, why: 'samma för- och efternamn' };
  if (sameLast && isInitials(read, asked.slice(0, -1), had.slice(0, -1)))
    return { score: 0.8, why: 'samma initial och efternamn' };
  if (first === firstName && last.length === 1 && surname.startsWith(last))
    return { score: 0.6, why: 'samma förnamn och initial' };
  return undefined;
}

function alone(word: string, had: readonly string[]): Named | undefined {
  const surname = had.at(-1) ?? '';
  if (word === surname || word === `${surname}s`) return { score: 0.66, why: 'samma efternamn' };
  if (word === had[0] || word === `${had[0]}s`) return { score: 0.3, why: 'bara samma förnamn', hint: true };
  return formalNames(word).includes(had[0] ?? '')
    ? { score: 0.2, why: 'förnamnet förkortas så', hint: true }
    : undefined;
}

/** "A Berg", "A-K Berg" and "AK Berg" of Anna-Karin Berg. */
function isInitials(read: string, asked: readonly string[], given: readonly string[]): boolean {
  const together = /^\p{Lu}{2,3}\s/u.test(read);
  const letters = together ? (asked[0] ?? '').split('') : asked;
  return (
    letters.length > 0 &&
    letters.length <= given.length &&
    letters.every((one, at) => one.length === 1 && given[at]?.startsWith(one))
  );
}

function bySpelling(read: string, name: string): Named | undefined {
  const [asked, had] = [bare(read), bare(name)];
  const single = asked.includes(' ') ? {} : { hint: true as const };
  if (asked.length >= 6 && differsByOne(asked, had)) return { score: 0.7, why: 'en bokstav skiljer' };
  const like = likeness(asked, had);
  return like >= 0.5 ? { score: Math.min(0.6, like * 0.75), why: 'liknande stavning', ...single } : undefined;
}
