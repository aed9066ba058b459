import type { BodyId } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { plain } from '../../bodies/matching/stems.ts';

export type LessonId = Id<'lesson'>;

/**
 * What a body's readings have been taught (läsregel): who a name is, who answers when an owner word is used, which body a
 * receiver word means, how its items begin, what is never an item, what a time means, and what stands on every page.
 */
export const lessonKinds = ['name', 'owner', 'receiver', 'heading', 'aside', 'due', 'furniture'] as const;
export type LessonKind = (typeof lessonKinds)[number];

/** How the items of a body's minutes begin: with §, with numbers, as headings alone, or with a word ("Ärende 4"). */
export const headingStyles = ['paragraph', 'number', 'heading', 'word'] as const;
export type HeadingStyle = (typeof headingStyles)[number];

/** The words of the document, and what they mean; as it is taught. */
export type Taught = {
  readonly kind: LessonKind;
  readonly words: string;
  /** `person:ID`, `post:ID` or `body:ID` for names, owners and receivers; else ''. */
  readonly ref: string;
  /** Heading style, or the words that a time stands for; else ''. */
  readonly meaning: string;
};
export type Lesson = Taught & {
  readonly id: LessonId;
  readonly bodyId: BodyId;
  /** What the reference is called; '' where there is none, or it may not be seen. */
  readonly name: string;
};
/** A lesson with where it came from and what it has been good for. */
export type LessonTold = Lesson & {
  readonly madeBy: string;
  readonly madeAt: Date;
  /** The document it was learned from; '' where it was written by hand. */
  readonly document: string;
  readonly state: 'active' | 'off';
  readonly endedBy: string;
  readonly endedAt: Date | undefined;
  readonly used: number;
  readonly usedOn: Day | undefined;
};

/** What the reference of each kind may be; none for kinds that mean words. */
export const refersTo: Readonly<Record<LessonKind, readonly ('person' | 'post' | 'body')[]>> = {
  name: ['person', 'post'],
  owner: ['post', 'person'],
  receiver: ['body'],
  heading: [],
  aside: [],
  due: [],
  furniture: [],
};

/** Whether a lesson names a person in the words of a document: it is kept only when a person says so. */
export const isAboutPerson = ({ kind, ref }: Pick<Taught, 'kind' | 'ref'>): boolean =>
  kind === 'name' || ref.startsWith('person:');

/** "Information från …" stands for every heading that begins so. */
const open = /\s*(?:…|\.\.\.)$/u;
export const beginsWith = (beginning: string): string => `${beginning.trim()} …`;

/** Whether words of a document are those of the lesson; words that end with … are a beginning. */
export function fits(words: string, said: string): boolean {
  const [asked, had] = [plain(said), plain(words.replace(open, ''))];
  if (asked === '' || had === '') return false;
  return open.test(words) ? asked === had || asked.startsWith(`${had} `) : asked === had;
}

/** The first lesson of these kinds whose words are the ones said. */
export const lessonFor = (
  lessons: readonly Lesson[],
  kinds: readonly LessonKind[],
  said: string,
): Lesson | undefined => lessons.find((one) => kinds.includes(one.kind) && fits(one.words, said));

/** Why a lesson cannot be taught as it stands. */
export type LessonFault =
  | 'no-words'
  | 'too-long'
  | 'no-meaning'
  | 'wrong-meaning'
  | 'no-style'
  | 'too-short'
  | 'known-already';

/** Fewer letters would leave too much out; "§" has none. */
const shortest: Partial<Record<LessonKind, number>> = { aside: 3, furniture: 3, heading: 0 };

export function whyCannotTeach(taught: Taught, active: readonly Taught[]): LessonFault | undefined {
  const words = taught.words.trim();
  if (words === '') return 'no-words';
  if (words.length > 200 || taught.meaning.length > 200) return 'too-long';
  if (plain(words).length < (shortest[taught.kind] ?? 1)) return 'too-short';
  const may = refersTo[taught.kind];
  if (may.length > 0) {
    if (taught.ref === '') return 'no-meaning';
    if (!may.some((kind) => taught.ref.startsWith(`${kind}:`))) return 'wrong-meaning';
  }
  if (taught.kind === 'due' && taught.meaning.trim() === '') return 'no-meaning';
  if (taught.kind === 'heading' && !headingStyles.some((style) => style === taught.meaning))
    return 'no-style';
  const same = active.some((one) => one.kind === taught.kind && plain(one.words) === plain(words));
  return same ? 'known-already' : undefined;
}
