import type { Proposal } from '../../../reader/proposal.ts';
import type { Layout } from '../../reading/layout.ts';
import { certainty } from './certainty.ts';
import type { Certainty, DoubtReason } from './certainty.ts';
import type { Matches } from '../names/matches.ts';
import { factsIn } from '../facts/review.ts';
import type { Review, ReviewedFact, ReviewedItem } from '../facts/review.ts';

/** A fact on the review's board: where it was read, and why it should be looked at. */
export type BoardFact = {
  readonly fact: ReviewedFact;
  /** Undefined for what belongs to no item. */
  readonly item: ReviewedItem | undefined;
  readonly reasons: readonly DoubtReason[];
};

/** All facts of a reading by what is left to do: each stands in one list, in the document's order. */
export type Board = {
  readonly doubtful: readonly BoardFact[];
  readonly certain: readonly BoardFact[];
  readonly answered: readonly BoardFact[];
  readonly total: number;
};

export const boardParts = ['doubtful', 'certain', 'answered'] as const;
export type BoardPart = (typeof boardParts)[number];

/** Sorts a reading's facts by doubt; what a person has said something of is answered, and doubted no more. */
export function boardOf(
  review: Review,
  known: {
    readonly proposal: Proposal;
    readonly layout: Layout;
    readonly extracted: string;
    readonly matches: Matches;
  },
): Board {
  const items = new Map(review.items.map((item) => [item.key, item]));
  const board = { doubtful: [] as BoardFact[], certain: [] as BoardFact[], answered: [] as BoardFact[] };
  const facts = factsIn(review);
  for (const fact of facts) {
    const sure: Certainty = certainty(fact, {
      matches: known.matches,
      doubts: known.layout.doubts,
      repairs: known.proposal.repairs ?? [],
      extracted: known.extracted,
      votes: items.get(fact.item)?.record.votes ?? [],
    });
    const reasons = sure === 'certain' ? [] : sure.doubtful;
    const part = fact.said !== undefined ? 'answered' : reasons.length > 0 ? 'doubtful' : 'certain';
    board[part].push({ fact, item: items.get(fact.item), reasons });
  }
  return { ...board, total: facts.length };
}

/** The fact to go on with after one was answered: the next doubtful one, from the first again after the last. */
export function nextDoubtful(board: Board, after: ReviewedFact | undefined): BoardFact | undefined {
  const others = board.doubtful.filter(({ fact }) => fact.key !== after?.key);
  return others.find(({ fact }) => after && fact.source[0] >= after.source[0]) ?? others[0];
}

/** The list that a fact stands in, and its place there, from 0; undefined where there is no such fact. */
export function placeOnBoard(board: Board, key: string): { part: BoardPart; at: number } | undefined {
  for (const part of boardParts) {
    const at = board[part].findIndex(({ fact }) => fact.key === key);
    if (at >= 0) return { part, at };
  }
  return undefined;
}

/** What has to be answered before a fact can be accepted; a doubt that is only looked at needs no words. */
export const mustBeAnswered = (fact: ReviewedFact): DoubtReason[] =>
  fact.kind !== 'assignment'
    ? []
    : [
        ...(fact.due.asks ? (['which-day'] as const) : []),
        ...(fact.unitsAsked && (fact.units ?? []).length > 0 ? (['which-units'] as const) : []),
        ...(fact.cadenceMisread ? (['how-often'] as const) : []),
      ];
