import type { PersonId } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { threadStore } from '../../thread/thread.store.ts';
import type { KnotId } from '../../thread/knot.ts';
import { bodyAddress, membershipAddress } from '../addresses.ts';
import { bodyStore } from '../bodies.store.ts';
import type { Body } from '../body.ts';
import type { Fault } from '../body-form.ts';
import { labels } from '../labels.ts';
import type { Match } from '../matching.ts';
import type { Membership } from '../membership.ts';
import { choosePerson } from '../people/choose-person.store.ts';
import type { Chosen } from '../people/choose-person.store.ts';
import {
  whyCannotEnd,
  whyCannotGiveRole,
  whyCannotKeep,
  whyCannotKeepMembers,
  whyCannotWithdraw,
} from '../rules.ts';
import type { Obstacle } from '../rules.ts';
import { isTwice, readEnd, readMembership } from './membership-form.ts';
import type { MemberFault, MembershipDraft } from './membership-form.ts';
import { MembershipFormPage } from './membership-form.view.tsx';
import { MembershipPage } from './membership.view.tsx';
import { memberTexts } from './texts.ts';

type Shown = { faults?: readonly Fault<MemberFault>[]; matches?: readonly Match<PersonId>[] };

export const memberRoutes = () =>
  routes()
    .get('/organ/:id/ledamoter/ny', async (c) => {
      const actor = signedIn(c);
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const why = whyCannotKeepMembers(body.id, actor);
      if (why) return refuse(c, why);
      return showForm(c, body, { vem: 'person', fran: c.get('today') }, 200);
    })
    .post('/organ/:id/ledamoter/ny', async (c) => {
      const actor = signedIn(c);
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const { typed } = form(c);
      const store = bodyStore(c.get('db'));
      const posts = await store.allPosts();
      const read = readMembership(typed, new Set(posts.map((post) => post.id)));
      if ('faults' in read) return showForm(c, body, typed, 422, read);
      const why = whyCannotKeepMembers(body.id, actor) ?? whyCannotGiveRole(read.draft.role, actor);
      if (why) return refuse(c, why);
      const decision = await decisionIn(c, typed['beslut'] ?? '');
      if (decision === 'unknown') {
        return showForm(c, body, typed, 422, { faults: [{ field: 'beslut', fault: 'decision' }] });
      }
      return addMember(c, body, read.draft, decision);
    })
    .get('/organ/:id/ledamoter/:membership', async (c) => {
      signedIn(c);
      const membership = await membershipIn(c);
      if (!membership) return c.notFound();
      return show(c, <MembershipPage membership={membership} typed={{ sistadag: c.get('today') }} />);
    })
    .post('/organ/:id/ledamoter/:membership/avsluta', async (c) => {
      const actor = signedIn(c);
      const membership = await membershipIn(c);
      if (!membership) return c.notFound();
      const why = whyCannotKeep(membership, actor) ?? whyCannotEnd(membership, c.get('today'));
      if (why) return refuse(c, why);
      const { typed } = form(c);
      const read = readEnd(typed, membership);
      const decision = await decisionIn(c, typed['beslut'] ?? '');
      const faults: Fault<MemberFault>[] = 'faults' in read ? [...read.faults] : [];
      if (decision === 'unknown') faults.push({ field: 'beslut', fault: 'decision' });
      if ('faults' in read || decision === 'unknown') return showMembership(c, membership, faults);
      await bodyStore(c.get('db')).endMembership(membership.id, read.on, read.reason, decision);
      return done(c, membership, 'ended');
    })
    .post('/organ/:id/ledamoter/:membership/aterta', async (c) => {
      const actor = signedIn(c);
      const membership = await membershipIn(c);
      if (!membership) return c.notFound();
      const why = whyCannotKeep(membership, actor) ?? whyCannotWithdraw(membership);
      if (why) return refuse(c, why);
      const because = form(c).text('fel');
      if (because === '') return showMembership(c, membership, [{ field: 'fel', fault: 'why' }]);
      await bodyStore(c.get('db')).withdrawMembership(membership.id, because);
      return done(c, membership, 'withdrawn');
    });

