import { readDay } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { lengthProblems } from '../../platform/web/lengths.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { threadStore } from '../../thread/thread.store.ts';
import { noticeAddress } from '../addresses.ts';
import {
  appealLengths,
  appealProblems,
  outcomeProblems,
  whyCannotRegisterAppeal,
} from '../appeals/appeal.ts';
import { appealStore } from '../appeals/appeals.store.ts';
import { availabilityStore } from '../availability/availability.store.ts';
import { rulingProblem, verdicts } from '../availability/outage.ts';
import { NoticePage } from '../board/notice.view.tsx';
import type { HandedToNoticeBoard } from '../handed.ts';
import { appealOutcomes } from '../legal-force.ts';
import { whyCannotCorrect, whyCannotPost, whyCannotTakeDown, whyMustStay } from '../notice.ts';
import type { Notice } from '../notice.ts';
import { noticeStore } from '../notices.store.ts';
import { momentOf, refuse, withNotice } from '../posting/posting.routes.tsx';
import { postingTexts } from '../posting/texts.ts';
import { readSections } from '../sections.ts';
import { settingStore } from '../settings.store.ts';
import { stagesOf } from '../stages.store.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { NoticeDesk } from './desk.view.tsx';
import type { Sent } from './sent.ts';
import { deskTexts } from './texts.ts';

const words = (c: Ctx) => deskTexts[c.get('locale')];

/** One notice's own page, and what those who run the body do on it. */
export const deskRoutes = (handed: HandedToNoticeBoard) =>
  routes()
    .get('/anslagstavla/:id', async (c) => {
      const id = readId<'notice'>(c.req.param('id'));
      const notice = id && (await noticeStore(c.get('db')).find(id));
      return notice ? noticePage(c, notice) : c.notFound();
    })
    .post('/anslagstavla/:id/ta-ner', (c) =>
      withNotice(c, forRunners, (notice) => takeDown(c, notice, handed)),
    )
    .post('/anslagstavla/:id/andra-tavlor', (c) =>
      withNotice(c, forRunners, (notice) => noteElsewhere(c, notice)),
    )
    .post('/anslagstavla/:id/overklaganden', (c) =>
      withNotice(c, forRunners, (notice) => registerAppeal(c, notice)),
    )
    .post('/anslagstavla/:id/overklaganden/:appeal/utgang', (c) =>
      withNotice(c, forRunners, (notice) => endAppeal(c, notice)),
    )
    .post('/anslagstavla/:id/avbrott/:outage', (c) => withNotice(c, forRunners, (notice) => rule(c, notice)));

const forRunners = (notice: Notice, actor: Parameters<typeof whyCannotPost>[1]) =>
  whyCannotPost(notice.bodyId, actor);

async function noticePage(c: Ctx, notice: Notice, sent?: Sent): Promise<Response> {
  const db = c.get('db');
  const stages = (await stagesOf(db, [notice], c.get('today'))).get(notice.id);
  const outages = notice.appealable ? await availabilityStore(db).ofNotice(notice.id) : [];
  const meeting = notice.meetingId && (await threadStore(db).find(notice.meetingId));
  const actor = c.get('actor');
  const runs = actor !== undefined && !whyCannotPost(notice.bodyId, actor);
  const undecided = stages?.undecidedOutages ?? 0;
  const desk = runs && {
    notice,
    outages,
    appeals: await appealStore(db).ofNotice(notice.id),
    removal: whyCannotTakeDown(notice, actor, c.get('today'), undecided),
    correction: whyCannotCorrect(notice, actor),
    sent,
  };
  const shown = {
    notice,
    stageOf: stages?.of ?? (() => 'not-appealable' as const),
    whole: stages?.whole ?? 'not-appealable',
    outages,
    meeting,
    setting: await settingStore(db).current(),
    desk: desk ? <NoticeDesk {...desk} /> : undefined,
  };
  return show(c, <NoticePage {...shown} />, sent ? 422 : 200);
}

const back = (c: Ctx, notice: Notice, problems: readonly Problem[]): Promise<Response> =>
  noticePage(c, notice, { to: c.req.path, typed: form(c).typed, problems });

async function takeDown(c: Ctx, notice: Notice, handed: HandedToNoticeBoard): Promise<Response> {
  const undecided = await availabilityStore(c.get('db')).undecided([notice.id]);
  const obstacle = whyMustStay(notice, c.get('today'), undecided.get(notice.id) ?? 0);
  if (obstacle) {
    const locale = c.get('locale');
    const first = notice.removeFrom && words(c).firstDay(dayInWords(notice.removeFrom, locale, 'long'));
    const more = obstacle === 'time-not-out' ? ` ${first ?? ''}` : '';
    return refuse(c, postingTexts[locale].obstacle[obstacle] + more, 409);
  }
  const outcome = await noticeStore(c.get('db')).takeDown(notice.id, momentOf(c, handed));
  if (outcome === 'stale') return refuse(c, postingTexts[c.get('locale')].obstacle['not-up'], 409);
  return seeOther(c, noticeAddress(notice.id), words(c).takenDown);
}

