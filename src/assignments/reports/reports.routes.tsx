import type { VNode } from 'preact';
import { readId } from '../../kernel/id.ts';
import type { Id } from '../../kernel/id.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { form, routes, signedIn } from '../../platform/web/context.ts';
import type { Ctx } from '../../platform/web/context.ts';
import { Refused } from '../../platform/web/problems.tsx';
import { seeOther, show } from '../../platform/web/show.tsx';
import { assignmentAddress } from '../addresses.ts';
import { dueNotice, dueReader } from '../giving/asked.ts';
import { isResponsible, receiverOf, reportTitleOf } from '../assignment.ts';
import type { Problem } from '../giving/assignment-form.ts';
import { assignmentStore } from '../assignments.store.ts';
import { answeredBy } from './expectation.ts';
import type { Evidence } from './expectation.ts';
import type { HandedToAssignments } from '../handed.ts';
import { readReceipt, readReport } from './report-form.ts';
import type { ReadReceipt, ReadReport, TypedReceipt, TypedReport } from './report-form.ts';
import { ReceiveSection, nothingTyped } from './receive.view.tsx';
import { ReportFormPage, ReportPage } from './reports.view.tsx';
import { shownStore } from '../shown/shown.store.ts';
import type { ShownAssignment, ShownReport } from '../shown/shown.ts';
import { assignmentTexts } from '../texts.ts';
import { decisionVerb, usualDecision } from './usual-decision.ts';

/** Report-backs: given by whoever is responsible, received by the body that asked. */
export const reportRoutes = (handed: HandedToAssignments) =>
  routes().route('/', givingBack(handed)).route('/', receiving(handed));

const shownAssignment = async (c: Ctx): Promise<ShownAssignment | undefined> => {
  const id = readId<'assignment'>(c.req.param('id'));
  return id && shownStore(c.get('db')).assignment(id, signedIn(c), c.get('today'));
};

const blank: TypedReport = { text: '', outcome: '', link: '', because: '' };

const reportForm = (c: Ctx, shown: ShownAssignment, typed: TypedReport, problems: readonly Problem[]) => {
  const recurring = shown.cadences.some((row) => row.cadence.kind !== 'none');
  const answers = answeredBy(shown.expectations, { outcome: 'done', reportedOn: c.get('today') }, recurring);
  const onBehalf = !isResponsible(shown.assignment, signedIn(c));
  return show(
    c,
    <ReportFormPage {...{ shown, typed, problems, answers, onBehalf }} />,
    problems.length > 0 ? 422 : 200,
  );
};

const givingBack = (handed: HandedToAssignments) =>
  routes()
    .get('/uppdrag/:id/aterrapportera', async (c) => {
      const shown = await shownAssignment(c);
      if (!shown) return c.notFound();
      const obstacle = shown.obstacles.report;
      if (obstacle)
        return show(c, <Refused sentence={assignmentTexts[c.get('locale')].obstacle[obstacle]} />, 403);
      return reportForm(c, shown, blank, []);
    })
    .post('/uppdrag/:id/aterrapportera', async (c) => {
      const shown = await shownAssignment(c);
      if (!shown) return c.notFound();
      const words = assignmentTexts[c.get('locale')];
      const obstacle = shown.obstacles.report;
      if (obstacle) return show(c, <Refused sentence={words.obstacle[obstacle]} />, 403);
      const { text, file } = form(c);
      const typed = {
        text: text('text').trim(),
        outcome: text('lage'),
        link: text('lank').trim(),
        because: text('utan').trim(),
      };
      const upload = file('fil');
      const usable = upload !== undefined && upload.bytes.byteLength > 0;
      const read = readReport(typed, { sent: upload !== undefined, usable }, words.problem);
      if (!read.ok) return reportForm(c, shown, typed, read.problem);
      await storeReport(c, handed, shown, read.value);
      return seeOther(c, assignmentAddress(shown.assignment.id), words.reportedNotice);
    });

async function storeReport(
  c: Ctx,
  handed: HandedToAssignments,
  shown: ShownAssignment,
  { text, outcome, evidence }: ReadReport,
): Promise<void> {
  const db = c.get('db');
  const today = c.get('today');
  const actor = signedIn(c);
  const { assignment } = shown;
  const { reportId } = await assignmentStore(db).report({
    assignmentId: assignment.id,
    reportedOn: today,
    reportedBy: actor.person,
    text,
    outcome,
    evidence: evidence === 'file' ? await keepEvidence(c, handed, shown) : evidence,
  });
  const bodyId = receiverOf(assignment);
  if (bodyId) await handed.placeReport(db, { bodyId, reportId, heading: reportTitleOf(shown.title), today });
}

