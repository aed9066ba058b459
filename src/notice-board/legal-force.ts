import { addDays } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { isAppealable } from './law.ts';
import type { SectionNature } from './law.ts';

/** avslag, avvisat, återkallat: the decision stands; upphävt: it does not. */
export const appealOutcomes = ['rejected', 'dismissed', 'withdrawn', 'annulled'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** An appeal without names: what the state of a decision depends on. */
export type AppealFact = {
  /** The paragraphs appealed; none where it is all. */
  readonly sections: readonly string[];
  readonly receivedOn: Day;
  readonly outcome: AppealOutcome | undefined;
  /** The day the court's ruling gained legal force. */
  readonly endedOn: Day | undefined;
};

/** anslaget → överklagandetid ute → laga kraft, or överklagat and what the court said; or never appealable. */
export type Stage =
  | 'not-appealable'
  | 'announced'
  | 'other-board-awaited'
  | 'outage-undecided'
  | 'time-out'
  | 'appealed'
  | 'annulled'
  | 'legal-force';

export type StageFacts = {
  readonly nature: SectionNature;
  /** Last day to appeal; undefined while another member's board is awaited. */
  readonly appealUntil: Day | undefined;
  readonly appeals: readonly AppealFact[];
  /** Outages in the time that nobody has decided on (KL 13:5 second paragraph). */
  readonly undecidedOutages: number;
  readonly today: Day;
};

/** Received by the last day; a late one is the court's to dismiss and keeps nothing from legal force. */
export const isInTime = (receivedOn: Day, appealUntil: Day): boolean => receivedOn <= appealUntil;

const concerns = (appeal: AppealFact, number: string): boolean =>
  appeal.sections.length === 0 || appeal.sections.includes(number);

/** The appeals of one paragraph. */
export const appealsOf = (appeals: readonly AppealFact[], number: string): AppealFact[] =>
  appeals.filter((appeal) => concerns(appeal, number));

/**
 * Where a decision stands on the way to legal force (laga kraft, domain.md 1.3 rules e-h). It never says whether the
 * decision may be carried out: that may come before legal force (KL 13:14).
 */
export function stageOf(facts: StageFacts): Stage {
  const { appealUntil, today } = facts;
  if (!isAppealable(facts.nature)) return 'not-appealable';
  const counted = facts.appeals.filter(
    ({ receivedOn }) => appealUntil === undefined || isInTime(receivedOn, appealUntil),
  );
  if (counted.some(({ outcome }) => outcome === 'annulled')) return 'annulled';
  if (counted.some(({ outcome }) => outcome === undefined)) return 'appealed';
  if (appealUntil === undefined) return 'other-board-awaited';
  if (today <= appealUntil) return 'announced';
  if (facts.undecidedOutages > 0) return 'outage-undecided';
  const from = legalForceFrom(appealUntil, counted);
  return today >= from ? 'legal-force' : 'time-out';
}

/** The first day in legal force: after the appeal time, and not before the court's ruling on what was appealed in time. */
export const legalForceFrom = (appealUntil: Day, inTime: readonly Pick<AppealFact, 'endedOn'>[]): Day =>
  inTime.reduce<Day>(
    (latest, { endedOn }) => (endedOn && endedOn > latest ? endedOn : latest),
    addDays(appealUntil, 1),
  );
