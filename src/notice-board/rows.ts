import type { BodyId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { NoticeKind, SectionNature } from './law.ts';
import type { Elsewhere, Notice, NoticeId, NoticeState } from './notice.ts';

export type NoticeRow = {
  id: NoticeId;
  kind: NoticeKind;
  state: NoticeState;
  body_id: BodyId;
  body_name: string;
  meeting_id: Id<'meeting'> | null;
  heading: string;
  text: string;
  statute: string;
  requested_by: string;
  meeting_day: Day | null;
  approved_on: Day | null;
  kept_at: string;
  appealable: boolean;
  shown_until: Day | null;
  posted_at: Date | null;
  posted_on: Day | null;
  counts_from: Day | null;
  appeal_nominal: Day | null;
  appeal_until: Day | null;
  remove_from: Day | null;
  removed_at: Date | null;
  removed_on: Day | null;
  taken_down_by: string | null;
  corrects_id: NoticeId | null;
  corrected_by: NoticeId | null;
  correction_reason: string;
  version: number;
  sections: readonly { number: string; nature: SectionNature; item_id: Id<'item'> | null }[] | null;
  elsewhere: readonly { member: string; announced_on: Day | null }[] | null;
};

/** What the database says of a notice, as the rest of the house knows it. */
export const toNotice = (row: NoticeRow): Notice => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  bodyId: row.body_id,
  bodyName: row.body_name,
  meetingId: row.meeting_id ?? undefined,
  heading: row.heading,
  text: row.text,
  statute: row.statute,
  requestedBy: row.requested_by,
  meetingDay: row.meeting_day ?? undefined,
  approvedOn: row.approved_on ?? undefined,
  keptAt: row.kept_at,
  appealable: row.appealable,
  shownUntil: row.shown_until ?? undefined,
  postedAt: row.posted_at ?? undefined,
  postedOn: row.posted_on ?? undefined,
  countsFrom: row.counts_from ?? undefined,
  appealNominal: row.appeal_nominal ?? undefined,
  appealUntil: row.appeal_until ?? undefined,
  removeFrom: row.remove_from ?? undefined,
  removedAt: row.removed_at ?? undefined,
  removedOn: row.removed_on ?? undefined,
  takenDownBy: row.taken_down_by ?? undefined,
  correctsId: row.corrects_id ?? undefined,
  correctedById: row.corrected_by ?? undefined,
  correctionReason: row.correction_reason,
  sections: (row.sections ?? []).map(({ number, nature, item_id }) => ({
    number,
    nature,
    itemId: item_id ?? undefined,
  })),
  elsewhere: (row.elsewhere ?? []).map(({ member, announced_on }): Elsewhere => ({
    member,
    announcedOn: announced_on ?? undefined,
  })),
  version: row.version,
});
