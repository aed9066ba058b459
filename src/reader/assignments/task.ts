import type { AssignmentStatus, Span } from '../shape.ts';

/** Somebody told to do something, as the words of one sentence have it. */
export type Telling = {
  readonly to: string | null;
  readonly what: Span;
  readonly status: AssignmentStatus;
};
