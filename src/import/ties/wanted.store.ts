import { bodyStore } from '../../bodies/bodies.store.ts';
import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Db } from '../../platform/sql/pool.ts';
import type { Proposal } from '../../reader/proposal.ts';
import { certain, idIn } from '../review/names/matches.ts';
import type { Review, ReviewedItem } from '../review/facts/review.ts';
import { candidateStore } from './candidates.store.ts';
import type { KnownAssignment, KnownItem, Pending } from './candidates.store.ts';
import { likeness, ranked, sameMatter, withoutYear } from './rank.ts';
import type { Candidate, Reason } from './rank.ts';
import { wantedIn } from './wanted.ts';
import type { Wanted } from './wanted.ts';

/** A wanted tie with what it may lead to, best first, and the body that an earlier decision is of. */
export type Sought = Wanted & {
  readonly candidates: readonly Candidate[];
  readonly targetBody?: BodyId;
  /** The stored reference that this item answers. */
  readonly pendingId?: string;
};

/** Looks up everything that the items of a reviewed document ask to be tied to; one question of each kind. */
export async function soughtIn(db: Db, review: Review, proposal: Proposal): Promise<Sought[]> {
  const body = idIn(review.head.body, 'body') as BodyId | undefined;
  const day = review.head.day;
  if (!body || !day) return [];
  const wanted = wantedIn(review, proposal);
  const seek = await seeker(db, wanted, { body, day });
  const sought: Sought[] = [];
  for (const one of wanted) {
    const found = await seek(one);
    // NOTE that nothing answers a decision or a proposal is the common case, and nothing to ask about
    if (found.candidates.length > 0 || one.kind === 'origin' || one.kind === 'closes') sought.push(found);
  }
  return [...sought, ...awaited(review, await candidateStore(db).pendingTo(body, day))];
}

async function seeker(db: Db, wanted: readonly Wanted[], { body, day }: { body: BodyId; day: Day }) {
  const known = candidateStore(db);
  const of = (...kinds: Wanted['kind'][]) => wanted.filter(({ kind }) => kinds.includes(kind));
  const proposing = of('answers').length > 0 ? await known.proposingTo(body, day) : [];
  const answered = of('answered').map(({ item }) => item);
  const deciding =
    answered.length > 0 ? await known.deciding(receiversOf(answered), day, answered.map(faceOf)) : [];
  const assignments = of('report', 'closes').length > 0 ? await known.openAssignments(body, day) : [];
  const bodies = await bodiesNamed(db, wanted, { body, day });
  return async (one: Wanted): Promise<Sought> => {
    switch (one.kind) {
      case 'answers':
        return { ...one, candidates: matters(one.item, proposing) };
      case 'answered':
        return { ...one, candidates: matters(one.item, deciding) };
      case 'report':
      case 'closes':
        return { ...one, candidates: tasks(one, assignments, wanted) };
      case 'origin': {
        const targets = bodies(one);
        const items = one.target ? await known.at(targets, one.target, day) : [];
        const [targetBody] = targets;
        return { ...one, candidates: origins(one, items), ...(targetBody && { targetBody }) };
      }
      case 'awaited':
        return { ...one, candidates: [] };
    }
  };
}

const faceOf = ({ heading, caseNumber }: ReviewedItem) => ({ heading, caseNumber });

/** The bodies that the items propose to. */
const receiversOf = (items: readonly ReviewedItem[]): BodyId[] => [
  ...new Set(
    items.flatMap((item) =>
      item.facts.flatMap((fact): BodyId[] => {
        const id = fact.kind === 'proposal' && fact.take ? idIn(fact.toBody, 'body') : undefined;
        return id ? [id as BodyId] : [];
      }),
    ),
  ),
];

const itemCandidate = (one: KnownItem, score: number, reasons: readonly Reason[]): Candidate => ({
  id: one.id,
  title: `${one.body}${one.number ? ` § ${one.number}` : ''} ${one.heading}`.trim(),
  address: one.address,
  day: one.day,
  score,
  reasons,
});

