import type { VNode } from 'preact';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { KnotId } from '../thread/knot.ts';

/** A decision that was taken where the motion stood on the agenda. */
export type DecidedOn = {
  readonly id: Id<'decision'>;
  readonly title: string;
  readonly decidedOn: Day;
  readonly bodyId: BodyId;
};

/** What motions need of the rest of the house. */
export type HandedToMotions = {
  readonly threadPanel: (c: Ctx, id: string) => Promise<VNode | undefined>;
  /** Puts a matter on the body's next board agenda; false when none is planned. */
  readonly placeItem: (
    db: Db,
    item: {
      readonly bodyId: BodyId;
      readonly today: Day;
      readonly kind: 'decision' | 'notification' | 'dialogue';
      readonly heading: string;
      readonly caseNumber: string;
      readonly raisedBy: readonly KnotId[];
    },
  ) => Promise<boolean>;
  /** The decisions taken on items that these knots raised. */
  readonly decisionsOn: (db: Db, raisedBy: readonly KnotId[]) => Promise<readonly DecidedOn[]>;
  /** Where the service is reached from outside, for addresses in letters; '' where that is not known. */
  readonly publicUrl: string;
};
