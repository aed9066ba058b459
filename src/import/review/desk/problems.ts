import type { Problem } from '../../../platform/web/form.tsx';
import type { AcceptObstacle } from './obstacles.ts';

const fields: Partial<Record<AcceptObstacle['problem'], string>> = {
  'no-body': 'body',
  'not-your-body': 'body',
  'no-day': 'day',
  'day-misread': 'day',
  'no-reason': 'openEndedBecause',
  'meeting-read': 'again',
};

/** What stands in the way, at its field or part of the page. */
export const problemsOf = (
  obstacles: readonly AcceptObstacle[],
  sentences: Readonly<Record<AcceptObstacle['problem'], string>>,
): Problem[] =>
  obstacles.map(({ problem }) => ({ field: fields[problem] ?? 'punkter', sentence: sentences[problem] }));
