import type { Body } from '../../bodies/body.ts';
import type { PersonId } from '../../kernel/actor.ts';
import { defaultCalendar } from '../../kernel/calendar.ts';
import { dayOf, readDay, yearOf } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import type { Problem } from '../../platform/web/form.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { contextStore } from '../context/context.store.ts';
import type { HandedToMeetings } from '../handed.ts';
import type { MeetingId } from '../meeting.ts';
import { meetingStore } from '../meetings.store.ts';
import { fillNextAgenda } from '../standing/fill.routes.tsx';
import { yearPlanAddress } from './addresses.ts';
import { readWeeks, usualBreakWeeks } from './breaks.ts';
import { forBody } from './for-body.routes.tsx';
import { proposedBySeries, proposedByYearBefore } from './proposal.ts';
import type { PlanFrame, Proposed } from './proposal.ts';
import { ProposalPage } from './proposal.view.tsx';
import type { ProposalShown, ProposedRow } from './proposal.view.tsx';
import { seriesStore } from './series.store.ts';
import { seriesTexts } from './texts.ts';

/** What was asked of the proposal: the year, what it starts from, and the schools' breaks as typed. */
type Asked = { readonly year: number; readonly source: 'series' | 'year'; readonly breaks: string };
/** What is handed in to fill agendas. */
type ToPlace = Pick<HandedToMeetings, 'waitingReports' | 'returningItems' | 'placeWaitingMatters'>;
const words = (c: Ctx) => seriesTexts[c.get('locale')];

/** The year's meetings as proposed, looked through, and planned in one go. */
export const proposalRoutes = (handed: ToPlace) =>
  routes()
    .get('/sammantradesplan/:organ/forslag', (c) =>
      forBody(c, async (body) => {
        const asked = readAsked(c, (name) => c.req.query(name));
        const { rows, problems } = await propose(c, body, asked);
        const ticked = rows.map((row) => asShown(row, row.onDay !== undefined, row.onDay ?? ''));
        return answer(c, { body, ...asked, rows: await withClashes(c, body, ticked), problems });
      }),
    )
    .post('/sammantradesplan/:organ/forslag', (c) =>
      forBody(c, async (body, actor) => {
        const { text, all } = form(c);
        const asked = readAsked(c, text);
        await seriesStore(c.get('db')).oneAtATime(body.id);
        const { rows, problems } = await propose(c, body, asked);
        const chosen = new Set(all('med'));
        const typed = rows.map((row) => asShown(row, chosen.has(row.key), text(`dag-${row.key}`)));
        const shown = { body, ...asked, rows: await withClashes(c, body, typed) };
        const ready = shown.rows.filter(({ ticked, already }) => ticked && !already);
        const wrong = [...problems, ...problemsOf(c, asked.year, shown.rows, chosen, ready)];
        if (wrong.length > 0) return answer(c, { ...shown, problems: wrong });
        await planAll(c, handed, body, actor.person, ready);
        return seeOther(c, yearPlanAddress(body.id, asked.year), words(c).created(ready.length));
      }),
    );

const answer = (c: Ctx, shown: ProposalShown) =>
  show(c, <ProposalPage {...shown} />, shown.problems?.length ? 422 : 200);

function readAsked(c: Ctx, field: (name: string) => string | undefined): Asked {
  const typed = field('ar') ?? '';
  const year = /^20\d{2}$/.test(typed) ? Number(typed) : yearOf(c.get('today'));
  const breaks = field('lov') ?? usualBreakWeeks(year).join(', ');
  return { year, source: field('efter') === 'ar' ? 'year' : 'series', breaks };
}

async function propose(c: Ctx, body: Body, asked: Asked): Promise<{ rows: Proposed[]; problems: Problem[] }> {
  const breakWeeks = readWeeks(asked.breaks);
  if (!breakWeeks) return { rows: [], problems: [{ field: 'lov', sentence: words(c).badWeeks }] };
  const { year } = asked;
  const calendar = defaultCalendar(year - 1, year + 1);
  const frame: PlanFrame = { year, today: c.get('today'), calendar, breakWeeks };
  const store = seriesStore(c.get('db'));
  if (asked.source === 'series')
    return { rows: proposedBySeries(await store.ofBody(body.id), frame), problems: [] };
  const before = await store.meetingsOf(body.id, dayOf(year - 1, 1, 1), dayOf(year - 1, 12, 31));
  const held = before.filter(({ state }) => state !== 'cancelled');
  const named = held.map((one) => ({ ...one, name: one.name || body.name }));
  return { rows: proposedByYearBefore(named, frame), problems: [] };
}

const asShown = (row: Proposed, ticked: boolean, typedDay: string) => ({ ...row, ticked, typedDay });

/** Each row with what collides on its day as typed, and the meeting that was planned for it before. */
async function withClashes(
  c: Ctx,
  body: Body,
  rows: readonly ReturnType<typeof asShown>[],
): Promise<ProposedRow[]> {
  const store = seriesStore(c.get('db'));
  const planned = await store.plannedKeys(body.id);
  const days = new Set(rows.flatMap(({ typedDay }) => readDay(typedDay) ?? []));
  const clashes = await store.clashes(body.id, [...days]);
  return rows.map((row) => {
    const on = readDay(row.typedDay);
    const already = planned.get(row.key);
    const shown = already ? [] : ((on && clashes.get(on)) ?? []);
    return { ...row, already, ticked: row.ticked && !already, clashes: shown };
  });
}

function problemsOf(
  c: Ctx,
  year: number,
  rows: readonly ProposedRow[],
  chosen: ReadonlySet<string>,
  ready: readonly ProposedRow[],
): Problem[] {
  const { nothingChosen, badDay, outOfDate } = words(c);
  const known = new Set(rows.map(({ key }) => key));
  if ([...chosen].some((key) => !known.has(key))) return [{ field: 'innehall', sentence: outOfDate }];
  if (chosen.size === 0) return [{ field: 'innehall', sentence: nothingChosen }];
  return ready
    .filter(({ typedDay }) => !isDayOf(typedDay, year, c.get('today')))
    .map(({ key, nominal }) => ({
      field: `dag-${key}`,
      sentence: badDay(dayInWords(nominal, c.get('locale'))),
    }));
}

function isDayOf(typed: string, year: number, today: Day): boolean {
  const on = readDay(typed);
  return on !== undefined && yearOf(on) === year && on >= today;
}

/** Plans them all; what waited for an agenda goes on the soonest. */
async function planAll(
  c: Ctx,
  handed: ToPlace,
  body: Body,
  author: PersonId,
  rows: readonly ProposedRow[],
): Promise<void> {
  const [meetings, series, contexts] = [
    meetingStore(c.get('db')),
    seriesStore(c.get('db')),
    contextStore(c.get('db')),
  ];
  const ids: MeetingId[] = [];
  for (const row of rows.toSorted((one, other) => (one.typedDay < other.typedDay ? -1 : 1))) {
    const onDay = readDay(row.typedDay) ?? row.nominal;
    const { kind, startsAt, endsAt, place } = row;
    const when = { kind, onDay, startsAt, endsAt, place } as const;
    const id = await meetings.plan({
      ...when,
      bodyId: body.id,
      state: 'planned',
      visibility: body.visibility,
      authorId: author,
    });
    await series.join(id, { seriesId: row.seriesId, copiedFrom: row.copiedFrom, nominal: row.nominal });
    await contexts.placeWaitingStep(id);
    ids.push(id);
  }
  const [first] = ids;
  if (first) await meetings.placeWaitingReports(first, await handed.waitingReports(c, body.id));
  await fillNextAgenda(c, handed, body.id);
}
