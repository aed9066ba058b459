import type { Day } from '../kernel/day.ts';
import { bodyAddress } from '../bodies/addresses.ts';
import { ButtonLink, Form, Hidden, Select, SubmitButton } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText, Empty, Facts, FilterForm, Tag } from '../platform/web/table.tsx';
import type { Knot } from '../thread/knot.ts';
import { threadTexts } from '../thread/texts.ts';
import {
  goalAddress,
  goalEditAddress,
  goalsAddress,
  newGoalAddress,
  tieAddress,
  untieAddress,
} from './addresses.ts';
import { goalTree, isCurrent } from './goal.ts';
import type { Branch, Goal } from './goal.ts';
import type { VNode } from 'preact';
import { goalTexts } from './texts.ts';

/** All goals as the tree they are broken down into. */
export function GoalsPage(props: {
  bodies: readonly { id: string; name: string }[];
  asked: { organ: string; visa: string };
  goals: readonly Goal[];
  maySet: boolean;
}) {
  const words = useWords(goalTexts);
  const { asked, goals } = props;
  return (
    <Page
      title={words.goals}
      actions={props.maySet && <ButtonLink address={newGoalAddress(asked.organ)}>{words.newGoal}</ButtonLink>}
    >
      <FilterForm address={goalsAddress}>
        <Select
          name="organ"
          label={words.body}
          emptyLabel={words.allBodies}
          value={asked.organ}
          options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="visa"
          label={words.show}
          emptyLabel={words.current}
          value={asked.visa}
          options={[{ value: 'alla', label: words.all }]}
        />
      </FilterForm>
      {goals.length > 0 ? (
        <GoalTree branches={goalTree(goals)} />
      ) : (
        <NoGoals filtered={asked.organ !== '' || asked.visa !== ''} maySet={props.maySet} />
      )}
    </Page>
  );
}

function NoGoals(props: { filtered: boolean; maySet: boolean }) {
  const words = useWords(goalTexts);
  if (props.filtered) return <Empty title={words.noGoals}>{words.noGoalsNext}</Empty>;
  return (
    <Empty title={words.noGoalsToday}>
      <p>{props.maySet ? words.noGoalsTodayNext : words.noGoalsTodayReader}</p>
      <a class="ds-link" href={`${goalsAddress}?visa=alla`}>
        {words.showAll}
      </a>
    </Empty>
  );
}

/** Goals in a tree, for any page. */
export function GoalTree(props: { branches: readonly Branch[] }) {
  return (
    <ul class="goals">
      {props.branches.map(({ goal, below }) => (
        <li key={goal.id}>
          <a class="ds-link" href={goalAddress(goal.id)}>
            {goal.title}
          </a>{' '}
          <span class="quiet">
            {goal.bodyName} <GoalPeriod goal={goal} />
          </span>
          {below.length > 0 && <GoalTree branches={below} />}
        </li>
      ))}
    </ul>
  );
}

function GoalPeriod(props: { goal: Goal }) {
  const words = useWords(goalTexts);
  const { validFrom, validUntil } = props.goal;
  return (
    <>
      {validFrom && <DayText day={validFrom} />}
      {validFrom && '–'}
      {validUntil ? <DayText day={validUntil} /> : words.untilFurther}
    </>
  );
}

/** One goal: what it means, how long it runs, and everything that serves it. */
export function GoalPage(props: {
  goal: Goal;
  parent: Goal | undefined;
  serving: readonly Knot[];
  mayChange: boolean;
  sources: VNode | undefined;
  panel: VNode | undefined;
}) {
  const words = useWords(goalTexts);
  const { visibility } = useWords(threadTexts);
  const { today } = useShell();
  const { goal, parent } = props;
  return (
    <Page
      title={goal.title}
      kicker={
        <>
          {words.goal} <GoalTag goal={goal} today={today} />
        </>
      }
      crumbs={[
        { title: words.goals, address: goalsAddress },
        ...(parent ? [{ title: parent.title, address: goalAddress(parent.id) }] : []),
      ]}
      panel={props.panel}
      actions={
        props.mayChange && <ButtonLink address={goalEditAddress(goal.id)}>{words.editGoal}</ButtonLink>
      }
    >
      {goal.description && <p class="running">{goal.description}</p>}
      <Facts
        rows={[
          [
            words.body,
            <a class="ds-link" href={bodyAddress(goal.bodyId)}>
              {goal.bodyName}
            </a>,
          ],
          [words.period, <GoalPeriod goal={goal} />],
          [words.visibility, visibility[goal.visibility]],
        ]}
      />
      <ServingList goal={goal} serving={props.serving} mayChange={props.mayChange} />
      {props.sources}
    </Page>
  );
}

function GoalTag(props: { goal: Goal; today: Day }) {
  const words = useWords(goalTexts);
  const { goal, today } = props;
  if (isCurrent(goal, today)) return <Tag kind="success">{words.inForce}</Tag>;
  return <Tag kind="neutral">{goal.validUntil && goal.validUntil < today ? words.ended : words.notYet}</Tag>;
}

function ServingList(props: { goal: Goal; serving: readonly Knot[]; mayChange: boolean }) {
  const words = useWords(goalTexts);
  const { kind } = useWords(threadTexts);
  return (
    <section aria-labelledby="bidrar">
      <h2 id="bidrar" class="ds-heading" data-size="sm">
        {words.serving}
      </h2>
      {props.serving.length === 0 && <Empty title={words.nothingServes}>{words.nothingServesNext}</Empty>}
      <ul>
        {props.serving.map((knot) => (
          <li key={knot.id}>
            <span class="knot-kind">{kind[knot.kind]}</span>{' '}
            <a class="ds-link" href={knot.address}>
              {knot.title}
            </a>
            {props.mayChange && knot.kind !== 'goal' && (
              <Form action={untieAddress} class="one-button" label={`${words.stop}: ${knot.title}`}>
                <Hidden name="mal" value={props.goal.id} />
                <Hidden name="knut" value={knot.id} />
                <SubmitButton variant="tertiary">{words.stop}</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On a decision's or assignment's page: the goals it serves, and the form that ties it to one more. */
export function GoalSection(props: {
  knotId: string;
  goals: readonly Knot[];
  /** The goals of the bodies that the actor runs; empty for others. */
  choices: readonly Goal[];
}) {
  const words = useWords(goalTexts);
  const { goals, choices } = props;
  if (goals.length === 0 && choices.length === 0) return null;
  return (
    <section aria-labelledby="malen">
      <h2 id="malen" class="ds-heading" data-size="xs">
        {words.goalsOf}
      </h2>
      {goals.length === 0 && <p class="quiet">{words.noGoalsOf}</p>}
      <ul>
        {goals.map((goal) => (
          <li key={goal.id}>
            <a class="ds-link" href={goal.address}>
              {goal.title}
            </a>
          </li>
        ))}
      </ul>
      {choices.length > 0 && (
        <Form action={tieAddress} label={words.tie}>
          <Hidden name="knut" value={props.knotId} />
          <Select
            name="mal"
            label={words.chooseGoal}
            options={choices.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SubmitButton variant="secondary">{words.tie}</SubmitButton>
        </Form>
      )}
    </section>
  );
}
