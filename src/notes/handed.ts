import type { BodyId, PersonId } from '../kernel/actor.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/id.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { NoteMeeting, NotePlace } from './note.ts';

/** A record made of a line. */
export type Made = { readonly id: string; readonly address: string };
export type AskedAssignment = {
  readonly what: string;
  readonly description?: string;
  readonly owner: PersonId | undefined;
  readonly due: Day | undefined;
};
type OfItem = { readonly meeting: NoteMeeting; readonly itemId: Id<'item'> };

/** What notes need of the rest of the house. */
export type HandedToNotes = {
  readonly meetingOf: (c: Ctx, id: string) => Promise<NoteMeeting | undefined>;
  /** The meeting's items that the reader sees, in order. */
  readonly placesOf: (c: Ctx, meeting: NoteMeeting) => Promise<readonly NotePlace[]>;
  /** Who an assignment may be given to. */
  readonly peopleOf: (c: Ctx, bodyId: BodyId) => Promise<readonly { id: PersonId; name: string }[]>;
  readonly assign: (c: Ctx, at: OfItem, asked: AskedAssignment) => Promise<Made>;
  /** Why these sentences cannot be decided on the item yet, in words. */
  readonly whyNotDecide: (c: Ctx, id: Id<'item'>, sentences: readonly string[]) => Promise<readonly string[]>;
  readonly decide: (c: Ctx, at: OfItem, text: string) => Promise<Made>;
  readonly move: (c: Ctx, at: OfItem, text: string, movedBy: string) => Promise<Made>;
};
