import { bodyStore } from '../../bodies/bodies.store.ts';
import { procedureStore } from '../../bodies/procedure/procedure.store.ts';
import type { Actor } from '../../kernel/actor.ts';
import { readId } from '../../kernel/id.ts';
import { form, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import type { Status } from '../../platform/web/show.tsx';
import { intakeAddress } from './addresses.ts';
import {
  papersDueBy,
  whyCannotAssign,
  whyCannotEdit,
  whyCannotPlace,
  whyCannotPrepare,
  whyCannotReturn,
  whyCannotWithdraw,
} from './intake.ts';
import type { Intake, IntakeObstacle } from './intake.ts';
import { intakeStore } from './intake.store.ts';
import { IntakePage } from './intake.view.tsx';
import { intakeTexts } from './texts.ts';

export const words = (c: Ctx) => intakeTexts[c.get('locale')];

export const versionOf = (c: Ctx): number => Number(form(c).text('version') || '-1');

/** Does the work on the address's matter when nothing stands in the actor's way; else says what does. */
export async function forMatter(
  c: Ctx,
  whyNot: ((matter: Intake, actor: Actor) => IntakeObstacle | undefined) | undefined,
  work: (matter: Intake, actor: Actor) => Promise<Response>,
): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'intake'>(c.req.param('id'));
  const matter = id && (await intakeStore(c.get('db')).find(id));
  if (!matter) return c.notFound();
  const obstacle = whyNot?.(matter, actor);
  return obstacle ? refuse(c, obstacle) : work(matter, actor);
}

export const refuse = (c: Ctx, why: IntakeObstacle) =>
  show(c, <Refused sentence={words(c).obstacle[why]} />, 403);

export async function after(
  c: Ctx,
  matter: Intake,
  outcome: 'changed' | 'stale',
  notice: string,
): Promise<Response> {
  if (outcome === 'changed') return seeOther(c, intakeAddress(matter.id), notice);
  return page(c, matter, { problems: [{ field: 'innehall', sentence: words(c).problem.stale }] }, 409);
}

export async function page(
  c: Ctx,
  matter: Intake,
  more: { typed?: Readonly<Record<string, string>>; problems?: readonly Problem[] } = {},
  status: Status = more.problems ? 422 : 200,
): Promise<Response> {
  const [db, actor] = [c.get('db'), signedIn(c)];
  const store = intakeStore(db);
  const rights = {
    edit: whyCannotEdit(matter, actor),
    assign: whyCannotAssign(matter, actor),
    prepare: whyCannotPrepare(matter, actor),
    giveBack: whyCannotReturn(matter, actor),
    place: whyCannotPlace(matter, actor),
    withdraw: whyCannotWithdraw(matter, actor),
  };
  const meetings = await store.openMeetings(matter.bodyId, c.get('today'));
  const [next] = meetings;
  const rules = await procedureStore(db).of(matter.bodyId, c.get('today'));
  const shown = {
    matter,
    papers: await store.papersOf(matter.id),
    rights,
    people: rights.assign ? [] : await bodyStore(db).peopleForChoosing(),
    meetings,
    suggested: next && papersDueBy(next.onDay, rules.callDays),
    ...more,
  };
  return show(c, <IntakePage {...shown} />, status);
}
