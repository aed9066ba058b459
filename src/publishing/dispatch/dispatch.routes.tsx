import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { lengthProblems } from '../../platform/web/lengths.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { dispatchAddress } from '../addresses.ts';
import type { HandedToPublishing, ToDispatch } from '../handed.ts';
import {
  dispatchLengths,
  dispatchWays,
  sendProblems,
  whyCannotDispatch,
  whyCannotHandle,
} from './dispatch.ts';
import { DispatchPage, SentMeanwhile } from './dispatch.view.tsx';
import { dispatchStore } from './dispatches.store.ts';
import { dispatchTexts } from './texts.ts';
import { WaitingPage } from './waiting.view.tsx';

const words = (c: Ctx) => dispatchTexts[c.get('locale')];

/** Sending decisions on to those whom they concern, and what has not been sent. */
export const dispatchRoutes = (handed: HandedToPublishing) =>
  routes()
    .get('/expediering', async (c) => {
      signedIn(c);
      return show(
        c,
        <WaitingPage rows={await dispatchStore(c.get('db')).waiting()} today={c.get('today')} />,
      );
    })
    .get('/moten/:id/expediering', (c) => withMeeting(c, handed, (of) => dispatchPage(c, handed, of)))
    .post('/moten/:id/expediering/skicka', (c) => withMeeting(c, handed, (of) => send(c, handed, of)))
    .post('/moten/:id/expediering/igen', (c) => withMeeting(c, handed, (of) => again(c, of)));

/** The meeting of the address, for those who run its body; auditors read it too. */
async function withMeeting(
  c: Ctx,
  handed: HandedToPublishing,
  work: (of: ToDispatch) => Promise<Response>,
): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'meeting'>(c.req.param('id'));
  const of = id && (await handed.toDispatch(c, id));
  if (!of) return c.notFound();
  const obstacle = whyCannotHandle(of.bodyId, actor);
  const reads = actor.auditor && c.req.method === 'GET';
  return obstacle && !reads ? show(c, <Refused sentence={words(c).obstacle[obstacle]} />, 403) : work(of);
}

async function dispatchPage(
  c: Ctx,
  { mailIsOn }: HandedToPublishing,
  of: ToDispatch,
  sent: { problems?: readonly Problem[]; typed?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const actor = signedIn(c);
  const dispatches = dispatchStore(c.get('db'));
  const page = (
    <DispatchPage
      {...sent}
      of={of}
      dispatches={await dispatches.ofMeeting(of.meetingId)}
      addresses={await dispatches.lastAddresses(of.bodyId)}
      obstacleOf={(item) => whyCannotDispatch(of.bodyId, item, actor)}
      mailIsOn={mailIsOn}
    />
  );
  return show(c, page, sent.problems ? 422 : 200);
}

async function send(c: Ctx, handed: HandedToPublishing, of: ToDispatch): Promise<Response> {
  const actor = signedIn(c);
  const sent = form(c);
  const item = of.items.find(({ itemId }) => itemId === sent.text('punkt'));
  if (!item) return c.notFound();
  const obstacle = whyCannotDispatch(of.bodyId, item, actor);
  if (obstacle) return show(c, <Refused sentence={words(c).obstacle[obstacle]} />, 409);
  const { typed } = sent;
  const [recipient, address, note] = [sent.text('mottagare'), sent.text('adress'), sent.text('anteckning')];
  const way = dispatchWays.find((one) => one === sent.text('satt'));
  const rules = {
    recipient,
    way,
    address,
    mailIsOn: handed.mailIsOn,
    individualMatters: of.individualMatters,
  };
  const problems = [
    ...lengthProblems(typed, dispatchLengths, c.get('locale')),
    ...sendProblems(rules).map(({ field, problem }) => ({ field, sentence: words(c).problem[problem] })),
  ].map(({ field, sentence }) => ({ field: `${sent.text('plats')}-${field}`, sentence }));
  if (problems.length > 0 || !way) return dispatchPage(c, handed, of, { problems, typed });
  const extract = await handed.extractOf(c, of.meetingId, item.itemId);
  if (!extract) return c.notFound();
  const outcome = await dispatchStore(c.get('db')).add({
    of,
    item,
    extract,
    recipient,
    way,
    address,
    note,
    seen: /^\d{1,6}$/.test(sent.text('sett')) ? Number(sent.text('sett')) : 0,
    by: actor.person,
    today: c.get('today'),
  });
  if (outcome === 'stale') return show(c, <SentMeanwhile meetingId={of.meetingId} />, 409);
  return seeOther(c, `${dispatchAddress(of.meetingId)}#punkt-${item.itemId}`, words(c).sentNow);
}

async function again(c: Ctx, of: ToDispatch): Promise<Response> {
  const id = readId<'dispatch'>(form(c).text('expediering'));
  const outcome = id ? await dispatchStore(c.get('db')).sendAgain(id) : 'not-now';
  if (outcome === 'not-now') return show(c, <Refused sentence={words(c).notAgain} />, 409);
  return seeOther(c, dispatchAddress(of.meetingId), words(c).againNow);
}
