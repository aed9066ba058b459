import type { Day } from '../kernel/day.ts';
import type { Db } from '../platform/sql/pool.ts';
import type { HandedToMotions } from './handed.ts';
import { titleOf } from './motion.ts';
import type { Motion } from './motion.ts';
import { motionTexts } from './texts.ts';

type Place = HandedToMotions['placeItem'];
const itemOf = (motion: Motion, today: Day) => ({
  today,
  caseNumber: motion.caseNumber,
  raisedBy: [motion.id],
});
/** "Medborgarförslag MF 3/2026 Fler bänkar": in Swedish, as agendas are. */
const headingOf = (motion: Motion): string => `${motionTexts.sv.kinds[motion.kind]} ${titleOf(motion)}`;

/** What is newly raised is told the council at its next meeting; an interpellation or a question is taken up there. */
export const placeNew = (db: Db, place: Place, motion: Motion, today: Day): Promise<boolean> => {
  const kind = motion.kind === 'motion' || motion.kind === 'citizenProposal' ? 'notification' : 'dialogue';
  return place(db, { ...itemOf(motion, today), bodyId: motion.councilId, kind, heading: headingOf(motion) });
};

/** Up for decision where it is decided. */
export const placeForDecision = (db: Db, place: Place, motion: Motion, today: Day): Promise<boolean> =>
  place(db, {
    ...itemOf(motion, today),
    bodyId: motion.bodyId,
    kind: 'decision',
    heading: headingOf(motion),
  });

/** What has come forward is told the body that decides (KL 5:35). */
export const placeReport = (db: Db, place: Place, motion: Motion, today: Day): Promise<boolean> =>
  place(db, {
    ...itemOf(motion, today),
    bodyId: motion.bodyId,
    kind: 'notification',
    heading: motionTexts.sv.reportHeading(titleOf(motion)).slice(0, 300),
  });
