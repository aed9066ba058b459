import { bodyStore } from '../bodies/bodies.store.ts';
import { runsBody } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';
import { cadenceWords } from '../kernel/cadence.ts';
import { readId } from '../kernel/id.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import type { Option } from '../platform/web/form.tsx';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import type { Knot, Visibility } from '../thread/knot.ts';
import { threadStore } from '../thread/thread.store.ts';
import { narrower } from '../thread/visibility.ts';
import { assignmentAddress } from './addresses.ts';
import { dueNotice, dueReader, typedOf } from './giving/asked.ts';
import { readAssignment, typedAssignment } from './giving/assignment-form.ts';
import type { AssignmentValues, Kept, Problem, Typed } from './giving/assignment-form.ts';
import { titleOf, whyCannotGive, whyCannotGiveAny } from './assignment.ts';
import type { AssignmentId } from './assignment.ts';
import { AssignmentPage } from './shown/assignment.view.tsx';
import { assignmentStore } from './assignments.store.ts';
import type { NewAssignment } from './assignments.store.ts';
import { directingRoutes } from './giving/directing.routes.tsx';
import type { FormChoices } from './giving/fields.view.tsx';
import { ChangePage, NewAssignmentPage } from './giving/forms.view.tsx';
import type { HandedToAssignments } from './handed.ts';
import { registerRoutes } from './register/register.routes.tsx';
import { reportRoutes } from './reports/reports.routes.tsx';
import { shownStore } from './shown/shown.store.ts';
import type { ShownAssignment } from './shown/shown.ts';
import { assignmentTexts } from './texts.ts';

export type { HandedToAssignments } from './handed.ts';

/** Uppdrag: the register, one assignment, its forms and its report-backs. */
export const assignmentRoutes = (handed: HandedToAssignments) =>
  routes()
    .route('/', registerRoutes(handed.publicUrl))
    .route('/', givingRoutes(handed))
    .route('/', changingRoutes(handed))
    .route('/', directingRoutes(handed))
    .route('/', reportRoutes(handed))
    .get('/uppdrag/:id', async (c) => {
      const id = readId<'assignment'>(c.req.param('id'));
      const shown = id && (await shownStore(c.get('db')).assignment(id, c.get('actor'), c.get('today')));
      if (!shown) return c.notFound();
      const panel = await handed.threadPanel(c, shown.assignment.id);
      const source = await handed.sourceSection(c, shown.assignment.id);
      return show(c, <AssignmentPage shown={shown} panel={panel} source={source} />);
    });

async function choicesOf(c: Ctx, actor: Actor): Promise<FormChoices> {
  const bodies = bodyStore(c.get('db'));
  const all = (await bodies.list()).map((body) => ({ value: body.id, label: body.name }));
  const posts = await bodies.allPosts();
  return {
    givers: actor.administrator ? all : all.filter((body) => runsBody(actor, body.value)),
    bodies: all,
    posts: posts.map((post) => ({ value: post.id, label: `${post.title}, ${post.bodyName}` })),
  };
}

/** The decision or proposal an assignment comes of, if the reader sees it. */
async function sourceOf(c: Ctx, text: string): Promise<Knot | undefined> {
  const id = readId<string>(text);
  const knot = id && (await threadStore(c.get('db')).find(id));
  return knot && (knot.kind === 'decision' || knot.kind === 'proposal') ? knot : undefined;
}

/** Never seen by more people than what it came of. */
async function withinSources(c: Ctx, id: AssignmentId, visibility: Visibility): Promise<Visibility> {
  const sources = await threadStore(c.get('db')).sourcesOf([id], 'gives');
  return sources.reduce((narrowest, { knot }) => narrower(narrowest, knot.visibility), visibility);
}

async function readForm(c: Ctx, handed: HandedToAssignments, kept?: Kept) {
  const typed = typedAssignment(form(c).typed, kept?.typed);
  const choices = await choicesOf(c, signedIn(c));
  const [bodies, posts] = [choices.bodies, choices.posts].map((options) => options.map(({ value }) => value));
  const name = (typed.person ?? '').trim();
  const matched = name ? await bodyStore(c.get('db')).matchPeople(name) : [];
  const people = matched.filter((one) => one.score >= 0.8);
  const readDue = dueReader(await handed.calendar(c), c.get('today'));
  const words = assignmentTexts[c.get('locale')].problem;
  const known = { people, bodies: bodies ?? [], posts: posts ?? [], readDue, words, kept };
  const said = dueNotice((typed.senast ?? '').trim(), readDue, c.get('locale'));
  return { typed, read: readAssignment(typed, known), said };
}

