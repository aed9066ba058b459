import type { Day } from '../../kernel/day.ts';

/** What another body has decided since the last time, as an item tells it. */
export type Told = {
  readonly id: string;
  readonly on: Day;
  readonly text: string;
};

export type FeedbackFrom = {
  readonly bodyName: string;
  readonly decisions: readonly Told[];
  /** How many are not for everybody who reads the item. */
  readonly withheld: number;
};

/** In the words of an agenda, which is Swedish whatever language the page is read in. */
export const feedbackHeading = (bodies: readonly string[]): string =>
  `Återkoppling från ${bodies.length < 2 ? (bodies[0] ?? '') : `${bodies.slice(0, -1).join(', ')} och ${bodies.at(-1) ?? ''}`}`;

/** A part for each body, a line for each decision; a body without any says so (H1: also a group without minutes). */
export function feedbackText(since: Day, from: readonly FeedbackFrom[]): string {
  return from
    .map(({ bodyName, decisions, withheld }) =>
      [
        `${bodyName}:`,
        ...decisions.map(({ on, text }) => `- ${on}: ${text.replaceAll(/\s+/g, ' ').trim()}`),
        ...(decisions.length === 0 && withheld === 0 ? [`- Inga beslut sedan ${since}.`] : []),
        ...(withheld > 0 ? [`- ${withheld} beslut är inte öppna för alla som läser dagordningen.`] : []),
      ].join('\n'),
    )
    .join('\n\n');
}

/** What has come since is added last; what stands there, as it was edited, stays. */
export const withNew = (text: string, added: readonly FeedbackFrom[], since: Day): string => {
  const news = added.filter(({ decisions }) => decisions.length > 0).map((one) => ({ ...one, withheld: 0 }));
  if (news.length === 0) return text;
  return [text.trim(), feedbackText(since, news)].filter((part) => part !== '').join('\n\n');
};
