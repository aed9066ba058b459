import type { VNode } from 'preact';
import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { KnotId } from '../thread/knot.ts';

/** What delegated decisions need of the rest of the house. */
export type HandedToDelegated = {
  readonly threadPanel: (c: Ctx, id: string) => Promise<VNode | undefined>;
  /** Puts what must be told the body on its next board agenda, on one item with this heading; false when none is planned. */
  readonly placeItem: (
    db: Db,
    item: {
      readonly bodyId: BodyId;
      readonly today: Day;
      readonly heading: string;
      readonly raisedBy: readonly KnotId[];
    },
  ) => Promise<boolean>;
  /** Announces minutes of a decision's own on the notice board (KL 8:10 p 3); answers with the notice's address. */
  readonly announce: (
    c: Ctx,
    notice: {
      readonly bodyId: BodyId;
      readonly bodyName: string;
      readonly heading: string;
      readonly text: string;
    },
  ) => Promise<string>;
};
