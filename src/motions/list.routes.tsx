import { bodyStore } from '../bodies/bodies.store.ts';
import { day, yearOf } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { csvFile, savedAs, xlsxFile } from '../platform/files/sheet/table-file.ts';
import type { TableFile } from '../platform/files/sheet/table-file.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { lengthProblems } from '../platform/web/lengths.ts';
import { addressWith, readList } from '../platform/web/list.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { motionAddress, yearReportAddress } from './addresses.ts';
import { exportedColumns, exportedDays, exportedRow } from './exported.ts';
import type { HandedToMotions } from './handed.ts';
import { intakeStore } from './intake.store.ts';
import { motionSorts, readMotionFilter } from './lists.ts';
import { MotionsPage } from './list.view.tsx';
import { motionLengths, numberOf, whyCannotRegister } from './motion.ts';
import { motionStore } from './motions.store.ts';
import { placeNew } from './placing.store.ts';
import { RegisterMotionPage, YearReportPage } from './register.view.tsx';
import { motionTexts } from './texts.ts';
import { readMotion, typedMotion } from './typed.ts';
import type { TypedMotion } from './typed.ts';

const mostExported = 100_000;
const words = (c: Ctx) => motionTexts[c.get('locale')];
const viewOf = (c: Ctx) => readList(c, { sorts: motionSorts, defaultSort: 'vackt', defaultOrder: 'desc' });

/** The public list, its files, the clerk's registering, and the year's account. */
export const listRoutes = (handed: HandedToMotions) =>
  routes()
    .get('/motioner', (c) => showList(c))
    .get('/motioner/exportera.csv', async (c) =>
      c.body(csvFile(await tableOf(c)), 200, savedAs(`motioner-${c.get('today')}`, 'csv')),
    )
    .get('/motioner/exportera.xlsx', async (c) =>
      c.body(xlsxFile(await tableOf(c)), 200, savedAs(`motioner-${c.get('today')}`, 'xlsx')),
    )
    .get('/motioner/ny', async (c) => {
      const typed = typedMotion((name) => c.req.query(name) ?? '');
      return registerPage(c, { ...typed, vackt: typed.vackt || c.get('today') });
    })
    .post('/motioner/ny', (c) => register(c, handed))
    .get('/motioner/arsrapport', (c) => showYear(c))
    .post('/motioner/arsrapport', (c) => placeYear(c, handed));

/** The councils that the actor registers for. */
async function myCouncils(c: Ctx) {
  const actor = c.get('actor');
  const bodies = await bodyStore(c.get('db')).list();
  return bodies.filter(({ id, kind }) => kind === 'council' && actor && !whyCannotRegister(id, actor));
}

async function showList(c: Ctx): Promise<Response> {
  const db = c.get('db');
  const view = viewOf(c);
  const filter = readMotionFilter((name) => c.req.query(name));
  const today = c.get('today');
  const motions = motionStore(db);
  const deciding = (await bodyStore(db).list()).filter(({ kind }) => decidingKinds.has(kind));
  const mayRegister = (await myCouncils(c)).length > 0;
  return show(
    c,
    <MotionsPage
      rows={await motions.list(filter, { ...view, limit: view.size }, today)}
      total={await motions.count(filter, today)}
      view={view}
      filter={filter}
      bodies={deciding.map(({ id, name }) => ({ value: id, label: name }))}
      address={(changes) => addressWith(c, changes)}
      mayRegister={mayRegister}
      inbox={mayRegister ? (await intakeStore(db).waiting()).length : undefined}
    />,
  );
}
const decidingKinds: ReadonlySet<string> = new Set(['council', 'executiveBoard', 'committee']);

async function tableOf(c: Ctx): Promise<TableFile> {
  const { sort, order } = viewOf(c);
  const today = c.get('today');
  const filter = readMotionFilter((name) => c.req.query(name));
  const rows = await motionStore(c.get('db')).list(
    filter,
    { sort, order, limit: mostExported, offset: 0 },
    today,
  );
  return {
    title: words(c).motions,
    columns: exportedColumns(words(c)),
    days: exportedDays,
    rows: rows.map((row) => exportedRow(row, words(c), today)),
  };
}

async function registerPage(
  c: Ctx,
  typed: TypedMotion,
  problems: { field: string; sentence: string }[] = [],
) {
  signedIn(c);
  const councils = await myCouncils(c);
  if (councils.length === 0)
    return show(c, <Refused sentence={words(c).obstacle['not-running-the-council']} />, 403);
  const options = councils.map(({ id, name }) => ({ value: id, label: name }));
  const page = <RegisterMotionPage typed={typed} councils={options} problems={problems} />;
  return show(c, page, problems.length > 0 ? 422 : 200);
}

async function register(c: Ctx, handed: HandedToMotions): Promise<Response> {
  const db = c.get('db');
  const typed = typedMotion(form(c).text);
  const asked = readId<'body'>(typed.organ);
  const obstacle = asked && whyCannotRegister(asked, signedIn(c));
  if (obstacle) return show(c, <Refused sentence={words(c).obstacle[obstacle]} />, 403);
  const council = (await myCouncils(c)).find(({ id }) => id === asked);
  const read = readMotion(typed, council?.id, c.get('today'));
  const problems = [
    ...('faults' in read ? read.faults : []).map(({ field, problem }) => ({
      field,
      sentence: words(c).registerProblem[problem],
    })),
    ...lengthProblems(typed, motionLengths, c.get('locale')),
  ];
  if (!('motion' in read) || problems.length > 0) return registerPage(c, typed, problems);
  const id = await motionStore(db).register(read.motion, signedIn(c).person);
  const motion = await motionStore(db).find(id);
  const placed = motion && (await placeNew(db, handed.placeItem, motion, c.get('today')));
  const number = motion ? numberOf(motion) : '';
  return seeOther(
    c,
    motionAddress(id),
    placed ? words(c).registeredPlaced(number) : words(c).registered(number),
  );
}

const yearIn = (c: Ctx, text: string | undefined): number => {
  const asked = Number(text);
  const now = yearOf(c.get('today'));
  return Number.isInteger(asked) && asked >= 1990 && asked <= now ? asked : now;
};
const endOfYear = (c: Ctx, year: number) => {
  const last = day(`${year}-12-31`);
  return last < c.get('today') ? last : c.get('today');
};

async function showYear(c: Ctx): Promise<Response> {
  const year = yearIn(c, c.req.query('ar'));
  const rows = await motionStore(c.get('db')).yearOf(year, endOfYear(c, year));
  const mayPlace = (await myCouncils(c)).length > 0;
  return show(c, <YearReportPage year={year} rows={rows} mayPlace={() => mayPlace} />);
}

/** The account of the year on the council's next agenda, raised by what it counts (KL 6:34; P24). */
async function placeYear(c: Ctx, handed: HandedToMotions): Promise<Response> {
  signedIn(c);
  const [council] = await myCouncils(c);
  if (!council) return show(c, <Refused sentence={words(c).obstacle['not-running-the-council']} />, 403);
  const db = c.get('db');
  const year = yearIn(c, form(c).text('ar'));
  const placed = await handed.placeItem(db, {
    bodyId: council.id,
    today: c.get('today'),
    kind: 'notification',
    heading: motionTexts.sv.yearHeading(year),
    caseNumber: '',
    raisedBy: [],
  });
  const back = `${yearReportAddress}?ar=${year}`;
  return seeOther(c, back, placed ? words(c).yearPlaced : words(c).noMeeting);
}
