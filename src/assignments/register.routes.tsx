import type { Ctx } from '../platform/web/context.ts';
import { routes } from '../platform/web/context.ts';
import { addressWith, readList } from '../platform/web/list.ts';
import { show } from '../platform/web/show.tsx';
import { assignmentStore } from './assignments.store.ts';
import { registerCsv, registerXlsx } from './export.store.ts';
import { readFilter, registerSorts } from './register.ts';
import type { ChoiceRow } from './register.store.ts';
import { RegisterPage } from './register.view.tsx';
import type { RegisterChoices } from './register.view.tsx';

const mostExported = 100_000;

const viewOf = (c: Ctx) => readList(c, { sorts: registerSorts, defaultSort: 'frist' });

function choicesOf(rows: readonly ChoiceRow[]): RegisterChoices {
  const of = (list: ChoiceRow['list'], prefix = '') =>
    rows.filter((row) => row.list === list).map((row) => ({ value: prefix + row.id, label: row.name }));
  return {
    givers: of('giver'),
    receivers: of('receiver'),
    owners: [...of('post', 'post:'), ...of('person', 'person:')],
    units: of('unit'),
  };
}

const exported = async (c: Ctx) => {
  const { sort, order } = viewOf(c);
  const filter = readFilter((name) => c.req.query(name));
  return assignmentStore(c.get('db')).register(
    filter,
    { sort, order, limit: mostExported, offset: 0 },
    c.get('today'),
  );
};

const asFile = (c: Ctx, kind: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="uppdrag-${c.get('today')}.${kind}"`,
});

/** The register: /uppdrag and its files. */
export const registerRoutes = (publicUrl: string) =>
  routes()
    .get('/uppdrag', async (c) => {
      const view = viewOf(c);
      const filter = readFilter((name) => c.req.query(name));
      const assignments = assignmentStore(c.get('db'));
      const rows = await assignments.register(filter, { ...view, limit: view.size }, c.get('today'));
      const total = await assignments.registerCount(filter, c.get('today'));
      const choices = choicesOf(await assignments.registerChoices());
      const address = (changes: Record<string, string | number | undefined>) => addressWith(c, changes);
      return show(c, <RegisterPage {...{ rows, total, view, filter, choices, address }} />);
    })
    .get('/uppdrag/exportera.csv', async (c) => {
      const file = registerCsv(await exported(c), c.get('locale'), c.get('today'));
      return c.body(file, 200, asFile(c, 'csv', 'text/csv; charset=utf-8'));
    })
    .get('/uppdrag/exportera.xlsx', async (c) => {
      const file = registerXlsx(await exported(c), c.get('locale'), c.get('today'), publicUrl);
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return c.body(file, 200, asFile(c, 'xlsx', type));
    });
