import type { VNode } from 'preact';
import {
  DayInput,
  ErrorSummary,
  Form,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../platform/web/form.tsx';
import { ButtonLink } from '../platform/web/form.tsx';
import type { Option, Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useWords } from '../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../platform/web/table.tsx';
import { threadTexts } from '../thread/texts.ts';
import {
  correctAddress,
  decisionAddress,
  orderAddress,
  ownMinutesAddress,
  registerAddress,
} from './addresses.ts';
import { numberOf } from './decision.ts';
import type { DelegatedDecision, DelegatedState } from './decision.ts';
import type { Point } from './point.ts';
import { delegatedTexts } from './texts.ts';
import type { TypedDecision } from './typed.ts';

const tags = {
  waiting: 'warning',
  'on-agenda': 'info',
  notified: 'success',
  'minutes-due': 'danger',
  minuted: 'success',
  kept: 'neutral',
  corrected: 'neutral',
} as const satisfies Record<DelegatedState, string>;

export function StateTag({ decision }: { decision: Pick<DelegatedDecision, 'state' | 'missed'> }) {
  const words = useWords(delegatedTexts);
  return decision.missed ? (
    <Tag kind="danger">{words.missedTag}</Tag>
  ) : (
    <Tag kind={tags[decision.state]}>{words.states[decision.state]}</Tag>
  );
}

/** A decision's own page: the document that FL 31 § asks for, and what is to be done with it. */
export function DecisionPage(props: {
  decision: DelegatedDecision;
  chain: readonly Point[];
  mayCorrect: boolean;
  mayMinute: boolean;
  panel?: VNode | undefined;
}) {
  const words = useWords(delegatedTexts);
  const { decision } = props;
  const number = numberOf(decision);
  return (
    <Page
      title={`${number} ${decision.heading}`}
      kicker={
        <>
          {decision.isUrgent ? words.urgentKind : words.delegatedKind}, {decision.bodyName}{' '}
          <StateTag decision={decision} />
        </>
      }
      crumbs={[{ title: words.register, address: registerAddress }]}
      panel={props.panel}
      actions={
        props.mayCorrect ? (
          <ButtonLink address={correctAddress(decision.id)}>{words.correct}</ButtonLink>
        ) : undefined
      }
    >
      {decision.missed && (
        <p class="ds-alert" data-color="danger">
          {words.missed}
        </p>
      )}
      <p class="running">{decision.text}</p>
      <DecisionFacts {...props} />
      {props.mayMinute && (
        <section aria-labelledby="eget-protokoll">
          <h2 id="eget-protokoll" class="ds-heading" data-size="sm">
            {words.ownMinutes}
          </h2>
          <p>{words.ownMinutesWhy}</p>
          <Form action={ownMinutesAddress(decision.id)}>
            <SubmitButton>{words.ownMinutes}</SubmitButton>
          </Form>
        </section>
      )}
    </Page>
  );
}

function DecisionFacts({ decision, chain }: { decision: DelegatedDecision; chain: readonly Point[] }) {
  const words = useWords(delegatedTexts);
  const { visibility } = useWords(threadTexts);
  const other = (id: string | undefined) =>
    id && (
      <a class="ds-link" href={decisionAddress(id)}>
        {words.delegatedKind}
      </a>
    );
  return (
    <section aria-labelledby="uppgifter">
      <h2 id="uppgifter" class="ds-heading" data-size="sm">
        {words.facts}
      </h2>
      <Facts
        rows={[
          [words.day, <DayText day={decision.decidedOn} long />],
          [words.decidedBy, decision.decidedBy],
          [words.presenter, decision.presenter],
          [words.tookPart, decision.tookPart],
          [words.urgency, decision.urgency],
          [words.caseNumber, decision.caseNumber],
          [words.point, <ChainText decision={decision} chain={chain} />],
          [words.appealField, words.appeals[decision.appeal]],
          [words.toldAt, decision.notified ? <Told decision={decision} /> : words.notNotified],
          [words.ownMinutesSince, decision.protocolledOn && <OwnMinutes decision={decision} />],
          [words.corrects, other(decision.correctsId)],
          [words.correctedBy, other(decision.correctedById)],
          [words.visibility, visibility[decision.visibility]],
        ]}
      />
    </section>
  );
}

const OwnMinutes = ({ decision }: { decision: DelegatedDecision }) => {
  const words = useWords(delegatedTexts);
  return (
    <>
      <DayText day={decision.protocolledOn} long />{' '}
      <a class="ds-link" href={decision.noticeAddress ?? ''}>
        {words.seeNotice}
      </a>
    </>
  );
};

/** The meeting that the decision is told at. */
export function Told({ decision }: { decision: DelegatedDecision }) {
  const words = useWords(delegatedTexts);
  if (!decision.notified) return <span class="quiet">{words.notNotified}</span>;
  if (!decision.toldAddress) return <span class="quiet">{words.notYet}</span>;
  return (
    <a class="ds-link" href={decision.toldAddress}>
      <DayText day={decision.toldOn} />
    </a>
  );
}

function ChainText({ decision, chain }: { decision: DelegatedDecision; chain: readonly Point[] }) {
  return (
    <>
      {chain.map(({ number, matter, delegateName }, index) => (
        <span key={number + index}>
          {index > 0 && ' → '}
          <a class="ds-link" href={`${orderAddress(decision.bodyId)}?alla=ja`}>
            {number}
          </a>{' '}
          {index === 0 && `${matter}: `}
          {delegateName}
        </span>
      ))}
    </>
  );
}

/** A new decision, or one that corrects another. */
export function DecisionFormPage(props: {
  title: string;
  action: string;
  typed: TypedDecision;
  points: readonly Point[];
  isCorrection: boolean;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(delegatedTexts);
  const { visibility } = useWords(threadTexts);
  const { typed, problems, points } = props;
  const at = (name: keyof TypedDecision) => ({
    name,
    value: typed[name],
    problem: problemOf(problems, name),
  });
  const options: Option[] = points.map(({ id, number, matter, delegateName, bodyName }) => ({
    value: id,
    label: `${number} ${matter.slice(0, 80)} (${delegateName})`,
    group: bodyName,
  }));
  const shownTo = (['body', 'internal', 'public'] as const).map((value) => ({
    value,
    label: visibility[value],
  }));
  return (
    <Page title={props.title} crumbs={[{ title: words.register, address: registerAddress }]}>
      <ErrorSummary problems={problems} />
      {props.isCorrection && <p>{words.correctWhy}</p>}
      <Form action={props.action}>
        <Select {...at('punkt')} label={words.point} options={options} required />
        <DayInput {...at('dag')} label={words.day} required />
        <TextInput {...at('rubrik')} label={words.heading} required />
        <TextArea {...at('text')} label={words.text} hint={words.textHint} rows={6} required />
        <TextInput {...at('arende')} label={words.caseNumber} optional />
        <TextInput {...at('beslutsfattare')} label={words.decidedBy} hint={words.decidedByHint} required />
        <TextInput {...at('foredragande')} label={words.presenter} optional />
        <TextArea {...at('deltog')} label={words.tookPart} rows={2} optional />
        <TextArea {...at('bradska')} label={words.urgency} hint={words.urgencyHint} rows={2} optional />
        <Select
          {...at('synlighet')}
          label={words.visibility}
          hint={words.visibilityHint}
          options={shownTo}
          required
        />
        <SubmitButton>{words.save}</SubmitButton>
      </Form>
    </Page>
  );
}

/** On a meeting's item: the decisions it tells of. */
export function ToldHere({ decisions }: { decisions: readonly DelegatedDecision[] }) {
  const words = useWords(delegatedTexts);
  return (
    <>
      <h4 class="ds-heading" data-size="2xs">
        {words.toldHere}
      </h4>
      <ul>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <a class="ds-link" href={decisionAddress(decision.id)}>
              {numberOf(decision)} {decision.heading}
            </a>
            , <DayText day={decision.decidedOn} />, {decision.decidedBy}
          </li>
        ))}
      </ul>
    </>
  );
}
