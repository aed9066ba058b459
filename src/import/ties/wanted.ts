import type { Day } from '../../kernel/day.ts';
import { subjectInHeading } from '../../reader/assignments/closed.ts';
import type { Proposal, ProposedItem } from '../../reader/proposal.ts';
import type { Review, ReviewedItem } from '../review/facts/review.ts';

/** What ties an item of the document to something that is, or will be, in the register. */
export const wantedKinds = [
  'answers', //  the body decides what another body's item proposed to it
  'answered', // the other way: the competent body's decision on what this item proposes is there already
  'origin', //   "ursprungsbeslut KF § 45/2023": an earlier decision that the item points at
  'awaited', //  an item read earlier points at this one
  'report', //   "Redovisning av uppdrag …": the assignment that is reported
  'closes', //   "förklaras fullgjort": the assignment that is done; only ever a person's choice
] as const;
export type WantedKind = (typeof wantedKinds)[number];

/** A tie that an item of the document asks for. */
export type Wanted = {
  /** Names it as long as the proposal is the same. */
  readonly key: string;
  readonly kind: WantedKind;
  readonly item: ReviewedItem;
  /** The words that ask for it, as the document has them. */
  readonly words: string;
  /** Of an earlier decision that is pointed at. */
  readonly target?: {
    readonly body: string | null;
    readonly paragraph: string | null;
    readonly day: Day | null;
    readonly year: number | null;
  };
};

/** Everything in the document that asks to be tied to another document, in the document's order. */
export function wantedIn(review: Review, proposal: Proposal): Wanted[] {
  if (review.head.becomes !== 'meeting') return [];
  return review.items
    .filter((item) => item.take)
    .flatMap((item) => {
      const proposed = proposal.items[item.place];
      return proposed ? wantedOf(item, proposed) : [];
    });
}

function wantedOf(item: ReviewedItem, proposed: ProposedItem): Wanted[] {
  const taken = item.facts.filter((fact) => fact.take);
  const has = (kind: 'decision' | 'proposal') => taken.some((fact) => fact.kind === kind);
  const want = (kind: WantedKind, name: string, words: string): Wanted => ({
    key: `${item.key}.${name}`,
    kind,
    item,
    words,
  });
  const subject = subjectInHeading(item.heading);
  return [
    ...(has('decision') ? [want('answers', 's', item.heading)] : []),
    ...(has('proposal') ? [want('answered', 'f', item.heading)] : []),
    ...(subject ? [want('report', 'r', subject)] : []),
    ...item.facts.flatMap((fact): Wanted[] =>
      fact.kind === 'assignment' && fact.status === 'closed'
        ? [want('closes', fact.key.split('.').at(-1) ?? 'u', fact.text || item.heading)]
        : [],
    ),
    ...(proposed.refers ?? []).map((one, at): Wanted => {
      const { body, paragraph, day, year } = one;
      return { ...want('origin', `h${at}`, one.text), target: { body, paragraph, day, year } };
    }),
  ];
}
