import type { VNode } from 'preact';
import type { BodyId } from '../kernel/actor.ts';
import { whyCannotDirect } from '../kernel/actor.ts';
import { readDay } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { readId } from '../kernel/id.ts';
import { bodyStore } from '../bodies/bodies.store.ts';
import { routes } from '../platform/web/context.ts';
import type { Ctx } from '../platform/web/context.ts';
import { addressWith, readList } from '../platform/web/list.ts';
import { show } from '../platform/web/show.tsx';
import { decideRoutes } from './decide.routes.tsx';
import { decisionSorts } from './decision-lists.store.ts';
import { decisionVerbs, whyCannotDecide, whyCannotPropose } from './decision.ts';
import type { ItemId } from './decision.ts';
import { DecisionPage, ProposalPage } from './decision.view.tsx';
import { decisionStore } from './decisions.store.ts';
import { DecisionsPage } from './decisions.view.tsx';
import type { HandedToDecisions } from './handed.ts';
import { OutcomesPart } from './outcomes.view.tsx';

export type { HandedToDecisions } from './handed.ts';

export const decisionRoutes = (handed: HandedToDecisions) =>
  routes()
    .get('/beslut', async (c) => {
      const asked = {
        organ: c.req.query('organ') ?? '',
        from: c.req.query('fran') ?? '',
        until: c.req.query('till') ?? '',
        slag: c.req.query('slag') ?? '',
      };
      const paging = readList(c, { sorts: decisionSorts, defaultSort: 'day', defaultOrder: 'desc' });
      const found = await decisionStore(c.get('db')).listDecisions(
        {
          bodyId: readId<'body'>(asked.organ),
          from: readDay(asked.from),
          until: readDay(asked.until),
          verb: decisionVerbs.find((verb) => verb === asked.slag),
        },
        paging,
      );
      const bodies = await bodyStore(c.get('db')).list();
      const address = (changes: Parameters<typeof addressWith>[1]) => addressWith(c, changes);
      const actor = c.get('actor');
      const mayDecide =
        actor !== undefined &&
        bodies.some(({ id }) => !whyCannotPropose({ bodyId: id, meetingState: 'held' }, actor));
      return show(c, <DecisionsPage {...{ bodies, asked, found, paging, address, mayDecide }} />);
    })
    .route('/', decideRoutes(handed))
    .get('/beslut/:id', async (c) => {
      const id = readId<'decision'>(c.req.param('id'));
      const decisions = decisionStore(c.get('db'));
      const decision = id && (await decisions.findDecision(id));
      if (!decision) return c.notFound();
      const shown = {
        decision,
        item: await handed.itemOf(c, decision.itemId),
        corrects: decision.correctsId && (await decisions.findDecision(decision.correctsId)),
        correctedBy: decision.correctedById && (await decisions.findDecision(decision.correctedById)),
        record: await handed.recordOf(c, decision.itemId),
      };
      const rights = rightsOn(c, shown.item);
      return show(c, <DecisionPage {...shown} {...rights} {...await besides(c, handed, decision.id)} />);
    })
    .get('/forslag/:id', async (c) => {
      const id = readId<'proposal'>(c.req.param('id'));
      const decisions = decisionStore(c.get('db'));
      const proposal = id && (await decisions.findProposal(id));
      if (!proposal) return c.notFound();
      const item = await handed.itemOf(c, proposal.itemId);
      const toBody = proposal.toBodyId && (await decisions.bodyName(proposal.toBodyId));
      const beside = await besides(c, handed, proposal.id);
      return show(c, <ProposalPage proposal={proposal} item={item} toBody={toBody} {...beside} />);
    });

const besides = async (c: Ctx, handed: HandedToDecisions, id: string) => ({
  goals: await handed.goalSection(c, id),
  sources: await handed.sources(c, id),
  panel: await handed.threadPanel(c, id),
});

function rightsOn(c: Ctx, item: Awaited<ReturnType<HandedToDecisions['itemOf']>>) {
  const actor = c.get('actor');
  if (!actor || !item) return { assignObstacle: 'reader', obstacle: 'reader' } as const;
  return {
    assignObstacle: whyCannotDirect(actor, [item.bodyId]),
    obstacle: whyCannotDecide(item, actor, c.get('today')),
  };
}

/** What came of every item of a meeting, as its part of the minutes: two queries, however many items. */
export async function outcomesOf(
  c: Ctx,
  meeting: { bodyId: BodyId; state: string; onDay: Day },
  items: readonly ItemId[],
): Promise<ReadonlyMap<string, VNode>> {
  const decisions = decisionStore(c.get('db'));
  const taken = await decisions.decisionsOfItems(items);
  const proposed = await decisions.proposalsOfItems(items);
  const actor = c.get('actor');
  const place = { bodyId: meeting.bodyId, meetingState: meeting.state, onDay: meeting.onDay };
  const mayDecide = actor !== undefined && !whyCannotDecide(place, actor, c.get('today'));
  const mayPropose = actor !== undefined && !whyCannotPropose(place, actor);
  const parts = new Map<string, VNode>();
  for (const itemId of items) {
    const own = {
      decisions: taken.filter((decision) => decision.itemId === itemId),
      proposals: proposed.filter((proposal) => proposal.itemId === itemId),
    };
    if (own.decisions.length + own.proposals.length > 0 || mayDecide || mayPropose) {
      const rights = { mayDecide, mayPropose };
      parts.set(itemId, <OutcomesPart itemId={itemId} {...own} {...rights} />);
    }
  }
  return parts;
}
