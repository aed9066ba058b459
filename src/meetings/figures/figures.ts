/** A meeting in figures (arbetande möte, domain.md 4.4): how many of the members came, how much was finished there. */
export type MeetingFigures = {
  /** Members whose place it is to be there, and those of them who were. */
  readonly expected: number;
  readonly present: number;
  /** Per cent that are to be there. */
  readonly target: number;
  readonly items: number;
  readonly finished: number;
};

/** Whole per cent, rounded down: a target of 80 is not met by 79.9. */
export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 100) / whole);

export const meetsTarget = ({ expected, present, target }: MeetingFigures): boolean =>
  present * 100 >= target * expected;
