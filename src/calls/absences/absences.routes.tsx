import { readId } from '../../kernel/id.ts';
import { letterHtml, letterText } from '../../platform/mail/html.ts';
import type { LetterPart } from '../../platform/mail/html.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { callAddress } from '../addresses.ts';
import type { AgendaNow } from '../call.ts';
import { callStore } from '../calls.store.ts';
import type { HandedToCalls } from '../handed.ts';
import { dayInSwedish, timeInSwedish } from '../letters.ts';
import { companyOf } from '../sending/invited.store.ts';
import { callTexts } from '../texts.ts';
import { standIns, whyCannotReport, whyCannotTakeBack } from './absence.ts';
import type { AbsenceObstacle, OnList } from './absence.ts';
import { absenceStore } from './absences.store.ts';
import type { Told } from './absences.store.ts';

/** Somebody cannot come: the alternate next in order is called, and told where a call has been sent. */
export const absenceRoutes = (handed: HandedToCalls) =>
  routes()
    .post('/moten/:id/forfall', (c) => report(c, handed))
    .post('/moten/:id/forfall/ater', (c) => takeBack(c, handed));

async function meant(c: Ctx, handed: HandedToCalls) {
  const id = readId<'meeting'>(c.req.param('id'));
  const now = id && (await handed.agendaOf(c.get('db'), id));
  const personId = readId<'person'>(form(c).text('person'));
  if (!now || !personId) return undefined;
  const { invited } = await companyOf(c.get('db'), now.head);
  const absences = await absenceStore(c.get('db')).standing(now.meetingId);
  return { now, asked: { bodyId: now.head.bodyId, state: now.state, personId, list: invited, absences } };
}

const refuse = (c: Ctx, obstacle: AbsenceObstacle) => {
  const status = obstacle === 'already-absent' || obstacle === 'not-absent' ? 409 : 403;
  return show(c, <Refused sentence={callTexts[c.get('locale')].obstacle[obstacle]} />, status);
};

async function report(c: Ctx, handed: HandedToCalls): Promise<Response> {
  const actor = signedIn(c);
  const found = await meant(c, handed);
  if (!found) return c.notFound();
  const { now, asked } = found;
  const obstacle = whyCannotReport(asked, actor);
  if (obstacle) return refuse(c, obstacle);
  const who = asked.list.find(({ personId }) => personId === asked.personId);
  if (!who) return refuse(c, 'not-called');
  const store = absenceStore(c.get('db'));
  const outcome = await store.report(now.meetingId, who, { list: asked.list, by: actor.person });
  if (outcome === 'reported-before') return refuse(c, 'already-absent');
  const { id, alternate } = outcome;
  if (alternate && (await callStore(c.get('db')).newestOf(now.meetingId))) {
    const lead = `${who.name} har förhinder. Du kallas att tjänstgöra i stället.`;
    await store.tell(
      id,
      alternate.personId,
      telling(now, handed, { once: `forfall ${id}`, lead, name: alternate.name }),
    );
  }
  return seeOther(c, callAddress(now.meetingId), callTexts[c.get('locale')].absenceNoted(alternate?.name));
}

async function takeBack(c: Ctx, handed: HandedToCalls): Promise<Response> {
  const actor = signedIn(c);
  const found = await meant(c, handed);
  if (!found) return c.notFound();
  const { now, asked } = found;
  const obstacle = whyCannotTakeBack(asked, actor);
  const absence = asked.absences.find(({ personId }) => personId === asked.personId);
  if (obstacle || !absence) return refuse(c, obstacle ?? 'not-absent');
  const store = absenceStore(c.get('db'));
  if ((await store.takeBack(absence.id, actor.person)) === 'taken-back-before')
    return refuse(c, 'not-absent');
  const stoodDown = noLongerServing(asked.list, asked.absences, absence.id);
  if (stoodDown && (await callStore(c.get('db')).newestOf(now.meetingId))) {
    const lead = `${absence.name} kan komma. Du behöver inte tjänstgöra.`;
    const once = `forfall ater ${absence.id}`;
    await store.tell(
      absence.id,
      stoodDown.personId,
      telling(now, handed, { once, lead, name: stoodDown.name }),
    );
  }
  return seeOther(c, callAddress(now.meetingId), callTexts[c.get('locale')].absenceTakenBack);
}

/** Who stood in and does so no more when an absence is taken back. */
function noLongerServing(
  list: readonly OnList[],
  absences: Parameters<typeof standIns>[1],
  takenBack: string,
): OnList | undefined {
  const of = (those: typeof absences) => [...standIns(list, those).values()].flatMap((one) => one ?? []);
  const still = new Set(of(absences.filter(({ id }) => id !== takenBack)).map(({ personId }) => personId));
  return of(absences).find(({ personId }) => !still.has(personId));
}

function telling(
  now: AgendaNow,
  handed: HandedToCalls,
  { once, lead, name }: { once: string; lead: string; name: string },
): Told {
  const { head } = now;
  const when = [dayInSwedish(head.onDay), timeInSwedish(head)].filter(Boolean).join(' ');
  const subject = `${head.bodyName} ${dayInSwedish(head.onDay).replace(/^\S+ /, '')}: ändrad tjänstgöring`;
  const parts: LetterPart[] = [
    { kind: 'text', text: `Hej ${name}!` },
    { kind: 'text', text: lead },
    { kind: 'list', title: 'Mötet', rows: [head.bodyName, when, head.place].filter((row) => row !== '') },
  ];
  const address = handed.publicUrl && handed.publicUrl + callAddress(now.meetingId);
  if (address) parts.push({ kind: 'way', words: 'Läs kallelsen', address });
  return { once, subject, text: letterText(parts), html: letterHtml(subject, parts) };
}
