import { readId } from '../../kernel/id.ts';
import { bodyStore } from '../../bodies/bodies.store.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { lengthProblems } from '../../platform/web/lengths.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { correctAddress, draftsAddress, editAddress, newNoticeAddress, noticeAddress } from '../addresses.ts';
import type { HandedToNoticeBoard } from '../handed.ts';
import { noticeKinds } from '../law.ts';
import type { NoticeKind } from '../law.ts';
import { noticeLengths, whyCannotCorrect, whyCannotEdit, whyCannotPost } from '../notice.ts';
import type { Notice } from '../notice.ts';
import { noticeStore } from '../notices.store.ts';
import type { Moment } from '../notices.store.ts';
import { ChooseKindPage, DraftsPage, NoticeFormPage } from './notice-form.view.tsx';
import { postingTexts } from './texts.ts';
import type { PostingTexts } from './texts.ts';
import { asTyped, blankNotice, readNotice, typedFrom } from './typed.ts';
import type { FieldProblem, TypedNotice } from './typed.ts';

const words = (c: Ctx) => postingTexts[c.get('locale')];

/** Writing, posting and correcting notices. A draft is seen as it will stand, then posted; what is posted is not changed. */
export const postingRoutes = (handed: HandedToNoticeBoard) =>
  routes()
    .get('/anslagstavla/utkast', async (c) => {
      signedIn(c);
      return show(c, <DraftsPage drafts={await noticeStore(c.get('db')).drafts()} />);
    })
    .get('/anslagstavla/nytt', (c) => newNotice(c))
    .post('/anslagstavla/nytt', (c) => draftNotice(c, handed))
    .get('/anslagstavla/:id/andra', (c) =>
      withNotice(c, whyCannotEdit, async (notice) => editPage(c, notice, asTyped(notice))),
    )
    .post('/anslagstavla/:id/andra', (c) => withNotice(c, whyCannotEdit, (notice) => changeDraft(c, notice)))
    .post('/anslagstavla/:id/ansla', (c) =>
      withNotice(c, whyCannotEdit, async (notice) => {
        const version = Number(form(c).text('version'));
        const outcome = await noticeStore(c.get('db')).post(notice.id, version, momentOf(c, handed));
        if (outcome === 'stale') return stale(c);
        return outcome === 'posted'
          ? seeOther(c, noticeAddress(notice.id), words(c).posted)
          : seeOther(c, noticeAddress(outcome.id), words(c).postedBefore);
      }),
    )
    .post('/anslagstavla/:id/kasta', (c) =>
      withNotice(c, whyCannotEdit, async (notice) => {
        const outcome = await noticeStore(c.get('db')).drop(notice.id, Number(form(c).text('version')));
        return outcome === 'stale' ? stale(c) : seeOther(c, draftsAddress, words(c).dropped);
      }),
    )
    .get('/anslagstavla/:id/ratta', (c) =>
      withNotice(c, whyCannotCorrect, async (notice) => correctPage(c, notice, asTyped(notice))),
    )
    .post('/anslagstavla/:id/ratta', (c) =>
      withNotice(c, whyCannotCorrect, (notice) => correct(c, notice, handed)),
    );

/** When and by whom something is done here. */
export const momentOf = (c: Ctx, { now }: HandedToNoticeBoard): Moment => ({
  now: now(),
  today: c.get('today'),
  by: signedIn(c).person,
});

type Why = Parameters<typeof whyCannotEdit>[1];
/** Does the work on the address's notice when nothing stands in the actor's way. */
export async function withNotice(
  c: Ctx,
  why: (notice: Notice, actor: Why) => keyof PostingTexts['obstacle'] | undefined,
  work: (notice: Notice) => Response | Promise<Response>,
): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'notice'>(c.req.param('id'));
  const notice = id && (await noticeStore(c.get('db')).find(id));
  if (!notice) return c.notFound();
  const obstacle = why(notice, actor);
  return obstacle
    ? refuse(c, words(c).obstacle[obstacle], whyCannotPost(notice.bodyId, actor) ? 403 : 409)
    : work(notice);
}

export const refuse = (c: Ctx, sentence: string, status: 403 | 409): Response | Promise<Response> =>
  show(c, <Refused sentence={sentence} />, status);
const stale = (c: Ctx) => refuse(c, words(c).stale, 409);

const kindIn = (text: string | undefined): NoticeKind | undefined =>
  noticeKinds.find((kind) => kind === text);

