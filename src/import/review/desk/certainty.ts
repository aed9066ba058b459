import type { ProposedRepair, Span } from '../../../reader/proposal.ts';
import { certainMatch } from '../names/matches.ts';
import type { Matches } from '../names/matches.ts';
import { asksOfVote } from '../facts/record.ts';
import type { ReviewedVote } from '../facts/record.ts';
import type { ReviewedHead } from '../facts/head.ts';
import type { ReviewedAssignment, ReviewedFact } from '../facts/review.ts';

/** Why a person should look at a fact before it is believed; those that must be answered stand first. */
export const doubtReasons = [
  'which-day',
  'which-units',
  'how-often',
  'changes-how-often',
  'unknown-owner',
  'several-owners',
  'nobody-told',
  'unknown-receiver',
  'told-earlier',
  'unsure-letters',
  'damaged-text',
  'votes-differ',
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** How far a fact may be believed unseen. */
export type Certainty = 'certain' | { readonly doubtful: readonly DoubtReason[] };

/** What is known of the document beside the fact itself. */
export type DoubtContext = {
  readonly matches: Matches;
  /** Words that were read from a picture with little confidence, in the text's order. */
  readonly doubts: readonly Span[];
  readonly repairs: readonly ProposedRepair[];
  readonly extracted: string;
  /** The votes of the fact's item. */
  readonly votes: readonly ReviewedVote[];
};

/** Whether a fact as it stands may be accepted unseen, or why not: only what a person has not settled counts. */
export function certainty(fact: ReviewedFact, context: DoubtContext): Certainty {
  const found = new Set<DoubtReason>([...doubtsOf(fact, context), ...doubtsOfText(fact, context)]);
  const doubtful = doubtReasons.filter((reason) => found.has(reason));
  return doubtful.length === 0 ? 'certain' : { doubtful };
}

function doubtsOf(fact: ReviewedFact, { matches, votes }: DoubtContext): DoubtReason[] {
  switch (fact.kind) {
    case 'assignment':
      return doubtsOfAssignment(fact, matches);
    case 'proposal':
      return fact.toText !== '' && fact.toBody === '' ? ['unknown-receiver'] : [];
    case 'decision':
      return votes.some(asksOfVote) ? ['votes-differ'] : [];
    case 'motion':
      return fact.by === '' ? ['nobody-told'] : [];
    case 'dissent':
      return [];
  }
}

function doubtsOfAssignment(fact: ReviewedAssignment, matches: Matches): DoubtReason[] {
  const reasons: DoubtReason[] = [];
  if (fact.due.asks) reasons.push('which-day');
  if (fact.unitsAsked) reasons.push('which-units');
  if (fact.cadenceMisread !== '' || fact.cadenceUnsure) reasons.push('how-often');
  if (fact.cadenceChanged !== '') reasons.push('changes-how-often');
  if (fact.owner === '' && fact.units === undefined) {
    const told = fact.ownerText || fact.toText;
    const known = matches.owners.get(told) ?? [];
    if (told === '') reasons.push('nobody-told');
    else if (!certainMatch(known)) reasons.push(known.length > 1 ? 'several-owners' : 'unknown-owner');
  }
  if (fact.toBodyText !== '' && !certainMatch(matches.bodies.get(fact.toBodyText) ?? []))
    reasons.push('unknown-receiver');
  if (fact.status === 'earlier' || fact.status === 'closed') reasons.push('told-earlier');
  return reasons;
}

function doubtsOfText({ source }: ReviewedFact, { doubts, repairs, extracted }: DoubtContext): DoubtReason[] {
  const reasons: DoubtReason[] = [];
  if (doubts.some((word) => overlap(word, source))) reasons.push('unsure-letters');
  const damaged =
    repairs.some((one) => !one.certain && overlap(one.source, source)) ||
    extracted.slice(...source).includes('\uFFFD');
  if (damaged) reasons.push('damaged-text');
  return reasons;
}

const overlap = (one: Span, other: Span): boolean => one[0] < other[1] && other[0] < one[1];

/** What the head of the reading still lacks. */
export type HeadDoubt = 'other-organisation' | 'no-body' | 'no-day';
export const doubtsOfHead = (head: ReviewedHead): HeadDoubt[] => [
  ...(head.otherOrganisation !== '' && head.body === '' ? (['other-organisation'] as const) : []),
  ...(head.body === '' ? (['no-body'] as const) : []),
  ...(head.becomes === 'meeting' && !head.day ? (['no-day'] as const) : []),
];
