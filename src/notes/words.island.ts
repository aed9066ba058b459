import type { RecordKind } from './note.ts';
import type { NoteTexts } from './texts.ts';

/** The sentences the page hands its editor, in the reader's language. */
export type EditorWords = NoteTexts['editor'] & {
  readonly makes: string;
  readonly kinds: Readonly<Record<RecordKind, string>>;
};
export type Said = 'saved' | 'saving' | 'offline' | 'refused' | 'others' | 'both' | 'brought';
