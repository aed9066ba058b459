/** What a third of the council may ask for (KL 5:50). */
export const minorityAims = ['referBack', 'table'] as const;
export type MinorityAim = (typeof minorityAims)[number];

export type MinorityObstacle = 'not-the-council' | 'asked-before' | 'less-than-a-third' | 'no-reasons';

/** A request by a minority: what for, by how many of those present, and their reasons. */
export type MinorityRequest = {
  readonly aim: MinorityAim;
  readonly requesters: number;
  readonly present: number;
  readonly isCouncil: boolean;
  /** The same matter has been put off by a minority before. */
  readonly wasBefore: boolean;
  readonly motivation: string;
};

/**
 * A third of those present in the council have a matter referred back or tabled, once; a referral has the reasons of
 * those who asked (KL 5:50; domain.md P15). A board has no such rule (6:33).
 */
export function whyCannotAsk(asked: MinorityRequest): MinorityObstacle | undefined {
  if (!asked.isCouncil) return 'not-the-council';
  if (asked.wasBefore) return 'asked-before';
  if (asked.requesters === 0 || asked.requesters * 3 < asked.present) return 'less-than-a-third';
  return asked.aim === 'referBack' && asked.motivation === '' ? 'no-reasons' : undefined;
}

/** The decision in the words of minutes, which are Swedish whatever language the page is read in. */
export const minorityDecision = (bodyName: string, aim: MinorityAim, motivation: string): string =>
  aim === 'table'
    ? `${bodyName} bordlägger ärendet på begäran av minst en tredjedel av de närvarande.`
    : `${bodyName} återremitterar ärendet på begäran av minst en tredjedel av de närvarande, med motiveringen: ${motivation}`;
