import { bodyStore } from '../bodies/bodies.store.ts';
import type { Body } from '../bodies/body.ts';
import { readDay } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Option, Problem } from '../platform/web/form.tsx';
import { lengthProblems } from '../platform/web/lengths.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { newPointAddress, orderAddress, passOnAddress } from './addresses.ts';
import { keptLaws } from './law.ts';
import type { KeptKind } from './law.ts';
import { OrderPage } from './order.view.tsx';
import { PointFormPage } from './point-form.view.tsx';
import { pointFaults, pointLengths, whyCannotEnd, whyCannotKeepOrder, whyCannotPassOn } from './point.ts';
import type { NewPoint, OrderObstacle, Point, PointFault, PointProblem } from './point.ts';
import { pointStore } from './points.store.ts';
import { delegatedTexts } from './texts.ts';
import { blankPoint, readPoint, typedPoint } from './typed.ts';
import type { TypedPoint } from './typed.ts';

const words = (c: Ctx) => delegatedTexts[c.get('locale')];
const refuse = (c: Ctx, obstacle: OrderObstacle) => {
  const status = obstacle === 'already-ended' || obstacle === 'not-in-force' ? 409 : 403;
  return show(c, <Refused sentence={words(c).orderObstacle[obstacle]} />, status);
};

/** The scheme of delegation of a body: read, added to, passed on and ended. */
export const orderRoutes = () =>
  routes()
    .get('/organ/:id/delegationsordning', (c) => withBody(c, (body) => showOrder(c, body)))
    .get('/organ/:id/delegationsordning/ny', (c) =>
      withBody(c, (body) => {
        const obstacle = whyCannotKeepOrder(body.id, signedIn(c));
        return obstacle ? refuse(c, obstacle) : formPage(c, body, blankPoint({ fran: c.get('today') }));
      }),
    )
    .post('/organ/:id/delegationsordning/ny', (c) =>
      withBody(c, (body) => {
        const obstacle = whyCannotKeepOrder(body.id, signedIn(c));
        return obstacle ? refuse(c, obstacle) : addPoint(c, body, undefined);
      }),
    )
    .get('/organ/:id/delegationsordning/:punkt/vidare', (c) =>
      withPoint(c, (body, point) => {
        const obstacle = whyCannotPassOn(point, signedIn(c), c.get('today'));
        const fran = c.get('today');
        return obstacle
          ? refuse(c, obstacle)
          : formPage(
              c,
              body,
              blankPoint({ nummer: point.number, fran, till: point.validUntil ?? '' }),
              point,
            );
      }),
    )
    .post('/organ/:id/delegationsordning/:punkt/vidare', (c) =>
      withPoint(c, (body, point) => {
        const obstacle = whyCannotPassOn(point, signedIn(c), c.get('today'));
        return obstacle ? refuse(c, obstacle) : addPoint(c, body, point);
      }),
    )
    .post('/organ/:id/delegationsordning/:punkt/avsluta', (c) =>
      withPoint(c, (body, point) => endPoint(c, body, point)),
    );

type Answer = Response | Promise<Response>;

async function withBody(c: Ctx, work: (body: Body) => Answer): Promise<Response> {
  const id = readId<'body'>(c.req.param('id'));
  const body = id && (await bodyStore(c.get('db')).find(id));
  return body ? work(body) : c.notFound();
}

const withPoint = (c: Ctx, work: (body: Body, point: Point) => Answer): Promise<Response> =>
  withBody(c, async (body) => {
    const id = readId<'delegation-point'>(c.req.param('punkt'));
    const point = id && (await pointStore(c.get('db')).find(id));
    return point && point.bodyId === body.id ? work(body, point) : c.notFound();
  });

async function showOrder(c: Ctx, body: Body, problems: readonly Problem[] = []): Promise<Response> {
  const actor = c.get('actor');
  const today = c.get('today');
  const points = await pointStore(c.get('db')).ofBody(body.id);
  const parentOf = (point: Point) => points.find(({ id }) => id === point.parentId);
  const page = (
    <OrderPage
      body={body}
      points={points}
      showsEnded={c.req.query('alla') === 'ja'}
      mayKeep={actor !== undefined && !whyCannotKeepOrder(body.id, actor)}
      mayPassOn={(point) => actor !== undefined && !whyCannotPassOn(point, actor, today)}
      mayEnd={(point) => actor !== undefined && !whyCannotEnd(point, parentOf(point), actor, today)}
      problems={problems}
    />
  );
  return show(c, page, problems.length > 0 ? 422 : 200);
}

