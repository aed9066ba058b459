import type { Actor } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { keyStore } from '../keys/keys.store.ts';
import { keyTexts } from '../keys/texts.ts';
import { finalNotesAddress } from '../final-notes/addresses.ts';
import { pdfAnswer } from '../pdf-answer.routes.tsx';
import { approvalAddress } from './addresses.ts';
import {
  whyCannotApprove,
  whyCannotRefuse,
  whyCannotSend,
  whyCannotSendAtOnce,
  whyCannotTakeBack,
} from './approval.ts';
import type { ApproveObstacle, SendObstacle, TakeBackObstacle, Version } from './approval.ts';
import { approvalStore } from './approval.store.ts';
import { approve, refuse, takeBack } from './approve.job.ts';
import { evidencePdf } from './evidence.job.ts';
import { standing } from './gather.routes.tsx';
import type { Standing } from './gather.routes.tsx';
import type { HandedToApproval } from './handed.ts';
import { sendForApproval } from './send.job.ts';
import type { Doing } from './send.job.ts';
import { showApproval } from './show.routes.tsx';
import { sign } from './sign.job.ts';
import { readApprovers } from './suggest.ts';
import { approvalTexts } from './texts.ts';
import type { ApprovalFault } from './texts.ts';

const words = (c: Ctx) => approvalTexts[c.get('locale')];
type Obstacle = SendObstacle | TakeBackObstacle | ApproveObstacle;

/** Approval of minutes: sent, approved, refused, taken back; each version and its evidence to look at. */
export const approvalRoutes = (handed: HandedToApproval) =>
  routes()
    .get('/moten/:id/justering', (c) =>
      withStanding(c, handed, async (stand) =>
        // notes are completed instead
        stand.meeting.isBoard || stand.versions.length > 0
          ? showApproval(c, stand)
          : c.redirect(finalNotesAddress(stand.meeting.id), 303),
      ),
    )
    .post('/moten/:id/justering/skicka', (c) => send(c, handed, 'whole'))
    .post('/moten/:id/justering/omedelbart', (c) => send(c, handed, 'immediate'))
    .get('/moten/:id/justering/:version/pdf', (c) =>
      withVersion(c, handed, async (version, stand) => {
        const bytes = await approvalStore(c.get('db')).pdfOf(version.id);
        const name = `Protokoll ${stand.meeting.bodyName} ${stand.meeting.onDay} version ${version.number}`;
        return bytes ? pdfAnswer(c, bytes, name) : c.notFound();
      }),
    )
    .get('/moten/:id/justering/:version/bevis', (c) =>
      withVersion(c, handed, async (version, stand) => {
        const { bytes, title } = await evidencePdf(c.get('db'), version, stand.meeting, await handed.seal());
        return pdfAnswer(c, bytes, title);
      }),
    )
    .post('/moten/:id/justering/:version/justera', (c) =>
      withVersion(c, handed, async (version, stand) => {
        const actor = signedIn(c);
        const why = whyCannotApprove(version, actor, 'evidence');
        if (why) return refuseDeed(c, why);
        await approve(c.get('db'), version, c.get('today'), await doing(actor, handed));
        return seeOther(c, approvalAddress(stand.meeting.id), await saidAfter(c, version));
      }),
    )
    .post('/moten/:id/justering/:version/skriv-under', (c) =>
      withVersion(c, handed, async (version, stand) => {
        const actor = signedIn(c);
        const why = whyCannotApprove(version, actor, 'signature');
        if (why) return refuseDeed(c, why);
        const db = c.get('db');
        const now = await doing(actor, handed);
        const opened = await keyStore(db).open(actor.person, form(c).text('losenord'), now.at);
        const signed = opened.ok ? await sign(db, version, opened.value, c.get('today'), now) : opened;
        if (signed.ok) return seeOther(c, approvalAddress(stand.meeting.id), await saidAfter(c, version));
        const sentence = keyTexts[c.get('locale')].problem[signed.problem];
        return showApproval(c, stand, {
          problems: [{ field: 'losenord', sentence }],
          problemAt: version.id,
        });
      }),
    )
    .post('/moten/:id/justering/:version/avsta', (c) =>
      withVersion(c, handed, async (version, stand) => {
        const actor = signedIn(c);
        const why = whyCannotRefuse(version, actor);
        if (why) return refuseDeed(c, why);
        const reason = form(c).text('avstar').trim();
        if (reason === '') return needsReason(c, stand, version, 'avstar');
        await refuse(c.get('db'), version, reason, await doing(actor, handed));
        return seeOther(c, approvalAddress(stand.meeting.id), words(c).refused);
      }),
    )
    .post('/moten/:id/justering/:version/ta-tillbaka', (c) =>
      withVersion(c, handed, async (version, stand) => {
        const actor = signedIn(c);
        const why = whyCannotTakeBack(version, stand.meeting.bodyId, actor);
        if (why) return refuseDeed(c, why);
        const reason = form(c).text('andras').trim();
        if (reason === '') return needsReason(c, stand, version, 'andras');
        await takeBack(c.get('db'), version, reason, c.get('today'), await doing(actor, handed));
        return seeOther(c, approvalAddress(stand.meeting.id), words(c).takenBack);
      }),
    );

