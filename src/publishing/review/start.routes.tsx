import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { lengthProblems } from '../../platform/web/lengths.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { threadStore } from '../../thread/thread.store.ts';
import { reviewAddress, routineAddress } from '../addresses.ts';
import type { HandedToPublishing } from '../handed.ts';
import { whyCannotHandle, whyCannotStart } from '../publication.ts';
import { publicationStore } from '../publications.store.ts';
import { routineStore } from '../reviews.store.ts';
import { readRoutine, routineLengths, whyCannotSetRoutine } from '../routine.ts';
import { words } from './desk.routes.tsx';
import { RoutinePage } from './routine.view.tsx';
import { PublishingPage, StartPage } from './start.view.tsx';

/** Where a review begins, what is under review, and the routine for it. Comes before `/publicering/:id`. */
export const startRoutes = (handed: HandedToPublishing) =>
  routes()
    .get('/publicering', async (c) => {
      signedIn(c);
      return show(c, <PublishingPage rows={await publicationStore(c.get('db')).inReview()} />);
    })
    .get('/publicering/rutin', async (c) => {
      const maySet = whyCannotSetRoutine(signedIn(c)) === undefined;
      return show(c, <RoutinePage routine={await routineStore(c.get('db')).current()} maySet={maySet} />);
    })
    .post('/publicering/rutin', (c) => setRoutine(c))
    .get('/moten/:id/publicering', (c) => startPage(c, handed))
    .post('/moten/:id/publicering', (c) => start(c, handed));

async function setRoutine(c: Ctx): Promise<Response> {
  const actor = signedIn(c);
  if (whyCannotSetRoutine(actor)) return show(c, <Refused sentence={words(c).notAdministrator} />, 403);
  const { typed } = form(c);
  const problems = lengthProblems(typed, routineLengths, c.get('locale'));
  const read = readRoutine(typed);
  const wrong = 'problems' in read ? read.problems : [];
  problems.push(
    ...wrong.map(({ field, problem }) => ({ field, sentence: words(c).routineProblem[problem] })),
  );
  const routines = routineStore(c.get('db'));
  if (problems.length > 0 || 'problems' in read)
    return show(
      c,
      <RoutinePage routine={await routines.current()} maySet problems={problems} typed={typed} />,
      422,
    );
  await routines.set(read.routine, actor.person);
  return seeOther(c, routineAddress, words(c).routineSaved);
}

async function startPage(c: Ctx, handed: HandedToPublishing): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'meeting'>(c.req.param('id'));
  const meeting = id && (await threadStore(c.get('db')).find(id));
  if (!id || meeting?.kind !== 'meeting' || !meeting.bodyId) return c.notFound();
  const obstacle = whyCannotHandle(meeting.bodyId, actor);
  if (obstacle && !actor.auditor) return show(c, <Refused sentence={words(c).obstacle[obstacle]} />, 403);
  const publications = await publicationStore(c.get('db')).ofMeeting(id);
  const startable = (await handed.approvedOf(c, id)).map((source) => {
    const standing = publications.find(
      ({ versionId, state }) =>
        versionId === source.versionId && (state === 'review' || state === 'published'),
    );
    return { source, obstacle: whyCannotStart(source, standing, actor) };
  });
  const title = [meeting.title, meeting.day && dayInWords(meeting.day, c.get('locale'))]
    .filter(Boolean)
    .join(' ');
  return show(
    c,
    <StartPage meetingId={id} meeting={title} startable={startable} publications={publications} />,
  );
}

/** Begins the review of minutes that are approved; of what is not, there is nothing to begin with (R4). */
async function start(c: Ctx, handed: HandedToPublishing): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'meeting'>(c.req.param('id'));
  const sources = id ? await handed.approvedOf(c, id) : [];
  const source = sources.find(({ versionId }) => versionId === form(c).text('protokoll'));
  if (!source) return c.notFound();
  const obstacle = whyCannotStart(source, undefined, actor);
  if (obstacle) return show(c, <Refused sentence={words(c).obstacle[obstacle]} />, 403);
  const publication = await publicationStore(c.get('db')).start(source, actor.person);
  return seeOther(c, reviewAddress(publication), words(c).begun);
}
