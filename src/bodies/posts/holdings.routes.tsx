import { readId } from '../../kernel/id.ts';
import type { PersonId } from '../../kernel/actor.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { holdingAddress, postAddress } from '../addresses.ts';
import { bodyStore } from '../bodies.store.ts';
import { dayField } from '../body-form.ts';
import type { Fault } from '../body-form.ts';
import type { Post } from '../body.ts';
import { labels } from '../labels.ts';
import type { Match } from '../matching.ts';
import { problemsOf, refuse } from '../members/members.routes.tsx';
import { readEnd, readPerson } from '../members/membership-form.ts';
import type { MemberFault } from '../members/membership-form.ts';
import { memberTexts } from '../members/texts.ts';
import type { Holding } from '../membership.ts';
import { choosePerson } from '../people/choose-person.store.ts';
import { overlap, whyCannotEnd, whyCannotKeepOrganisation, whyCannotWithdraw } from '../rules.ts';
import { HoldingFormPage, HoldingPage } from './post-form.view.tsx';
import { postTexts } from './texts.ts';

type Typed = Readonly<Record<string, string>>;

export const holdingRoutes = () =>
  routes()
    .get('/poster/:id/innehavare/ny', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const post = await postIn(c);
      if (!post) return c.notFound();
      return why ? refuse(c, why) : showForm(c, post, { fran: c.get('today') }, 200);
    })
    .post('/poster/:id/innehavare/ny', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      const post = await postIn(c);
      if (!post) return c.notFound();
      return why ? refuse(c, why) : addHolding(c, post);
    })
    .get('/poster/:id/innehavare/:holding', async (c) => {
      signedIn(c);
      const holding = await holdingIn(c);
      return holding ? showHolding(c, holding, { sistadag: c.get('today') }, 200) : c.notFound();
    })
    .post('/poster/:id/innehavare/:holding/avsluta', async (c) => {
      const actor = signedIn(c);
      const holding = await holdingIn(c);
      if (!holding) return c.notFound();
      const why = whyCannotKeepOrganisation(actor) ?? whyCannotEnd(holding, c.get('today'));
      if (why) return refuse(c, why);
      const { typed } = form(c);
      const read = readEnd(typed, holding);
      if ('faults' in read) return showHolding(c, holding, typed, 422, read.faults);
      await bodyStore(c.get('db')).endHolding(holding.id, read.on, read.reason);
      return done(c, holding, 'ended');
    })
    .post('/poster/:id/innehavare/:holding/aterta', async (c) => {
      const actor = signedIn(c);
      const holding = await holdingIn(c);
      if (!holding) return c.notFound();
      const why = whyCannotKeepOrganisation(actor) ?? whyCannotWithdraw(holding);
      if (why) return refuse(c, why);
      const { typed } = form(c);
      const because = typed['fel'] ?? '';
      if (because === '') return showHolding(c, holding, typed, 422, [{ field: 'fel', fault: 'why' }]);
      await bodyStore(c.get('db')).withdrawHolding(holding.id, because);
      return done(c, holding, 'withdrawn');
    });

export async function postIn(c: Ctx): Promise<Post | undefined> {
  const id = readId<'post'>(c.req.param('id'));
  return id && bodyStore(c.get('db')).findPost(id);
}

async function holdingIn(c: Ctx): Promise<Holding | undefined> {
  const id = readId<'holding'>(c.req.param('holding'));
  const found = id && (await bodyStore(c.get('db')).findHolding(id));
  return found && found.post.id === c.req.param('id') ? found : undefined;
}

async function addHolding(c: Ctx, post: Post) {
  const { typed } = form(c);
  const faults: Fault<MemberFault>[] = [];
  const named = readPerson(typed, faults);
  const from = dayField(typed['fran']);
  const until = dayField(typed['till']);
  if (from === undefined) faults.push({ field: 'fran', fault: 'day' });
  if (until === undefined) faults.push({ field: 'till', fault: 'day' });
  else if (from && until && until < from) faults.push({ field: 'till', fault: 'period' });
  if (faults.length > 0 || !named || named.as === 'post') return showForm(c, post, typed, 422, { faults });
  const chosen = await choosePerson(c.get('db'), named, post.bodyId);
  if ('matches' in chosen) {
    return showForm(c, post, typed, 422, { ...chosen, faults: [{ field: 'vilken', fault: 'which' }] });
  }
  const store = bodyStore(c.get('db'));
  const period = { validFrom: from || undefined, validUntil: until || undefined };
  const already = (await store.holdingsOfPost(post.id)).some(
    (one) => one.person?.id === chosen.personId && one.withdrawnBecause === undefined && overlap(one, period),
  );
  if (already) {
    const sentence = postTexts[c.get('locale')].holdsAlready;
    return showForm(c, post, typed, 422, { problems: [{ field: 'person', sentence }] });
  }
  const acting = typed['tillforordnad'] === 'ja';
  const reason = typed['anledning'];
  await store.addHolding({ postId: post.id, personId: chosen.personId, acting, reason, ...period });
  return seeOther(c, postAddress(post.id), postTexts[c.get('locale')].added);
}

async function showForm(
  c: Ctx,
  post: Post,
  typed: Typed,
  status: 200 | 422,
  wrong: {
    faults?: readonly Fault<MemberFault>[];
    matches?: readonly Match<PersonId>[];
    problems?: readonly { field: string; sentence: string }[];
  } = {},
) {
  const people = await bodyStore(c.get('db')).peopleForChoosing();
  const problems = [...problemsOf(c, wrong.faults), ...(wrong.problems ?? [])];
  const shown = { post, people, typed, problems, matches: wrong.matches };
  return show(c, <HoldingFormPage {...shown} />, status);
}

function showHolding(
  c: Ctx,
  holding: Holding,
  typed: Typed,
  status: 200 | 422,
  faults?: readonly Fault<MemberFault>[],
) {
  const { obstacle } = labels[c.get('locale')];
  const may = whyCannotKeepOrganisation(c.get('actor'));
  const end = may ?? whyCannotEnd(holding, c.get('today'));
  const withdraw = may ?? whyCannotWithdraw(holding);
  return show(
    c,
    <HoldingPage
      holding={holding}
      typed={typed}
      problems={problemsOf(c, faults)}
      cannotEnd={end && obstacle[end]}
      cannotWithdraw={withdraw && obstacle[withdraw]}
    />,
    status,
  );
}

const done = (c: Ctx, holding: Holding, said: 'ended' | 'withdrawn') =>
  seeOther(c, holdingAddress(holding.post.id, holding.id), memberTexts[c.get('locale')].notice[said]);
