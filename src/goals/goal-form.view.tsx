import {
  DayInput,
  ErrorSummary,
  Form,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../platform/web/form.tsx';
import type { Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { StaleNote } from '../platform/web/problems.tsx';
import { useWords } from '../platform/web/shell.ts';
import { visibilities } from '../thread/knot.ts';
import { threadTexts } from '../thread/texts.ts';
import { goalAddress, goalEditAddress, goalsAddress, newGoalAddress } from './addresses.ts';
import type { Goal } from './goal.ts';
import { goalTexts } from './texts.ts';

/** A goal as typed, before it is checked. */
export type TypedGoal = {
  readonly organ: string;
  readonly titel: string;
  readonly beskrivning: string;
  readonly under: string;
  readonly fran: string;
  readonly till: string;
  readonly synlighet: string;
};

export function NewGoalPage(props: {
  bodies: readonly { id: string; name: string }[];
  parents: readonly Goal[];
  typed: TypedGoal;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(goalTexts);
  const { visibility } = useWords(threadTexts);
  const { typed, problems } = props;
  return (
    <Page title={words.newGoal} crumbs={[{ title: words.goals, address: goalsAddress }]}>
      <ErrorSummary problems={problems} />
      <Form action={newGoalAddress()}>
        <Select
          name="organ"
          label={words.body}
          value={typed.organ}
          problem={problemOf(problems, 'organ')}
          options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <GoalFields {...props} />
        <Select
          name="synlighet"
          label={words.visibility}
          emptyLabel={null}
          value={typed.synlighet}
          problem={problemOf(problems, 'synlighet')}
          options={visibilities.map((value) => ({ value, label: visibility[value] }))}
        />
        <SubmitButton>{words.saveGoal}</SubmitButton>
      </Form>
    </Page>
  );
}

export function EditGoalPage(props: {
  goal: Goal;
  parents: readonly Goal[];
  typed: TypedGoal;
  problems?: readonly Problem[] | undefined;
  stale?: boolean;
}) {
  const words = useWords(goalTexts);
  const { goal } = props;
  return (
    <Page
      title={words.editGoal}
      crumbs={[
        { title: words.goals, address: goalsAddress },
        { title: goal.title, address: goalAddress(goal.id) },
      ]}
    >
      <ErrorSummary problems={props.problems} />
      {props.stale && (
        <StaleNote
          address={goalEditAddress(goal.id)}
          stored={[
            [words.title, goal.title],
            [words.description, goal.description],
            [words.validFrom, goal.validFrom ?? ''],
            [words.validUntil, goal.validUntil ?? ''],
          ]}
        />
      )}
      <Form action={goalEditAddress(goal.id)}>
        <VersionField version={goal.version} />
        <GoalFields {...props} />
        <SubmitButton>{words.saveGoal}</SubmitButton>
      </Form>
    </Page>
  );
}

function GoalFields(props: {
  typed: TypedGoal;
  parents: readonly Goal[];
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(goalTexts);
  const { typed, problems } = props;
  const at = (field: keyof TypedGoal) => ({
    name: field,
    value: typed[field],
    problem: problemOf(problems, field),
  });
  return (
    <>
      <TextInput {...at('titel')} label={words.title} hint={words.titleHint} required />
      <TextArea {...at('beskrivning')} label={words.description} rows={4} optional />
      <Select
        {...at('under')}
        label={words.parent}
        emptyLabel={words.noParent}
        options={props.parents.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <DayInput {...at('fran')} label={words.validFrom} optional />
      <DayInput {...at('till')} label={words.validUntil} optional />
    </>
  );
}
