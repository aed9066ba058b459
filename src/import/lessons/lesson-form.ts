import type { Suggestion } from '../review/names/matches.ts';
import { certainMatch } from '../review/names/matches.ts';
import { headingStyles, lessonKinds, refersTo, whyCannotTeach } from './lesson.ts';
import type { LessonFault, LessonKind, Taught } from './lesson.ts';

export const kindIn = (text: string | undefined): LessonKind | undefined =>
  lessonKinds.find((kind) => kind === text);

/** A form as it was sent, with what the register knows of the name that was typed. */
export type SentLesson = {
  readonly kind: LessonKind;
  readonly words: string;
  readonly meaning: string;
  readonly ref: string;
  readonly style: string;
};
export type FormFault = {
  readonly field: 'ord' | 'betyder' | 'stil';
  readonly fault: LessonFault | 'unknown' | 'several';
};

/** What stands as the words of a heading style that is no word. */
const styleWords: Readonly<Record<string, string>> = { paragraph: '§', number: '1.', heading: 'Rubrik' };

/** The lesson that a form teaches; else what is wrong with it, at its field. */
export function readLesson(
  sent: SentLesson,
  suggested: readonly Suggestion[],
  active: readonly Taught[],
): { readonly taught: Taught } | { readonly faults: readonly FormFault[] } {
  const { kind } = sent;
  const style = headingStyles.find((one) => one === sent.style);
  const words =
    kind === 'heading' && style && style !== 'word' ? (styleWords[style] ?? '') : sent.words.trim();
  const ref = refersTo[kind].length === 0 ? '' : refIn(sent, suggested);
  const meaning = kind === 'heading' ? (style ?? '') : kind === 'due' ? sent.meaning.trim() : '';
  const taught: Taught = { kind, words, ref: ref ?? '', meaning };
  const fault = whyCannotTeach(taught, active);
  if (fault === 'no-meaning' && refersTo[kind].length > 0 && sent.meaning.trim() !== '')
    return { faults: [{ field: 'betyder', fault: suggested.length === 0 ? 'unknown' : 'several' }] };
  return fault ? { faults: [{ field: fieldOf(fault), fault }] } : { taught };
}

/** What was chosen among the suggestions, else the only one that surely fits what was typed. */
const refIn = (sent: SentLesson, suggested: readonly Suggestion[]): string | undefined =>
  suggested.find(({ ref }) => ref === sent.ref)?.ref ?? certainMatch(suggested)?.ref;

const fieldOf = (fault: LessonFault): FormFault['field'] =>
  fault === 'no-style' ? 'stil' : fault === 'no-meaning' || fault === 'wrong-meaning' ? 'betyder' : 'ord';
