import type { AssignmentStatus, Span } from '../shape.ts';

/** A stretch of text in which assignments are looked for, and how they are to be understood there. */
export type Stretch = {
  readonly span: Span;
  /** Formal minutes say it with set words; notes in plain present tense. */
  readonly manner: 'formal' | 'plain' | 'told-only';
  /** What a given assignment counts as here. */
  readonly given: AssignmentStatus;
  /** It stands among what was decided, not in what was only told. */
  readonly decided: boolean;
  /** Said at the meeting, in minutes that keep no section for what was decided. */
  readonly spoken?: boolean;
  /** Earlier treatment: what was given there only says which assignment is meant, and is none of this meeting. */
  readonly history?: boolean;
};
