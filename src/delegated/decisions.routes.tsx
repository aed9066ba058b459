import type { Actor } from '../kernel/actor.ts';
import { readId } from '../kernel/id.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Problem } from '../platform/web/form.tsx';
import { lengthProblems } from '../platform/web/lengths.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { correctAddress, decisionAddress, newDecisionAddress } from './addresses.ts';
import {
  decisionFaults,
  decisionLengths,
  numberOf,
  whyCannotCorrect,
  whyCannotMinute,
  whyCannotRegister,
} from './decision.ts';
import type { DelegatedDecision, DelegatedId } from './decision.ts';
import { DecisionFormPage, DecisionPage } from './decision.view.tsx';
import { delegatedStore } from './delegated.store.ts';
import type { HandedToDelegated } from './handed.ts';
import { placeWaiting } from './placing.store.ts';
import { chainOf } from './point.ts';
import type { Point } from './point.ts';
import { pointStore } from './points.store.ts';
import { delegatedTexts } from './texts.ts';
import { readDecision, typedDecision } from './typed.ts';
import type { TypedDecision } from './typed.ts';

const words = (c: Ctx) => delegatedTexts[c.get('locale')];
const refuse = (c: Ctx, sentence: string, status: 403 | 409 = 403) =>
  show(c, <Refused sentence={sentence} />, status);

/** Decisions on a body's behalf: registered, told, corrected, and minuted by themselves. */
export const decisionRoutes = (handed: HandedToDelegated) =>
  routes()
    .get('/delegation/ny', async (c) => {
      const points = await mine(c);
      if (points.length === 0) return refuse(c, words(c).noPointForYou);
      return formPage(c, points, {
        ...typedDecision((name) => c.req.query(name) ?? ''),
        dag: c.get('today'),
      });
    })
    .post('/delegation/ny', async (c) => register(c, handed))
    .get('/delegation/:id', (c) =>
      withDecision(c, (decision, point) => showDecision(c, decision, point, handed)),
    )
    .get('/delegation/:id/ratta', (c) =>
      withDecision(c, async (decision, point) => {
        const obstacle = whyCannotCorrect(decision, point, signedIn(c));
        return obstacle
          ? refuse(c, words(c).registerObstacle[obstacle], obstacle === 'corrected' ? 409 : 403)
          : formPage(c, await mine(c, point), asTyped(decision), [], decision);
      }),
    )
    .post('/delegation/:id/ratta', (c) =>
      withDecision(c, async (decision, point) => {
        const store = delegatedStore(c.get('db'));
        await store.hold(decision.id);
        const now = (await store.find(decision.id)) ?? decision;
        const obstacle = whyCannotCorrect(now, point, signedIn(c));
        return obstacle
          ? refuse(c, words(c).registerObstacle[obstacle], obstacle === 'corrected' ? 409 : 403)
          : register(c, handed, now);
      }),
    )
    .post('/delegation/:id/eget-protokoll', (c) =>
      withDecision(c, (decision) => minute(c, decision, handed)),
    );

async function withDecision(
  c: Ctx,
  work: (decision: DelegatedDecision, point: Point) => Response | Promise<Response>,
): Promise<Response> {
  const id = readId<'delegated'>(c.req.param('id'));
  const decision = id && (await delegatedStore(c.get('db')).find(id));
  const point = decision && (await pointStore(c.get('db')).find(decision.pointId));
  return decision && point ? work(decision, point) : c.notFound();
}

/** The points that the actor may register decisions by: those in force, and the one that a correction is about. */
async function mine(c: Ctx, also?: Point): Promise<readonly Point[]> {
  const actor = signedIn(c);
  const points = await pointStore(c.get('db')).inForce(c.get('today'));
  const all = also && !points.some(({ id }) => id === also.id) ? [also, ...points] : points;
  return all.filter((point) => !whyCannotRegister(point, actor) && (!also || point.bodyId === also.bodyId));
}

async function showDecision(c: Ctx, decision: DelegatedDecision, point: Point, handed: HandedToDelegated) {
  const actor = c.get('actor');
  const chain = chainOf(point, await pointStore(c.get('db')).ofBody(decision.bodyId));
  const may = {
    mayCorrect: actor !== undefined && !whyCannotCorrect(decision, point, actor),
    mayMinute: actor !== undefined && !whyCannotMinute(decision, actor),
  };
  const panel = await handed.threadPanel(c, decision.id);
  return show(c, <DecisionPage {...may} decision={decision} chain={chain} panel={panel} />);
}

