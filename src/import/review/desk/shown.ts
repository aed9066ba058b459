import type { Body } from '../../../bodies/body.ts';
import type { Matches } from '../names/matches.ts';
import type { Reading } from '../../reading/readings.store.ts';
import type { Review } from '../facts/review.ts';

/** What the page of one item, and the forms on it, are made of. */
export type ItemShown = {
  readonly reading: Reading;
  readonly review: Review;
  readonly matches: Matches;
  readonly bodies: readonly Body[];
  readonly units: readonly Body[];
  /** Place of the item in the document; one past the last is the assignments without an item. */
  readonly place: number;
};
