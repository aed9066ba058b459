import type { Proposal, ProposedItem, Span } from '../../../reader/proposal.ts';
import type { Choices } from '../answers/choices.ts';
import { chosenRef } from '../names/matches.ts';
import { reviewedAssignment } from './assignment.ts';
import { placeOfDissent } from './dissent-place.ts';
import { headOf } from './head.ts';
import { assignmentKey, decisionKey, itemKey, looseItem, motionKey, reservationKey } from './keys.ts';
import { recordOf } from './record.ts';
import { factsOfRest } from './rest.ts';
import { statedIn, tasksStated } from './stated.ts';
import type {
  FactContext,
  ReadBefore,
  Review,
  ReviewContext,
  ReviewedFact,
  ReviewedItem,
} from './reviewed.ts';

export type * from './reviewed.ts';

const itemKinds = {
  decision: 'decision',
  proposal: 'preparation',
  information: 'information',
  discussion: 'dialogue',
  formalia: 'formalia',
} as const;

/** A proposal as it stands after a person's choices: what acceptance would store. */
export function reviewOf(proposal: Proposal, choices: Choices, context: ReviewContext): Review {
  const head = headOf(proposal, choices.head, context);
  const facts = [
    ...proposal.items.flatMap((_, place) => factsOf(proposal, place, choices, { ...context, head })),
    ...proposal.loose.assignments.map((one, at) =>
      reviewedAssignment(one, { key: assignmentKey(looseItem, at), item: looseItem }, choices, {
        ...context,
        head,
      }),
    ),
    ...tasksStated(proposal, choices, { calendar: context.calendar, meeting: head.day }).map((one) =>
      reviewedAssignment(one.assignment, one, choices, { ...context, head }),
    ),
    ...factsOfRest(proposal, choices).map((one): ReviewedFact => {
      const told = choices.facts[one.key] ?? {};
      const { item = one.item, take = true, said, text = one.text } = told;
      return one.kind === 'decision'
        ? { ...one, item, take, said, text }
        : reviewedAssignment(one.assignment, { key: one.key, item: one.item }, choices, { ...context, head });
    }),
  ];
  const factsBy = Map.groupBy(facts, (fact) => fact.item);
  const standsAlready = standing(context.readBefore);
  const items = proposal.items.map((item, place): ReviewedItem => {
    const key = itemKey(place);
    const chosen = choices.items[key];
    return {
      key,
      place,
      take: chosen?.take ?? !standsAlready(item),
      standsAlready: standsAlready(item),
      number: chosen?.number ?? seriesNumber(item.number),
      heading: chosen?.heading ?? item.heading,
      caseNumber: chosen?.caseNumber ?? item.caseNumber ?? '',
      kind: itemKinds[item.kind],
      recipients: item.extractsTo,
      source: item.source,
      facts: factsBy.get(key) ?? [],
      record: recordOf(item, key, choices),
    };
  });
  return {
    head,
    readBefore: context.readBefore,
    items,
    loose: factsBy.get(looseItem) ?? [],
    stated: statedIn(proposal, choices),
  };
}

/** Whether an item is on the meeting already: by its § where it has one, else by its heading. */
function standing(before: ReadBefore | undefined): (item: ProposedItem) => boolean {
  const numbers = new Set(before?.items.map(({ number }) => number));
  const headings = new Set(before?.items.map(({ heading }) => heading));
  return ({ number, heading }) => (number ? numbers.has(seriesNumber(number)) : headings.has(heading));
}

/** A call and an official report only propose: nothing in them is decided or given yet. */
export const isPreliminary = (proposal: Pick<Proposal, 'kind'>): boolean =>
  proposal.kind === 'kallelse' || proposal.kind === 'tjänsteskrivelse';

/** "101/2025" as printed is paragraph 101 of its year's series. */
const seriesNumber = (printed: string | null): string => (printed ?? '').replace(/\/\d{2,4}$/, '');

function factsOf(proposal: Proposal, place: number, choices: Choices, context: FactContext): ReviewedFact[] {
  const item = proposal.items[place];
  if (!item) return [];
  const own = itemKey(place);
  const base = (key: string, text: string, source: Span) => ({
    key,
    item: choices.facts[key]?.item ?? own,
    take: choices.facts[key]?.take ?? true,
    said: choices.facts[key]?.said,
    text: choices.facts[key]?.text ?? text,
    source,
  });
  const onlyProposes = item.kind === 'proposal' || isPreliminary(proposal);
  const toText = item.proposedTo ?? (isPreliminary(proposal) ? context.head.bodyText : '');
  return [
    ...item.decisions.map(({ text, source, proposedTo = toText }, at): ReviewedFact => {
      const key = decisionKey(own, at);
      // "Arbetsutskottet beslutar för egen del" stands beside what it proposes
      if (!onlyProposes || proposedTo === null) return { ...base(key, text, source), kind: 'decision' };
      return {
        ...base(key, text, source),
        kind: 'proposal',
        toText: proposedTo,
        toBody:
          chosenRef(choices.facts[key]?.toBody, context.matches.bodies, proposedTo) ||
          (item.proposedTo ? '' : context.head.body),
      };
    }),
    ...item.assignments.map((one, at) =>
      reviewedAssignment(
        isPreliminary(proposal) && one.status === 'given' ? { ...one, status: 'proposed' } : one,
        { key: assignmentKey(own, at), item: own },
        choices,
        context,
      ),
    ),
    ...item.motions.map(({ text, by, source }, at): ReviewedFact => ({
      ...base(motionKey(own, at), text, source),
      kind: 'motion',
      by: by ?? '',
    })),
    ...item.reservations.map(({ by }, at): ReviewedFact => ({
      // NOTE a reservation that is not found has no source; the whole item is none
      ...base(
        reservationKey(own, at),
        by,
        placeOfDissent(item, by, context.text ?? '') ?? [item.source[0], item.source[0]],
      ),
      kind: 'dissent',
    })),
  ];
}

/** One fact by its key. */
export const factIn = (review: Review, key: string): ReviewedFact | undefined =>
  factsIn(review).find((fact) => fact.key === key);

/** Every fact of a review, those of no item last. */
export const factsIn = (review: Review): ReviewedFact[] => [
  ...review.items.flatMap((item) => item.facts),
  ...review.loose,
];

/** How much acceptance would put into the register; units' parts are counted with the whole. */
export function counted(review: Review): { items: number; decisions: number; assignments: number } {
  const items = review.items.filter((item) => item.take);
  const facts = [...items.flatMap((item) => item.facts), ...review.loose].filter((fact) => fact.take);
  return {
    items: review.head.becomes === 'meeting' ? items.length : 0,
    decisions: facts.filter((fact) => fact.kind === 'decision').length,
    assignments: facts.filter((fact) => fact.kind === 'assignment').length,
  };
}
