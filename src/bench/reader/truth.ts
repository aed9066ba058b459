import type { GoldAssignment, GoldItem } from './gold.ts';
import type { Matter, Point, Task } from './matter.ts';

/** A task as an annotator writes it down. */
export const goldTask = (task: Task, status: string): GoldAssignment => ({
  to: task.to,
  what: task.infinitive,
  due: task.due?.text ?? null,
  ...(task.due?.day && { due_day: task.due.day }),
  cadence: task.cadence,
  status: task.earlier ? 'earlier' : status,
});

const alsoOk: Record<Matter['sort'], readonly string[]> = {
  formalia: ['decision', 'information'],
  information: ['formalia'],
  list: ['decision', 'formalia', 'information'],
  decision: [],
};

export type Printed = {
  readonly number: string | null;
  readonly heading: string;
  /** The decisions as the layout has printed them. */
  readonly decisions: readonly string[];
  readonly motions?: readonly string[];
  readonly told?: boolean;
  readonly caseNumber?: string | null;
  /** The decisions are put to somebody else to decide. */
  readonly proposed?: boolean;
  /** Sentences that are neither decisions nor wrong to take for them. */
  readonly optional?: readonly string[];
};

/** What an annotator writes of a matter that a layout has printed. */
export function goldItem(matter: Matter, printed: Printed): GoldItem {
  const status = printed.proposed ? 'proposed' : 'given';
  const tasks = matter.points.flatMap(({ task }: Point) => (task ? [goldTask(task, status)] : []));
  const told = printed.told && matter.told ? [goldTask(matter.told.task, 'earlier')] : [];
  const proposal = printed.proposed && matter.sort !== 'formalia';
  const kind = matter.sort === 'list' ? 'information' : matter.sort;
  return {
    number: printed.number,
    heading: printed.heading,
    case_number: printed.caseNumber === undefined ? matter.caseNumber : printed.caseNumber,
    kind: proposal ? 'proposal' : kind,
    kind_also_ok: alsoOk[matter.sort],
    decisions: printed.decisions,
    decisions_optional: printed.optional ?? [],
    assignments: [...tasks, ...told],
    motions: printed.motions ?? [],
  };
}
