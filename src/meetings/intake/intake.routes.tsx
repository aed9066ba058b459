import { bodyStore } from '../../bodies/bodies.store.ts';
import { runsBody } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { tooLong } from '../for-change.routes.tsx';
import type { HandedToPapers } from '../papers/papers.routes.tsx';
import { intakeAddress } from './addresses.ts';
import { forMatter, page, refuse, versionOf, words } from './for-matter.routes.tsx';
import { intakeKinds, intakeLengths, stateAfterEdit, whyCannotEdit, whyCannotPropose } from './intake.ts';
import type { Intake, NewIntake } from './intake.ts';
import { EditIntakePage, ProposePage } from './intake-form.view.tsx';
import { intakeStore } from './intake.store.ts';
import { IntakeListPage, MyIntakesPage } from './list.view.tsx';
import { intakePaperRoutes } from './papers.routes.tsx';
import { verbRoutes } from './verbs.routes.tsx';

const underway = ['proposed', 'prepared', 'returned'] as const;
const everything = [...underway, 'placed', 'withdrawn'] as const;

/** Matters proposed to bodies, prepared, and put on agendas. */
export const intakeRoutes = (handed: HandedToPapers) =>
  routes()
    .get('/beredningslista', async (c) => {
      const actor = signedIn(c);
      const bodies = (await bodyStore(c.get('db')).list()).filter(({ id }) => runsBody(actor, id));
      const matters = await intakeStore(c.get('db')).ofPerson(actor.person);
      return show(
        c,
        <MyIntakesPage matters={matters} bodies={bodies} mayPropose={!whyCannotPropose(actor)} />,
      );
    })
    .get('/beredningslista/organ/:organ', async (c) => {
      const actor = signedIn(c);
      const id = readId<'body'>(c.req.param('organ'));
      const body = id && (await bodyStore(c.get('db')).find(id));
      if (!body) return c.notFound();
      const all = c.req.query('visa') === 'alla';
      const matters = await intakeStore(c.get('db')).ofBody(body.id, all ? everything : underway);
      const shown = { body, matters, all, mayPropose: !whyCannotPropose(actor) };
      return show(c, <IntakeListPage {...shown} />);
    })
    .get('/beredningslista/nytt', async (c) => {
      const why = whyCannotPropose(signedIn(c));
      if (why) return refuse(c, why);
      const bodies = await bodyStore(c.get('db')).list();
      const typed = { organ: c.req.query('organ') ?? '', slag: 'decision' };
      return show(c, <ProposePage bodies={bodies} typed={typed} />);
    })
    .post('/beredningslista/nytt', async (c) => {
      const actor = signedIn(c);
      const why = whyCannotPropose(actor);
      if (why) return refuse(c, why);
      const bodies = await bodyStore(c.get('db')).list();
      const { typed } = form(c);
      const body = bodies.find(({ id }) => id === typed['organ']);
      const { matter, problems } = readMatter(c);
      if (!body) problems.unshift({ field: 'organ', sentence: words(c).problem.noBody });
      if (!body || !matter || problems.length > 0) {
        return show(c, <ProposePage bodies={bodies} typed={typed} problems={problems} />, 422);
      }
      const id = await intakeStore(c.get('db')).propose(body.id, matter, { by: actor.person });
      return seeOther(c, intakeAddress(id), words(c).proposed);
    })
    .get('/beredningslista/:id', (c) => forMatter(c, undefined, (matter) => page(c, matter)))
    .get('/beredningslista/:id/andra', (c) =>
      forMatter(c, whyCannotEdit, async (matter) =>
        show(c, <EditIntakePage matter={matter} typed={asTyped(matter)} />),
      ),
    )
    .post('/beredningslista/:id/andra', (c) => forMatter(c, whyCannotEdit, (matter) => edit(c, matter)))
    .route('/', intakePaperRoutes(handed))
    .route('/', verbRoutes());

async function edit(c: Ctx, matter: Intake): Promise<Response> {
  const { typed } = form(c);
  const read = readMatter(c);
  if (!read.matter || read.problems.length > 0) {
    return show(c, <EditIntakePage matter={matter} typed={typed} problems={read.problems} />, 422);
  }
  const state = stateAfterEdit(matter.state);
  const outcome = await intakeStore(c.get('db')).change(matter.id, versionOf(c), state, read.matter);
  if (outcome === 'stale') return show(c, <EditIntakePage matter={matter} typed={typed} stale />, 409);
  const again = matter.state === 'returned';
  return seeOther(c, intakeAddress(matter.id), again ? words(c).proposedAgain : words(c).saved);
}

function readMatter(c: Ctx): { matter: NewIntake | undefined; problems: Problem[] } {
  const { text, typed } = form(c);
  const { noHeading, noKind } = words(c).problem;
  const kind = intakeKinds.find((one) => one === text('slag'));
  const problems: Problem[] = [
    ...(text('rubrik').trim() === '' ? [{ field: 'rubrik', sentence: noHeading }] : []),
    ...(kind ? [] : [{ field: 'slag', sentence: noKind }]),
    ...tooLong(c, typed, intakeLengths),
  ];
  const said = {
    heading: text('rubrik').trim(),
    caseNumber: text('arende'),
    presenter: text('foredragande'),
  };
  return { matter: kind && { ...said, kind, text: text('text') }, problems };
}

const asTyped = (matter: Intake) => ({
  rubrik: matter.heading,
  slag: matter.kind,
  arende: matter.caseNumber ?? '',
  foredragande: matter.presenter,
  text: matter.text,
});
