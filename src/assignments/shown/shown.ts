import type { Knot } from '../../thread/knot.ts';
import type { Assignment, Progress } from '../assignment.ts';
import type { CadenceRow, Expectation, ReceivedReport, ReceiveObstacle } from '../reports/expectation.ts';
import type { RegisterRow } from '../register/register.ts';
import type { Obstacle } from '../sv.ts';

export type Holders = readonly { readonly name: string; readonly acting: boolean }[];

/** Everything an assignment's page shows. */
export type ShownAssignment = {
  readonly assignment: Assignment;
  readonly title: string;
  /** Names and addresses of whatever the page mentions, as far as the reader may see them. */
  readonly knots: ReadonlyMap<string, Knot>;
  /** Who holds the owner's post today, as far as the reader may see the names. */
  readonly holders: Holders;
  /** Nobody holds the owner's post today. */
  readonly isVacant: boolean;
  readonly parts: readonly RegisterRow[];
  readonly progress: Progress;
  readonly cadences: readonly CadenceRow[];
  readonly expectations: readonly Expectation[];
  readonly reports: readonly ReceivedReport[];
  readonly obstacles: Readonly<Record<'change' | 'fanOut' | 'report' | 'strike', Obstacle | undefined>>;
};

/** A report-back's page. */
export type ShownReport = {
  readonly report: ReceivedReport;
  readonly assignment: Assignment;
  readonly knots: ReadonlyMap<string, Knot>;
  /** The item it is taken up at; the newest where it has been moved on. */
  readonly item: Knot | undefined;
  readonly obstacle: ReceiveObstacle | undefined;
};
