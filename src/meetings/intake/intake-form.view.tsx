import {
  ErrorSummary,
  Form,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { meetingTexts } from '../texts.ts';
import { intakeAddress, intakeEditAddress, intakesAddress, proposeAddress } from './addresses.ts';
import { intakeKinds } from './intake.ts';
import type { Intake } from './intake.ts';
import { intakeTexts } from './texts.ts';

type Typed = Readonly<Record<string, string>>;

/** Propose a matter to a body. */
export function ProposePage(props: {
  bodies: readonly { id: string; name: string }[];
  typed: Typed;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(intakeTexts);
  const { bodies, typed, problems } = props;
  return (
    <Page title={words.propose} crumbs={[{ title: words.list, address: intakesAddress }]}>
      <p>{words.proposeLead}</p>
      <ErrorSummary problems={problems} />
      <Form action={proposeAddress()}>
        <Select
          name="organ"
          label={words.body}
          value={typed['organ']}
          problem={problemOf(problems, 'organ')}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
        <MatterFields typed={typed} problems={problems} />
        <SubmitButton>{words.send}</SubmitButton>
      </Form>
    </Page>
  );
}

/** Change a matter that is on its way; one that was given back is proposed again. */
export function EditIntakePage(props: {
  matter: Intake;
  typed: Typed;
  problems?: readonly Problem[] | undefined;
  stale?: boolean;
}) {
  const words = useWords(intakeTexts);
  const { matter, typed, problems } = props;
  return (
    <Page
      title={words.edit}
      kicker={matter.bodyName}
      crumbs={[
        { title: words.list, address: intakesAddress },
        { title: matter.heading, address: intakeAddress(matter.id) },
      ]}
    >
      <ErrorSummary problems={problems} />
      {props.stale && (
        <StaleNote
          address={intakeEditAddress(matter.id)}
          stored={[
            [words.heading, matter.heading],
            [words.caseNumber, matter.caseNumber ?? ''],
            [words.presenter, matter.presenter],
            [words.text, matter.text],
          ]}
        />
      )}
      <Form action={intakeEditAddress(matter.id)}>
        <VersionField version={matter.version} />
        <MatterFields typed={typed} problems={problems} />
        <SubmitButton>{matter.state === 'returned' ? words.send : words.save}</SubmitButton>
      </Form>
    </Page>
  );
}

function MatterFields(props: { typed: Typed; problems: readonly Problem[] | undefined }) {
  const words = useWords(intakeTexts);
  const kinds = useWords(meetingTexts).itemKinds;
  const at = (name: string) => ({
    name,
    value: props.typed[name],
    problem: problemOf(props.problems, name),
  });
  return (
    <>
      <TextInput {...at('rubrik')} label={words.heading} required />
      <Select
        {...at('slag')}
        label={words.kind}
        emptyLabel={null}
        options={intakeKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextInput {...at('arende')} label={words.caseNumber} optional />
      <TextInput {...at('foredragande')} label={words.presenter} optional />
      <TextArea {...at('text')} label={words.text} rows={6} optional />
    </>
  );
}
