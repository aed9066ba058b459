import type { ComponentChildren, VNode } from 'preact';
import { bodyAddress } from '../bodies/addresses.ts';
import { ButtonLink } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useWords } from '../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../platform/web/table.tsx';
import { threadTexts } from '../thread/texts.ts';
import { assignAddress, decideAddress, decisionAddress, decisionsAddress } from './addresses.ts';
import { titleOf } from './decision.ts';
import type { DecideObstacle, Decision, ItemPlace, Proposal } from './decision.ts';
import { decisionTexts } from './texts.ts';

type Beside = {
  readonly sources: VNode | undefined;
  readonly goals: VNode | undefined;
  readonly panel: VNode | undefined;
};

/** "§ 140 Heading" as the minutes have it; the sentence itself where the item is not known. */
const titleBy = (item: ItemPlace | undefined, text: string): string =>
  item
    ? [item.sectionNumber && `§ ${item.sectionNumber}`, item.heading].filter(Boolean).join(' ')
    : titleOf(text, 80);

/** One decision: its sentence, who took it, when and where, and what came of it. */
export function DecisionPage(
  props: Beside & {
    decision: Decision;
    item: ItemPlace | undefined;
    /** The earlier decision that this one corrects, and the later that corrects it. */
    corrects: Decision | undefined;
    correctedBy: Decision | undefined;
    /** Votes, who stood aside, dissents and notes of its item. */
    record: VNode | undefined;
    /** Undefined where the actor may give an assignment out of it. */
    assignObstacle: 'not-directing' | 'reader' | undefined;
    /** Undefined where the actor may correct it by a new decision on the same item. */
    obstacle: DecideObstacle | 'reader' | undefined;
  },
) {
  const words = useWords(decisionTexts);
  const { decision, item } = props;
  return (
    <Page
      title={titleBy(item, decision.text)}
      kicker={
        <>
          {words.decision}{' '}
          <Tag kind={props.correctedBy ? 'warning' : 'success'}>
            {props.correctedBy ? words.isCorrected : words.inForce}
          </Tag>
        </>
      }
      crumbs={[{ title: words.decisions, address: decisionsAddress }, ...crumbOf(item)]}
      panel={props.panel}
      actions={
        <>
          {props.assignObstacle === undefined && (
            <ButtonLink address={assignAddress(decision.id)}>{words.give}</ButtonLink>
          )}
          {item && props.obstacle === undefined && !props.correctedBy && (
            <ButtonLink address={decideAddress(item.id, decision.id)}>{words.correct}</ButtonLink>
          )}
          {props.assignObstacle === 'not-directing' && (
            <p class="obstacle" role="note">
              {words.mayNotAssign}
            </p>
          )}
        </>
      }
    >
      <p class="decision-sentence">{decision.text}</p>
      <DecisionFacts {...props} />
      {props.record}
      {props.goals}
      {props.sources}
    </Page>
  );
}

const crumbOf = (item: ItemPlace | undefined) =>
  item ? [{ title: item.bodyName, address: bodyAddress(item.bodyId) }] : [];

function DecisionFacts(props: {
  decision: Decision;
  item: ItemPlace | undefined;
  corrects: Decision | undefined;
  correctedBy: Decision | undefined;
}) {
  const words = useWords(decisionTexts);
  const { visibility } = useWords(threadTexts);
  const { decision, item } = props;
  return (
    <Facts
      rows={[
        [words.body, item && <Away to={bodyAddress(decision.bodyId)}>{item.bodyName}</Away>],
        [words.day, <DayText day={decision.decidedOn} long />],
        [words.item, item && <Away to={item.address}>{titleBy(item, decision.text)}</Away>],
        [words.caseNumber, item?.caseNumber],
        [words.verb, words.verbs[decision.verb]],
        [words.visibility, visibility[decision.visibility]],
        [words.corrects, props.corrects && <Other decision={props.corrects} />],
        [words.correctedBy, props.correctedBy && <Other decision={props.correctedBy} />],
      ]}
    />
  );
}

const Away = (props: { to: string; children: ComponentChildren }) => (
  <a class="ds-link" href={props.to}>
    {props.children}
  </a>
);

const Other = (props: { decision: Decision }) => (
  <Away to={decisionAddress(props.decision.id)}>{titleOf(props.decision.text)}</Away>
);

/** One proposed decision: who put it to whom, and whether it has been answered. */
export function ProposalPage(
  props: Beside & { proposal: Proposal; item: ItemPlace | undefined; toBody: string | undefined },
) {
  const words = useWords(decisionTexts);
  const { visibility } = useWords(threadTexts);
  const { proposal, item } = props;
  const receiver = props.toBody ?? proposal.toBodyText;
  return (
    <Page
      title={titleBy(item, proposal.text)}
      kicker={
        <>
          {words.proposal}{' '}
          <Tag kind={proposal.answered ? 'success' : 'warning'}>
            {proposal.answered ? words.answered : words.waits}
          </Tag>
        </>
      }
      crumbs={[{ title: words.decisions, address: decisionsAddress }, ...crumbOf(item)]}
      panel={props.panel}
    >
      <p class="decision-sentence">{proposal.text}</p>
      <Facts
        rows={[
          [words.fromBody, item && <Away to={bodyAddress(item.bodyId)}>{item.bodyName}</Away>],
          [
            words.toBody,
            proposal.toBodyId ? <Away to={bodyAddress(proposal.toBodyId)}>{receiver}</Away> : receiver,
          ],
          [words.day, <DayText day={proposal.proposedOn} long />],
          [words.item, item && <Away to={item.address}>{titleBy(item, proposal.text)}</Away>],
          [words.caseNumber, item?.caseNumber],
          [words.visibility, visibility[proposal.visibility]],
        ]}
      />
      {props.goals}
      {props.sources}
    </Page>
  );
}