async function newNotice(c: Ctx): Promise<Response> {
  const bodies = await postingBodies(c);
  if (bodies.length === 0) return refuse(c, words(c).obstacle['not-running-the-body'], 403);
  const kind = kindIn(c.req.query('slag'));
  if (!kind) return show(c, <ChooseKindPage />);
  const organ = bodies.find(({ id }) => id === c.req.query('organ'))?.id ?? '';
  const shown = { purpose: 'new', kind, bodies, action: newNoticeAddress } as const;
  return show(c, <NoticeFormPage {...shown} typed={blankNotice({ organ })} />);
}

async function draftNotice(c: Ctx, handed: HandedToNoticeBoard): Promise<Response> {
  const bodies = await postingBodies(c);
  if (bodies.length === 0) return refuse(c, words(c).obstacle['not-running-the-body'], 403);
  const kind = kindIn(form(c).text('slag'));
  if (!kind) return refuse(c, words(c).problem['not-on-the-list'], 409);
  const typed = typedFrom(form(c).text);
  const body = bodies.find(({ id }) => id === typed.organ);
  const read = readNotice(typed, { kind, body, today: c.get('today') });
  const long = tooLong(c, typed);
  if (!('text' in read) || long.length > 0) {
    const problems = [...inWords(c, 'text' in read ? [] : read.problems), ...long];
    const shown = { purpose: 'new', kind, bodies, action: newNoticeAddress, typed, problems } as const;
    return show(c, <NoticeFormPage {...shown} />, 422);
  }
  const id = await noticeStore(c.get('db')).draft(read.text, momentOf(c, handed));
  return seeOther(c, noticeAddress(id), words(c).saved);
}

function editPage(c: Ctx, notice: Notice, typed: TypedNotice, problems: readonly FieldProblem[] = []) {
  const shown = {
    purpose: 'edit',
    kind: notice.kind,
    action: editAddress(notice.id),
    bodies: [],
    typed,
    version: notice.version,
    problems: [...inWords(c, problems), ...tooLong(c, typed)],
  } as const;
  return show(c, <NoticeFormPage {...shown} />, shown.problems.length > 0 ? 422 : 200);
}

async function changeDraft(c: Ctx, notice: Notice): Promise<Response> {
  const typed = typedFrom(form(c).text);
  const body = await bodyStore(c.get('db')).find(notice.bodyId);
  const read = readNotice(typed, { kind: notice.kind, body, today: c.get('today'), earlier: notice });
  if (!('text' in read)) return editPage(c, notice, typed, read.problems);
  if (tooLong(c, typed).length > 0) return editPage(c, notice, typed);
  const version = Number(form(c).text('version'));
  const outcome = await noticeStore(c.get('db')).changeDraft(notice.id, version, read.text, c.get('today'));
  return outcome === 'stale' ? stale(c) : seeOther(c, noticeAddress(notice.id), words(c).saved);
}

function correctPage(c: Ctx, notice: Notice, typed: TypedNotice, problems: readonly FieldProblem[] = []) {
  const shown = {
    purpose: 'correct',
    kind: notice.kind,
    action: correctAddress(notice.id),
    bodies: [],
    typed,
    problems: [...inWords(c, problems), ...tooLong(c, typed)],
  } as const;
  return show(c, <NoticeFormPage {...shown} />, shown.problems.length > 0 ? 422 : 200);
}

async function correct(c: Ctx, notice: Notice, handed: HandedToNoticeBoard): Promise<Response> {
  const typed = typedFrom(form(c).text);
  const body = await bodyStore(c.get('db')).find(notice.bodyId);
  const read = readNotice(typed, { kind: notice.kind, body, today: c.get('today'), earlier: notice });
  const problems = 'text' in read ? [] : [...read.problems];
  if (typed.skal === '') problems.unshift({ field: 'skal', problem: 'no-reason' });
  if (!('text' in read) || problems.length > 0) return correctPage(c, notice, typed, problems);
  if (tooLong(c, typed).length > 0) return correctPage(c, notice, typed);
  const corrects = { id: notice.id, reason: typed.skal };
  const posted = await noticeStore(c.get('db')).announce({ ...read.text, corrects }, momentOf(c, handed));
  const said = posted.kind === 'posted' ? words(c).posted : words(c).postedBefore;
  return seeOther(c, noticeAddress(posted.id), said);
}

/** The bodies that the actor may post for. */
async function postingBodies(c: Ctx) {
  const actor = signedIn(c);
  const bodies = await bodyStore(c.get('db')).list();
  return bodies.filter(({ id }) => !whyCannotPost(id, actor));
}

const tooLong = (c: Ctx, typed: TypedNotice) => lengthProblems(typed, noticeLengths, c.get('locale'));
const inWords = (c: Ctx, problems: readonly FieldProblem[]) =>
  problems.map(({ field, problem }) => ({ field, sentence: words(c).problem[problem] }));