async function keepEvidence(c: Ctx, handed: HandedToAssignments, shown: ShownAssignment): Promise<Evidence> {
  const upload = form(c).file('fil');
  if (!upload) throw new Error('no file was sent');
  const { givenByBodyId, visibility } = shown.assignment;
  const documentId = await handed.keepDocument(c.get('db'), {
    ...upload,
    addedBy: signedIn(c).person,
    visibility,
    day: c.get('today'),
    bodyId: givenByBodyId ?? receiverOf(shown.assignment) ?? null,
  });
  return { kind: 'document', documentId };
}

const receiving = (handed: HandedToAssignments) => {
  const page = async (c: Ctx, shown: ShownReport, typed: TypedReceipt, problems: readonly Problem[]) => {
    const panel = await handed.threadPanel(c, shown.report.id);
    const answer = <ReportPage {...{ shown, panel, typed, problems }} title={shown.report.title} />;
    return show(c, answer, problems.length > 0 ? 422 : 200);
  };
  return routes()
    .get('/aterrapporter/:id', async (c) => {
      const id = readId<'report'>(c.req.param('id'));
      const shown = id && (await shownStore(c.get('db')).report(id, c.get('actor'), c.get('today')));
      return shown ? page(c, shown, nothingTyped, []) : c.notFound();
    })
    .post('/aterrapporter/:id/ta-emot', async (c) => {
      const actor = signedIn(c);
      const id = readId<'report'>(c.req.param('id'));
      const itemId = readId<string>(form(c).text('punkt'));
      const shown = id && (await shownStore(c.get('db')).report(id, actor, c.get('today'), itemId));
      if (!shown) return c.notFound();
      const words = assignmentTexts[c.get('locale')];
      if (shown.obstacle || !shown.item) {
        const status = shown.obstacle === 'received' ? 409 : 403;
        return show(c, <Refused sentence={words.obstacle[shown.obstacle ?? 'no-item']} />, status);
      }
      const typed = typedReceipt(form(c).text);
      const readDue = dueReader(await handed.calendar(c), c.get('today'));
      const read = readReceipt(typed, readDue, words.problem);
      if (!read.ok) return page(c, shown, typed, read.problem);
      await storeReceipt(c, handed, { ...shown, item: shown.item }, read.value);
      const dues = [typed.supplementDue, typed.newDue].map((text) =>
        dueNotice(text, readDue, c.get('locale')),
      );
      return seeOther(c, shown.item.address, [words.receivedNotice, ...dues].join(' ').trim());
    });
};

const typedReceipt = (text: (name: string) => string): TypedReceipt => ({
  outcome: text('utfall'),
  decisionText: text('lydelse').trim(),
  supplementDue: text('kompletteras').trim(),
  newWhat: text('nytt').trim(),
  newDue: text('nyfrist').trim(),
});

type Placed = ShownReport & { readonly item: NonNullable<ShownReport['item']> };

async function storeReceipt(
  c: Ctx,
  handed: HandedToAssignments,
  { report, assignment, item, knots }: Placed,
  receipt: ReadReceipt,
): Promise<void> {
  const db = c.get('db');
  const today = c.get('today');
  const receiver = receiverOf(assignment);
  if (!receiver) throw new Error('no receiving body');
  const { outcome, supplementDueOn, newWhat } = receipt;
  const title = knots.get(assignment.id)?.title ?? assignment.what;
  const supplementDue = supplementDueOn && dayInWords(supplementDueOn, 'sv', 'short');
  const decidedOn = item.day ?? today;
  const decisionId = await handed.decide(db, {
    itemId: item.id as string as Id<'item'>,
    bodyId: receiver,
    decidedOn,
    text: receipt.decisionText || usualDecision({ outcome, title, supplementDue, newWhat }),
    verb: decisionVerb[outcome],
    visibility: item.visibility,
  });
  const assignments = assignmentStore(db);
  await assignments.receive({
    reportId: report.id,
    outcome,
    decisionId,
    receivedOn: decidedOn,
    supplementDueOn,
  });
  if (outcome !== 'newAssignment') return;
  await assignments.give(
    {
      ...assignment,
      what: newWhat,
      description: '',
      dueOn: receipt.newDue.on,
      dueText: receipt.newDue.text,
      openEndedBecause: '',
      reviewOn: undefined,
      notBefore: undefined,
      parentId: undefined,
      state: 'open',
      givenByBodyId: receiver,
      givenOn: decidedOn,
      source: decisionId,
      authorId: signedIn(c).person,
      today,
    },
    await handed.calendar(c),
  );
}

/** On the meeting's page: the report-backs an item takes up, with the form that receives each; undefined for none. */
export async function receiveSection(c: Ctx, itemId: string): Promise<VNode | undefined> {
  const id = readId<string>(itemId);
  const reports = id ? await shownStore(c.get('db')).reportsAt(id, c.get('actor'), c.get('today')) : [];
  return reports.length > 0 ? <ReceiveSection reports={reports} /> : undefined;
}
