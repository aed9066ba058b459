import type { Actor } from '../kernel/actor.ts';
import type { BodyId } from '../kernel/actor.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import type { Body } from '../bodies/body.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx, FormFields } from '../platform/web/context.ts';
import { seeOther, show } from '../platform/web/show.tsx';
import { visibilities } from '../thread/knot.ts';
import { meetingAddress } from './addresses.ts';
import { contextStore } from './context/context.store.ts';
import { inWords, refuse, tooLong } from './for-change.routes.tsx';
import type { HandedToMeetings } from './handed.ts';
import { meetingKinds, meetingLengths, whyCannotBe, whyCannotPlan } from './meeting.ts';
import { meetingStore } from './meetings.store.ts';
import { PlanPage } from './plan.view.tsx';
import type { TypedMeeting } from './plan.view.tsx';
import { readTimes } from './problem.ts';
import type { FieldProblem } from './problem.ts';
import { fillNextAgenda, inFilled } from './standing/fill.routes.tsx';
import { meetingTexts } from './texts.ts';

type ToPlace = Pick<HandedToMeetings, 'waitingReports' | 'returningItems' | 'placeWaitingMatters'>;

/** Planning a meeting; what waited for one goes on its agenda. */
export const planRoutes = (handed: ToPlace) =>
  routes()
    .get('/moten/ny', async (c) => {
      const bodies = await plannable(c, signedIn(c));
      if (bodies.length === 0) return refuse(c, 'not-running-the-body');
      const asked = bodies.find((body) => body.id === c.req.query('organ'));
      const only = bodies.length === 1 ? bodies[0] : undefined;
      return show(c, <PlanPage bodies={bodies} typed={blank((asked ?? only)?.id ?? '')} />);
    })
    .post('/moten/ny', async (c) => {
      const actor = signedIn(c);
      const bodies = await plannable(c, actor);
      if (bodies.length === 0) return refuse(c, 'not-running-the-body');
      const typed = typedMeeting(form(c));
      const { problems, onDay, startsAt, endsAt } = readTimes(timesOf(typed));
      const body = bodies.find((one) => one.id === typed.organ);
      const kind = meetingKinds.find((one) => one === typed.slag);
      const visibility = visibilities.find((one) => one === typed.synlighet) ?? body?.visibility;
      problems.push(...visibilityProblems(typed.synlighet, body?.kind));
      const all = [
        ...inWords(c, [...missing(body, kind), ...problems]),
        ...tooLong(c, typed, meetingLengths),
      ];
      if (!body || !kind || !onDay || !visibility || all.length > 0) {
        return show(c, <PlanPage bodies={bodies} typed={typed} problems={all} />, 422);
      }
      const meetings = meetingStore(c.get('db'));
      const id = await meetings.plan({
        bodyId: body.id,
        kind,
        onDay,
        startsAt,
        endsAt,
        place: typed.plats,
        note: typed.anteckning,
        state: 'planned',
        visibility,
        authorId: actor.person,
      });
      const placed = onDay >= c.get('today') ? await placeWaiting(c, handed, body.id, id) : 0;
      await contextStore(c.get('db')).placeWaitingStep(id);
      const filled = await fillNextAgenda(c, handed, body.id);
      const words = meetingTexts[c.get('locale')];
      const notice = [placed > 0 ? words.plannedWith(placed) : words.planned, inFilled(c, filled)];
      return seeOther(c, meetingAddress(id), notice.filter(Boolean).join(' '));
    });

async function placeWaiting(
  c: Ctx,
  handed: ToPlace,
  bodyId: BodyId,
  meetingId: Parameters<ReturnType<typeof meetingStore>['placeWaitingReports']>[0],
): Promise<number> {
  const reports = await handed.waitingReports(c, bodyId);
  return (await meetingStore(c.get('db')).placeWaitingReports(meetingId, reports)).length;
}

const plannable = async (c: Ctx, actor: Actor): Promise<Body[]> =>
  (await bodyStore(c.get('db')).list()).filter((body) => !whyCannotPlan(body.id, actor));

const missing = (body: unknown, kind: unknown): FieldProblem[] => [
  ...(body ? [] : [{ field: 'organ', problem: 'no-body' } as const]),
  ...(kind ? [] : [{ field: 'slag', problem: 'no-choice' } as const]),
];

/** An empty choice follows the body; any other is one of the visibilities that the body allows. */
function visibilityProblems(typed: string, bodyKind: string | undefined): FieldProblem[] {
  const chosen = visibilities.find((one) => one === typed);
  const problem = chosen ? whyCannotBe(chosen, bodyKind) : typed === '' ? undefined : 'no-choice';
  return problem ? [{ field: 'synlighet', problem }] : [];
}

const blank = (organ: string): TypedMeeting => ({
  organ,
  slag: 'board',
  dag: '',
  borjar: '',
  slutar: '',
  plats: '',
  anteckning: '',
  synlighet: '',
});

export const typedMeeting = ({ text }: FormFields): TypedMeeting => ({
  organ: text('organ'),
  slag: text('slag'),
  dag: text('dag'),
  borjar: text('borjar'),
  slutar: text('slutar'),
  plats: text('plats'),
  anteckning: text('anteckning'),
  synlighet: text('synlighet'),
});

export const timesOf = (typed: TypedMeeting) => ({
  onDay: typed.dag,
  startsAt: typed.borjar,
  endsAt: typed.slutar,
});
