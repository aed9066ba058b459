import { visibilities } from './knot.ts';
import type { Visibility } from './knot.ts';

const openness: Readonly<Record<Visibility, number>> = { draft: 0, body: 1, internal: 2, public: 3 };

/** The narrower of two visibilities: a thing is not seen by more people than what it stands on. */
export const narrower = (one: Visibility, other: Visibility): Visibility =>
  openness[one] <= openness[other] ? one : other;

/** The visibilities that more people see than this one. */
export const wider = (than: Visibility): Visibility[] =>
  visibilities.filter((one) => openness[one] > openness[than]);
