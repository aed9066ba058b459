import { readDay } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { sessionAddress } from '../addresses.ts';
import type { HandedToNotes } from '../handed.ts';
import { whyCannotMake } from '../note.ts';
import type { NoteMeeting, NotePlace } from '../note.ts';
import { noteStore } from '../notes.store.ts';
import { meetingAndPlaces } from '../place.routes.ts';
import { noteTexts } from '../texts.ts';
import { readSession, whyNotChosen } from './session.ts';
import type { WorkSession } from './session.ts';
import { sessionStore } from './sessions.store.ts';
import { SessionPage, SessionsPage } from './sessions.view.tsx';
import { sessionTexts } from './texts.ts';

type Here = {
  readonly meeting: NoteMeeting;
  readonly items: readonly NotePlace[];
  readonly sessions: readonly WorkSession[];
};
type At = Here & { readonly session: WorkSession };

/** Work sessions of a meeting: pages, the choice, and the result sent on as an assignment. */
export const sessionRoutes = (handed: HandedToNotes) =>
  routes()
    .get('/moten/:id/arbetspass', async (c) => {
      const here = await hereOf(c, handed);
      return here ? list(c, here, {}, []) : c.notFound();
    })
    .post('/moten/:id/arbetspass', async (c) => {
      const here = await hereOf(c, handed);
      return here ? leading(c, here, () => begin(c, here)) : c.notFound();
    })
    .get('/moten/:id/arbetspass/:pass', (c) => onSession(c, handed, (at) => page(c, handed, at, [])))
    .post('/moten/:id/arbetspass/:pass/val', (c) =>
      onSession(c, handed, (at) => leading(c, at, () => choose(c, handed, at))),
    )
    .post('/moten/:id/arbetspass/:pass/resultat', (c) =>
      onSession(c, handed, (at) => leading(c, at, () => send(c, handed, at))),
    );

async function hereOf(c: Ctx, handed: HandedToNotes): Promise<Here | undefined> {
  signedIn(c);
  const found = await meetingAndPlaces(c, handed);
  if (!found) return undefined;
  const sessions = await sessionStore(c.get('db')).sessionsOf(found.meeting.id);
  return { meeting: found.meeting, items: found.places.filter(({ id, itemId }) => id === itemId), sessions };
}

async function onSession(
  c: Ctx,
  handed: HandedToNotes,
  work: (at: At) => Promise<Response>,
): Promise<Response> {
  const here = await hereOf(c, handed);
  const session = here?.sessions.find(({ id }) => id === c.req.param('pass'));
  return here && session ? work({ ...here, session }) : c.notFound();
}

/** Those who run the body lead its sessions, as long as notes are taken. */
const whyCannotLead = (c: Ctx, { meeting, items }: Here) =>
  whyCannotMake(meeting, { itemId: items[0]?.itemId }, { text: '.', recordId: null }, signedIn(c));

async function leading(c: Ctx, here: Here, work: () => Promise<Response>): Promise<Response> {
  const obstacle = whyCannotLead(c, here);
  if (!obstacle) return work();
  const locale = c.get('locale');
  const sentence =
    obstacle === 'not-running-the-body'
      ? sessionTexts[locale].notRunning
      : noteTexts[locale].obstacle[obstacle];
  return show(c, <Refused sentence={sentence} />, 403);
}

const list = async (
  c: Ctx,
  here: Here,
  typed: Record<string, string>,
  problems: Problem[],
): Promise<Response> =>
  show(
    c,
    <SessionsPage {...{ ...here, typed, problems }} mayLead={!whyCannotLead(c, here)} />,
    problems.length > 0 ? 422 : 200,
  );

