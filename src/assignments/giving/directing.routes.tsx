import { bodyStore } from '../../bodies/bodies.store.ts';
import type { Body } from '../../bodies/body.ts';
import type { BodyId } from '../../kernel/actor.ts';
import { cadenceWords } from '../../kernel/cadence.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import type { Knot } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import { assignmentAddress } from '../addresses.ts';
import { mayRestOn } from '../assignment.ts';
import { assignmentStore } from '../assignments.store.ts';
import { readCadence, readStrike } from './directing-form.ts';
import { FanOutPage } from './fan-out.view.tsx';
import type { UnitChoice } from './fan-out.view.tsx';
import { CadencePage, StrikePage } from './forms.view.tsx';
import type { HandedToAssignments } from '../handed.ts';
import { shownStore } from '../shown/shown.store.ts';
import type { ShownAssignment } from '../shown/shown.ts';
import { assignmentTexts } from '../texts.ts';

type Handler = (c: Ctx, shown: ShownAssignment) => Promise<Response>;

/** The assignment of the address, for one of its forms; a no in words where the actor may not. */
const directed = (verb: 'change' | 'fanOut' | 'strike', work: Handler) => async (c: Ctx) => {
  const id = readId<'assignment'>(c.req.param('id'));
  const shown = id && (await shownStore(c.get('db')).assignment(id, signedIn(c), c.get('today')));
  if (!shown) return c.notFound();
  const obstacle = shown.obstacles[verb];
  if (obstacle)
    return show(c, <Refused sentence={assignmentTexts[c.get('locale')].obstacle[obstacle]} />, 403);
  return work(c, shown);
};

/** The decision whose address (or id) was written, if the reader sees it and it is one that the assignment can rest on. */
async function decisionAt(c: Ctx, shown: ShownAssignment, text: string): Promise<Knot | undefined> {
  const id = readId<string>(/[0-9a-f-]{36}/.exec(text)?.[0]);
  const knot = id && (await threadStore(c.get('db')).find(id));
  return knot?.kind === 'decision' && mayRestOn(shown.assignment, knot) ? knot : undefined;
}

/** Cadence, parts and striking off: what those who run the body do with an assignment. */
export const directingRoutes = (handed: HandedToAssignments) =>
  routes()
    .get(
      '/uppdrag/:id/frekvens',
      directed('change', async (c, shown) => {
        const typed = { frekvens: '', fran: c.get('today'), skal: '', beslut: '' };
        return show(c, <CadencePage {...{ shown, typed }} problems={[]} />);
      }),
    )
    .post('/uppdrag/:id/frekvens', directed('change', changeCadence(handed)))
    .get(
      '/uppdrag/:id/avskriv',
      directed('strike', async (c, shown) =>
        show(c, <StrikePage shown={shown} typed={{ skal: '', beslut: '' }} problems={[]} />),
      ),
    )
    .post('/uppdrag/:id/avskriv', directed('strike', strike))
    .get(
      '/uppdrag/:id/fordela',
      directed('fanOut', async (c, shown) => {
        const choice = await fanOutChoice(c, shown, c.req.query('under') ?? '');
        const chosen = choice.units.map((unit) => unit.id);
        return show(c, <FanOutPage {...{ shown, ...choice, chosen }} problems={[]} />);
      }),
    )
    .post('/uppdrag/:id/fordela', directed('fanOut', fanOut));

const changeCadence =
  (handed: HandedToAssignments): Handler =>
  async (c, shown) => {
    const words = assignmentTexts[c.get('locale')];
    const { text } = form(c);
    const typed = {
      frekvens: text('frekvens'),
      fran: text('fran'),
      skal: text('skal'),
      beslut: text('beslut'),
    };
    const read = readCadence(typed, await decisionAt(c, shown, typed.beslut), words.problem);
    if (!read.ok) return show(c, <CadencePage {...{ shown, typed }} problems={read.problem} />, 422);
    const { from, ...given } = read.value;
    await assignmentStore(c.get('db')).changeCadence(
      shown.assignment.id,
      { ...given, words: cadenceWords(given.cadence) },
      { from, today: c.get('today'), calendar: await handed.calendar(c) },
    );
    return seeOther(c, assignmentAddress(shown.assignment.id), words.saved);
  };

async function strike(c: Ctx, shown: ShownAssignment): Promise<Response> {
  const words = assignmentTexts[c.get('locale')];
  const { text } = form(c);
  const typed = { skal: text('skal'), beslut: text('beslut') };
  const read = readStrike(typed, await decisionAt(c, shown, typed.beslut), words.problem);
  if (!read.ok) return show(c, <StrikePage {...{ shown, typed }} problems={read.problem} />, 422);
  const { assignment } = shown;
  const outcome = await assignmentStore(c.get('db')).strike(assignment.id, Number(text('version')), {
    ...read.value,
    on: c.get('today'),
  });
  if (outcome === 'stale') return show(c, <StrikePage {...{ shown, typed }} problems={[]} stale />, 409);
  return seeOther(c, assignmentAddress(assignment.id), words.struckNotice);
}

/** Bodies with units below them. */
function withUnits(bodies: readonly Body[]): Body[] {
  const parents = new Map(bodies.map((body) => [body.id, body.parentId]));
  const above = new Set<BodyId>();
  for (const unit of bodies.filter((body) => body.kind === 'unit')) {
    for (let at = unit.parentId; at && !above.has(at); at = parents.get(at)) above.add(at);
  }
  return bodies.filter((body) => above.has(body.id));
}

/** The body chosen, else the nearest above the giver that has units; and its units. */
async function fanOutChoice(c: Ctx, shown: ShownAssignment, asked: string) {
  const bodies = bodyStore(c.get('db'));
  const all = await bodies.list();
  const offered = withUnits(all);
  const parents = new Map(all.map((body) => [body.id, body.parentId]));
  let under = offered.find((body) => body.id === asked)?.id ?? shown.assignment.givenByBodyId;
  while (under && !offered.some((body) => body.id === under)) under = parents.get(under);
  const present = new Set(
    (await assignmentStore(c.get('db')).partsOf(shown.assignment.id)).map((part) => part.unitId),
  );
  const units: UnitChoice[] = [];
  for (const unit of under ? await bodies.unitsUnder(under, c.get('today')) : []) {
    const postId = await bodies.managerPostOf(unit.id);
    units.push({ id: unit.id, name: unit.name, postId, hasPart: present.has(unit.id) });
  }
  return {
    units,
    under: under ?? '',
    bodies: offered.map((body) => ({ value: body.id, label: body.name })),
  };
}

async function fanOut(c: Ctx, shown: ShownAssignment): Promise<Response> {
  const words = assignmentTexts[c.get('locale')];
  const chosen = form(c).all('enhet');
  const choice = await fanOutChoice(c, shown, form(c).text('under'));
  const units = choice.units.filter((unit) => chosen.includes(unit.id) && !unit.hasPart);
  if (units.length === 0) {
    const problems = [{ field: 'enhet', sentence: words.problem.units }];
    return show(c, <FanOutPage {...{ shown, ...choice, chosen, problems }} />, 422);
  }
  const made = await assignmentStore(c.get('db')).fanOut(
    shown.assignment.id,
    units.map(({ id, name, postId }) => ({ bodyId: id, name, postId })),
    c.get('today'),
  );
  return seeOther(c, assignmentAddress(shown.assignment.id), words.splitNotice(made.length));
}