async function noteElsewhere(c: Ctx, notice: Notice): Promise<Response> {
  const { text } = form(c);
  const on = readDay(text('dag'));
  if (!notice.elsewhere.some(({ member }) => member === text('medlem'))) return c.notFound();
  if (!on || on > c.get('today')) return back(c, notice, [{ field: 'dag', sentence: words(c).notADay }]);
  const { person } = c.get('actor') ?? {};
  if (!person) return c.notFound();
  const outcome = await noticeStore(c.get('db')).noteElsewhere(notice, text('medlem'), on, person);
  const said = outcome === 'noted' ? words(c).noted : words(c).knownAlready;
  return seeOther(c, noticeAddress(notice.id), said);
}

async function registerAppeal(c: Ctx, notice: Notice): Promise<Response> {
  const actor = c.get('actor');
  if (!actor) return c.notFound();
  const obstacle = whyCannotRegisterAppeal(notice, actor);
  if (obstacle) return refuse(c, words(c).obstacle[obstacle], 409);
  const { text, typed } = form(c);
  const sections = text('paragraf') === '' ? [] : (readSections(text('paragraf')) ?? [text('paragraf')]);
  const receivedOn = readDay(text('inkom'));
  const appeal = {
    appellant: text('klagande'),
    receivedOn,
    sections,
    courtCase: text('mal'),
    note: text('anteckning'),
  };
  const problems = [
    ...appealProblems(appeal, notice, c.get('today')).map(({ field, problem }) => ({
      field,
      sentence: words(c).problem[problem],
    })),
    ...lengthProblems(typed, appealLengths, c.get('locale')),
  ];
  if (problems.length > 0 || !receivedOn) return back(c, notice, problems);
  await appealStore(c.get('db')).register(notice.id, { ...appeal, receivedOn }, actor.person);
  return seeOther(c, noticeAddress(notice.id), words(c).registered);
}

async function endAppeal(c: Ctx, notice: Notice): Promise<Response> {
  const actor = c.get('actor');
  const appeals = appealStore(c.get('db'));
  const appeal = (await appeals.ofNotice(notice.id)).find(({ id }) => id === c.req.param('appeal'));
  if (!appeal || !actor) return c.notFound();
  const { text, typed } = form(c);
  const outcome = appealOutcomes.find((one) => one === text('utgang'));
  const endedOn = readDay(text('slutdag'));
  const problems = [
    ...outcomeProblems({ outcome, endedOn }, appeal.receivedOn, c.get('today')).map(({ field, problem }) => ({
      field,
      sentence: words(c).problem[problem],
    })),
    ...lengthProblems(typed, { mal: appealLengths.mal }, c.get('locale')),
  ];
  if (problems.length > 0 || !outcome || !endedOn) return back(c, notice, problems);
  const ending = { outcome, endedOn, courtCase: text('mal'), by: actor.person };
  const done = await appeals.end(appeal.id, ending);
  return seeOther(c, noticeAddress(notice.id), done === 'ended' ? words(c).ended : words(c).knownAlready);
}

async function rule(c: Ctx, notice: Notice): Promise<Response> {
  const actor = c.get('actor');
  const availability = availabilityStore(c.get('db'));
  const outage = (await availability.ofNotice(notice.id)).find(({ id }) => id === c.req.param('outage'));
  if (!outage || !actor || !notice.appealUntil) return c.notFound();
  const { text, typed } = form(c);
  const verdict = verdicts.find((one) => one === text('beslut'));
  const ruling = { verdict, lastDay: readDay(text('dag')), reason: text('skal') };
  const wrong = rulingProblem(ruling, notice.appealUntil);
  const long = lengthProblems(typed, { skal: 2000 }, c.get('locale'));
  const at = {
    'no-verdict': 'beslut',
    'no-reason': 'skal',
    'no-last-day': 'dag',
    'shorter-than-before': 'dag',
  };
  if (wrong || !verdict || long.length > 0) {
    const said = wrong ? [{ field: at[wrong], sentence: words(c).rulingProblem[wrong] }] : [];
    return back(c, notice, [...said, ...long]);
  }
  const stored = { ...ruling, verdict, outageId: outage.id, by: actor.person };
  const done = await availability.rule(notice, stored);
  return seeOther(c, noticeAddress(notice.id), done === 'ruled' ? words(c).ruled : words(c).knownAlready);
}
