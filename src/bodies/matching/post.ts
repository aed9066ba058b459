import type { PostKind } from '../body.ts';
import type { Judged } from './body.ts';
import { differsByOne, likeness } from './likeness.ts';
import { acronym, isCutFor, isShortForm } from './short.ts';
import type { Words } from './stems.ts';

export type PostCandidate = {
  readonly title: Words;
  readonly kind: PostKind;
  readonly body: Words;
  readonly bodyAliases: readonly Words[];
  readonly near: boolean;
  readonly member: boolean;
  /** Who held it on the day of the meeting. */
  readonly holder: string | null;
  /** The year it ended where it was not there on the day of the meeting. */
  readonly ended: number | null;
};

const chief = 'förvaltningschef';

/** Whether words as they were read can mean this post: its title, and the unit it stands in when one is named. */
export function judgePost(said: Words, post: PostCandidate): Judged | undefined {
  const judged = said.stems.length === 0 ? undefined : byTitle(said, post);
  if (!judged) return undefined;
  if (post.ended !== null)
    return { score: judged.score * 0.6, why: `${judged.why}, men upphörde ${post.ended}` };
  return post.holder ? { ...judged, why: `${judged.why}; ${post.holder} då` } : judged;
}

function byTitle(said: Words, post: PostCandidate): Judged | undefined {
  const title = post.title.stems;
  const leads =
    post.kind === 'headOfAdministration' && (said.stems.includes(chief) || isShortFor(said, chief));
  const short = isShortFor(said, post.title.text);
  if (short || (leads && !said.stems.includes(chief)))
    return closest(post, short ? 'förkortning av titeln' : 'leder förvaltningen');
  const named = title.every((one) => said.stems.includes(one));
  if (!named && !leads) return bySpelling(said, post);
  const rest = said.stems.filter((one) => !title.includes(one) && !(leads && one === chief));
  const what = named ? 'samma titel' : 'leder förvaltningen';
  return rest.length === 0 ? closest(post, what) : byUnit(rest, what, post);
}

const isShortFor = (said: Words, title: string): boolean =>
  isCutFor(said.text, title) || (isShortForm(said.text) && said.bare.replace(/s$/, '') === acronym(title));

function byUnit(rest: readonly string[], what: string, post: PostCandidate): Judged {
  const closer = post.near || post.member;
  const units = [post.body, ...post.bodyAliases].map(({ stems }) => stems);
  const hits = Math.max(
    ...units.map((words) => rest.filter((one) => words.some((word) => meets(one, word))).length),
  );
  if (hits === rest.length) return { score: closer ? 0.97 : 0.95, why: `${what} och ${post.body.text}` };
  if (hits > 0) return { score: 0.5, why: `${what}, delvis samma enhet (${post.body.text})` };
  return { score: closer ? 0.3 : 0.2, why: `${what}, men en annan enhet` };
}

function bySpelling(said: Words, post: PostCandidate): Judged | undefined {
  const asked = said.stems.join(' ');
  const had = post.title.stems.join(' ');
  if (asked.length >= 6 && differsByOne(asked, had)) {
    const { score, why } = closest(post, 'en bokstav skiljer');
    return { score: score - 0.04, why };
  }
  const like = likeness(said.bare, post.title.bare);
  return like >= 0.5 ? { score: like * 0.7, why: 'liknande titel' } : undefined;
}

/** A title alone says more of a post nearby than of one far away. */
const closest = ({ near, member }: PostCandidate, what: string): Judged =>
  member
    ? { score: 0.86, why: `${what} – ledamot i organet` }
    : near
      ? { score: 0.85, why: `${what} – i samma del av organisationen` }
      : { score: 0.55, why: what };

/** "omsorg" meets "omsorgsenhet": the unit's name begins with what was said. */
const meets = (asked: string, had: string) =>
  asked === had || (asked.length >= 4 && had.startsWith(asked)) || (had.length >= 4 && asked.startsWith(had));
