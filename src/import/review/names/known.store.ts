import type { BodyId } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Body } from '../../../bodies/body.ts';
import { bodyStore } from '../../../bodies/bodies.store.ts';
import type { Match } from '../../../bodies/matching.ts';
import type { Db } from '../../../platform/sql/pool.ts';
import type { Proposal, ProposedAssignment } from '../../../reader/proposal.ts';
import type { Choices } from '../answers/choices.ts';
import { saidToEveryUnit } from '../facts/fan-out.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { lessonFor } from '../../lessons/lesson.ts';
import { lessonStore } from '../../lessons/lessons.store.ts';
import { certain, certainMatch, idIn, withLesson } from './matches.ts';
import type { Matches, Suggestion, Suggestions } from './matches.ts';
import { saidOf } from './names.ts';

/** What the register knows of the names in a document. */
export const knownStore = (db: Db) => {
  const bodies = bodyStore(db);
  const leaders = new Map<BodyId, Promise<Leader | undefined>>();
  return {
    /** Suggestions for every name of a proposal, and for what was typed to look for other owners. */
    async matchesOf(
      proposal: Proposal,
      choices: Choices,
      context: { bodyId?: BodyId; day?: Day },
    ): Promise<Matches> {
      const all = [...proposal.items.flatMap((item) => item.assignments), ...proposal.loose.assignments];
      const owners = ownerNames(all, choices);
      const whose = await bodyOf(proposal.body, context);
      const lessons = whose.id ? await lessonStore(db).activeOf(whose.id) : [];
      const found = await bodies.matchAll(
        {
          bodies: unique([
            proposal.body,
            ...proposal.items.map((item) => item.proposedTo),
            ...all.map((one) => one.toBody),
            ...owners,
          ]),
          people: [...saidOf(proposal.people), ...owners],
          posts: owners,
        },
        { ...context, bodyId: whose.id },
      );
      const owning = new Map<string, readonly Suggestion[]>();
      for (const words of owners) {
        const suggested = ranked([
          ...suggestions('post', found.posts.get(words)),
          ...suggestions('person', found.people.get(words)),
          ...(await leadersOf(found.bodies.get(words) ?? [])),
        ]);
        owning.set(words, withLesson(suggested, lessonFor(lessons, ['name', 'owner'], words)));
      }
      const taught = (kind: 'receiver' | 'name', map: Suggestions) =>
        new Map(
          [...map].map(([words, suggested]) => {
            const lesson = lessonFor(lessons, [kind], words);
            return [
              words,
              withLesson(suggested, lesson?.ref.startsWith('post:') ? undefined : lesson),
            ] as const;
          }),
        );
      const named = taught('receiver', mapped('body', found.bodies));
      if (proposal.body && whose.lesson)
        named.set(proposal.body, withLesson(named.get(proposal.body) ?? [], whose.lesson));
      return {
        bodies: named,
        people: taught('name', mapped('person', found.people)),
        owners: owning,
        lessons,
      };
    },
    /** The units that "varje enhet" means in this body's minutes: those of the administration it belongs to. */
    async unitsFor(bodyId: BodyId | undefined, on: Day): Promise<Body[]> {
      const administration = bodyId && (await administrationOf(bodyId));
      return administration ? bodies.unitsUnder(administration.id, on) : [];
    },
  };

  /** The body whose document it is: as chosen, else as the document surely says, or as it has been taught to call itself. */
  async function bodyOf(
    said: string | null,
    { bodyId, day }: { bodyId?: BodyId; day?: Day },
  ): Promise<{ id?: BodyId | undefined; lesson?: Lesson | undefined }> {
    if (bodyId) return { id: bodyId };
    if (!said) return {};
    const matched = await bodies.matchAll({ bodies: [said], people: [], posts: [] }, { day });
    const surely = certainMatch(suggestions('body', matched.bodies.get(said)));
    if (surely) return { id: idIn(surely.ref, 'body') as BodyId };
    const lesson = await lessonStore(db).bodyCalled(said);
    return { id: lesson?.bodyId, lesson };
  }

  /** The administration above a group or unit, or below a board. */
  async function administrationOf(bodyId: BodyId): Promise<Body | undefined> {
    let at = await bodies.find(bodyId);
    for (let steps = 0; at && steps < 12; steps += 1) {
      if (at.kind === 'administration') return at;
      const below = (await bodies.childrenOf(at.id)).find((child) => child.kind === 'administration');
      if (below) return below;
      at = at.parentId ? await bodies.find(at.parentId) : undefined;
    }
    return undefined;
  }

  /** A body is answered for by the post that leads it; a board by the head of its administration, as a suggestion. */
  async function leadersOf(found: readonly Match<BodyId>[]): Promise<Suggestion[]> {
    const suggested: Suggestion[] = [];
    for (const match of found.slice(0, 3)) {
      const leader = await leaderOf(match.id);
      if (leader)
        suggested.push({
          ref: `post:${leader.post.id}`,
          name: `${leader.post.title}, ${leader.post.bodyName}`,
          score: leader.own ? match.score : Math.min(match.score, certain - 0.1),
          why: `leder ${leader.own ? match.name : leader.post.bodyName}`,
        });
    }
    return suggested;
  }

  /** Looked up once for each body, however many names mean it. */
  function leaderOf(bodyId: BodyId): Promise<Leader | undefined> {
    const looked = leaders.get(bodyId) ?? lookUpLeader(bodyId);
    leaders.set(bodyId, looked);
    return looked;
  }

  async function lookUpLeader(bodyId: BodyId): Promise<Leader | undefined> {
    const own = await bodies.managerPostOf(bodyId);
    const administration = own ? undefined : await administrationOf(bodyId);
    const id = own ?? (administration && (await bodies.managerPostOf(administration.id)));
    const post = id && (await bodies.findPost(id));
    return post && { post, own: own !== undefined };
  }
};

/** The post that answers for a body; `own` where it leads the body itself and not the administration around it. */
type Leader = {
  readonly post: { readonly id: string; readonly title: string; readonly bodyName: string };
  readonly own: boolean;
};

const unique = (names: readonly (string | null | undefined)[]): string[] => [
  ...new Set(names.filter((name): name is string => !!name && name.trim() !== '')),
];

function ownerNames(assignments: readonly ProposedAssignment[], choices: Choices): string[] {
  const told = assignments.map((one) => one.to).filter((to) => to !== null && !saidToEveryUnit(to));
  return unique([...told, ...Object.values(choices.facts).map((fact) => fact.ownerText)]);
}

const suggestions = (kind: 'body' | 'post' | 'person', matches: readonly Match[] = []): Suggestion[] =>
  matches.map(({ id, name, score, why }) => ({ ref: `${kind}:${id}`, name, score, why }));

const mapped = (kind: 'body' | 'person', found: ReadonlyMap<string, readonly Match[]>) =>
  new Map([...found].map(([words, matches]) => [words, suggestions(kind, matches)]));

/** Best first, each thing once, six at most. */
const ranked = (all: readonly Suggestion[]): Suggestion[] =>
  all
    .toSorted((a, b) => b.score - a.score)
    .filter((one, at, list) => list.findIndex((other) => other.ref === one.ref) === at)
    .slice(0, 6);