async function begin(c: Ctx, here: Here): Promise<Response> {
  const words = sessionTexts[c.get('locale')];
  const { text } = form(c);
  const typed = {
    punkt: text('punkt'),
    fraga: text('fraga'),
    antal: text('antal'),
    alternativ: text('alternativ'),
    grupper: text('grupper'),
  };
  const itemId = here.items.find(({ id }) => id === typed.punkt)?.itemId;
  const session = readSession(typed);
  const problems: Problem[] = itemId ? [] : [{ field: 'punkt', sentence: words.noItem }];
  if (typeof session === 'string') {
    const field = session === 'no-question' ? 'fraga' : session === 'not-a-number' ? 'antal' : 'alternativ';
    problems.push({ field, sentence: words.problem[session] });
  }
  if (typeof session === 'string' || !itemId) return list(c, here, typed, problems);
  const at = { meetingId: here.meeting.id, itemId, by: signedIn(c).person };
  const id = await sessionStore(c.get('db')).add(at, session);
  return seeOther(c, sessionAddress(here.meeting.id, id), words.made);
}

async function page(
  c: Ctx,
  handed: HandedToNotes,
  at: At,
  problems: Problem[],
  typed = {},
): Promise<Response> {
  const texts = await noteStore(c.get('db')).textsOf(at.meeting.id);
  const mayLead = !whyCannotLead(c, at);
  const people = mayLead ? await handed.peopleOf(c, at.meeting.bodyId) : [];
  const shown = { ...at, mayLead, problems, texts, people, typed };
  return show(c, <SessionPage {...shown} />, problems.length > 0 ? 422 : 200);
}

async function choose(c: Ctx, handed: HandedToNotes, at: At): Promise<Response> {
  const words = sessionTexts[c.get('locale')];
  const { session, meeting } = at;
  const known = new Set(session.options.map(({ id }) => id));
  const chosen = [...new Set(form(c).all('val'))].filter((id) => known.has(id));
  if (whyNotChosen(session.choose, chosen.length)) {
    const sentence = words.tooMany(chosen.length, session.choose);
    const options = session.options.map((one) => ({ ...one, chosen: chosen.includes(one.id) }));
    return page(c, handed, { ...at, session: { ...session, options } }, [{ field: 'val', sentence }]);
  }
  const done = await sessionStore(c.get('db')).choose(session.id, Number(form(c).text('version')), chosen);
  if (done === 'stale') return show(c, <Refused sentence={words.stale} />, 409);
  return seeOther(c, sessionAddress(meeting.id, session.id), words.chosen);
}

async function send(c: Ctx, handed: HandedToNotes, at: At): Promise<Response> {
  const words = sessionTexts[c.get('locale')];
  const { session, meeting } = at;
  const typed = { vem: form(c).text('vem'), senast: form(c).text('senast') };
  const owner = readId<'person'>(typed.vem);
  const problems: Problem[] = [];
  if (!owner) problems.push({ field: 'vem', sentence: words.noReceiver });
  if (typed.senast && !readDay(typed.senast)) problems.push({ field: 'senast', sentence: words.noDay });
  if (problems.length > 0) return page(c, handed, at, problems, typed);
  if (session.assignmentId) return show(c, <Refused sentence={words.sentBefore} />, 409);
  const texts = await noteStore(c.get('db')).textsOf(meeting.id);
  const chosen = session.options.filter((one) => one.chosen).map(({ text }) => `${text} (${words.isChosen})`);
  const notes = session.groups.map(({ id, name }) => `${name}:\n${texts.get(id) ?? ''}`);
  const made = await handed.assign(
    c,
    { meeting, itemId: session.itemId },
    {
      what: words.task(session.question).slice(0, 300),
      description: [...chosen, ...notes].join('\n\n').slice(0, 20_000),
      owner,
      due: readDay(typed.senast),
    },
  );
  const done = await sessionStore(c.get('db')).sent(session.id, made.id);
  if (done === 'stale') return show(c, <Refused sentence={words.sentBefore} />, 409);
  return seeOther(c, sessionAddress(meeting.id, session.id), words.sent);
}