const givingRoutes = (handed: HandedToAssignments) => {
  const page = async (c: Ctx, typed: Typed, problems: readonly Problem[], source: Knot | undefined) => {
    const choices = await choicesOf(c, signedIn(c));
    const answer = <NewAssignmentPage {...{ typed, problems, choices }} decision={source} />;
    return show(c, answer, problems.length > 0 ? 422 : 200);
  };
  const refuse = (c: Ctx) => show(c, <Refused sentence={assignmentTexts[c.get('locale')].mayNotGive} />, 403);

  return routes()
    .get('/uppdrag/ny', async (c) => {
      const actor = signedIn(c);
      const source = await sourceOf(c, c.req.query('beslut') ?? '');
      const body = source?.bodyId ?? actor.offices.find((office) => runsBody(actor, office.body))?.body;
      if (whyCannotGive(actor, body, source)) return refuse(c);
      const typed = {
        vad: source?.title ?? '',
        organ: body ?? '',
        synlighet: source?.visibility ?? 'internal',
      };
      return page(c, typed, [], source);
    })
    .post('/uppdrag/ny', async (c) => {
      const actor = signedIn(c);
      if (whyCannotGiveAny(actor)) return refuse(c);
      const { typed, read, said } = await readForm(c, handed);
      const source = await sourceOf(c, typed.beslut ?? '');
      if (!read.ok) return page(c, typed, read.problem, source);
      if (whyCannotGive(actor, read.value.givenByBodyId, source)) return refuse(c);
      const given = newAssignment(read.value, source, c, actor);
      const id = await assignmentStore(c.get('db')).give(given, await handed.calendar(c));
      const notice = `${assignmentTexts[c.get('locale')].givenNotice} ${said}`.trim();
      return seeOther(c, assignmentAddress(id), notice);
    });
};

function newAssignment(
  values: AssignmentValues,
  source: Knot | undefined,
  c: Ctx,
  actor: Actor,
): NewAssignment {
  const { cadence, visibility, ...rest } = values;
  return {
    ...rest,
    cadence: cadence && { cadence, words: cadenceWords(cadence), decisionId: source?.id },
    source: source?.id,
    state: source?.kind === 'proposal' ? 'awaitingBoard' : 'open',
    givenOn: source?.day ?? c.get('today'),
    today: c.get('today'),
    authorId: actor.person,
    visibility,
  };
}

/** What a form that changes it may leave as it is. */
const keptOf = ({ assignment, cadences, knots, parts }: ShownAssignment): Kept => ({
  typed: typedOf(assignment, knots.get(assignment.ownerPersonId ?? '')?.title ?? ''),
  dueOn: assignment.dueOn,
  dueText: assignment.dueText,
  ownerPersonId: assignment.ownerPersonId,
  recurring: cadences.some((row) => row.cadence.kind !== 'none') || parts.length > 0,
});

/** The owner and the receiver that are stored can be left as they are, also by one who does not see them. */
function withStored(
  choices: FormChoices,
  { assignment, knots }: ShownAssignment,
  unseen: string,
): FormChoices {
  const including = (options: readonly Option[], id: string | undefined): readonly Option[] =>
    id === undefined || options.some(({ value }) => value === id)
      ? options
      : [...options, { value: id, label: knots.get(id)?.title ?? unseen }];
  return {
    ...choices,
    bodies: including(choices.bodies, assignment.reportToBodyId),
    posts: including(choices.posts, assignment.ownerPostId),
  };
}

const changingRoutes = (handed: HandedToAssignments) => {
  const load = async (c: Ctx) => {
    const id = readId<'assignment'>(c.req.param('id'));
    return id && shownStore(c.get('db')).assignment(id, signedIn(c), c.get('today'));
  };
  return routes()
    .get('/uppdrag/:id/andra', async (c) => {
      const shown = await load(c);
      if (!shown) return c.notFound();
      const words = assignmentTexts[c.get('locale')];
      const { assignment, obstacles } = shown;
      if (obstacles.change) return show(c, <Refused sentence={words.obstacle[obstacles.change]} />, 403);
      const { typed } = keptOf(shown);
      const choices = withStored(await choicesOf(c, signedIn(c)), shown, words.unchanged);
      return show(
        c,
        <ChangePage {...{ shown, typed, choices }} problems={[]} version={assignment.version} />,
      );
    })
    .post('/uppdrag/:id/andra', async (c) => {
      const shown = await load(c);
      if (!shown) return c.notFound();
      const words = assignmentTexts[c.get('locale')];
      const { assignment, obstacles } = shown;
      if (obstacles.change) return show(c, <Refused sentence={words.obstacle[obstacles.change]} />, 403);
      const { typed, read, said } = await readForm(c, handed, keptOf(shown));
      const choices = withStored(await choicesOf(c, signedIn(c)), shown, words.unchanged);
      const version = Number(form(c).text('version'));
      if (!read.ok) {
        return show(c, <ChangePage {...{ shown, typed, choices, version }} problems={read.problem} />, 422);
      }
      const unit =
        assignment.parentId && assignment.unitId ? shown.knots.get(assignment.unitId)?.title : undefined;
      const title = titleOf(read.value.what, unit);
      const outcome = await assignmentStore(c.get('db')).change(assignment.id, version, {
        ...read.value,
        visibility: await withinSources(c, assignment.id, read.value.visibility),
        title,
      });
      if (outcome === 'changed') {
        return seeOther(c, assignmentAddress(assignment.id), `${words.saved} ${said}`.trim());
      }
      const stale = { version: assignment.version, problems: [], stale: true };
      return show(c, <ChangePage {...{ shown, typed, choices, ...stale }} />, 409);
    });
};
