/** A titled part of a §: running text, or a list of sentences. */
export type Section = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
};

export const list = (title: string, points: readonly string[]): Section => ({
  title,
  paragraphs: [],
  points: points.filter((point) => point.trim() !== ''),
});

/** Running text, a paragraph for every empty line. */
export const prose = (title: string, text: string): Section => ({
  title,
  points: [],
  paragraphs: text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== ''),
});

/** "Bo Ek (S): Räcket målas." */
export const saidBy = (who: string, text: string): string => [who, text].filter(Boolean).join(': ');
