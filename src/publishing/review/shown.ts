import type { Problem } from '../../platform/web/form.tsx';
import type { Review } from '../copy.ts';
import type { Findings } from '../findings.ts';
import type { Publication, ReviewObstacle } from '../publication.ts';
import type { Routine } from '../routine.ts';
import type { SourceMinutes } from '../source.ts';

/** What the review's page shows, and what is wrong with a form that was sent. */
export type ReviewShown = {
  readonly publication: Publication;
  readonly source: SourceMinutes;
  readonly review: Review;
  readonly findings: readonly Findings[];
  readonly routine: Routine;
  readonly obstacle: ReviewObstacle | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly checked?: readonly string[] | undefined;
};
