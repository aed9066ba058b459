import type { BodyKind } from '../body.ts';
import { differsByOne, likeness } from './likeness.ts';
import { acronym, isShortForm, mayBeShortFor } from './short.ts';
import { sameSet } from './stems.ts';
import type { Words } from './stems.ts';

/** How well something fits what was read, 0..1, and why, as a Swedish sentence part. */
export type Judged = { readonly score: number; readonly why: string };

export type BodyCandidate = {
  readonly name: Words;
  readonly kind: BodyKind;
  readonly code: Words | null;
  readonly parentCode: Words | null;
  readonly aliases: readonly Words[];
  /** In the same branch of the organisation as the body whose minutes are read. */
  readonly near: boolean;
  /** The very body whose minutes are read. */
  readonly own: boolean;
  /** The year it ended, or began, where it was not there on the day of the meeting. */
  readonly away: { readonly ended: number } | { readonly begins: number } | null;
};

const tails: readonly (readonly [word: string, short: string])[] = [
  ['arbetsutskott', 'au'],
  ['ledningsgrupp', 'lg'],
  ['kommunstyrelse', 'ks'],
  ['kommunfullmäktige', 'kf'],
];
/** What a body is called for short where its code does not say it: with its parent's code "SN AU", alone "AU". */
const tailOf = ({ name }: BodyCandidate): string | undefined =>
  tails.find(([word]) => name.plain.includes(word))?.[1];

/** Every short form that surely stands for this body; the code and the first letters of its name. */
export const shortFormsOf = (body: BodyCandidate): string[] => {
  const tail = tailOf(body);
  return [
    ...(body.code ? [body.code.tight] : []),
    ...(tail ? [tail] : []),
    ...(tail && body.parentCode ? [body.parentCode.tight + tail] : []),
    acronym(body.name.text),
  ];
};

/** Whether a name as it was read can mean this body; undefined when nothing speaks for it. */
export function judgeBody(said: Words, body: BodyCandidate): Judged | undefined {
  const judged = said.plain === '' ? undefined : byName(said, body);
  if (!judged || !body.away) return judged;
  const when = 'ended' in body.away ? `upphörde ${body.away.ended}` : `finns först från ${body.away.begins}`;
  return { score: judged.score * 0.6, why: `${judged.why}, men ${when}` };
}

function byName(said: Words, body: BodyCandidate): Judged | undefined {
  if (said.plain === body.name.plain) return { score: 1, why: 'samma namn' };
  if (body.code && said.tight === body.code.tight)
    return { score: 0.97, why: `förkortningen ${body.code.text}` };
  const alias = body.aliases.find((one) => one.plain === said.plain || one.plain === genitive(said.plain));
  if (alias) return { score: 0.96, why: `kallas även ”${alias.text}”` };
  if (sameSet(said.stems, body.name.stems)) return { score: 0.93, why: 'samma ord i annan böjning' };
  if (said.bare === body.name.bare) return { score: 0.92, why: 'samma namn utan å, ä och ö' };
  return byShortForm(said, body) ?? byPart(said, body) ?? bySpelling(said, body);
}

const genitive = (text: string): string => (text.endsWith('s') ? text.slice(0, -1) : text);

function byShortForm(said: Words, body: BodyCandidate): Judged | undefined {
  const tail = tailOf(body);
  const short = said.tight;
  const why = 'förkortning av namnet';
  if (tail && body.parentCode && short === body.parentCode.tight + tail) return { score: 0.9, why };
  if (tail && short === tail) return nearer(body, 0.5, 0.8, why);
  if (!isShortForm(said.text)) return undefined;
  if (short === acronym(body.name.text)) return nearer(body, 0.75, 0.88, why);
  return mayBeShortFor(short, body.name.text)
    ? nearer(body, 0.4, 0.6, 'kan vara en förkortning av namnet')
    : undefined;
}

function byPart(said: Words, body: BodyCandidate): Judged | undefined {
  const had = body.name.stems;
  if (said.stems.length > 0 && said.stems.every((one) => had.includes(one)))
    return nearer(body, 0.6, 0.85, `”${said.stems.join(' ')}” ingår i namnet`);
  const [only] = said.stems;
  if (only && said.stems.length === 1 && only.length >= 4 && had.some((one) => one.endsWith(only)))
    return nearer(body, 0.4, 0.7, `namnet slutar på ”${only}”`);
  return undefined;
}

function bySpelling(said: Words, body: BodyCandidate): Judged | undefined {
  if (said.bare.length >= 8 && differsByOne(said.bare, body.name.bare))
    return { score: 0.85, why: 'en bokstav skiljer' };
  const like = likeness(said.bare, body.name.bare);
  return like >= 0.45 ? { score: like * 0.75, why: 'liknande stavning' } : undefined;
}

const nearer = (body: BodyCandidate, far: number, near: number, why: string): Judged =>
  body.own
    ? { score: Math.min(0.95, near + 0.05), why: `${why} – organet självt` }
    : body.near
      ? { score: near, why: `${why} – i samma del av organisationen` }
      : { score: far, why };
