import { useWords } from '../platform/web/shell.ts';
import { Tag } from '../platform/web/table.tsx';
import {
  assignAddress,
  decideAddress,
  decisionAddress,
  proposalAddress,
  proposeAddress,
} from './addresses.ts';
import type { TakenDecision } from './decision-lists.store.ts';
import type { ItemId, Proposal } from './decision.ts';
import { decisionTexts } from './texts.ts';

export type Outcomes = {
  readonly itemId: ItemId;
  readonly decisions: readonly TakenDecision[];
  readonly proposals: readonly Proposal[];
  readonly mayDecide: boolean;
  readonly mayPropose: boolean;
};

/** What came of an agenda item, as its part of the minutes, and the ways to record more. */
export function OutcomesPart(props: Outcomes) {
  const words = useWords(decisionTexts);
  const { itemId, decisions, proposals } = props;
  return (
    <div class="outcomes">
      {proposals.length > 0 && (
        <>
          <h4 class="part">{words.proposals}</h4>
          <ul class="proposals">
            {proposals.map((proposal) => (
              <ProposalLine key={proposal.id} proposal={proposal} />
            ))}
          </ul>
        </>
      )}
      {decisions.length > 0 && (
        <>
          <h4 class="part">{words.decision}</h4>
          <ol class="decisions">
            {decisions.map((decision) => (
              <DecisionLine key={decision.id} {...props} decision={decision} />
            ))}
          </ol>
        </>
      )}
      {(props.mayDecide || props.mayPropose) && (
        <p class="verbs">
          {props.mayDecide && (
            <a class="ds-link" href={decideAddress(itemId)}>
              {words.decide}
            </a>
          )}{' '}
          {props.mayPropose && (
            <a class="ds-link" href={proposeAddress(itemId)}>
              {words.propose}
            </a>
          )}
        </p>
      )}
    </div>
  );
}

function DecisionLine(props: Outcomes & { decision: TakenDecision }) {
  const words = useWords(decisionTexts);
  const { decision } = props;
  const { given } = decision;
  const awaits = decision.verb === 'assign' && given.length === 0 && !decision.correctedById;
  return (
    <li>
      <a class="ds-link decision-text" href={decisionAddress(decision.id)}>
        {decision.text}
      </a>
      {decision.correctedById && <Tag kind="warning">{words.isCorrected}</Tag>}
      {given.length > 0 && (
        <ul class="given">
          {given.map((knot) => (
            <li key={knot.id}>
              {words.gives}:{' '}
              <a class="ds-link" href={knot.address}>
                {knot.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      {awaits && props.mayPropose && (
        <>
          {' '}
          <a class="ds-link verb" href={assignAddress(decision.id)}>
            {words.give}
          </a>
        </>
      )}
    </li>
  );
}

/** A proposal in a line: its sentence, who is to decide, and whether they have. */
function ProposalLine(props: { proposal: Proposal }) {
  const words = useWords(decisionTexts);
  const { proposal } = props;
  return (
    <li>
      <a class="ds-link" href={proposalAddress(proposal.id)}>
        {proposal.text}
      </a>{' '}
      {proposal.toBodyText && <span class="quiet">{words.waitsFor(proposal.toBodyText)}</span>}{' '}
      <Tag kind={proposal.answered ? 'success' : 'warning'}>
        {proposal.answered ? words.answered : words.waits}
      </Tag>
    </li>
  );
}

/** Proposals in a list for any page: what waits for a body's decision. */
export function ProposalList(props: { proposals: readonly Proposal[] }) {
  const words = useWords(decisionTexts);
  if (props.proposals.length === 0) return <p class="quiet">{words.decidesNo}</p>;
  return (
    <ul class="proposals">
      {props.proposals.map((proposal) => (
        <ProposalLine key={proposal.id} proposal={proposal} />
      ))}
    </ul>
  );
}