function formPage(
  c: Ctx,
  points: readonly Point[],
  typed: TypedDecision,
  problems: readonly Problem[] = [],
  corrected?: DelegatedDecision,
): Response | Promise<Response> {
  const shown = corrected
    ? { title: words(c).correctOf(numberOf(corrected)), action: correctAddress(corrected.id) }
    : { title: words(c).newDecision, action: newDecisionAddress };
  const isCorrection = corrected !== undefined;
  const page = <DecisionFormPage {...shown} {...{ points, typed, problems, isCorrection }} />;
  return show(c, page, problems.length > 0 ? 422 : 200);
}

async function register(c: Ctx, handed: HandedToDelegated, corrected?: DelegatedDecision): Promise<Response> {
  const db = c.get('db');
  const actor = signedIn(c);
  const typed = typedDecision(form(c).text);
  const pointId = readId<'delegation-point'>(typed.punkt);
  const found = pointId && (await pointStore(db).find(pointId));
  const point = found && (!corrected || corrected.bodyId === found.bodyId) ? found : undefined;
  const obstacle = point && whyCannotRegister(point, actor);
  if (obstacle) return refuse(c, words(c).registerObstacle[obstacle]);
  const read = readDecision(typed);
  const chain = point ? chainOf(point, await pointStore(db).ofBody(point.bodyId)) : [];
  const problems = [
    ...decisionFaults(read, chain, c.get('today')).map(({ field, problem }) => ({
      field,
      sentence: words(c).decisionProblem[problem],
    })),
    ...lengthProblems(typed, decisionLengths, c.get('locale')),
  ];
  const { decidedOn, visibility } = read;
  if (!point || !decidedOn || !visibility || problems.length > 0)
    return formPage(c, await mine(c), typed, problems, corrected);
  const id = await delegatedStore(db).register(
    {
      ...read,
      point,
      decidedOn,
      visibility,
      decidedById: deciderOf(typed, actor),
      correctsId: corrected?.id,
    },
    actor.person,
  );
  return seeOther(c, decisionAddress(id), await saidOf(c, handed, id, point));
}

/** The one who registers has decided where it is that person's own name. */
const deciderOf = (typed: TypedDecision, actor: Actor) =>
  typed.beslutsfattare.startsWith(actor.name) ? actor.person : undefined;

async function saidOf(c: Ctx, handed: HandedToDelegated, id: DelegatedId, { notified, bodyId }: Point) {
  const decision = await delegatedStore(c.get('db')).find(id);
  const number = decision ? numberOf(decision) : '';
  if (!notified) return words(c).registered(number);
  const placed = await placeWaiting(c.get('db'), handed.placeItem, c.get('today'), bodyId);
  return placed > 0 ? words(c).registeredPlaced(number) : words(c).registeredWaits(number);
}

/** Minutes of its own and their notice, in one transaction: both or neither. */
async function minute(c: Ctx, seen: DelegatedDecision, handed: HandedToDelegated): Promise<Response> {
  const store = delegatedStore(c.get('db'));
  await store.hold(seen.id);
  const decision = (await store.find(seen.id)) ?? seen;
  const actor = signedIn(c);
  const obstacle = whyCannotMinute(decision, actor);
  if (obstacle) return refuse(c, words(c).minutesObstacle[obstacle], obstacle === 'done' ? 409 : 403);
  const noticeAddress = await handed.announce(c, {
    bodyId: decision.bodyId,
    bodyName: decision.bodyName,
    ...noticeOf(decision),
  });
  const done = await store.minute(decision.id, { on: c.get('today'), by: actor.person, noticeAddress });
  return done === 'stale'
    ? refuse(c, words(c).stale, 409)
    : seeOther(c, decisionAddress(decision.id), words(c).ownMinutesDone);
}

/** What stands on the public board: the decision itself only where it is public (domain.md R5); in Swedish, as notices are. */
function noticeOf(decision: DelegatedDecision): { heading: string; text: string } {
  const { ownMinutesNotice, ownMinutesText } = delegatedTexts.sv;
  const number = numberOf(decision);
  return decision.visibility === 'public'
    ? { heading: ownMinutesNotice(`${number}: ${decision.heading}`).slice(0, 300), text: decision.text }
    : { heading: ownMinutesNotice(number), text: ownMinutesText(decision.pointNumber, decision.decidedOn) };
}

const asTyped = (decision: DelegatedDecision): TypedDecision => ({
  punkt: decision.pointId,
  dag: decision.decidedOn,
  rubrik: decision.heading,
  text: decision.text,
  arende: decision.caseNumber,
  beslutsfattare: decision.decidedBy,
  foredragande: decision.presenter,
  deltog: decision.tookPart,
  bradska: decision.urgency,
  synlighet: decision.visibility,
});
