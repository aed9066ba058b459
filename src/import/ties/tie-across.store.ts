import type { AssignmentId } from '../../assignments/assignment.ts';
import { assignmentStore } from '../../assignments/assignments.store.ts';
import { endingStore } from '../../assignments/endings.store.ts';
import type { DecisionId, ItemId, ProposalId } from '../../decisions/decision.ts';
import { decisionStore } from '../../decisions/decisions.store.ts';
import type { Day } from '../../kernel/day.ts';
import type { KnotId } from '../../thread/knot.ts';
import { threadStore } from '../../thread/thread.store.ts';
import type { Writing } from '../acceptance/writing.ts';
import { chosenTie } from './chosen.ts';
import type { TieChoices } from './chosen.ts';
import { pendingStore } from './pending.store.ts';
import { likeness } from './rank.ts';
import type { Candidate } from './rank.ts';
import type { Sought } from './wanted.store.ts';

/** An item that was stored, with what it decides and proposes, in the text's order. */
export type WrittenItem = {
  readonly itemId: string;
  readonly made: readonly {
    readonly knot: string;
    readonly kind: 'decision' | 'proposal';
    readonly text: string;
  }[];
};

type Said = { readonly id: string; readonly text: string };

/** Ties the stored items of a document to others as was chosen; what waits for a document is written down. */
export async function tieAcross(
  writing: Writing,
  sought: readonly Sought[],
  { choices, written }: { choices: TieChoices; written: ReadonlyMap<string, WrittenItem> },
): Promise<void> {
  const tie = tier(writing);
  for (const one of sought) {
    const item = written.get(one.item.key);
    if (!item) continue;
    const chosen = chosenTie(one, choices);
    if (chosen === 'wait') await tie.wait(one, item);
    else if (chosen !== 'none') await tie.to(one, item, chosen);
  }
}

function tier(writing: Writing) {
  const { db, day } = writing;
  const thread = threadStore(db);
  const decisions = decisionStore(db);

  /** Each proposal is answered by the decision that says most of the same, else by the one in its place. */
  async function answer(proposals: readonly Said[], decided: readonly Said[], on: Day): Promise<void> {
    for (const [at, proposal] of proposals.entries()) {
      const best = bestOf(proposal.text, decided) ?? decided[at] ?? decided[0];
      if (!best) continue;
      await decisions.answer(proposal.id as ProposalId, best.id as DecisionId);
      await begin(proposal.id as KnotId, { id: best.id as KnotId, on }, decided);
    }
  }

  /** What was proposed to be done begins, unless the competent body gave it in words of its own. */
  async function begin(proposal: KnotId, decision: { id: KnotId; on: Day }, decided: readonly Said[]) {
    const ids = decided.map(({ id }) => id as KnotId);
    const given = (await thread.resultsOf(ids, 'gives')).map(({ knot }) => knot);
    const waiting = (await thread.resultsOf([proposal], 'gives')).filter(
      ({ knot }) => knot.state === 'awaitingBoard',
    );
    const twice = waiting.filter(({ knot }) => given.some(({ title }) => likeness(title, knot.title) >= 0.6));
    for (const { knot } of twice)
      await endingStore(db).replace(knot.id as string as AssignmentId, decision.on);
    await assignmentStore(db).confirmProposed(proposal, decision, writing.calendar, writing.today);
  }

  const saidBy = ({ made }: WrittenItem, kind: 'decision' | 'proposal'): Said[] =>
    made.filter((one) => one.kind === kind).map(({ knot, text }) => ({ id: knot, text }));
  const openProposals = async (item: Candidate): Promise<Said[]> =>
    (await decisions.proposalsOfItems([item.id as string as ItemId]))
      .filter(({ answered }) => !answered)
      .map(({ id, text }) => ({ id, text }));
  const decidedOn = async (item: Candidate): Promise<Said[]> =>
    (await decisions.decisionsOfItems([item.id as string as ItemId])).map(({ id, text }) => ({ id, text }));

  return {
    async to(one: Sought, own: WrittenItem, other: Candidate): Promise<void> {
      const item = own.itemId as KnotId;
      switch (one.kind) {
        case 'answers':
          return answer(await openProposals(other), saidBy(own, 'decision'), day);
        case 'answered':
          return answer(saidBy(own, 'proposal'), await decidedOn(other), other.day ?? day);
        case 'origin':
        case 'report':
          return thread.tie({ source: other.id, result: item, kind: 'follows' });
        case 'awaited':
          await thread.tie({ source: item, result: other.id, kind: 'follows' });
          return pendingStore(db).met(one.pendingId ?? '', item);
        case 'closes': {
          const [first] = saidBy(own, 'decision');
          const by = bestOf(one.words, saidBy(own, 'decision')) ?? first;
          const decisionId = (by?.id ?? own.itemId) as KnotId;
          await endingStore(db).fulfil(other.id as string as AssignmentId, { decisionId, on: day });
        }
      }
    },
    wait: ({ words, target, targetBody }: Sought, { itemId }: WrittenItem): Promise<void> =>
      pendingStore(db).wait({
        knot: itemId as KnotId,
        words,
        bodyId: targetBody,
        paragraph: target?.paragraph ?? null,
        day: target?.day ?? null,
        year: target?.year ?? null,
        by: writing.by,
      }),
  };
}

/** The saying most like the words, if any is like enough. */
function bestOf(words: string, among: readonly Said[]): Said | undefined {
  const [best] = among
    .map((said) => ({ said, like: likeness(words, said.text) }))
    .toSorted((a, b) => b.like - a.like);
  return best && best.like >= 0.5 ? best.said : undefined;
}
