import { createHash } from 'node:crypto';
import { bodyStore } from '../bodies/bodies.store.ts';
import { inForce } from '../bodies/body.ts';
import { readId } from '../kernel/id.ts';
import { callerOf } from '../platform/web/caller.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Problem } from '../platform/web/form.tsx';
import { lengthProblems } from '../platform/web/lengths.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { inboxAddress, motionAddress, thanksAddress } from './addresses.ts';
import type { HandedToMotions } from './handed.ts';
import { keptOf, proposalFaults, proposalLengths, typedProposal } from './intake.ts';
import type { HandedIn } from './intake.ts';
import { intakeStore } from './intake.store.ts';
import { numberOf, whyCannotRegister } from './motion.ts';
import { motionStore } from './motions.store.ts';
import { placeNew } from './placing.store.ts';
import { InboxPage, ProposalFormPage, ThanksPage } from './proposal.view.tsx';
import { motionTexts } from './texts.ts';

const words = (c: Ctx) => motionTexts[c.get('locale')];

/** Citizens' proposals: handed in by anybody without signing in, read and registered by those who run the council. */
export const publicRoutes = (handed: HandedToMotions) =>
  routes()
    .get('/medborgarforslag/nytt', async (c) =>
      (await councilOf(c))
        ? show(c, <ProposalFormPage typed={typedProposal(() => '')} />)
        : show(c, <Refused sentence={words(c).closed} />, 404),
    )
    .post('/medborgarforslag/nytt', (c) => handIn(c))
    .get('/medborgarforslag/tack', (c) => show(c, <ThanksPage />))
    .get('/medborgarforslag/inkomna', (c) => inbox(c))
    .post('/medborgarforslag/inkomna/:id/registrera', (c) =>
      withProposal(c, (one) => register(c, one, handed)),
    )
    .post('/medborgarforslag/inkomna/:id/avvisa', (c) => withProposal(c, (one) => refuseProposal(c, one)));

/** The municipality's council: proposals are made to it. */
async function councilOf(c: Ctx) {
  const bodies = await bodyStore(c.get('db')).list();
  return bodies.find((body) => body.kind === 'council' && inForce(body, c.get('today')));
}

async function handIn(c: Ctx): Promise<Response> {
  const council = await councilOf(c);
  if (!council) return show(c, <Refused sentence={words(c).closed} />, 404);
  const typed = typedProposal(form(c).text);
  if (typed.webbplats !== '') return seeOther(c, thanksAddress); // a program: thanked, and nothing kept
  const problems = [
    ...proposalFaults(typed).map(({ field, problem }) => ({
      field,
      sentence: words(c).proposalProblem[problem],
    })),
    ...lengthProblems(typed, proposalLengths, c.get('locale')),
  ];
  if (problems.length > 0) return show(c, <ProposalFormPage typed={typed} problems={problems} />, 422);
  const today = c.get('today');
  const callerHash = createHash('sha256')
    .update(`${callerOf(c)} ${today}`)
    .digest();
  const kept = await intakeStore(c.get('db')).handIn(
    { ...keptOf(typed), councilId: council.id },
    { today, callerHash },
  );
  return kept === 'too-many'
    ? show(c, <ProposalFormPage typed={typed} tooMany />, 429)
    : seeOther(c, thanksAddress);
}

async function inbox(c: Ctx, problems: readonly Problem[] = []): Promise<Response> {
  const actor = signedIn(c);
  const council = await councilOf(c);
  const obstacle = council && whyCannotRegister(council.id, actor);
  if (obstacle) return show(c, <Refused sentence={words(c).obstacle[obstacle]} />, 403);
  const proposals = await intakeStore(c.get('db')).waiting();
  return show(c, <InboxPage proposals={proposals} problems={problems} />, problems.length > 0 ? 422 : 200);
}

async function withProposal(c: Ctx, work: (one: HandedIn) => Promise<Response>): Promise<Response> {
  const actor = signedIn(c);
  const council = await councilOf(c);
  const obstacle = council && whyCannotRegister(council.id, actor);
  if (obstacle) return show(c, <Refused sentence={words(c).obstacle[obstacle]} />, 403);
  const id = readId<'handed-in-proposal'>(c.req.param('id'));
  if (!id || !(await intakeStore(c.get('db')).find(id))) return c.notFound();
  const one = await intakeStore(c.get('db')).take(id);
  return one ? work(one) : show(c, <Refused sentence={words(c).stale} />, 409);
}

/** Read and registered: raised the day it came in, and on the next agenda. */
async function register(c: Ctx, one: HandedIn, handed: HandedToMotions): Promise<Response> {
  const db = c.get('db');
  const by = signedIn(c).person;
  const id = await motionStore(db).register(
    {
      kind: 'citizenProposal',
      councilId: one.councilId,
      heading: one.heading,
      text: one.text,
      caseNumber: '',
      raisedOn: one.receivedOn,
      proposers: one.showName ? one.name : '',
      isChild: one.isChild,
      mail: one.mail,
    },
    by,
  );
  await intakeStore(db).registered(one.id, id, by);
  const motion = await motionStore(db).find(id);
  const placed = motion && (await placeNew(db, handed.placeItem, motion, c.get('today')));
  const number = motion ? numberOf(motion) : '';
  return seeOther(
    c,
    motionAddress(id),
    placed ? words(c).registeredPlaced(number) : words(c).registered(number),
  );
}

async function refuseProposal(c: Ctx, one: HandedIn): Promise<Response> {
  const reason = form(c).text('skal').slice(0, 1000);
  if (reason === '')
    return inbox(c, [{ field: `skal-${one.id}`, sentence: words(c).registerProblem['no-reason'] }]);
  await intakeStore(c.get('db')).refuse(one.id, reason, signedIn(c).person);
  return seeOther(c, inboxAddress, words(c).refused);
}
