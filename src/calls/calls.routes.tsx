import { readId } from '../kernel/id.ts';
import { calendarText } from '../platform/ical/ical.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { lengthProblems } from '../platform/web/lengths.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { absenceRoutes } from './absences/absences.routes.tsx';
import { callAddress, versionAddress } from './addresses.ts';
import { callLengths, mayBeMailed, whyCannotCallFor, whyCannotSend } from './call.ts';
import type { AgendaNow, Call } from './call.ts';
import { callStore } from './calls.store.ts';
import { dispatchRoutes } from './sending/dispatch.routes.tsx';
import { feedRoutes } from './feeds/feeds.routes.tsx';
import type { HandedToCalls } from './handed.ts';
import { callTitle, meetingEvent } from './letters.ts';
import { callPdf, sendCall } from './sending/send.store.ts';
import { SentMeanwhile } from './sending/sending.view.tsx';
import { callPage, prepare, whyCannotNoteConsent } from './shown.routes.tsx';
import { callTexts } from './texts.ts';

export type { HandedToCalls } from './handed.ts';

/** The meeting of the address as it is now, for one who may see it. */
const nowOf = async (c: Ctx, handed: HandedToCalls): Promise<AgendaNow | undefined> => {
  const id = readId<'meeting'>(c.req.param('id'));
  return id && handed.agendaOf(c.get('db'), id);
};

const versionIn = (c: Ctx): number | undefined =>
  /^[1-9]\d{0,4}$/.test(c.req.param('version') ?? '') ? Number(c.req.param('version')) : undefined;

export const callRoutes = (handed: HandedToCalls) =>
  routes()
    .get('/moten/:id/kallelse', async (c) => {
      const now = await nowOf(c, handed);
      const page = now && (await callPage(c, handed, now));
      return page ? show(c, page) : c.notFound();
    })
    .post('/moten/:id/kallelse', (c) => send(c, handed))
    .post('/moten/:id/kallelse/samtycke', (c) => noteConsent(c, handed))
    .route('/', dispatchRoutes(handed))
    .get('/moten/:id/kallelse/:version/pdf', (c) => withVersion(c, handed, pdfOf))
    .get('/moten/:id/kallelse/:version/mote.ics', (c) =>
      withVersion(c, handed, (call) => calendarOf(call, handed)),
    )
    .get('/moten/:id/kallelse/:version', async (c) => {
      const now = await nowOf(c, handed);
      const version = versionIn(c);
      const page = now && version && (await callPage(c, handed, now, { version }));
      return page ? show(c, page) : c.notFound();
    })
    .route('/', absenceRoutes(handed))
    .route('/', feedRoutes(handed));

async function send(c: Ctx, handed: HandedToCalls): Promise<Response> {
  const actor = signedIn(c);
  const words = callTexts[c.get('locale')];
  const now = await nowOf(c, handed);
  if (!now) return c.notFound();
  const prepared = await prepare(c, handed, now);
  const { last, company, found } = prepared;
  const { invited, procedure } = company;
  const obstacle = whyCannotSend(now, { actor, last, invited: invited.length });
  if (obstacle) return show(c, <Refused sentence={words.obstacle[obstacle]} />, 403);
  const sent = form(c);
  const seen = Number(sent.text('version'));
  if (seen !== (last?.version ?? 0)) return show(c, <SentMeanwhile meetingId={now.meetingId} />, 409);
  const message = sent.text('meddelande');
  const problems = lengthProblems({ meddelande: message }, callLengths, c.get('locale'));
  if (found.length > 0 && sent.text('bekrafta') === '') {
    problems.push({ field: 'bekrafta', sentence: words.confirm });
  }
  if (problems.length > 0) {
    const page = await callPage(c, handed, now, { typed: message, problems });
    return page ? show(c, page, 422) : c.notFound();
  }
  const outcome = await sendCall(c.get('db'), {
    now,
    last,
    invited,
    message,
    by: actor,
    today: c.get('today'),
    at: new Date(),
    tellsAll: mayBeMailed(now.visibility, procedure),
    mailFrom: handed.mailFrom,
    publicUrl: handed.publicUrl,
  });
  if (outcome === 'stale') return show(c, <SentMeanwhile meetingId={now.meetingId} />, 409);
  await handed.markCalled(c.get('db'), now.meetingId);
  return seeOther(c, callAddress(now.meetingId), words.sent(invited.length));
}

async function noteConsent(c: Ctx, handed: HandedToCalls): Promise<Response> {
  const actor = signedIn(c);
  const now = await nowOf(c, handed);
  if (!now) return c.notFound();
  const words = callTexts[c.get('locale')];
  const obstacle = whyCannotCallFor(now.head.bodyId, actor) ?? whyCannotNoteConsent(now);
  if (obstacle) return show(c, <Refused sentence={words.obstacle[obstacle]} />, 403);
  const item = readId<'item'>(form(c).text('punkt'));
  if (!item || !now.items.some(({ id }) => id === item)) return c.notFound();
  const calls = callStore(c.get('db'));
  if (form(c).text('eniga') === 'nej') await calls.takeBackConsent(now.meetingId, item);
  else await calls.noteConsent(now.meetingId, item, actor.person);
  return seeOther(c, callAddress(now.meetingId), words.noted);
}

async function withVersion(
  c: Ctx,
  handed: HandedToCalls,
  work: (call: Call, before: Call | undefined) => Promise<{ name: string; type: string; bytes: Uint8Array }>,
): Promise<Response> {
  const now = await nowOf(c, handed);
  const version = versionIn(c);
  if (!now || !version) return c.notFound();
  const calls = callStore(c.get('db'));
  const call = await calls.find(now.meetingId, version);
  if (!call) return c.notFound();
  const file = await work(call, await calls.find(now.meetingId, version - 1));
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.type,
    'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
}

const pdfOf = async (call: Call, before: Call | undefined) => ({
  name: `${callTitle(call).replaceAll(/[\\/:*?"<>|]+/g, ' ')}.pdf`,
  type: 'application/pdf',
  bytes: await callPdf(call, before),
});

const calendarOf = (call: Call, handed: HandedToCalls) => {
  const isCancelled = call.kind === 'cancellation';
  const address = handed.publicUrl && handed.publicUrl + versionAddress(call.meetingId, call.version);
  const event = meetingEvent({ ...call, isCancelled }, { stamp: call.sentAt, address: address || undefined });
  return Promise.resolve({
    name: `${call.head.bodyName} ${call.head.onDay}.ics`,
    type: 'text/calendar; charset=utf-8',
    bytes: Buffer.from(calendarText({ method: 'PUBLISH', events: [event] })),
  });
};
