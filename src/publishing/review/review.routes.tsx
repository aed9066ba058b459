import { fileURLToPath } from 'node:url';
import { readDay } from '../../kernel/day.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { lengthProblems } from '../../platform/web/lengths.ts';
import { renderPdf } from '../../platform/pdf/render.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { publishingAddress, reviewAddress } from '../addresses.ts';
import { copySheet } from '../copy-sheet.ts';
import { copyOf, copyTitle } from '../copy.ts';
import type { Mark } from '../copy.ts';
import { findingKinds } from '../find/detectors.ts';
import { isSomewhere, undecided } from '../findings.ts';
import type { HandedToPublishing } from '../handed.ts';
import {
  publicationLengths,
  readyProblems,
  whyCannotChoose,
  whyCannotMark,
  whyCannotWithdraw,
} from '../publication.ts';
import { publicationStore } from '../publications.store.ts';
import { reviewStore, routineStore } from '../reviews.store.ts';
import { pdfAnswer } from '../shown/protocols.routes.tsx';
import { forReview, reviewPage, typedIn, withDesk, words } from './desk.routes.tsx';
import type { Desk } from './desk.routes.tsx';
import { ChangedMeanwhile, OverPage } from './over.view.tsx';

const template = fileURLToPath(new URL('../copy.typ', import.meta.url));

/** Reviewing a copy, publishing it, and taking it back. */
export const reviewRoutes = (handed: HandedToPublishing) =>
  routes()
    .get('/publicering/:id', (c) =>
      withDesk(c, (desk) => (desk.publication.state === 'review' ? reviewPage(c, desk) : overPage(c, desk))),
    )
    .get('/publicering/:id/forhandsgranska', (c) => withDesk(c, (desk) => preview(c, handed, desk)))
    .post('/publicering/:id/fynd', (c) => forReview(c, (desk) => decide(c, desk)))
    .post('/publicering/:id/alla', (c) => forReview(c, (desk) => maskAll(c, desk)))
    .post('/publicering/:id/maska', (c) => forReview(c, (desk) => maskMore(c, desk)))
    .post('/publicering/:id/angra', (c) =>
      forReview(c, async ({ publication }) => {
        await reviewStore(c.get('db')).unmark(publication.id, form(c).text('text'));
        return seeOther(c, reviewAddress(publication.id), words(c).saved);
      }),
    )
    .post('/publicering/:id/paragraf', (c) => forReview(c, (desk) => choose(c, desk)))
    .post('/publicering/:id/publicera', (c) => forReview(c, (desk) => publish(c, handed, desk)))
    .post('/publicering/:id/kasta', (c) =>
      forReview(c, async ({ publication }) => {
        const version = Number(form(c).text('version'));
        const done = await publicationStore(c.get('db')).drop(
          publication.id,
          version,
          signedIn(c).person,
          c.get('today'),
        );
        if (done === 'stale') return show(c, <ChangedMeanwhile publication={publication} />, 409);
        return seeOther(c, publishingAddress, words(c).dropped);
      }),
    )
    .post('/publicering/:id/dra-tillbaka', (c) => withDesk(c, (desk) => withdraw(c, desk)));

async function overPage(
  c: Ctx,
  desk: Desk,
  problems?: { field: string; sentence: string }[],
): Promise<Response> {
  const { publication, review } = desk;
  const handled = await reviewStore(c.get('db')).handled(publication.id);
  const obstacle = whyCannotWithdraw(publication, signedIn(c));
  const typed = problems && form(c).text('anledning');
  const page = <OverPage {...{ publication, review, handled, obstacle, problems, typed }} />;
  return show(c, page, problems ? 422 : 200);
}

/** The copy in print: set anew from the masked copy, so that nothing of the original can lie under it. */
const printed = async (handed: HandedToPublishing, { source, review }: Desk) => {
  const copy = copyOf(source, review);
  const { bytes, pages } = await renderPdf({ template, data: copySheet(copy), created: handed.now() });
  return { copy, bytes, pages };
};

async function preview(c: Ctx, handed: HandedToPublishing, desk: Desk): Promise<Response> {
  const { copy, bytes } = await printed(handed, desk);
  return pdfAnswer(c, bytes, copyTitle(copy));
}

const kindIn = (text: string): Mark['kind'] => findingKinds.find((kind) => kind === text) ?? 'free';

async function store(
  c: Ctx,
  { publication }: Desk,
  marks: readonly Omit<Mark, 'byName'>[],
): Promise<Response> {
  await reviewStore(c.get('db')).mark(publication.id, marks, signedIn(c).person);
  return seeOther(c, reviewAddress(publication.id), words(c).saved);
}

/** Masks one finding, or leaves it with its reason. What kind it is the detectors say, not the form. */
async function decide(c: Ctx, desk: Desk): Promise<Response> {
  const sent = form(c);
  const text = sent.text('text');
  const found = desk.findings.flatMap((one) => one.found).find((one) => one.text === text);
  const kind = found?.kind ?? kindIn(sent.text('slag'));
  const choice = sent.text('val') === 'keep' ? ('keep' as const) : ('mask' as const);
  const reason = choice === 'keep' ? sent.text('skal') : '';
  const problem = whyCannotMark({ kind, choice, text, reason, isThere: found !== undefined });
  const problems = lengthProblems({ skal: reason, text }, publicationLengths, c.get('locale'));
  const field = sent.text('plats') ? `${sent.text('plats')}-skal` : '';
  if (problem) problems.push({ field, sentence: words(c).markProblem[problem] });
  if (problems.length > 0) return reviewPage(c, desk, { problems, typed: typedIn(c) });
  return store(c, desk, [{ text, kind, choice, reason }]);
}

