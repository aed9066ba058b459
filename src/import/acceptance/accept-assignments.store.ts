import type { NewAssignment } from '../../assignments/assignments.store.ts';
import { assignmentStore } from '../../assignments/assignments.store.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import type { BodyId, PersonId, PostId } from '../../kernel/actor.ts';
import type { KnotId } from '../../thread/knot.ts';
import type { Writing } from './writing.ts';
import type { ReviewedHead } from '../review/facts/head.ts';
import { idIn } from '../review/names/matches.ts';
import type { ReviewedAssignment, ReviewedFact } from '../review/facts/review.ts';
import { sourceFor } from './sources.ts';
import type { Placed } from './sources.ts';

/** Gives the assignments of a document, each tied to the decision it comes of. */
export const assignmentWriter = (writing: Writing, head: ReviewedHead) => {
  const assignments = assignmentStore(writing.db);

  const added = additions(writing);

  async function give(fact: ReviewedAssignment, source: string): Promise<void> {
    const known = { ...fact, owner: await added.owner(fact), toBody: await added.receiver(fact) };
    const id = await assignments.give(newAssignment(writing, head, known, source), writing.calendar);
    writing.mark(id, fact.source);
    if (!fact.units || fact.units.length === 0) return;
    const bodies = bodyStore(writing.db);
    const units = [];
    for (const unitId of fact.units) {
      const unit = await bodies.find(unitId as BodyId);
      if (unit) units.push({ bodyId: unit.id, name: unit.name, postId: await bodies.managerPostOf(unit.id) });
    }
    await assignments.fanOut(id, units, writing.today);
  }

  return {
    /** Gives what is taken; `otherwise` is what an assignment comes of where no decision gave it. */
    async write(
      facts: readonly ReviewedFact[],
      from: { decisions: readonly Placed[]; otherwise: string },
    ): Promise<void> {
      for (const fact of facts) {
        if (fact.kind !== 'assignment' || !fact.take) continue;
        await give(fact, sourceFor(from.decisions, fact.source) ?? from.otherwise);
      }
    },
  };
};

/** The people, posts and bodies that the review says are not there yet: each is added once, however often it is told. */
function additions(writing: Writing) {
  const bodies = bodyStore(writing.db);
  const made = new Map<string, Promise<string>>();
  const once = (key: string, make: () => Promise<string>): Promise<string> => {
    const ref = made.get(key) ?? make();
    made.set(key, ref);
    return ref;
  };
  return {
    async owner(fact: ReviewedAssignment): Promise<string> {
      const name = fact.ownerText || fact.toText;
      if (name && fact.owner === 'new-person')
        return once(`person ${name}`, async () => `person:${await bodies.addPerson({ name })}`);
      if (!name || fact.owner !== 'new-post') return fact.owner;
      return once(`post ${name}`, async () => {
        const post = { bodyId: writing.bodyId, title: inSentenceCase(name), kind: 'other' } as const;
        return `post:${await bodies.addPost(post)}`;
      });
    },
    async receiver(fact: ReviewedAssignment): Promise<string> {
      if (fact.toBody !== 'new' || !fact.toBodyText) return fact.toBody;
      return once(`body ${fact.toBodyText}`, async () => {
        const name = inSentenceCase(fact.toBodyText);
        const body = {
          kind: 'workingGroup',
          name,
          visibility: 'internal',
          parentId: writing.bodyId,
        } as const;
        return `body:${await bodies.addBody(body)}`;
      });
    },
  };
}

const inSentenceCase = (name: string): string => name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);

const states = { given: 'open', proposed: 'awaitingBoard', earlier: 'open', closed: 'closed' } as const;

function newAssignment(
  writing: Writing,
  head: ReviewedHead,
  fact: ReviewedAssignment,
  source: string,
): NewAssignment {
  const { due, cadence } = fact;
  const ownerPostId = idIn(fact.owner, 'post') as PostId | undefined;
  const ownerPersonId = idIn(fact.owner, 'person') as PersonId | undefined;
  const reportTo = (idIn(fact.toBody, 'body') as BodyId | undefined) ?? writing.bodyId;
  const openEnded = !due.on && !cadence;
  return {
    what: fact.text,
    ...(ownerPostId && { ownerPostId }),
    ...(ownerPersonId && { ownerPersonId }),
    ownerText: fact.toText,
    unitId: idIn(fact.unit, 'body') as BodyId | undefined,
    givenByBodyId: writing.bodyId,
    givenOn: writing.day,
    reportToBodyId: reportTo,
    ...(due.on && { dueOn: due.on }),
    dueText: due.text,
    ...(due.notBefore && { notBefore: due.notBefore }),
    ...(openEnded && { openEndedBecause: head.openEndedBecause, reviewOn: head.reviewOn }),
    state: states[fact.status],
    visibility: writing.visibility,
    authorId: writing.by,
    ...(cadence && { cadence: { cadence: cadence.cadence, words: cadence.words } }),
    source: source as KnotId,
    today: writing.today,
  };
}
