import { runsBody } from '../../../kernel/actor.ts';
import type { Actor, BodyId, PersonId } from '../../../kernel/actor.ts';
import { idIn } from '../names/matches.ts';
import { factsIn } from '../facts/review.ts';
import { asksOfVote } from '../facts/record.ts';
import type { Review, ReviewedAssignment } from '../facts/review.ts';

/** Why somebody may not read documents in at all. */
export type ReadObstacle = 'auditor' | 'runs-nothing';

/** Reading in is for those who keep some body's minutes, and for administrators. */
export function whyCannotRead(actor: Actor): ReadObstacle | undefined {
  if (actor.administrator) return undefined;
  if (actor.auditor) return 'auditor';
  return actor.offices.some((office) => runsBody(actor, office.body)) ? undefined : 'runs-nothing';
}

/** Who sees a reading began it, runs its body or is invited; all may answer but one who may read nothing in any more. */
export const whyCannotAnswer = (
  actor: Actor,
  reading: { readonly startedBy: PersonId | undefined },
): ReadObstacle | undefined => {
  if (!actor.administrator && actor.auditor) return 'auditor';
  return reading.startedBy === actor.person ? whyCannotRead(actor) : undefined;
};

/** What still has to be said before a reading can be accepted; `facts` are the keys it concerns. */
export type AcceptObstacle =
  | {
      readonly problem:
        | 'no-body'
        | 'no-day'
        | 'day-misread'
        | 'not-your-body'
        | 'nothing-taken'
        | 'no-reason'
        | 'meeting-read'
        | 'done';
    }
  | {
      readonly problem: 'due-asks' | 'units-ask' | 'no-units' | 'cadence-misread' | 'votes-ask';
      readonly facts: readonly string[];
    };

/** Everything that stands in the way of acceptance, in the order of the page; empty when it can be accepted. */
export function whyCannotAccept(
  review: Review,
  reading: { readonly state: 'open' | 'accepted' | 'discarded' },
  actor: Actor,
): AcceptObstacle[] {
  if (reading.state !== 'open') return [{ problem: 'done' }];
  const { head } = review;
  const body = idIn(head.body, 'body');
  const obstacles: AcceptObstacle[] = [];
  if (head.body === '' || (head.body === 'new' && head.newBody.name.trim() === ''))
    obstacles.push({ problem: 'no-body' });
  else if (!mayKeep(actor, body)) obstacles.push({ problem: 'not-your-body' });
  if (head.dayMisread) obstacles.push({ problem: 'day-misread' });
  else if (!head.day && head.becomes === 'meeting') obstacles.push({ problem: 'no-day' });
  if (review.readBefore && !head.again) obstacles.push({ problem: 'meeting-read' });
  const taken = takenAssignments(review);
  if (openEndedIn(review).length > 0 && head.openEndedBecause.trim() === '')
    obstacles.push({ problem: 'no-reason' });
  const about = (
    problem: 'due-asks' | 'units-ask' | 'no-units' | 'cadence-misread',
    concerns: (one: ReviewedAssignment) => boolean,
  ) => {
    const facts = taken.filter(concerns).map((one) => one.key);
    if (facts.length > 0) obstacles.push({ problem, facts });
  };
  about('due-asks', (one) => one.due.asks);
  about('cadence-misread', (one) => one.cadenceMisread !== '');
  about('units-ask', (one) => one.unitsAsked && (one.units?.length ?? 0) > 0);
  about('no-units', (one) => one.unitsAsked && one.units?.length === 0);
  const votes = votesThatAsk(review);
  if (votes.length > 0) obstacles.push({ problem: 'votes-ask', facts: votes });
  if (!takesAnything(review)) obstacles.push({ problem: 'nothing-taken' });
  return obstacles;
}

/** Keys of the votes that would be stored though their names are not as many as the document says. */
const votesThatAsk = ({ head, items }: Review): string[] =>
  head.becomes !== 'meeting'
    ? []
    : items
        .filter(({ take }) => take)
        .flatMap(({ record }) => record.votes.filter(asksOfVote).map(({ key }) => key));

/** A document that is no protocol is worth keeping for a statement alone. */
const takesAnything = (review: Review): boolean =>
  review.items.some(({ take }) => take) ||
  factsIn(review).some(({ take }) => take) ||
  review.stated.some(({ as }) => as !== undefined);

/** Minutes are kept by those who run the body; a new body is an administrator's to make. */
const mayKeep = (actor: Actor, body: string | undefined): boolean =>
  actor.administrator || (body !== undefined && runsBody(actor, body as BodyId));

/** The assignments that acceptance would give: taken, under an item that is taken. */
export const takenAssignments = (review: Review): ReviewedAssignment[] => {
  const left = new Set(review.items.filter((item) => !item.take).map((item) => item.key));
  return factsIn(review).filter(
    (fact): fact is ReviewedAssignment => fact.kind === 'assignment' && fact.take && !left.has(fact.item),
  );
};

/** Taken assignments with neither a day nor a cadence: they need a reason and a day to look again (P-a). */
export const openEndedIn = (review: Review): ReviewedAssignment[] =>
  takenAssignments(review).filter((one) => !one.due.on && !one.due.asks && one.cadence === undefined);