async function bodyIn(c: Ctx): Promise<Body | undefined> {
  const id = readId<'body'>(c.req.param('id'));
  return id && bodyStore(c.get('db')).find(id);
}

async function membershipIn(c: Ctx): Promise<Membership | undefined> {
  const id = readId<'membership'>(c.req.param('membership'));
  const found = id && (await bodyStore(c.get('db')).findMembership(id));
  return found && found.body.id === c.req.param('id') ? found : undefined;
}

export const refuse = (c: Ctx, why: Obstacle) =>
  show(c, <Refused sentence={labels[c.get('locale')].obstacle[why]} />, 403);

/** The decision an address in a form leads to; undefined for no address. */
async function decisionIn(c: Ctx, address: string): Promise<KnotId | undefined | 'unknown'> {
  if (address === '') return undefined;
  const id = readId<string>(/[0-9a-f-]{36}/.exec(address)?.[0]);
  const knot = id && (await threadStore(c.get('db')).find(id));
  return knot && knot.kind === 'decision' ? knot.id : 'unknown';
}

async function addMember(c: Ctx, body: Body, draft: MembershipDraft, decisionId: KnotId | undefined) {
  const store = bodyStore(c.get('db'));
  const { typed } = form(c);
  const { named } = draft;
  const represents = draft.representsId && (await store.find(draft.representsId));
  const chosen: Chosen | undefined =
    named.as === 'post' ? undefined : await choosePerson(c.get('db'), named, body.id);
  if (chosen && 'matches' in chosen) {
    const { matches } = chosen;
    return showForm(c, body, typed, 422, { matches, faults: [{ field: 'vilken', fault: 'which' }] });
  }
  const member = named.as === 'post' ? named.postId : chosen?.personId;
  if (member && isTwice(draft, member, await store.membershipsOf(body.id))) {
    const field = named.as === 'post' ? 'befattning' : 'person';
    return showForm(c, body, typed, 422, { faults: [{ field, fault: 'twice' }] });
  }
  await store.addMembership({
    bodyId: body.id,
    ...(named.as === 'post' ? { postId: named.postId } : { personId: chosen?.personId }),
    role: draft.role,
    rank: draft.rank,
    representsId: represents?.id,
    validFrom: draft.validFrom,
    validUntil: draft.validUntil,
    reason: draft.reason,
    decisionId,
  });
  return seeOther(c, bodyAddress(body.id), memberTexts[c.get('locale')].added);
}

export const problemsOf = (c: Ctx, faults: readonly Fault<MemberFault>[] = []) =>
  faults.map(({ field, fault }) => ({ field, sentence: memberTexts[c.get('locale')].problem[fault] }));

async function showForm(
  c: Ctx,
  body: Body,
  typed: Readonly<Record<string, string>>,
  status: 200 | 422,
  shown: Shown = {},
) {
  const store = bodyStore(c.get('db'));
  const organisations = (await store.list()).filter((one) => one.kind === 'externalOrganisation');
  return show(
    c,
    <MembershipFormPage
      body={body}
      typed={typed}
      problems={problemsOf(c, shown.faults)}
      matches={shown.matches}
      people={await store.peopleForChoosing()}
      posts={await store.allPosts()}
      organisations={organisations}
    />,
    status,
  );
}

const showMembership = (c: Ctx, membership: Membership, faults: readonly Fault<MemberFault>[]) =>
  show(
    c,
    <MembershipPage membership={membership} typed={form(c).typed} problems={problemsOf(c, faults)} />,
    422,
  );

const done = (c: Ctx, membership: Membership, said: 'ended' | 'withdrawn') =>
  seeOther(
    c,
    membershipAddress(membership.body.id, membership.id),
    memberTexts[c.get('locale')].notice[said],
  );
