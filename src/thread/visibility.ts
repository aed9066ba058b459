import type { Visibility } from './knot.ts';

const openness: Readonly<Record<Visibility, number>> = { draft: 0, body: 1, internal: 2, public: 3 };

/** The narrower of two visibilities: a thing is not seen by more people than what it stands on. */
export const narrower = (one: Visibility, other: Visibility): Visibility =>
  openness[one] <= openness[other] ? one : other;
