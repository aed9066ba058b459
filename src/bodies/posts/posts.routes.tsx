import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { postAddress } from '../addresses.ts';
import { bodyStore } from '../bodies.store.ts';
import { postKinds } from '../body.ts';
import type { Body, Post, PostKind } from '../body.ts';
import { refuse } from '../members/members.routes.tsx';
import type { HandedToBodies } from '../pages/bodies.routes.tsx';
import { whyCannotKeepOrganisation } from '../rules.ts';
import { postIn } from './holdings.routes.tsx';
import { PostFormPage } from './post-form.view.tsx';
import { PostPage } from './post.view.tsx';
import { postTexts } from './texts.ts';

type Typed = Readonly<Record<string, string>>;

export const postRoutes = (handed: Pick<HandedToBodies, 'threadPanel'>) =>
  routes()
    .get('/organ/:id/poster/ny', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      return why ? refuse(c, why) : show(c, <PostFormPage body={body} typed={{}} />);
    })
    .post('/organ/:id/poster/ny', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      if (why) return refuse(c, why);
      const { typed } = form(c);
      const read = readPost(c, typed);
      if ('problems' in read) {
        return show(c, <PostFormPage body={body} typed={typed} problems={read.problems} />, 422);
      }
      await bodyStore(c.get('db')).addPost({ bodyId: body.id, ...read });
      return seeOther(c, `/organ/${body.id}#befattningar`, postTexts[c.get('locale')].added);
    })
    .get('/poster/:id', async (c) => {
      const post = await postIn(c);
      if (!post) return c.notFound();
      const store = bodyStore(c.get('db'));
      return show(
        c,
        <PostPage
          post={post}
          holdings={await store.holdingsOfPost(post.id)}
          memberships={await store.membershipsOfPosts([post.id])}
          panel={await handed.threadPanel(c, post.id)}
        />,
      );
    })
    .get('/poster/:id/andra', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const post = await postIn(c);
      if (!post) return c.notFound();
      if (why) return refuse(c, why);
      const typed = { titel: post.title, slag: post.kind, uppdrag: post.mission };
      return show(c, <PostFormPage body={bodyOf(post)} post={post} typed={typed} />);
    })
    .post('/poster/:id/andra', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const post = await postIn(c);
      if (!post) return c.notFound();
      return why ? refuse(c, why) : savePost(c, post);
    });

const bodyOf = (post: Post) => ({ id: post.bodyId, name: post.bodyName });

async function bodyIn(c: Ctx): Promise<Body | undefined> {
  const id = readId<'body'>(c.req.param('id'));
  return id && bodyStore(c.get('db')).find(id);
}

async function savePost(c: Ctx, post: Post) {
  const { typed } = form(c);
  const version = Number(typed['version']);
  const shown = { body: bodyOf(post), post, typed, version };
  const read = readPost(c, typed);
  if ('problems' in read) return show(c, <PostFormPage {...shown} problems={read.problems} />, 422);
  if ((await bodyStore(c.get('db')).changePost(post.id, version, read)) === 'stale') {
    return show(c, <PostFormPage {...shown} stored={post} />, 409);
  }
  return seeOther(c, postAddress(post.id), postTexts[c.get('locale')].saved);
}

type Read = { title: string; kind: PostKind; mission: string };

function readPost(c: Ctx, typed: Typed): Read | { problems: { field: string; sentence: string }[] } {
  const words = postTexts[c.get('locale')];
  const title = (typed['titel'] ?? '').replace(/\s+/g, ' ');
  const kind = postKinds.find((one) => one === typed['slag']);
  const problems = [
    ...(title === '' ? [{ field: 'titel', sentence: words.needsTitle }] : []),
    ...(kind ? [] : [{ field: 'slag', sentence: words.needsKind }]),
  ];
  if (problems.length > 0 || !kind) return { problems };
  return { title, kind, mission: typed['uppdrag'] ?? '' };
}