/** Masks all of a kind that nobody has decided of. */
async function maskAll(c: Ctx, desk: Desk): Promise<Response> {
  const kind = kindIn(form(c).text('slag'));
  const open = desk.findings.flatMap(({ found }) => found.filter((one) => one.kind === kind && !one.mark));
  const texts = [...new Set(open.map(({ text }) => text))];
  return store(
    c,
    desk,
    texts.map((text) => ({ text, kind, choice: 'mask' as const, reason: '' })),
  );
}

/** Masks words that somebody writes: everywhere they stand. */
async function maskMore(c: Ctx, desk: Desk): Promise<Response> {
  const text = form(c).text('text');
  const problems = lengthProblems({ text }, publicationLengths, c.get('locale'));
  const isThere = problems.length > 0 || isSomewhere(text, desk.source);
  const problem = whyCannotMark({ kind: 'free', choice: 'mask', text, reason: '', isThere });
  if (problem) problems.push({ field: 'text', sentence: words(c).markProblem[problem] });
  if (problems.length > 0) return reviewPage(c, desk, { problems, typed: typedIn(c) });
  return store(c, desk, [{ text, kind: 'free', choice: 'mask', reason: '' }]);
}

/** Takes a § in, or leaves it out. */
async function choose(c: Ctx, desk: Desk): Promise<Response> {
  const sent = form(c);
  const item = desk.source.items.find(({ itemId }) => itemId === sent.text('punkt'));
  if (!item) return c.notFound();
  const choice = sent.text('val') === 'publish' ? ('publish' as const) : ('leave-out' as const);
  const reason = choice === 'publish' ? sent.text('skal') : '';
  const field = `skal-${item.itemId}`;
  const problems = lengthProblems({ skal: reason }, publicationLengths, c.get('locale')).map((one) => ({
    ...one,
    field,
  }));
  const problem = whyCannotChoose(desk.source, { choice, reason });
  if (problem) problems.push({ field, sentence: words(c).choiceProblem[problem] });
  if (problems.length > 0) return reviewPage(c, desk, { problems, typed: typedIn(c) });
  await reviewStore(c.get('db')).choose(
    desk.publication.id,
    { itemId: item.itemId, choice, reason },
    signedIn(c).person,
  );
  return seeOther(c, `${reviewAddress(desk.publication.id)}#punkt-${item.itemId}`, words(c).saved);
}

async function publish(c: Ctx, handed: HandedToPublishing, desk: Desk): Promise<Response> {
  const sent = form(c);
  const { publication } = desk;
  const version = Number(sent.text('version'));
  if (version !== publication.version) return show(c, <ChangedMeanwhile publication={publication} />, 409);
  const { points } = await routineStore(c.get('db')).current();
  const removeOn = readDay(sent.text('bort'));
  const checked = points.filter((point) => sent.all('punkt').includes(point));
  const hasRead = sent.text('last') === 'ja';
  const ready = readyProblems({
    undecided: undecided(desk.findings),
    points,
    checked,
    hasRead,
    removeOn,
    today: c.get('today'),
  });
  if (ready.length > 0 || !removeOn) {
    const problems = ready.map(({ field, problem }) => ({ field, sentence: words(c).readyProblem[problem] }));
    return reviewPage(c, desk, { problems, typed: typedIn(c), checked });
  }
  const outcome = await publicationStore(c.get('db')).publish(publication.id, {
    ...(await printed(handed, desk)),
    version,
    checked,
    by: signedIn(c).person,
    at: handed.now(),
    today: c.get('today'),
    removeOn,
  });
  if (outcome === 'stale') return show(c, <ChangedMeanwhile publication={publication} />, 409);
  return seeOther(c, reviewAddress(publication.id), words(c).publishedNow);
}

/** Takes a published copy from the web at once. */
async function withdraw(c: Ctx, desk: Desk): Promise<Response> {
  const { publication } = desk;
  const actor = signedIn(c);
  const obstacle = whyCannotWithdraw(publication, actor);
  if (obstacle)
    return show(
      c,
      <Refused sentence={words(c).obstacle[obstacle]} />,
      obstacle === 'not-published' ? 409 : 403,
    );
  const reason = form(c).text('anledning');
  const problems = lengthProblems({ anledning: reason }, publicationLengths, c.get('locale'));
  if (reason === '') problems.push({ field: 'anledning', sentence: words(c).noWithdrawReason });
  if (problems.length > 0) return overPage(c, desk, problems);
  const done = await publicationStore(c.get('db')).withdraw(
    publication.id,
    reason,
    actor.person,
    c.get('today'),
  );
  if (done === 'stale') return show(c, <Refused sentence={words(c).obstacle['not-published']} />, 409);
  return seeOther(c, reviewAddress(publication.id), words(c).withdrawnNow);
}
