import { readId } from '../../kernel/id.ts';
import { form, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { Refused } from '../../platform/web/problems.tsx';
import { show } from '../../platform/web/show.tsx';
import type { Review } from '../copy.ts';
import { findingsOf } from '../findings.ts';
import type { Findings } from '../findings.ts';
import { whyCannotHandle, whyCannotReview } from '../publication.ts';
import type { Publication } from '../publication.ts';
import { publicationStore } from '../publications.store.ts';
import { reviewStore, routineStore } from '../reviews.store.ts';
import type { SourceMinutes } from '../source.ts';
import { publishingTexts } from '../texts.ts';
import { ReviewPage } from './review.view.tsx';

export const words = (c: Ctx) => publishingTexts[c.get('locale')];

/** A publication with all that is read and decided of it. */
export type Desk = {
  readonly publication: Publication;
  readonly source: SourceMinutes;
  readonly review: Review;
  readonly findings: readonly Findings[];
};

/** The publication of the address for those who run its body; auditors read it too. */
export async function withDesk(c: Ctx, work: (desk: Desk) => Promise<Response>): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'publication'>(c.req.param('id'));
  const publication = id && (await publicationStore(c.get('db')).find(id));
  if (!publication) return c.notFound();
  const obstacle = whyCannotHandle(publication.bodyId, actor);
  if (obstacle && !actor.auditor) return show(c, <Refused sentence={words(c).obstacle[obstacle]} />, 403);
  const reviews = reviewStore(c.get('db'));
  const source = await reviews.sourceOf(publication.id);
  if (!source) return c.notFound();
  const review = await reviews.of(publication.id);
  return work({ publication, source, review, findings: findingsOf(source, review) });
}

/** The same for whoever changes something in a review that goes on. */
export const forReview = (c: Ctx, work: (desk: Desk) => Promise<Response>): Promise<Response> =>
  withDesk(c, async (desk) => {
    const obstacle = whyCannotReview(desk.publication, signedIn(c));
    if (!obstacle) return work(desk);
    const status = obstacle === 'not-in-review' ? 409 : 403;
    return show(c, <Refused sentence={words(c).obstacle[obstacle]} />, status);
  });

/** The review's page, with what is wrong with a form that was sent. */
export async function reviewPage(
  c: Ctx,
  desk: Desk,
  sent: {
    problems?: readonly Problem[];
    typed?: Readonly<Record<string, string>>;
    checked?: readonly string[];
  } = {},
): Promise<Response> {
  const routine = await routineStore(c.get('db')).current();
  const obstacle = whyCannotReview(desk.publication, signedIn(c));
  const page = <ReviewPage {...desk} {...sent} routine={routine} obstacle={obstacle} />;
  return show(c, page, sent.problems ? 422 : 200);
}

/** What was typed, for a form that is shown again. */
export const typedIn = (c: Ctx): Readonly<Record<string, string>> => form(c).typed;
