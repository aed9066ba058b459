import type { Ctx } from '../../platform/web/context.ts';
import { routes } from '../../platform/web/context.ts';
import type { Option } from '../../platform/web/form.tsx';
import { addressWith, readList } from '../../platform/web/list.ts';
import { show } from '../../platform/web/show.tsx';
import { threadStore } from '../../thread/thread.store.ts';
import { assignmentStore } from '../assignments.store.ts';
import { registerCsv, registerXlsx } from './export.store.ts';
import { emptinessOf, everything, readFilter, registerSorts } from './register.ts';
import type { RegisterFilter } from './register.ts';
import { RegisterPage } from './register.view.tsx';

const mostExported = 100_000;

const viewOf = (c: Ctx) => readList(c, { sorts: registerSorts, defaultSort: 'frist' });

/** The owner that the address names, as the one choice of the filter. */
async function ownerOf(c: Ctx, { ownerPost, ownerPerson }: RegisterFilter): Promise<Option | undefined> {
  const id = ownerPost ?? ownerPerson;
  const knot = id && (await threadStore(c.get('db')).find(id));
  return knot && { value: `${knot.kind}:${knot.id}`, label: knot.title };
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
      const all = total > 0 ? total : await assignments.registerCount(everything, c.get('today'));
      const found = await assignments.registerBodies();
      const bodies = found.map((body) => ({ value: body.id, label: body.name }));
      const owner = await ownerOf(c, filter);
      const address = (changes: Record<string, string | number | undefined>) => addressWith(c, changes);
      const emptiness = emptinessOf(filter, all);
      return show(c, <RegisterPage {...{ rows, total, view, filter, bodies, owner, address, emptiness }} />);
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
