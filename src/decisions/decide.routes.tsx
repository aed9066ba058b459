import type { Actor } from '../kernel/actor.ts';
import { readId } from '../kernel/id.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import { form, routes, signedIn } from '../platform/web/context.ts';
import type { Ctx, FormFields } from '../platform/web/context.ts';
import { lengthProblems } from '../platform/web/lengths.ts';
import { Refused } from '../platform/web/problems.tsx';
import { seeOther, show } from '../platform/web/show.tsx';
import { DecidePage, ProposePage } from './decide.view.tsx';
import type { TypedDecision, TypedProposal } from './decide.view.tsx';
import { decisionLengths, decisionVerbs, whyCannotDecide, whyCannotPropose } from './decision.ts';
import type { DecideObstacle, Decision, ItemPlace } from './decision.ts';
import { decisionStore } from './decisions.store.ts';
import type { HandedToDecisions } from './handed.ts';
import { decisionTexts } from './texts.ts';
import type { DecisionProblem } from './texts.ts';
import { decisionVerb } from './verb.ts';

/** Recording decisions and proposals on an item. */
export const decideRoutes = (handed: HandedToDecisions) =>
  routes()
    .get('/beslut/nytt', (c) =>
      onItem(c, handed, c.req.query('punkt'), mayDecide(c), async (item) => {
        const typed = { text: '', slag: '', forslag: '', rattar: c.req.query('rattar') ?? '' };
        return show(c, <DecidePage item={item} typed={typed} {...await choices(c, item, typed.rattar)} />);
      }),
    )
    .post('/beslut/nytt', (c) =>
      onItem(c, handed, form(c).text('punkt'), mayDecide(c), (item) => decide(c, handed, item)),
    )
    .get('/forslag/nytt', (c) =>
      onItem(c, handed, c.req.query('punkt'), whyCannotPropose, async (item) => {
        const bodies = await bodyStore(c.get('db')).list();
        const parent = bodies.find((body) => body.id === item.bodyId)?.parentId;
        const typed = { text: '', till: parent ?? item.bodyId, tillText: '' };
        return show(c, <ProposePage item={item} typed={typed} bodies={bodies} />);
      }),
    )
    .post('/forslag/nytt', (c) =>
      onItem(c, handed, form(c).text('punkt'), whyCannotPropose, (item) => propose(c, item)),
    );

const mayDecide = (c: Ctx) => (item: ItemPlace, actor: Actor) => whyCannotDecide(item, actor, c.get('today'));

/** Does the work on an item when nothing stands in the actor's way; else says what does. */
async function onItem(
  c: Ctx,
  handed: HandedToDecisions,
  asked: string | undefined,
  whyNot: (item: ItemPlace, actor: Actor) => DecideObstacle | undefined,
  work: (item: ItemPlace) => Promise<Response>,
): Promise<Response> {
  const actor = signedIn(c);
  const id = readId<'item'>(asked);
  const item = id && (await handed.itemOf(c, id));
  if (!item) return c.notFound();
  const obstacle = whyNot(item, actor);
  if (!obstacle) return work(item);
  return show(c, <Refused sentence={decisionTexts[c.get('locale')].obstacle[obstacle]} />, 403);
}

/** What a new decision may answer or correct; one that was asked for by its id is offered however old it is. */
async function choices(c: Ctx, item: ItemPlace, toCorrect: string | undefined) {
  const decisions = decisionStore(c.get('db'));
  const latest: Decision[] = await decisions.latestOf(item.bodyId);
  const id = readId<'decision'>(toCorrect);
  const asked = id && !latest.some((one) => one.id === id) ? await decisions.findDecision(id) : undefined;
  return {
    proposals: await decisions.openProposalsTo(item.bodyId),
    correctable: [...latest, ...(asked?.bodyId === item.bodyId ? [asked] : [])].filter(
      (decision) => !decision.correctedById,
    ),
  };
}

async function decide(c: Ctx, handed: HandedToDecisions, item: ItemPlace): Promise<Response> {
  const typed = typedDecision(form(c));
  const decisions = decisionStore(c.get('db'));
  await decisions.oneAtATime([typed.forslag, typed.rattar]);
  const offered = await choices(c, item, typed.rattar);
  const verb = decisionVerbs.find((one) => one === typed.slag);
  const answered = offered.proposals.find((one) => one.id === typed.forslag);
  const corrected = offered.correctable.find((one) => one.id === typed.rattar);
  const wrong = [
    ...textProblems(c, typed),
    ...(typed.slag !== '' && !verb ? [problem(c, 'slag', 'no-verb')] : []),
  ];
  const gone = [
    ...(typed.forslag !== '' && !answered ? [problem(c, 'forslag', 'proposal-gone')] : []),
    ...(typed.rattar !== '' && !corrected ? [problem(c, 'rattar', 'decision-gone')] : []),
  ];
  // a correction decides nothing anew
  const early = corrected ? [] : await handed.whyNotDecide(c, item.id, [typed.text]);
  wrong.push(...early.map((sentence) => ({ field: 'text', sentence })));
  if (wrong.length + gone.length > 0) {
    const page = <DecidePage item={item} typed={typed} {...offered} problems={[...wrong, ...gone]} />;
    return show(c, page, wrong.length > 0 ? 422 : 409);
  }
  const id = await decisions.decide({
    itemId: item.id,
    bodyId: item.bodyId,
    decidedOn: item.onDay,
    text: typed.text,
    verb: verb ?? decisionVerb(typed.text),
    visibility: item.visibility,
    correctsId: corrected?.id,
  });
  if (answered) {
    await decisions.answer(answered.id, id);
    await handed.proposalAnswered(c, answered.id, { id, on: item.onDay });
  }
  return seeOther(c, item.address, decisionTexts[c.get('locale')].decided);
}

async function propose(c: Ctx, item: ItemPlace): Promise<Response> {
  const typed = typedProposal(form(c));
  const bodies = await bodyStore(c.get('db')).list();
  const receiver = bodies.find((body) => body.id === typed.till);
  const problems = [
    ...textProblems(c, typed),
    ...(!receiver && (typed.till !== '' || typed.tillText === '') ? [problem(c, 'till', 'no-receiver')] : []),
  ];
  if (problems.length > 0) {
    return show(c, <ProposePage item={item} typed={typed} bodies={bodies} problems={problems} />, 422);
  }
  await decisionStore(c.get('db')).propose({
    itemId: item.id,
    toBodyId: receiver?.id,
    toBodyText: typed.tillText || (receiver?.name ?? ''),
    text: typed.text,
    visibility: item.visibility,
  });
  return seeOther(c, item.address, decisionTexts[c.get('locale')].proposed);
}

/** A sentence is written, and within its length. */
const textProblems = (c: Ctx, typed: { readonly text: string; readonly tillText?: string }) => [
  ...(typed.text === '' ? [problem(c, 'text', 'no-text')] : []),
  ...lengthProblems(typed, decisionLengths, c.get('locale')),
];

const problem = (c: Ctx, field: string, what: DecisionProblem) => ({
  field,
  sentence: decisionTexts[c.get('locale')].problem[what],
});

const typedDecision = ({ text }: FormFields): TypedDecision => ({
  text: text('text'),
  slag: text('slag'),
  forslag: text('forslag'),
  rattar: text('rattar'),
});

const typedProposal = ({ text }: FormFields): TypedProposal => ({
  text: text('text'),
  till: text('till'),
  tillText: text('tillText'),
});