/** Posts, the bodies below, and the members of the body on that day; those who may not be chosen are refused by name. */
async function delegatesOf(c: Ctx, body: Body, onlyPosts: boolean): Promise<readonly Option[]> {
  const store = bodyStore(c.get('db'));
  const posts = await store.allPosts();
  const options: Option[] = posts.map(({ id, title, bodyName }) => ({
    value: `post:${id}`,
    label: `${title}, ${bodyName}`,
  }));
  if (onlyPosts) return options;
  const below = (await store.childrenOf(body.id)).filter(
    ({ kind }) => kind === 'subcommittee' || kind === 'presidium',
  );
  const members = await store.membersOn(body.id, c.get('today'));
  return [
    ...below.map(({ id, name }) => ({ value: `body:${id}`, label: name })),
    ...members.flatMap(({ person }) =>
      person ? [{ value: `person:${person.id}`, label: person.name }] : [],
    ),
    ...options,
  ];
}

async function formPage(
  c: Ctx,
  body: Body,
  typed: TypedPoint,
  parent?: Point,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const action = parent ? passOnAddress(body.id, parent.id) : newPointAddress(body.id);
  const delegates = await delegatesOf(c, body, parent !== undefined);
  return show(
    c,
    <PointFormPage {...{ body, typed, parent, problems, action, delegates }} />,
    problems.length > 0 ? 422 : 200,
  );
}

async function addPoint(c: Ctx, body: Body, parent: Point | undefined): Promise<Response> {
  const points = pointStore(c.get('db'));
  const typed = typedPoint(form(c).text);
  await points.oneAtATime(body.id);
  const { point, matterKind, faults } = readPoint(typed, body.id, parent);
  const facts = point && {
    ...(await factsOf(c, point)),
    matterKind,
    parent,
    others: await points.ofBody(body.id),
  };
  const all = [...faults, ...(point && facts ? pointFaults(point, facts) : [])];
  const problems = [...inWords(c, all), ...lengthProblems(typed, pointLengths, c.get('locale'))];
  if (!point || problems.length > 0) return formPage(c, body, typed, parent, problems);
  await points.add(point, signedIn(c).person);
  return seeOther(c, orderAddress(body.id), words(c).addedPoint);
}

async function factsOf(c: Ctx, { bodyId, delegate, validFrom }: NewPoint) {
  const store = bodyStore(c.get('db'));
  const post = delegate.postId && (await store.findPost(delegate.postId));
  const members = delegate.personId ? await store.membersOn(bodyId, validFrom) : [];
  const alternates = delegate.kind === 'alternate';
  const isMember = members.some(
    ({ person, role }) => person?.id === delegate.personId && (role === 'alternate') === alternates,
  );
  return { isMember, isHead: post?.kind === 'headOfAdministration' };
}

async function endPoint(c: Ctx, body: Body, point: Point): Promise<Response> {
  const points = pointStore(c.get('db'));
  const parent = point.parentId && (await points.find(point.parentId));
  const obstacle = whyCannotEnd(point, parent || undefined, signedIn(c), c.get('today'));
  if (obstacle) return refuse(c, obstacle);
  const on = readDay(form(c).text('sista'));
  const field = `sista-${point.id}`;
  if (!on || on < point.validFrom) {
    const problem = on ? 'ends-before-start' : 'no-day';
    return showOrder(c, body, [{ field, sentence: words(c).pointProblem[problem] }]);
  }
  const seen = { id: point.id, validUntil: readDay(form(c).text('slut')) };
  const outcome = await points.end(seen, on);
  if (outcome === 'decided-later')
    return showOrder(c, body, [{ field, sentence: words(c).pointProblem['decided-later'] }]);
  return outcome === 'stale'
    ? show(c, <Refused sentence={words(c).stale} />, 409)
    : seeOther(c, orderAddress(body.id), words(c).endedPoint);
}

const isKept = (problem: PointProblem): problem is KeptKind => keptLaws.some(({ kind }) => kind === problem);
const inWords = (c: Ctx, faults: readonly PointFault[]): Problem[] =>
  faults.map(({ field, problem }) => ({
    field,
    sentence: isKept(problem)
      ? words(c).kept(keptLaws.find(({ kind }) => kind === problem)?.source ?? 'KL 6:38')
      : words(c).pointProblem[problem],
  }));
