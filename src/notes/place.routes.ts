import { readId } from '../kernel/id.ts';
import { signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { HandedToNotes } from './handed.ts';
import type { NoteMeeting, NotePlace } from './note.ts';
import { sessionStore } from './sessions/sessions.store.ts';
import { noteTexts } from './texts.ts';

export type Found = { readonly meeting: NoteMeeting; readonly place: NotePlace };

/** The meeting of the address, and what notes stand beside: the whole, and each item that the reader sees. */
export async function meetingAndPlaces(
  c: Ctx,
  handed: HandedToNotes,
): Promise<{ meeting: NoteMeeting; places: readonly NotePlace[] } | undefined> {
  const id = readId<'meeting'>(c.req.param('id'));
  const meeting = id && (await handed.meetingOf(c, id));
  if (!meeting) return undefined;
  const whole = { id: meeting.id, itemId: undefined, heading: noteTexts[c.get('locale')].ofMeeting };
  const sessions = await sessionStore(c.get('db')).sessionsOf(meeting.id);
  const groups = sessions.flatMap(({ itemId, question, groups: those }) =>
    those.map(({ id: group, name }) => ({ id: group, itemId, heading: `${question}: ${name}` })),
  );
  return { meeting, places: [...(await handed.placesOf(c, meeting)), ...groups, whole] };
}

/** The text of the address; the signed-in only. */
export async function findPlace(c: Ctx, handed: HandedToNotes): Promise<Found | undefined> {
  signedIn(c);
  const found = await meetingAndPlaces(c, handed);
  const place = found?.places.find(({ id }) => id === c.req.param('text'));
  return found && place && { meeting: found.meeting, place };
}
