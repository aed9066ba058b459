import {
  ErrorSummary,
  DayInput,
  Form,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
  Radios,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { bodiesAddress, bodyAddress, editBodyAddress, newBodyAddress } from '../addresses.ts';
import { bodyKinds, bodyVisibilities } from '../body.ts';
import type { Body } from '../body.ts';
import { labels } from '../labels.ts';
import { whyCannotKeepOrganisation } from '../rules.ts';
import { bodyTexts } from '../texts.ts';

/** The form of a new body, or of one that is changed; what was typed stays when something is wrong. */
export function BodyFormPage(props: {
  body?: Body | undefined;
  typed: Readonly<Record<string, string>>;
  version?: number | undefined;
  bodies: readonly Body[];
  problems?: readonly Problem[] | undefined;
  /** What is stored now, when somebody else has changed it meanwhile. */
  stored?: Body | undefined;
}) {
  const words = useWords(bodyTexts);
  const { actor } = useShell();
  const { obstacle } = useWords(labels);
  const { body, typed, problems, stored } = props;
  const why = whyCannotKeepOrganisation(actor);
  const title = body ? words.editBody : words.addBody;
  const crumbs = [
    { title: words.bodies, address: bodiesAddress },
    ...(body ? [{ title: body.name, address: bodyAddress(body.id) }] : []),
  ];
  return (
    <Page title={title} crumbs={crumbs}>
      {stored && <Stored body={stored} />}
      <ErrorSummary problems={problems} />
      <Form action={body ? editBodyAddress(body.id) : newBodyAddress()}>
        <Fields
          typed={typed}
          problems={problems}
          bodies={props.bodies.filter((one) => one.id !== body?.id)}
        />
        {body && <VersionField version={stored?.version ?? props.version ?? body.version} />}
        <SubmitButton obstacle={why && obstacle[why]}>{body ? words.saveBody : words.addBody}</SubmitButton>
      </Form>
    </Page>
  );
}

function Stored(props: { body: Body }) {
  const words = useWords(bodyTexts);
  const { kind, visibility } = useWords(labels);
  const { body } = props;
  return (
    <StaleNote
      address={bodyAddress(body.id)}
      stored={[
        [words.name, body.name],
        [words.kind, kind[body.kind]],
        [words.code, body.code ?? '–'],
        [words.mission, body.mission || '–'],
        [words.visibility, visibility[body.visibility]],
      ]}
    />
  );
}

function Fields(props: {
  typed: Readonly<Record<string, string>>;
  problems?: readonly Problem[] | undefined;
  bodies: readonly Body[];
}) {
  const words = useWords(bodyTexts);
  const { kind, visibility } = useWords(labels);
  const { typed, problems } = props;
  const field = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <>
      <TextInput {...field('namn')} label={words.name} required />
      <Select
        {...field('slag')}
        label={words.kind}
        required
        options={bodyKinds.map((value) => ({ value, label: kind[value] }))}
      />
      <Select
        {...field('overordnat')}
        label={words.parent}
        optional
        emptyLabel={words.noParent}
        options={props.bodies.map((body) => ({ value: body.id, label: body.name }))}
      />
      <TextInput {...field('kod')} label={words.code} hint={words.codeHint} optional />
      <TextArea {...field('uppdrag')} label={words.mission} optional rows={5} />
      <Radios
        {...field('synlighet')}
        label={words.visibility}
        hint={words.visibilityHint}
        options={bodyVisibilities.toReversed().map((value) => ({ value, label: visibility[value] }))}
      />
      <DayInput {...field('fran')} label={words.bodyFrom} optional />
      <DayInput {...field('till')} label={words.bodyUntil} optional />
    </>
  );
}
