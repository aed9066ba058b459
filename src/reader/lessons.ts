import { fold, tidy } from './text/fold.ts';

/** What has been taught of how one body's minutes look: plain data, so that it can be sent to the sandbox. */
export type LookLessons = {
  /** What the body is called; the lessons are used where the document names one of them. */
  readonly names: readonly string[];
  /** What its items begin with; undefined leaves it to the document. */
  readonly startsBy?: 'paragraph' | 'number' | 'heading' | undefined;
  /** Words that open an item, with or without a number: "Ärende 4". */
  readonly startWords: readonly string[];
  /** Lines that stand on every page and say nothing. */
  readonly furniture: readonly string[];
};

const same = (text: string): string =>
  tidy(fold(text))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The lessons of the body that a document names; where it was not understood which, one on a line of its own on top. */
export function lessonsFor(
  body: string | null,
  top: readonly string[],
  lessons: readonly LookLessons[] | undefined,
): LookLessons | undefined {
  const said = new Set((body === null ? top : [body]).map(same));
  return lessons?.find(({ names }) => names.some((name) => said.has(same(name))));
}

/** Whether a line is one of those that were told to say nothing; page numbers in it may differ. */
export function isTaughtFurniture(text: string, lessons: LookLessons | undefined): boolean {
  const line = unnumbered(text);
  return line !== '' && (lessons?.furniture.some((one) => unnumbered(one) === line) ?? false);
}
const unnumbered = (text: string): string => same(text).replace(/\d+/g, '#');
