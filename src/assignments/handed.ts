import type { VNode } from 'preact';
import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Calendar } from '../kernel/calendar.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { KnotId, Visibility } from '../thread/knot.ts';
import type { ReportId } from './reports/expectation.ts';
import type { decisionVerb } from './reports/usual-decision.ts';

/** What assignments need of other slices; app hands it in. */
export type HandedToAssignments = {
  readonly threadPanel: (c: Ctx, id: string) => Promise<VNode | undefined>;
  /** The sentences a knot was read from. */
  readonly sourceSection: (c: Ctx, id: string) => Promise<VNode | undefined>;
  /** The municipality's calendar, with the meetings of bodies by their ids. */
  readonly calendar: (c: Ctx) => Promise<Calendar>;
  /** Puts a report-back on the next agenda of the body that asked; undefined while none is planned. */
  readonly placeReport: (
    db: Db,
    report: { bodyId: BodyId; reportId: ReportId; heading: string; today: Day },
  ) => Promise<KnotId | undefined>;
  /** Records the receiving decision on an item. */
  readonly decide: (
    db: Db,
    decision: {
      itemId: Id<'item'>;
      bodyId: BodyId;
      decidedOn: Day;
      text: string;
      verb: (typeof decisionVerb)[keyof typeof decisionVerb];
      visibility: Visibility;
    },
  ) => Promise<KnotId>;
  /** Keeps a file that is evidence. */
  readonly keepDocument: (
    db: Db,
    file: {
      name: string;
      bytes: Uint8Array;
      addedBy: PersonId;
      visibility: Visibility;
      day: Day;
      bodyId: BodyId | null;
    },
  ) => Promise<KnotId>;
  /** Where the service is reached from outside, for links in exported files; '' where it is not known. */
  readonly publicUrl: string;
};