const doing = async (by: Actor, { seal }: HandedToApproval): Promise<Doing> => ({
  by,
  at: new Date(),
  seal: await seal(),
});

/** What is said after a yes: that the minutes are approved, when it was the last one. */
async function saidAfter(c: Ctx, { id }: Version): Promise<string> {
  const after = await approvalStore(c.get('db')).find(id);
  return after?.state === 'approved' ? words(c).allApproved : words(c).approved;
}

async function withStanding(
  c: Ctx,
  handed: HandedToApproval,
  then: (stand: Standing) => Promise<Response> | Response,
): Promise<Response> {
  const stand = await standing(c, handed, readId<'meeting'>(c.req.param('id')));
  return stand ? then(stand) : c.notFound();
}

/** A version of the meeting, held until the request has ended when something is to be done with it. */
async function withVersion(
  c: Ctx,
  handed: HandedToApproval,
  then: (version: Version, stand: Standing) => Promise<Response> | Response,
): Promise<Response> {
  const id = readId<'minutes-version'>(c.req.param('version'));
  if (id && c.req.method === 'POST') {
    signedIn(c);
    await approvalStore(c.get('db')).hold(id);
  }
  return withStanding(c, handed, (stand) => {
    const version = stand.versions.find((one) => one.id === id);
    return version ? then(version, stand) : c.notFound();
  });
}

const isStale = (why: Obstacle): boolean =>
  why === 'not-open' || why === 'already-approved' || why === 'already-out';

const refuseDeed = (c: Ctx, why: Obstacle) =>
  show(c, <Refused sentence={words(c).obstacle[why]} />, isStale(why) ? 409 : 403);

function needsReason(c: Ctx, stand: Standing, version: Version, field: string) {
  const problems = [{ field, sentence: words(c).problem['no-reason'] }];
  return showApproval(c, stand, { problems, problemAt: version.id, typedReason: '' });
}

/** Sends the whole minutes, or the chosen §§ alone. */
async function send(c: Ctx, handed: HandedToApproval, kind: 'whole' | 'immediate'): Promise<Response> {
  const actor = signedIn(c);
  return withStanding(c, handed, async (stand) => {
    const { meeting, versions, findings, record } = stand;
    const why =
      kind === 'whole'
        ? whyCannotSend(meeting, versions, actor)
        : whyCannotSendAtOnce(meeting, versions, actor);
    if (why) return refuseDeed(c, why);
    const { all, text } = form(c);
    const read = readApprovers(
      text('ordforande'),
      all('justerare'),
      stand.candidates,
      stand.procedure.approvers,
    );
    const faults: { field: string; fault: ApprovalFault }[] = 'faults' in read ? [...read.faults] : [];
    const chosen = record.items.filter(({ id }) => kind === 'whole' || all('paragraf').includes(id));
    const anyway = text('anda').trim();
    if (kind === 'whole' && anyway === '' && findings.some(({ blocking }) => blocking)) {
      faults.push({ field: 'anda', fault: 'findings' });
    }
    if (chosen.length === 0) faults.push({ field: 'paragraf', fault: 'no-items' });
    if ('faults' in read || faults.length > 0) {
      const problems = faults.map(({ field, fault }) => ({ field, sentence: words(c).problem[fault] }));
      const typed = { chair: text('ordforande'), approvers: all('justerare'), items: all('paragraf') };
      return showApproval(c, stand, { problems, typed, problemAt: kind === 'whole' ? '' : 'omedelbart' });
    }
    const { approvalForm, approvalBasis } = stand.procedure;
    await sendForApproval(
      c.get('db'),
      {
        meetingId: meeting.id,
        heldOn: meeting.onDay,
        record,
        kind,
        itemIds: chosen.flatMap(({ id }) => readId<'item'>(id) ?? []),
        form: approvalForm,
        basis: approvalBasis,
        approvers: read.approvers,
        anyway,
        examineAt: handed.publicUrl && `${handed.publicUrl}/granska`,
      },
      await doing(actor, handed),
    );
    return seeOther(c, approvalAddress(meeting.id), kind === 'whole' ? words(c).sent : words(c).sentAtOnce);
  });
}
