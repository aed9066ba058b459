import { bodyStore } from '../bodies/bodies.store.ts';
import { runsBody } from '../kernel/actor.ts';
import { readDay } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { outboxStore } from '../platform/mail/outbox.store.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Problem } from '../platform/web/form.tsx';
import { lengthProblems } from '../platform/web/lengths.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { motionAddress } from './addresses.ts';
import { answerTo } from './answer.ts';
import type { HandedToMotions } from './handed.ts';
import {
  endFaults,
  motionLengths,
  outcomes,
  whyCannotHandOver,
  whyCannotHandle,
  whyCannotReport,
} from './motion.ts';
import type { Motion, MotionObstacle } from './motion.ts';
import { MotionPage } from './motion.view.tsx';
import { motionStore } from './motions.store.ts';
import { placeForDecision, placeReport } from './placing.store.ts';
import { motionTexts } from './texts.ts';
import type { RegisterProblem } from './swedish.ts';

const words = (c: Ctx) => motionTexts[c.get('locale')];
const refuse = (c: Ctx, sentence: string, status: 403 | 409) =>
  show(c, <Refused sentence={sentence} />, status);
const stale = (c: Ctx) => refuse(c, words(c).stale, 409);
const versionIn = (c: Ctx): number => Number(form(c).text('version'));

/** A motion's own page, and what those who handle it do: forecast, agenda, account, handing over, end. */
export const motionRoutes = (handed: HandedToMotions) =>
  routes()
    .get('/motioner/:id', (c) => withMotion(c, undefined, (motion) => showMotion(c, motion, handed)))
    .post('/motioner/:id/dagordning', (c) =>
      withMotion(c, whyCannotHandle, async (motion) => {
        const placed = await placeForDecision(c.get('db'), handed.placeItem, motion, c.get('today'));
        return seeOther(c, motionAddress(motion.id), placed ? words(c).placed : words(c).noMeeting);
      }),
    )
    .post('/motioner/:id/prognos', (c) =>
      withMotion(c, whyCannotHandle, (motion) => forecast(c, motion, handed)),
    )
    .post('/motioner/:id/redovisa', (c) =>
      withMotion(c, whyCannotReport, (motion) => report(c, motion, handed)),
    )
    .post('/motioner/:id/overlat', (c) =>
      withMotion(c, whyCannotHandOver, (motion) => handOver(c, motion, handed)),
    )
    .post('/motioner/:id/avgor', (c) => withMotion(c, whyCannotHandle, (motion) => end(c, motion, handed)));

const conflicts: ReadonlySet<MotionObstacle> = new Set([
  'ended',
  'handed-over',
  'no-clock',
  'not-a-proposal',
  'reported',
]);

async function withMotion(
  c: Ctx,
  why: ((motion: Motion, actor: ReturnType<typeof signedIn>) => MotionObstacle | undefined) | undefined,
  work: (motion: Motion) => Promise<Response>,
): Promise<Response> {
  const id = readId<'motion'>(c.req.param('id'));
  const motion = id && (await motionStore(c.get('db')).find(id));
  if (!motion) return c.notFound();
  const obstacle = why?.(motion, signedIn(c));
  return obstacle
    ? refuse(c, words(c).obstacle[obstacle], conflicts.has(obstacle) ? 409 : 403)
    : work(motion);
}

async function showMotion(
  c: Ctx,
  motion: Motion,
  handed: HandedToMotions,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const db = c.get('db');
  const actor = c.get('actor');
  const handle = actor !== undefined && !whyCannotHandle(motion, actor);
  const bodies = handle ? await bodyStore(db).list() : [];
  const options = (kinds: readonly string[]) =>
    bodies.filter(({ kind }) => kinds.includes(kind)).map(({ id, name }) => ({ value: id, label: name }));
  const decisions = handle ? await handed.decisionsOn(db, [motion.id]) : [];
  const page = (
    <MotionPage
      motion={motion}
      may={{
        handle,
        report: handle && !whyCannotReport(motion, actor),
        handOver: handle && !whyCannotHandOver(motion, actor),
      }}
      asksForAnswer={handle && (await motionStore(db).contactOf(motion.id)) !== undefined}
      bodies={options(['executiveBoard', 'committee', 'subcommittee', 'preparation', 'administration'])}
      boards={options(['executiveBoard', 'committee'])}
      decisions={decisions.map(({ id, title, decidedOn }) => ({ value: id, label: `${decidedOn} ${title}` }))}
      typed={problems.length > 0 ? form(c).typed : undefined}
      problems={problems}
      panel={await handed.threadPanel(c, motion.id)}
    />
  );
  return show(c, page, problems.length > 0 ? 422 : 200);
}

