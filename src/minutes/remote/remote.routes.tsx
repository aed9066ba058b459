import type { Actor } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import { completeRemote, prepareRemote } from '../../platform/signing/remote.ts';
import type { SigningService } from '../../platform/signing/remote.ts';
import { routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { approvalAddress } from '../approval/addresses.ts';
import { approvalStore } from '../approval/approval.store.ts';
import { whyCannotApprove } from '../approval/approval.ts';
import type { Version } from '../approval/approval.ts';
import type { HandedToApproval } from '../approval/handed.ts';
import { documentToSign, faceOf, keepSignature, whyNotThisKey } from '../approval/sign.job.ts';
import { approvalTexts } from '../approval/texts.ts';
import { orderAddress } from './addresses.ts';
import { orderStore } from './orders.store.ts';
import type { SigningOrder } from './orders.store.ts';
import { OrderPage } from './remote.view.tsx';
import type { ServiceProblem } from './texts.ts';

type Known = { readonly version: Version; readonly actor: Actor; readonly meetingId: Id<'meeting'> };

/** Signing by a service elsewhere: begun here, done there, finished here. Only where the house has such a service. */
export const remoteRoutes = (handed: HandedToApproval, service: SigningService) =>
  routes()
    .post('/moten/:id/justering/:version/tjanst', (c) =>
      withVersion(c, handed, async ({ version, actor, meetingId }) => {
        const why = whyCannotApprove(version, actor, 'signature');
        if (why) return refuse(c, why);
        const document = await documentToSign(c.get('db'), version);
        if (!document) return refuse(c, 'not-open');
        const draft = await prepareRemote(document, faceOf(version, await doing(actor, handed)));
        const { attributes } = draft;
        const returnTo = handed.publicUrl + approvalAddress(meetingId);
        const order = { attributes, signer: actor.name, text: `Justering ${version.sections}`, returnTo };
        const begun = await service.begin(order);
        const id = await orderStore(c.get('db')).begin(version.id, actor.person, document, draft, begun);
        return seeOther(c, orderAddress(meetingId, version.id, id));
      }),
    )
    .get('/moten/:id/justering/:version/tjanst/:order', (c) =>
      withOrder(c, handed, (known, order) => showOrder(c, known, order)),
    )
    .post('/moten/:id/justering/:version/tjanst/:order', (c) =>
      withOrder(c, handed, (known, order) => finish(c, handed, service, known, order)),
    );

async function finish(
  c: Ctx,
  handed: HandedToApproval,
  service: SigningService,
  known: Known,
  order: SigningOrder,
): Promise<Response> {
  const { version, actor, meetingId } = known;
  const why = whyCannotApprove(version, actor, 'signature');
  if (why) return refuse(c, why);
  const outcome = await service.outcomeOf(order.ticket);
  if (typeof outcome === 'string') return showOrder(c, known, order, outcome);
  const document = await documentToSign(c.get('db'), version);
  if (!document) return showOrder(c, known, order, 'altered');
  const draft = order.draftOver(document);
  if (!draft) return showOrder(c, known, order, 'overtaken');
  const now = await doing(actor, handed);
  const completed = completeRemote(draft, outcome);
  if (!completed.ok) return showOrder(c, known, order, completed.problem);
  const late = whyNotThisKey(version, outcome.certificate, now.at);
  if (late === 'key-used' || late === 'expired' || late === 'not-yet-valid')
    return showOrder(c, known, order, late);
  const signed = { document, signed: completed.value, certificate: outcome.certificate };
  await keepSignature(c.get('db'), version, signed, c.get('today'), now);
  await orderStore(c.get('db')).done(order.id);
  return seeOther(c, approvalAddress(meetingId), approvalTexts[c.get('locale')].approved);
}

const doing = async (by: Actor, { seal }: HandedToApproval) => ({ by, at: new Date(), seal: await seal() });

const refuse = (c: Ctx, why: NonNullable<ReturnType<typeof whyCannotApprove>>) =>
  show(
    c,
    <Refused sentence={approvalTexts[c.get('locale')].obstacle[why]} />,
    why === 'not-open' || why === 'already-approved' ? 409 : 403,
  );

const showOrder = (c: Ctx, { meetingId, version }: Known, order: SigningOrder, problem?: ServiceProblem) =>
  show(
    c,
    <OrderPage meetingId={meetingId} versionId={version.id} order={order} problem={problem} />,
    problem ? 422 : 200,
  );

async function withVersion(
  c: Ctx,
  handed: HandedToApproval,
  then: (known: Known) => Promise<Response> | Response,
): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'minutes-version'>(c.req.param('version'));
  const meetingId = readId<'meeting'>(c.req.param('id'));
  const meeting = meetingId && (await handed.meetingOf(c, meetingId));
  const store = approvalStore(c.get('db'));
  if (id && c.req.method === 'POST') await store.hold(id);
  const version = meeting && id && (await store.find(id));
  if (!version || version.meetingId !== meetingId) return c.notFound();
  return then({ version, actor, meetingId });
}

const withOrder = (
  c: Ctx,
  handed: HandedToApproval,
  then: (known: Known, order: SigningOrder) => Promise<Response> | Response,
): Promise<Response> =>
  withVersion(c, handed, async (known) => {
    const id = readId<'signing-order'>(c.req.param('order'));
    const order = id && (await orderStore(c.get('db')).find(id));
    return order && order.versionId === known.version.id ? then(known, order) : c.notFound();
  });
