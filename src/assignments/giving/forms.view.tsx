import { cadenceChoices, cadenceWords } from '../../kernel/cadence.ts';
import {
  DayInput,
  ErrorSummary,
  Form,
  Hidden,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Option, Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { DayText } from '../../platform/web/table.tsx';
import type { Knot } from '../../thread/knot.ts';
import {
  assignmentAddress,
  cadenceAddress,
  changeAddress,
  newAssignmentAddress,
  registerAddress,
  strikeAddress,
} from '../addresses.ts';
import { crumbsTo } from '../shown/assignment.view.tsx';
import { DueFields, OwnerFields, ReceiverAndVisibility, What } from './fields.view.tsx';
import type { FormChoices, Said } from './fields.view.tsx';
import type { ShownAssignment } from '../shown/shown.ts';
import { assignmentTexts } from '../texts.ts';

const useCadenceOptions = (): readonly Option[] =>
  cadenceChoices.map(({ name, cadence }) => ({ value: name, label: cadenceWords(cadence) }));

/** A new assignment, free or from a decision. */
export function NewAssignmentPage(props: Said & { choices: FormChoices; decision: Knot | undefined }) {
  const words = useWords(assignmentTexts);
  const { typed, problems, choices, decision } = props;
  const cadences = useCadenceOptions();
  return (
    <Page
      title={words.newAssignment}
      crumbs={[
        { title: words.assignments, address: registerAddress() },
        ...(decision ? [{ title: decision.title, address: decision.address }] : []),
      ]}
    >
      <ErrorSummary problems={problems} />
      <Form action={newAssignmentAddress()}>
        {decision && (
          <>
            <Hidden name="beslut" value={decision.id} />
            <p>
              {words.fromDecision}{' '}
              <a class="ds-link" href={decision.address}>
                {decision.title}
              </a>
            </p>
          </>
        )}
        <What typed={typed} problems={problems} />
        <Select
          name="organ"
          label={words.givenBy}
          options={choices.givers}
          value={typed.organ}
          problem={problemOf(problems, 'organ')}
        />
        <OwnerFields typed={typed} problems={problems} choices={choices} />
        <DueFields typed={typed} problems={problems} />
        <Select
          name="frekvens"
          label={words.cadenceField}
          emptyLabel={words.cadenceNone}
          options={cadences}
          value={typed.frekvens}
          problem={problemOf(problems, 'frekvens')}
        />
        <ReceiverAndVisibility typed={typed} problems={problems} choices={choices} />
        <SubmitButton>{words.give}</SubmitButton>
      </Form>
    </Page>
  );
}

/** The same fields for one that exists; when somebody else saved meanwhile, what is stored now stands above. */
export function ChangePage(
  props: Said & { shown: ShownAssignment; choices: FormChoices; version: number; stale?: boolean },
) {
  const words = useWords(assignmentTexts);
  const { shown, typed, problems, choices } = props;
  const { assignment } = shown;
  return (
    <Page title={words.changeOf(shown.title)} crumbs={crumbsTo(shown, words.assignments)}>
      {props.stale && <StoredNow shown={shown} />}
      <ErrorSummary problems={problems} />
      <Form action={changeAddress(assignment.id)}>
        <VersionField version={props.version} />
        <What typed={typed} problems={problems} />
        <OwnerFields typed={typed} problems={problems} choices={choices} />
        <DueFields typed={typed} problems={problems} />
        <ReceiverAndVisibility typed={typed} problems={problems} choices={choices} />
        <SubmitButton>{words.save}</SubmitButton>
      </Form>
    </Page>
  );
}

/** What is stored now, for the one who was overtaken. */
function StoredNow(props: { shown: ShownAssignment }) {
  const words = useWords(assignmentTexts);
  const { assignment, knots } = props.shown;
  const owner = assignment.ownerPostId ?? assignment.ownerPersonId;
  const ownerName = owner ? knots.get(owner)?.title : undefined;
  return (
    <StaleNote
      address={assignmentAddress(assignment.id)}
      stored={[
        [words.what, assignment.what],
        [words.description, assignment.description || '–'],
        [words.owner, ownerName ?? (assignment.ownerText || words.noOwner)],
        [
          words.due,
          assignment.dueOn ? <DayText day={assignment.dueOn} /> : assignment.openEndedBecause || words.noDue,
        ],
      ]}
    />
  );
}

/** A new cadence, with the decision and the reason. */
export function CadencePage(props: {
  shown: ShownAssignment;
  typed: { readonly frekvens: string; readonly fran: string; readonly skal: string; readonly beslut: string };
  problems: readonly Problem[];
}) {
  const words = useWords(assignmentTexts);
  const { shown, typed, problems } = props;
  const cadences = useCadenceOptions();
  return (
    <Page title={words.changeCadenceOf(shown.title)} crumbs={crumbsTo(shown, words.assignments)}>
      <p>{words.cadenceRule}</p>
      <ErrorSummary problems={problems} />
      <Form action={cadenceAddress(shown.assignment.id)}>
        <Select
          name="frekvens"
          label={words.cadenceField}
          options={cadences}
          value={typed.frekvens}
          problem={problemOf(problems, 'frekvens')}
        />
        <DayInput
          name="fran"
          label={words.cadenceFrom}
          value={typed.fran}
          problem={problemOf(problems, 'fran')}
        />
        <TextInput
          name="skal"
          label={words.reason}
          value={typed.skal}
          problem={problemOf(problems, 'skal')}
        />
        <DecisionField value={typed.beslut} problems={problems} optional />
        <SubmitButton>{words.saveCadence}</SubmitButton>
      </Form>
    </Page>
  );
}

function DecisionField(props: { value: string; problems: readonly Problem[]; optional?: boolean }) {
  const words = useWords(assignmentTexts);
  return (
    <TextInput
      name="beslut"
      label={words.decisionField}
      hint={words.decisionFieldHint}
      optional={props.optional}
      value={props.value}
      problem={problemOf(props.problems, 'beslut')}
    />
  );
}

/** Avskrivning: the decision and the reason. */
export function StrikePage(props: {
  shown: ShownAssignment;
  typed: { readonly skal: string; readonly beslut: string };
  problems: readonly Problem[];
  stale?: boolean;
}) {
  const words = useWords(assignmentTexts);
  const { shown, typed, problems } = props;
  return (
    <Page title={words.strikeOf(shown.title)} crumbs={crumbsTo(shown, words.assignments)}>
      <p>{words.strikeLead}</p>
      {props.stale && <StoredNow shown={shown} />}
      <ErrorSummary problems={problems} />
      <Form action={strikeAddress(shown.assignment.id)}>
        <VersionField version={shown.assignment.version} />
        <DecisionField value={typed.beslut} problems={problems} />
        <TextArea name="skal" label={words.reason} value={typed.skal} problem={problemOf(problems, 'skal')} />
        <SubmitButton danger>{words.strike}</SubmitButton>
      </Form>
    </Page>
  );
}
