import type { BodyId } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { procedureAddress } from '../addresses.ts';
import { bodyStore } from '../bodies.store.ts';
import type { Body } from '../body.ts';
import { procedureAsTyped, readProcedure, whyCannotSetProcedure } from './procedure.ts';
import type { ProcedureObstacle } from './procedure.ts';
import { procedureStore } from './procedure.store.ts';
import { ProcedureFormPage, ProcedurePage } from './procedure.view.tsx';
import { procedureTexts } from './texts.ts';

/** How a body works: what holds, and new rules from a day on. */
export const procedureRoutes = () =>
  routes()
    .get('/organ/:id/arbetsordning', async (c) => {
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const store = procedureStore(c.get('db'));
      const holds = await store.of(body.id, c.get('today'));
      return show(c, <ProcedurePage body={body} holds={holds} history={await store.historyOf(body.id)} />);
    })
    .get('/organ/:id/arbetsordning/andra', async (c) => {
      const actor = signedIn(c);
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const why = whyCannotSetProcedure(body.id, actor);
      if (why) return refuse(c, why);
      const store = procedureStore(c.get('db'));
      const holds = await store.of(body.id, c.get('today'));
      const typed = { ...procedureAsTyped(holds), fran: c.get('today') };
      return show(c, <ProcedureFormPage body={body} typed={typed} seen={await newestOf(c, body.id)} />);
    })
    .post('/organ/:id/arbetsordning/andra', async (c) => {
      const actor = signedIn(c);
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const why = whyCannotSetProcedure(body.id, actor);
      if (why) return refuse(c, why);
      const words = procedureTexts[c.get('locale')];
      const { typed } = form(c);
      const seen = readId<'procedure'>(typed['sett']);
      const read = readProcedure(typed);
      if ('faults' in read) {
        const problems = read.faults.map(({ field, fault }) => ({ field, sentence: words.problem[fault] }));
        return show(
          c,
          <ProcedureFormPage body={body} typed={typed} seen={seen ?? ''} problems={problems} />,
          422,
        );
      }
      const store = procedureStore(c.get('db'));
      const set = await store.set(body.id, read.from, read.procedure, { by: actor.person, seen });
      if (set === 'stale') {
        const stored = await store.of(body.id, c.get('today'));
        const shown = { body, typed, stored, seen: await newestOf(c, body.id) };
        return show(c, <ProcedureFormPage {...shown} />, 409);
      }
      return seeOther(c, procedureAddress(body.id), words.saved);
    });

async function bodyIn(c: Ctx): Promise<Body | undefined> {
  const id = readId<'body'>(c.req.param('id'));
  return id && bodyStore(c.get('db')).find(id);
}

/** The newest rules of a body, whichever day they hold from; '' where none are set. */
const newestOf = async (c: Ctx, bodyId: BodyId): Promise<string> =>
  (await procedureStore(c.get('db')).newestOf(bodyId)) ?? '';

const refuse = (c: Ctx, why: ProcedureObstacle) =>
  show(c, <Refused sentence={procedureTexts[c.get('locale')].obstacle[why]} />, 403);