const matters = (item: ReviewedItem, known: readonly KnownItem[]): Candidate[] =>
  ranked(
    known.flatMap((one) => {
      const same = sameMatter(item, one);
      return same ? [itemCandidate(one, same.score, same.reasons)] : [];
    }),
  );

function origins({ item, target }: Wanted, known: readonly KnownItem[]): Candidate[] {
  return ranked(
    known.map((one) => {
      const like = likeness(item.heading, one.heading);
      if (target?.paragraph)
        return itemCandidate(one, target.day ? 1 : 0.9 + like / 20, [
          'paragraph',
          target.day ? 'day' : 'year',
        ]);
      const only = known.length === 1 ? 0.2 : 0;
      return itemCandidate(one, 0.5 + only + like / 3, like > 0.5 ? ['day', 'heading'] : ['day']);
    }),
  );
}

/** Assignments that a report or a closing may be about: by what is said, the case, and the decision pointed at. */
function tasks(one: Wanted, known: readonly KnownAssignment[], wanted: readonly Wanted[]): Candidate[] {
  const targets = wanted.flatMap((other) => (other.item.key === one.item.key && other.target) || []);
  const { caseNumber, heading } = one.item;
  return ranked(
    known.flatMap((task): Candidate[] => {
      const like = Math.max(likeness(one.words, task.what), likeness(heading, task.what) * 0.9);
      const pointed = targets.some(
        ({ paragraph, day }) =>
          (paragraph !== null || day !== null) &&
          (paragraph === null || withoutYear(paragraph) === withoutYear(task.number)) &&
          (day === null || day === task.day),
      );
      const sameCase = sameMatter({ heading: '', caseNumber }, { heading: '', caseNumber: task.caseNumber });
      const score = Math.max(like * 0.9, pointed ? 0.9 + like / 10 : 0, sameCase ? 0.7 + like * 0.3 : 0);
      if (score < 0.5) return [];
      const reasons: Reason[] = [
        ...(pointed ? ['paragraph' as const] : []),
        ...(sameCase ? ['case' as const] : []),
        ...(like >= 0.5 ? ['words' as const] : []),
      ];
      return [{ id: task.id, title: task.what, address: task.address, day: task.day, score, reasons }];
    }),
  );
}

/** The bodies that references name; the meeting's own where none is named. */
async function bodiesNamed(db: Db, wanted: readonly Wanted[], own: { body: BodyId; day: Day }) {
  const names = [...new Set(wanted.flatMap(({ target }) => (target?.body ? [target.body] : [])))];
  const context = { bodyId: own.body, day: own.day };
  const found = await bodyStore(db).matchAll({ bodies: names, people: [], posts: [] }, context);
  return ({ target }: Wanted): BodyId[] =>
    target?.body
      ? (found.bodies.get(target.body) ?? []).filter(({ score }) => score >= certain).map(({ id }) => id)
      : [own.body];
}

/** The items of this document that others, read earlier, wait for. */
function awaited(review: Review, pending: readonly Pending[]): Sought[] {
  return pending.flatMap((one): Sought[] => {
    const item = review.items.find(
      (own) =>
        own.take &&
        (one.paragraph
          ? withoutYear(own.number ?? '') === withoutYear(one.paragraph)
          : likeness(own.heading, one.title) >= 0.6),
    );
    if (!item) return [];
    const candidate: Candidate = {
      id: one.knot,
      title: one.title,
      address: one.address,
      day: one.day,
      score: one.paragraph && !one.vague ? 1 : 0.7,
      reasons: ['waits'],
    };
    const key = `${item.key}.v${one.id}`;
    return [{ key, kind: 'awaited', item, words: one.words, candidates: [candidate], pendingId: one.id }];
  });
}
