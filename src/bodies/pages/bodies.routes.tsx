import type { VNode } from 'preact';
import type { BodyId } from '../../kernel/actor.ts';
import { readDay } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { readList } from '../../platform/web/list.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { bodyAddress } from '../addresses.ts';
import { bodyStore } from '../bodies.store.ts';
import { bodyKinds } from '../body.ts';
import type { Body } from '../body.ts';
import { bodyAsTyped, readBody } from '../body-form.ts';
import type { BodyFault, Fault } from '../body-form.ts';
import { bodiesInList } from '../lists.store.ts';
import { refuse } from '../members/members.routes.tsx';
import { whyCannotKeepOrganisation } from '../rules.ts';
import { bodyTexts } from '../texts.ts';
import { treeOf } from '../tree.ts';
import { BodyFormPage } from './body-form.view.tsx';
import { BodyPage } from './body.view.tsx';
import { BodiesPage } from './list.view.tsx';

/** What the bodies need of the rest of the house: the thread, and other slices' sections of a body's page. */
export type HandedToBodies = {
  readonly threadPanel: (c: Ctx, id: string) => Promise<VNode | undefined>;
  readonly sections: (c: Ctx, bodyId: BodyId) => Promise<VNode | undefined>;
};

export const bodyPageRoutes = (handed: HandedToBodies) =>
  routes()
    .get('/organ', (c) => showBodies(c))
    .get('/organ/ny', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      if (why) return refuse(c, why);
      const bodies = await bodyStore(c.get('db')).list();
      const typed = { overordnat: c.req.query('under') ?? '', synlighet: 'internal' };
      return show(c, <BodyFormPage typed={typed} bodies={bodies} />);
    })
    .post('/organ/ny', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      if (why) return refuse(c, why);
      const store = bodyStore(c.get('db'));
      const bodies = await store.list();
      const { typed } = form(c);
      const read = readBody(typed, bodies);
      if ('faults' in read) {
        const problems = problemsOf(c, read.faults);
        return show(c, <BodyFormPage typed={typed} bodies={bodies} problems={problems} />, 422);
      }
      const id = await store.addBody(read.draft);
      return seeOther(c, bodyAddress(id), bodyTexts[c.get('locale')].added);
    })
    .get('/organ/:id/andra', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      if (why) return refuse(c, why);
      const bodies = await bodyStore(c.get('db')).list();
      return show(c, <BodyFormPage body={body} typed={bodyAsTyped(body)} bodies={bodies} />);
    })
    .post('/organ/:id/andra', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      return why ? refuse(c, why) : saveBody(c, body);
    })
    .post('/organ/:id/namn', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      if (why) return refuse(c, why);
      const alias = form(c).text('namn').trim();
      const words = bodyTexts[c.get('locale')];
      if (alias === '') {
        return showBody(c, handed, { problems: [{ field: 'namn', sentence: words.needsAlias }] });
      }
      await bodyStore(c.get('db')).addBodyAlias(body.id, alias);
      return seeOther(c, `${bodyAddress(body.id)}#namn-i-protokoll`, words.saved);
    })
    .post('/organ/:id/namn/:alias/ta-bort', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const body = await bodyIn(c);
      const id = readId<'alias'>(c.req.param('alias'));
      if (!body || !id) return c.notFound();
      if (why) return refuse(c, why);
      await bodyStore(c.get('db')).removeBodyAlias(body.id, id);
      return seeOther(c, `${bodyAddress(body.id)}#namn-i-protokoll`, bodyTexts[c.get('locale')].saved);
    })
    .get('/organ/:id', (c) => showBody(c, handed));

async function saveBody(c: Ctx, body: Body) {
  const store = bodyStore(c.get('db'));
  const bodies = await store.list();
  const { typed } = form(c);
  const version = Number(typed['version']);
  const read = readBody(typed, bodies, body.id);
  const shown = { body, typed, bodies, version };
  if ('faults' in read) {
    return show(c, <BodyFormPage {...shown} problems={problemsOf(c, read.faults)} />, 422);
  }
  if ((await store.changeBody(body.id, version, read.draft)) === 'stale') {
    return show(c, <BodyFormPage {...shown} stored={body} />, 409);
  }
  return seeOther(c, bodyAddress(body.id), bodyTexts[c.get('locale')].saved);
}

async function showBodies(c: Ctx) {
  const db = c.get('db');
  const words = (c.req.query('ord') ?? '').trim().slice(0, 100);
  const kind = bodyKinds.find((one) => one === c.req.query('slag'));
  if (c.req.query('visa') !== 'lista' && words === '' && !kind) {
    const bodies = await bodyStore(db).list();
    const shown = { as: 'tree', tree: treeOf(bodies) } as const;
    return show(c, <BodiesPage shown={shown} words="" kind={undefined} any={bodies.length > 0} />);
  }
  const view = readList(c, { sorts: ['name', 'kind', 'members'], defaultSort: 'name' });
  const { rows, total } = await bodiesInList(db, { words, kind, ...view }, c.get('today'));
  return show(c, <BodiesPage shown={{ as: 'list', rows, total, view }} words={words} kind={kind} any />);
}

async function showBody(
  c: Ctx,
  handed: HandedToBodies,
  { problems }: { problems?: readonly Problem[] } = {},
) {
  const body = await bodyIn(c);
  if (!body) return c.notFound();
  const store = bodyStore(c.get('db'));
  const on = readDay(c.req.query('dag')) ?? c.get('today');
  const posts = await store.postsOf(body.id);
  const ids = posts.map((post) => post.id);
  return show(
    c,
    <BodyPage
      body={body}
      above={await store.above(body.id)}
      below={await store.childrenOf(body.id)}
      aliases={await store.bodyAliasesOf(body.id)}
      on={on}
      members={await store.membersOn(body.id, on)}
      all={await store.membershipsOf(body.id)}
      posts={posts}
      holders={await store.holdersOf(ids, on)}
      held={await store.heldPosts(ids, on)}
      panel={await handed.threadPanel(c, body.id)}
      sections={await handed.sections(c, body.id)}
      problems={problems}
    />,
    problems ? 422 : 200,
  );
}

async function bodyIn(c: Ctx): Promise<Body | undefined> {
  const id = readId<'body'>(c.req.param('id'));
  return id && bodyStore(c.get('db')).find(id);
}

const problemsOf = (c: Ctx, faults: readonly Fault<BodyFault>[]) =>
  faults.map(({ field, fault }) => ({ field, sentence: bodyTexts[c.get('locale')][fault] }));
