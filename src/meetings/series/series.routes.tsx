import { bodyStore } from '../../bodies/bodies.store.ts';
import type { Body } from '../../bodies/body.ts';
import { dayOf, yearOf } from '../../kernel/day.ts';
import { readId } from '../../kernel/id.ts';
import { form, routes } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { tooLong } from '../for-change.routes.tsx';
import { whyCannotPlan } from '../meeting.ts';
import { yearPlanAddress } from './addresses.ts';
import { bodyIn, forBody } from './for-body.routes.tsx';
import { PlansPage, YearPlanPage } from './plan.view.tsx';
import { proposalRoutes } from './proposal.routes.tsx';
import { readSeries, seriesAsTyped, seriesLengths } from './series.ts';
import type { Series } from './series.ts';
import { SeriesPage } from './series-form.view.tsx';
import { seriesStore } from './series.store.ts';
import { seriesTexts } from './texts.ts';
import { usualMonths } from './rhythm.ts';

const words = (c: Ctx) => seriesTexts[c.get('locale')];

/** Year plans of meetings: read by all who see the body, made by those who run it. */
export const seriesRoutes = (handed: Parameters<typeof proposalRoutes>[0]) =>
  routes()
    .get('/sammantradesplan', async (c) => {
      const year = yearAsked(c);
      return show(c, <PlansPage year={year} rows={await seriesStore(c.get('db')).countsOf(year)} />);
    })
    .route('/', proposalRoutes(handed))
    .get('/sammantradesplan/:organ', async (c) => {
      const body = await bodyIn(c);
      if (!body) return c.notFound();
      const year = yearAsked(c);
      const series = seriesStore(c.get('db'));
      const actor = c.get('actor');
      const shown = {
        body,
        year,
        series: await series.ofBody(body.id),
        meetings: await series.meetingsOf(body.id, dayOf(year, 1, 1), dayOf(year, 12, 31)),
        conveners: await convenersOf(c, body),
        mayPlan: actor !== undefined && !whyCannotPlan(body.id, actor),
      };
      return show(c, <YearPlanPage {...shown} />);
    })
    .get('/sammantradesplan/:organ/serier', (c) =>
      forBody(c, async (body) => {
        const typed = blank(c);
        return show(
          c,
          <SeriesPage body={body} series={undefined} typed={typed} months={usualMonths.map(String)} />,
        );
      }),
    )
    .post('/sammantradesplan/:organ/serier', (c) => forBody(c, (body) => save(c, body, undefined)))
    .get('/sammantradesplan/:organ/serier/:serie', (c) =>
      forSeries(c, async (body, series) => {
        return show(c, <SeriesPage body={body} series={series} {...seriesAsTyped(series)} />);
      }),
    )
    .post('/sammantradesplan/:organ/serier/:serie', (c) =>
      forSeries(c, (body, series) => save(c, body, series)),
    );

async function save(c: Ctx, body: Body, series: Series | undefined): Promise<Response> {
  const { typed, all, text } = form(c);
  const months = all('manader');
  const read = readSeries(typed, months);
  const faults = 'faults' in read ? read.faults : [];
  const problems = [
    ...faults.map(({ field, fault }) => ({ field, sentence: words(c).problem[fault] })),
    ...tooLong(c, typed, seriesLengths),
  ];
  const shown = { body, series, typed, months, problems };
  if (!('series' in read) || problems.length > 0) return show(c, <SeriesPage {...shown} />, 422);
  const store = seriesStore(c.get('db'));
  if (!series) await store.add(body.id, read.series);
  else if ((await store.change(series.id, Number(text('version')), read.series)) === 'stale') {
    return show(c, <SeriesPage {...shown} stale />, 409);
  }
  return seeOther(c, yearPlanAddress(body.id), words(c).seriesSaved);
}

const blank = (c: Ctx): Record<string, string> => ({
  slag: 'board',
  rytm: 'weeks',
  veckor: '4',
  vilken: '1',
  veckodag: '4',
  fran: c.get('today'),
  vilar: 'school',
  hinder: 'skip',
});

/** The year of the address; this one where none is asked for. */
function yearAsked(c: Ctx): number {
  const asked = c.req.query('ar') ?? '';
  return /^20\d{2}$/.test(asked) ? Number(asked) : yearOf(c.get('today'));
}

const forSeries = (c: Ctx, work: (body: Body, series: Series) => Promise<Response>): Promise<Response> =>
  forBody(c, async (body) => {
    const id = readId<'series'>(c.req.param('serie'));
    const series = id && (await seriesStore(c.get('db')).find(id));
    return series && series.bodyId === body.id ? work(body, series) : c.notFound();
  });

/** Those who call the body together today, vacant posts among them. */
async function convenersOf(c: Ctx, body: Body) {
  const members = await bodyStore(c.get('db')).membersOn(body.id, c.get('today'));
  return members
    .filter(({ role, hidden }) => role === 'convener' && !hidden)
    .map(({ person, post }) => ({ name: person?.name, post: post?.name }));
}