const fault = (c: Ctx, field: string, problem: RegisterProblem): Problem => ({
  field,
  sentence: words(c).registerProblem[problem],
});

async function forecast(c: Ctx, motion: Motion, handed: HandedToMotions): Promise<Response> {
  const typed = form(c).typed;
  const on = readDay(typed['prognos']);
  const note = typed['prognosnot'] ?? '';
  const problems = [
    ...(typed['prognos'] && !on ? [fault(c, 'prognos', 'not-a-day')] : []),
    ...lengthProblems(typed, { prognosnot: motionLengths.prognosnot }, c.get('locale')),
  ];
  if (problems.length > 0) return showMotion(c, motion, handed, problems);
  const preparedById = readId<'body'>(typed['bereds']);
  const done = await motionStore(c.get('db')).forecast(motion, versionIn(c), { preparedById, on, note });
  return done === 'stale' ? stale(c) : seeOther(c, motionAddress(motion.id), words(c).forecastSaved);
}

async function report(c: Ctx, motion: Motion, handed: HandedToMotions): Promise<Response> {
  const text = form(c).text('redovisning');
  const problems = [
    ...(text === '' ? [fault(c, 'redovisning', 'no-report')] : []),
    ...lengthProblems({ redovisning: text }, { redovisning: motionLengths.redovisning }, c.get('locale')),
  ];
  if (problems.length > 0) return showMotion(c, motion, handed, problems);
  const today = c.get('today');
  const done = await motionStore(c.get('db')).report(motion, versionIn(c), { on: today, text });
  if (done === 'stale') return stale(c);
  const placed = await placeReport(c.get('db'), handed.placeItem, motion, today);
  return seeOther(c, motionAddress(motion.id), placed ? words(c).reportSaved : words(c).reportWaits);
}

async function handOver(c: Ctx, motion: Motion, handed: HandedToMotions): Promise<Response> {
  const id = readId<'body'>(form(c).text('namnd'));
  const board = id && (await bodyStore(c.get('db')).find(id));
  if (!board || (board.kind !== 'committee' && board.kind !== 'executiveBoard'))
    return showMotion(c, motion, handed, [fault(c, 'namnd', 'no-board')]);
  const done = await motionStore(c.get('db')).handOver(motion, versionIn(c), board.id);
  return done === 'stale' ? stale(c) : seeOther(c, motionAddress(motion.id), words(c).handedOver);
}

/** Settles it with the decision that did, and answers whoever proposed and asked for an answer. */
async function end(c: Ctx, motion: Motion, handed: HandedToMotions): Promise<Response> {
  const db = c.get('db');
  const typed = form(c).typed;
  const outcome = outcomes.find((one) => one === typed['utfall']);
  const taken = await handed.decisionsOn(db, [motion.id]);
  const decision = taken.find(({ id, bodyId }) => id === typed['beslut'] && bodyId === motion.bodyId);
  const endedOn = decision?.decidedOn ?? readDay(typed['dag']);
  const reason = typed['skal'] ?? '';
  const faults = endFaults(
    motion,
    { outcome, endedOn, hasDecision: decision !== undefined, reason },
    c.get('today'),
  );
  const problems = [
    ...faults.map(({ field, problem }) => ({ field, sentence: words(c).endProblem[problem] })),
    ...lengthProblems(typed, { skal: motionLengths.skal }, c.get('locale')),
  ];
  if (!outcome || !endedOn || problems.length > 0) return showMotion(c, motion, handed, problems);
  const motions = motionStore(db);
  const done = await motions.end(motion, versionIn(c), {
    outcome,
    endedOn,
    reason,
    decisionId: decision?.id,
  });
  if (done === 'stale') return stale(c);
  const mailed = await answer(c, motion, handed.publicUrl);
  return seeOther(c, motionAddress(motion.id), mailed ? words(c).endMailed : words(c).endSaved);
}

/** The letter is put in the outbox in the same transaction, and the address forgotten here (domain.md R9). */
async function answer(c: Ctx, { id, bodyId, councilId }: Motion, publicUrl: string): Promise<boolean> {
  const motions = motionStore(c.get('db'));
  const mail = await motions.contactOf(id);
  const ended = await motions.find(id);
  const from = runsBody(signedIn(c), bodyId) ? bodyId : councilId;
  const letter = mail !== undefined && ended ? answerTo(ended, from, mail, publicUrl) : undefined;
  if (!letter) return false;
  await outboxStore(c.get('db')).put(letter);
  await motions.forgetContact(id);
  return true;
}
