import { createHash } from 'node:crypto';
import { readId } from '../../kernel/id.ts';
import { openSheetInSandbox } from '../../platform/files/open-in-sandbox.ts';
import { openProblemText } from '../../platform/files/problems.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { seeOther, show } from '../../platform/web/show.tsx';
import { bodiesAddress, importAddress } from '../addresses.ts';
import { refuse } from '../members/members.routes.tsx';
import { whyCannotKeepOrganisation } from '../rules.ts';
import { readSheet, toCsv } from './columns.ts';
import { ChangedMeanwhile, applyPlan, importStore, knownOrganisation } from './exchange.store.ts';
import type { SentFile } from './exchange.store.ts';
import { PreviewPage, UploadPage } from './exchange.view.tsx';
import { organisationLines } from './export.ts';
import type { Plan } from './plan.ts';
import { planImport } from './plan-import.ts';
import { exchangeTexts } from './texts.ts';
import { toXlsx } from './workbook.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const exchangeRoutes = () =>
  routes()
    .get('/organ/exportera.csv', async (c) => {
      signedIn(c);
      const csv = toCsv(organisationLines(await knownOrganisation(c.get('db'))));
      return c.body(csv, 200, fileHeaders(c, 'csv', 'text/csv; charset=utf-8'));
    })
    .get('/organ/exportera.xlsx', async (c) => {
      signedIn(c);
      const xlsx = await toXlsx(organisationLines(await knownOrganisation(c.get('db'))));
      return c.body(xlsx, 200, fileHeaders(c, 'xlsx', xlsxType));
    })
    .get('/organ/importera', (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      return why ? refuse(c, why) : show(c, <UploadPage />);
    })
    .post('/organ/importera', async (c) => {
      const actor = signedIn(c);
      const why = whyCannotKeepOrganisation(actor);
      if (why) return refuse(c, why);
      const read = await readUpload(c);
      if ('sentence' in read) {
        return show(c, <UploadPage problems={[{ field: 'fil', sentence: read.sentence }]} />, 422);
      }
      const id = await importStore(c.get('db')).keep(actor.person, read.name, read.rows);
      return seeOther(c, `${importAddress}/${id}`);
    })
    .get('/organ/importera/:id', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      if (why) return refuse(c, why);
      const sent = await sentIn(c);
      return sent ? preview(c, sent, await planOf(c, sent), 200) : c.notFound();
    })
    .post('/organ/importera/:id', async (c) => {
      const why = whyCannotKeepOrganisation(signedIn(c));
      if (why) return refuse(c, why);
      const sent = await sentIn(c);
      return sent ? confirm(c, sent) : c.notFound();
    });

const fileHeaders = (c: Ctx, ending: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="organisation-${c.get('today')}.${ending}"`,
});

async function readUpload(c: Ctx): Promise<{ name: string; rows: string[][] } | { sentence: string }> {
  const words = exchangeTexts[c.get('locale')];
  const file = form(c).file('fil');
  if (!file) return { sentence: words.needsFile };
  const opened = await openSheetInSandbox(file.bytes);
  if (!opened.ok) return { sentence: openProblemText[c.get('locale')][opened.problem] };
  const sheet = readSheet(opened.value);
  if (!sheet) return { sentence: words.notOrganisation };
  return sheet.lines.length === 0 ? { sentence: words.empty } : { name: file.name, rows: opened.value };
}

async function sentIn(c: Ctx): Promise<SentFile | undefined> {
  const id = readId<'organisation-import'>(c.req.param('id'));
  return id && importStore(c.get('db')).find(id);
}

async function planOf(c: Ctx, sent: SentFile): Promise<Plan> {
  const sheet = readSheet(sent.rows) ?? { lines: [], ignored: [] };
  return planImport(sheet, await knownOrganisation(c.get('db')));
}

/** What a plan would write, told apart from any other by its fingerprint. */
const digestOf = (plan: Plan): string =>
  createHash('sha256')
    .update(JSON.stringify(plan.lines.map((line) => line.actions)))
    .digest('hex');

function whyNotConfirm(c: Ctx, sent: SentFile, plan: Plan): string | undefined {
  const words = exchangeTexts[c.get('locale')];
  const wrong = plan.lines.filter((line) => line.verdict === 'problem').length;
  if (sent.done) return words.alreadyDone;
  if (wrong > 0) return words.fixFirst(wrong);
  return plan.lines.every((line) => line.actions.length === 0) ? words.nothingToDo : undefined;
}

const preview = (c: Ctx, sent: SentFile, plan: Plan, status: 200 | 409 | 422, note?: string) =>
  show(
    c,
    <PreviewPage
      name={sent.name}
      plan={plan}
      address={`${importAddress}/${sent.id}`}
      digest={digestOf(plan)}
      obstacle={whyNotConfirm(c, sent, plan)}
      note={note}
    />,
    status,
  );

async function confirm(c: Ctx, sent: SentFile) {
  const db = c.get('db');
  const words = exchangeTexts[c.get('locale')];
  const plan = await planOf(c, sent);
  const obstacle = whyNotConfirm(c, sent, plan);
  if (obstacle) return preview(c, sent, plan, 422, obstacle);
  if (digestOf(plan) !== form(c).text('avtryck')) return preview(c, sent, plan, 409, words.changedMeanwhile);
  try {
    await applyPlan(db, plan.lines);
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return preview(c, sent, plan, 409, words.changedMeanwhile);
    throw error;
  }
  await importStore(db).markDone(sent.id);
  return seeOther(c, bodiesAddress, words.done);
}
