import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../../platform/web/table.tsx';
import type { Knot } from '../../thread/knot.ts';
import {
  assignmentAddress,
  cadenceAddress,
  changeAddress,
  fanOutAddress,
  registerAddress,
  reportFormAddress,
  strikeAddress,
} from '../addresses.ts';
import { receiverOf } from '../assignment.ts';
import type { Assignment } from '../assignment.ts';
import { cadenceOn } from '../reports/expectation.ts';
import { CadenceHistory, Expectations, KnotLink, Reports } from './history.view.tsx';
import { AssignmentList, DueText, StateTag } from '../register/register.view.tsx';
import type { ShownAssignment } from './shown.ts';
import { assignmentTexts } from '../texts.ts';

type Knots = ReadonlyMap<string, Knot>;

const has = (knots: Knots, id: string | undefined): boolean => id !== undefined && knots.has(id);

/** One assignment, with all that came of it. */
export function AssignmentPage(props: {
  shown: ShownAssignment;
  panel: VNode | undefined;
  /** The sentences it was read from. */
  source: VNode | undefined;
}) {
  const words = useWords(assignmentTexts);
  const { shown } = props;
  const { assignment } = shown;
  return (
    <Page
      title={shown.title}
      kicker={
        <>
          {words.assignment} <StateTag assignment={assignment} />
        </>
      }
      crumbs={crumbsOf(shown, words.assignments)}
      panel={props.panel}
      actions={<Actions shown={shown} />}
    >
      {assignment.description && <p class="prose">{assignment.description}</p>}
      <AssignmentFacts shown={shown} />
      {shown.parts.length > 0 && <Parts shown={shown} />}
      <Expectations shown={shown} />
      <Reports shown={shown} />
      {shown.cadences.length > 1 && <CadenceHistory shown={shown} />}
      {props.source}
    </Page>
  );
}

export function crumbsOf(shown: Pick<ShownAssignment, 'assignment' | 'knots'>, all: string) {
  const parent = shown.assignment.parentId ? shown.knots.get(shown.assignment.parentId) : undefined;
  return [
    { title: all, address: registerAddress() },
    ...(parent ? [{ title: parent.title, address: parent.address }] : []),
  ];
}

/** The way to a form of the assignment. */
export const crumbsTo = (shown: ShownAssignment, all: string) => [
  ...crumbsOf(shown, all),
  { title: shown.title, address: assignmentAddress(shown.assignment.id) },
];

function Actions(props: { shown: ShownAssignment }) {
  const words = useWords(assignmentTexts);
  const { actor } = useShell();
  const { assignment, obstacles } = props.shown;
  if (!actor) return null;
  return (
    <>
      {!obstacles.report && (
        <ButtonLink variant="primary" address={reportFormAddress(assignment.id)}>
          {words.report}
        </ButtonLink>
      )}
      {!obstacles.change && (
        <>
          <ButtonLink address={changeAddress(assignment.id)}>{words.change}</ButtonLink>
          <ButtonLink address={cadenceAddress(assignment.id)}>{words.changeCadence}</ButtonLink>
          {!obstacles.fanOut && (
            <ButtonLink address={fanOutAddress(assignment.id)}>{words.fanOut}</ButtonLink>
          )}
          <ButtonLink variant="tertiary" address={strikeAddress(assignment.id)}>
            {words.strike}
          </ButtonLink>
        </>
      )}
      {obstacles.report && (
        <p class="obstacle" role="note">
          {words.obstacle[obstacles.report]}
        </p>
      )}
    </>
  );
}

/** The owner post with today's holder, or the named person, or the words of the source. */
export function Owner(props: { shown: ShownAssignment }) {
  const words = useWords(assignmentTexts);
  const { assignment, knots, holders, isVacant } = props.shown;
  const held = isVacant ? words.vacant : holders.map((holder) => holder.name).join(', ');
  if (assignment.ownerPostId) {
    return (
      <>
        <KnotLink knots={knots} id={assignment.ownerPostId} />
        {assignment.unitId && knots.get(assignment.ownerPostId)?.bodyId !== assignment.unitId && (
          <>
            {', '}
            <KnotLink knots={knots} id={assignment.unitId} />
          </>
        )}{' '}
        {held && <span class="quiet">({held})</span>}
      </>
    );
  }
  if (assignment.ownerPersonId) return <KnotLink knots={knots} id={assignment.ownerPersonId} />;
  if (props.shown.parts.length > 0) return <>{words.unitsOwn}</>;
  return (
    <>
      <Tag kind="warning">{words.noOwner}</Tag>{' '}
      {assignment.unitId ? (
        <KnotLink knots={knots} id={assignment.unitId} />
      ) : (
        assignment.ownerText && words.asSaid(assignment.ownerText)
      )}
    </>
  );
}

function AssignmentFacts(props: { shown: ShownAssignment }) {
  const words = useWords(assignmentTexts);
  const { today } = useShell();
  const { shown } = props;
  const { assignment, knots } = shown;
  const receiver = receiverOf(assignment);
  const cadence = cadenceOn(shown.cadences, today);
  return (
    <Facts
      rows={[
        [words.owner, <Owner shown={shown} />],
        [words.due, <Due assignment={assignment} />],
        [words.cadence, cadence?.words],
        [words.givenBy, has(knots, assignment.givenByBodyId) && <Giver shown={shown} />],
        [words.receiver, has(knots, receiver) && <KnotLink knots={knots} id={receiver} />],
        [
          words.partOf,
          has(knots, assignment.parentId) && <KnotLink knots={knots} id={assignment.parentId} />,
        ],
        [words.struckBecause, assignment.struckBecause && <Struck shown={shown} />],
      ]}
    />
  );
}

function Due(props: { assignment: Assignment }) {
  const words = useWords(assignmentTexts);
  const { assignment } = props;
  return (
    <>
      <DueText assignment={{ ...assignment, nextDueOn: assignment.dueOn ?? assignment.nextDueOn }} />
      {assignment.dueText && <span class="quiet"> {words.asSaid(assignment.dueText)}</span>}
      {!assignment.dueOn && assignment.openEndedBecause && <span> – {assignment.openEndedBecause}</span>}
    </>
  );
}

const Giver = (props: { shown: ShownAssignment }) => (
  <>
    <KnotLink knots={props.shown.knots} id={props.shown.assignment.givenByBodyId} />
    {props.shown.assignment.givenOn && (
      <>
        {' '}
        <DayText day={props.shown.assignment.givenOn} />
      </>
    )}
  </>
);

const Struck = (props: { shown: ShownAssignment }) => (
  <>
    {props.shown.assignment.struckBecause}{' '}
    <KnotLink knots={props.shown.knots} id={props.shown.assignment.struckByDecisionId} />
  </>
);

function Parts(props: { shown: ShownAssignment }) {
  const words = useWords(assignmentTexts);
  const { parts, progress } = props.shown;
  return (
    <section aria-labelledby="delar">
      <h2 id="delar" class="ds-heading" data-size="sm">
        {words.parts}
      </h2>
      <p class="progress">
        <label for="delarnas-lage">{words.progress(progress.closed, progress.all)}</label>{' '}
        <progress id="delarnas-lage" max={progress.all} value={progress.closed} />
      </p>
      <AssignmentList caption={words.parts} rows={parts} quietCaption />
    </section>
  );
}
