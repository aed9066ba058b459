import { followRoute } from '../platform/live/follow.routes.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { noteAddress } from './addresses.ts';
import type { HandedToNotes } from './handed.ts';
import { makeRoutes } from './make.routes.tsx';
import { isClient, readSteps, whyCannotMake, whyCannotWrite } from './note.ts';
import { noteStore, noteTopic } from './notes.store.ts';
import { NotePage, NotesPage } from './notes.view.tsx';
import type { NoteShown } from './notes.view.tsx';
import { findPlace, meetingAndPlaces } from './place.routes.ts';
import type { Found } from './place.routes.ts';
import { sessionRoutes } from './sessions/sessions.routes.tsx';
import { linesOf } from './text/markdown.ts';
import { changeTo, merge } from './text/merge.ts';
import { longestText } from './text/schema.ts';
import { noteTexts } from './texts.ts';

/** Notes of a meeting's items, written by several at once. */
export const noteRoutes = (handed: HandedToNotes) =>
  routes()
    .get('/moten/:id/anteckningar', async (c) => {
      signedIn(c);
      const found = await meetingAndPlaces(c, handed);
      if (!found) return c.notFound();
      const texts = await noteStore(c.get('db')).textsOf(found.meeting.id);
      return show(c, <NotesPage meeting={found.meeting} places={found.places} texts={texts} />);
    })
    .route('/', makeRoutes(handed))
    .route('/', sessionRoutes(handed))
    .get('/moten/:id/anteckningar/:text', async (c) => {
      const found = await findPlace(c, handed);
      return found ? show(c, <NotePage {...await shownOf(c, found)} />) : c.notFound();
    })
    .post('/moten/:id/anteckningar/:text', (c) => saveForm(c, handed))
    .get('/moten/:id/anteckningar/:text/steg', async (c) => {
      const found = await findPlace(c, handed);
      if (!found) return c.notFound();
      return c.json({ steps: await stepsSince(c, found, c.req.query('efter')) });
    })
    .post('/moten/:id/anteckningar/:text/steg', (c) => saveSteps(c, handed))
    .get(
      '/moten/:id/anteckningar/:text/foljer',
      followRoute(async (c) => {
        const found = await findPlace(c, handed);
        return found && noteTopic(found.place.id);
      }),
    );

async function shownOf(c: Ctx, { meeting, place }: Found): Promise<NoteShown> {
  const actor = signedIn(c);
  const store = noteStore(c.get('db'));
  return {
    meeting,
    place,
    note: await store.find(place.id),
    records: await store.recordsOf(place.id),
    obstacle: whyCannotWrite(meeting, actor),
    mayMake: !whyCannotMake(meeting, place, { text: '.', recordId: null }, actor),
  };
}

/** A form's whole text, joined with what others have written since it was opened. */
async function saveForm(c: Ctx, handed: HandedToNotes): Promise<Response> {
  const found = await findPlace(c, handed);
  if (!found) return c.notFound();
  const words = noteTexts[c.get('locale')];
  const actor = signedIn(c);
  const obstacle = whyCannotWrite(found.meeting, actor);
  if (obstacle) return show(c, <Refused sentence={words.obstacle[obstacle]} />, 403);
  const [base, mine] = [form(c).text('underlag'), form(c).text('text')].map((text) =>
    text.replaceAll('\r\n', '\n').split('\n'),
  );
  const saved = await saveLines(c, found, base ?? [], mine ?? []);
  if (saved === 'too-long') {
    const problems = [{ field: 'text', sentence: words.problem.tooLong }];
    const typed = form(c).text('text');
    return show(c, <NotePage {...await shownOf(c, found)} typed={typed} problems={problems} />, 422);
  }
  return seeOther(
    c,
    noteAddress(found.meeting.id, found.place.id),
    saved.clashes > 0 ? words.savedBoth : words.saved,
  );
}

async function saveLines(
  c: Ctx,
  found: Found,
  base: readonly string[],
  mine: readonly string[],
): Promise<'too-long' | { clashes: number }> {
  const store = noteStore(c.get('db'));
  const by = signedIn(c).person;
  await store.begin(found);
  const note = await store.find(found.place.id);
  const { lines, clashes } = merge(base, mine, linesOf(note.doc));
  const { doc, steps } = changeTo(note.doc, lines);
  if (doc.content.size > longestText) return 'too-long';
  await store.add({ ...found, ...note, doc, steps, client: 'form', by });
  return { clashes };
}

/** Steps from an editor: stored before they are answered, or answered with those that came first. */
async function saveSteps(c: Ctx, handed: HandedToNotes): Promise<Response> {
  const found = await findPlace(c, handed);
  if (!found) return c.notFound();
  const actor = signedIn(c);
  const obstacle = whyCannotWrite(found.meeting, actor);
  if (obstacle) return c.json({ obstacle: noteTexts[c.get('locale')].obstacle[obstacle] }, 403);
  const { text } = form(c);
  const [version, client] = [readVersion(text('version')), text('klient')];
  if (version === undefined || !isClient(client)) return c.json({}, 400);
  const store = noteStore(c.get('db'));
  const note = await store.find(found.place.id);
  if (note.version !== version) return stale(c, found, version);
  const read = readSteps(note.doc, text('steg'));
  if (!read) return c.json({}, 422);
  const added = await store.add({ ...found, version, ...read, client, by: actor.person });
  return added === 'stale' ? stale(c, found, version) : c.json({ version: version + read.steps.length });
}

const stale = async (c: Ctx, found: Found, version: number): Promise<Response> =>
  c.json({ steps: await stepsSince(c, found, String(version)) }, 409);

const stepsSince = (c: Ctx, { place }: Found, version: string | undefined) =>
  noteStore(c.get('db')).stepsSince(place.id, readVersion(version ?? '') ?? 0);

const readVersion = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
