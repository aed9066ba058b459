import type { BodyKind, PostKind } from './body.ts';
import { plain, sameSet, stemsOf, tight } from './matching/stems.ts';

/** A suggestion for a name that was read: score 0..1, and why, as a Swedish sentence part. */
export type Match<Ident extends string = string> = {
  readonly id: Ident;
  readonly name: string;
  readonly score: number;
  readonly why: string;
};
type Judged = { readonly score: number; readonly why: string };

export type BodyCandidate = {
  readonly name: string;
  readonly kind: BodyKind;
  readonly code: string | null;
  readonly parentCode: string | null;
  readonly aliases: readonly string[];
  /** Trigram likeness of text and name, 0..1. */
  readonly likeness: number;
  /** In the same branch of the organisation as the body whose minutes are read. */
  readonly near: boolean;
  /** The very body whose minutes are read. */
  readonly own: boolean;
};
export type PersonCandidate = {
  readonly name: string;
  readonly party: string | null;
  readonly aliases: readonly {
    readonly alias: string;
    readonly here: boolean;
    readonly body: string | null;
  }[];
  readonly likeness: number;
  /** A member of the body whose minutes are read, on the day of its meeting. */
  readonly member: boolean;
};
export type PostCandidate = {
  readonly title: string;
  readonly kind: PostKind;
  readonly body: string;
  readonly bodyAliases: readonly string[];
  readonly likeness: number;
  readonly near: boolean;
  readonly member: boolean;
};

const tails: Readonly<Record<string, string>> = {
  arbetsutskott: 'au',
  ledningsgrupp: 'lg',
  kommunstyrelse: 'ks',
  kommunfullmäktige: 'kf',
};
/** What a body is called for short where its code does not say it: "SN AU", "LG". */
const shortNames = (body: BodyCandidate): string[] => {
  const tail = Object.entries(tails).find(([word]) => plain(body.name).includes(word))?.[1];
  if (!tail) return [];
  return body.parentCode ? [tight(body.parentCode) + tail, tail] : [tail];
};

/** Whether a name as it was read can mean this body; undefined when nothing speaks for it. */
export function judgeBody(text: string, body: BodyCandidate): Judged | undefined {
  const read = plain(text);
  if (read === '') return undefined;
  if (read === plain(body.name)) return { score: 1, why: 'samma namn' };
  if (body.code && tight(text) === tight(body.code)) {
    return { score: 0.97, why: `förkortningen ${body.code}` };
  }
  const alias = body.aliases.find((one) => plain(one) === read);
  if (alias) return { score: 0.96, why: `kallas även ”${alias}”` };
  const asked = stemsOf(text);
  const had = stemsOf(body.name);
  if (sameSet(asked, had)) return { score: 0.93, why: 'samma ord i annan böjning' };
  const near = (score: number, closer: number, why: string): Judged =>
    body.own
      ? { score: closer + 0.05, why: `${why} – organet självt` }
      : body.near
        ? { score: closer, why: `${why} – i samma del av organisationen` }
        : { score, why };
  const short = shortNames(body).indexOf(tight(text));
  if (short === 0 && body.parentCode) return { score: 0.9, why: 'förkortning av namnet' };
  if (short >= 0) return near(0.5, 0.8, 'förkortning av namnet');
  if (asked.length > 0 && asked.every((one) => had.includes(one))) {
    return near(0.6, 0.85, `”${asked.join(' ')}” ingår i namnet`);
  }
  const [only] = asked;
  if (only && asked.length === 1 && only.length >= 4 && had.some((one) => one.endsWith(only))) {
    return near(0.4, 0.7, `namnet slutar på ”${only}”`);
  }
  return body.likeness >= 0.45 ? { score: body.likeness * 0.8, why: 'liknande stavning' } : undefined;
}

const partyAtEnd = /\(\s*(\p{L}{1,4})\s*\)\s*$/u;

/** Whether a name as it was read can mean this person. A first name alone is only ever a hint. */
export function judgePerson(text: string, person: PersonCandidate): Judged | undefined {
  const party = partyAtEnd.exec(text)?.[1]?.toLocaleUpperCase('sv');
  const read = plain(text.replace(partyAtEnd, ''));
  const judged = read === '' ? undefined : judgeName(read, person);
  if (!judged) return undefined;
  const member = person.member ? { add: 0.08, say: ', ledamot i organet' } : { add: 0, say: '' };
  const score = judged.score === 1 ? 1 : Math.min(0.99, judged.score + member.add);
  const why = judged.why + member.say;
  if (party && person.party && party !== person.party.toLocaleUpperCase('sv')) {
    return { score: score * 0.6, why: `${why}, men ett annat parti (${person.party})` };
  }
  return { score, why };
}

