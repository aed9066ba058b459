import { bodyStore } from '../bodies/bodies.store.ts';
import { readId } from '../kernel/id.ts';
import type { BodyId } from '../kernel/actor.ts';
import { csvFile, savedAs, xlsxFile } from '../platform/files/sheet/table-file.ts';
import type { TableFile } from '../platform/files/sheet/table-file.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { addressWith, readList } from '../platform/web/list.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { registerAddress } from './addresses.ts';
import { whyCannotRegister } from './decision.ts';
import { delegatedStore } from './delegated.store.ts';
import { exportedColumns, exportedDays, exportedRow } from './exported.ts';
import type { HandedToDelegated } from './handed.ts';
import { placeWaiting } from './placing.store.ts';
import { whyCannotKeepOrder } from './point.ts';
import { pointStore } from './points.store.ts';
import { readFilter, registerSorts } from './register.ts';
import { RegisterPage } from './register.view.tsx';
import { delegatedTexts } from './texts.ts';

const mostExported = 100_000;
const words = (c: Ctx) => delegatedTexts[c.get('locale')];
const viewOf = (c: Ctx) => readList(c, { sorts: registerSorts, defaultSort: 'dag', defaultOrder: 'desc' });

/** The register, its files, and the way to put what waits on an agenda. */
export const registerRoutes = (handed: HandedToDelegated) =>
  routes()
    .get('/delegation', (c) => showRegister(c))
    .get('/delegation/exportera.csv', async (c) =>
      c.body(csvFile(await tableOf(c)), 200, savedAs(`delegationsbeslut-${c.get('today')}`, 'csv')),
    )
    .get('/delegation/exportera.xlsx', async (c) =>
      c.body(xlsxFile(await tableOf(c)), 200, savedAs(`delegationsbeslut-${c.get('today')}`, 'xlsx')),
    )
    .post('/delegation/anmal', async (c) => {
      const bodyId = readId<'body'>(form(c).text('organ'));
      if (!bodyId) return c.notFound();
      const obstacle = whyCannotKeepOrder(bodyId, signedIn(c));
      if (obstacle) return show(c, <Refused sentence={words(c).orderObstacle[obstacle]} />, 403);
      const placed = await placeWaiting(c.get('db'), handed.placeItem, c.get('today'), bodyId);
      return seeOther(c, registerAddress, placed > 0 ? words(c).placed(placed) : words(c).nothingToPlace);
    });

async function tableOf(c: Ctx): Promise<TableFile> {
  const { sort, order } = viewOf(c);
  const filter = readFilter((name) => c.req.query(name));
  const page = { sort, order, limit: mostExported, offset: 0 };
  const rows = await delegatedStore(c.get('db')).list(filter, page);
  return {
    title: words(c).register,
    columns: exportedColumns(words(c)),
    days: exportedDays,
    rows: rows.map((row) => exportedRow(row, words(c))),
  };
}

async function showRegister(c: Ctx): Promise<Response> {
  const db = c.get('db');
  const actor = c.get('actor');
  const view = viewOf(c);
  const filter = readFilter((name) => c.req.query(name));
  const store = delegatedStore(db);
  const points = actor ? await pointStore(db).inForce(c.get('today')) : [];
  const deciding = (await bodyStore(db).list()).filter(({ kind }) => decidingKinds.has(kind));
  const names = new Map(deciding.map(({ id, name }) => [id, name]));
  const page = (
    <RegisterPage
      rows={await store.list(filter, { ...view, limit: view.size })}
      total={await store.count(filter)}
      view={view}
      filter={filter}
      bodies={deciding.map(({ id, name }) => ({ value: id, label: name }))}
      address={(changes) => addressWith(c, changes)}
      mayRegister={actor !== undefined && points.some((point) => !whyCannotRegister(point, actor))}
      waiting={
        actor ? await waitingOf(c, (id) => (whyCannotKeepOrder(id, actor) ? undefined : names.get(id))) : []
      }
    />
  );
  return show(c, page);
}

/** Those that decide and may let others decide: boards, and the councils beside them. */
const decidingKinds: ReadonlySet<string> = new Set(['executiveBoard', 'committee']);

async function waitingOf(c: Ctx, nameOf: (id: BodyId) => string | undefined) {
  const counts = new Map<BodyId, number>();
  for (const { bodyId } of await delegatedStore(c.get('db')).waiting())
    counts.set(bodyId, (counts.get(bodyId) ?? 0) + 1);
  return [...counts].flatMap(([bodyId, count]) => {
    const bodyName = nameOf(bodyId);
    return bodyName === undefined ? [] : [{ bodyId, bodyName, count }];
  });
}
