import type { Lesson } from '../../lessons/lesson.ts';

/** A thing of the register that a name in the document may mean, with the reason in a few words. */
export type Suggestion = {
  /** `body:ID`, `post:ID` or `person:ID`. */
  readonly ref: string;
  readonly name: string;
  /** 0 to 1; from `certain` on it is taken unless a person says otherwise. */
  readonly score: number;
  readonly why: string;
  /** Id of the body's lesson that says so. */
  readonly lesson?: string;
};

/** Ranked suggestions by the words of the document. */
export type Suggestions = ReadonlyMap<string, readonly Suggestion[]>;

export type Matches = {
  readonly bodies: Suggestions;
  /** Posts and people who may own an assignment. */
  readonly owners: Suggestions;
  readonly people: Suggestions;
  /** What has been taught of the body whose document it is. */
  readonly lessons: readonly Lesson[];
};

export const noMatches: Matches = { bodies: new Map(), owners: new Map(), people: new Map(), lessons: [] };

/** From here on a suggestion stands as the answer until a person says otherwise. */
export const certain = 0.8;

/** The only suggestion that is good enough: two equally good ones are a question, not an answer. */
export function certainMatch(suggestions: readonly Suggestion[]): Suggestion | undefined {
  const [first, second] = suggestions;
  if (!first || first.score < certain) return undefined;
  return second && second.score >= first.score ? undefined : first;
}

/** What stands for a name: the person's choice, else the certain match, else '' (as printed). */
export const chosenRef = (chosen: string | undefined, known: Suggestions, words: string): string =>
  chosen ?? certainMatch(known.get(words) ?? [])?.ref ?? '';

/** The id in a reference of one kind; undefined for another kind, `new`, `text` or ''. */
export const idIn = (ref: string, kind: 'body' | 'post' | 'person'): string | undefined =>
  ref.startsWith(`${kind}:`) ? ref.slice(kind.length + 1) : undefined;

/** The lesson's suggestion goes before all others: a person has said what is meant. */
export const withLesson = (suggestions: readonly Suggestion[], lesson: Lesson | undefined): Suggestion[] =>
  lesson === undefined || lesson.ref === '' || lesson.name === ''
    ? [...suggestions]
    : [
        {
          ref: lesson.ref,
          name: lesson.name,
          score: 1,
          why: `enligt läsregel: ${lesson.words} = ${lesson.name}`,
          lesson: lesson.id,
        },
        ...suggestions
          .filter(({ ref }) => ref !== lesson.ref)
          .map((one) => ({ ...one, score: Math.min(one.score, 0.99) })),
      ];