function judgeName(read: string, person: PersonCandidate): Judged | undefined {
  const name = plain(person.name);
  if (read === name) return { score: 1, why: 'samma namn' };
  const known = person.aliases.filter((one) => plain(one.alias) === read);
  const here = known.find((one) => one.here);
  if (here) return { score: 0.97, why: `kallas ”${here.alias}” i organet` };
  const anywhere = known.find((one) => one.body === null);
  if (anywhere) return { score: 0.95, why: `kallas även ”${anywhere.alias}”` };
  const elsewhere = known[0];
  if (elsewhere) return { score: 0.5, why: `kallas ”${elsewhere.alias}” i ${elsewhere.body ?? ''}` };
  const asked = read.split(' ');
  const had = name.split(' ');
  const [first = '', last = ''] = [asked[0], asked.at(-1)];
  const [firstName = '', surname = ''] = [had[0], had.at(-1)];
  if (asked.length === 1) {
    if (first === surname || first === `${surname}s`) return { score: 0.65, why: 'samma efternamn' };
    if (first === firstName) return { score: 0.3, why: 'bara samma förnamn' };
  } else {
    if (first === firstName && last === surname) return { score: 0.9, why: 'samma för- och efternamn' };
    if (last === surname && first.length === 1 && firstName.startsWith(first)) {
      return { score: 0.8, why: 'samma initial och efternamn' };
    }
    if (first === firstName && last.length === 1 && surname.startsWith(last)) {
      return { score: 0.6, why: 'samma förnamn och initial' };
    }
  }
  return person.likeness >= 0.5 ? { score: person.likeness * 0.85, why: 'liknande stavning' } : undefined;
}

/** Whether words as they were read can mean this post: its title, and the unit it stands in when one is named. */
export function judgePost(text: string, post: PostCandidate): Judged | undefined {
  const asked = stemsOf(text);
  if (asked.length === 0) return undefined;
  const title = stemsOf(post.title);
  const closer = post.near || post.member;
  const where = post.member ? ' – ledamot i organet' : post.near ? ' – i samma del av organisationen' : '';
  const named = title.every((one) => asked.includes(one));
  const leads = !named && post.kind === 'headOfAdministration' && asked.includes('förvaltningschef');
  if (!named && !leads) {
    return post.likeness >= 0.5 ? { score: post.likeness * 0.7, why: 'liknande titel' } : undefined;
  }
  const rest = asked.filter((one) => !title.includes(one) && !(leads && one === 'förvaltningschef'));
  const what = leads ? 'leder förvaltningen' : 'samma titel';
  if (rest.length === 0) return { score: closer ? 0.85 : 0.55, why: what + where };
  const units = [post.body, ...post.bodyAliases].map(stemsOf);
  const hits = Math.max(
    ...units.map((words) => rest.filter((one) => words.some((word) => meets(one, word))).length),
  );
  if (hits === rest.length) return { score: closer ? 0.97 : 0.95, why: `${what} och ${post.body}` };
  if (hits > 0) return { score: 0.5, why: `${what}, delvis samma enhet (${post.body})` };
  return { score: closer ? 0.3 : 0.2, why: `${what}, men en annan enhet` };
}

/** "omsorg" meets "omsorgsenhet": the unit's name begins with what was said. */
const meets = (asked: string, had: string) =>
  asked === had || (asked.length >= 4 && had.startsWith(asked)) || (had.length >= 4 && asked.startsWith(had));

/** Best first; equal scores by name; at most eight, and what is far behind the best is left out. */
export function ranked<Ident extends string>(matches: readonly Match<Ident>[]): Match<Ident>[] {
  const best = Math.max(0, ...matches.map((one) => one.score));
  return matches
    .filter((one) => one.score >= best * 0.4)
    .map((one) => ({ ...one, score: Math.round(one.score * 100) / 100 }))
    .sort((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'sv'))
    .slice(0, 8);
}
