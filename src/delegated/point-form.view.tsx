import type { VNode } from 'preact';
import {
  Checkbox,
  DayInput,
  ErrorSummary,
  Form,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../platform/web/form.tsx';
import type { Option, Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useWords } from '../platform/web/shell.ts';
import { orderAddress, registerAddress } from './addresses.ts';
import { appealWays, delegateKinds, matterKinds } from './law.ts';
import type { Point } from './point.ts';
import { delegatedTexts } from './texts.ts';
import type { TypedPoint } from './typed.ts';

type Body = { readonly id: string; readonly name: string };

/** A new point, or one passed on from a head of administration's. */
export function PointFormPage(props: {
  body: Body;
  action: string;
  typed: TypedPoint;
  delegates: readonly Option[];
  parent?: Point | undefined;
  problems?: readonly Problem[] | undefined;
}): VNode {
  const words = useWords(delegatedTexts);
  const { body, parent, typed, problems } = props;
  const at = (name: keyof TypedPoint) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <Page
      title={parent ? words.passOnOf(parent.number) : words.newPoint}
      kicker={body.name}
      crumbs={[
        { title: words.register, address: registerAddress },
        { title: words.orderOf(body.name), address: orderAddress(body.id) },
      ]}
    >
      <ErrorSummary problems={problems} />
      {parent && <p>{words.passOnWhy}</p>}
      {parent && <p>{parent.matter}</p>}
      <Form action={props.action}>
        <TextInput {...at('nummer')} label={words.number} required />
        {!parent && <MatterFields {...props} />}
        <Select
          {...at('delegat')}
          label={words.delegate}
          hint={parent ? undefined : words.delegateHint}
          options={props.delegates}
          required={parent !== undefined}
        />
        {!parent && <TextInput {...at('system')} label={words.system} hint={words.systemHint} optional />}
        {!parent && <TellFields {...props} />}
        <TextInput {...at('beslut')} label={words.decided} hint={words.decidedHint} optional />
        <DayInput {...at('fran')} label={words.from} required />
        <DayInput {...at('till')} label={words.until} optional />
        <SubmitButton>{words.addPoint}</SubmitButton>
      </Form>
    </Page>
  );
}

type Fields = { typed: TypedPoint; problems?: readonly Problem[] | undefined };
const fieldOf =
  ({ typed, problems }: Fields) =>
  (name: keyof TypedPoint) => ({ name, value: typed[name], problem: problemOf(problems, name) });

function MatterFields(props: Fields) {
  const words = useWords(delegatedTexts);
  const at = fieldOf(props);
  return (
    <>
      <TextArea {...at('arende')} label={words.matter} hint={words.matterHint} rows={2} required />
      <Radios
        {...at('slag')}
        label={words.matterKind}
        hint={words.matterKindHint}
        options={matterKinds.map((value) => ({ value, label: words.matterKinds[value] }))}
        required
      />
      <TextArea
        {...at('motivering')}
        label={words.considered}
        hint={words.consideredHint}
        rows={2}
        optional
      />
      <TextInput {...at('lagrum')} label={words.statute} optional />
      <Select
        {...at('delegatslag')}
        label={words.delegateKind}
        options={delegateKinds.map((value) => ({ value, label: words.delegateKinds[value] }))}
        emptyLabel={null}
        required
      />
    </>
  );
}

function TellFields(props: Fields) {
  const words = useWords(delegatedTexts);
  const at = fieldOf(props);
  const { typed, problems } = props;
  return (
    <>
      <Checkbox
        name="vidare"
        label={words.mayPassOn}
        checked={typed.vidare === 'ja'}
        problem={problemOf(problems, 'vidare')}
      />
      <Checkbox
        name="anmals"
        label={words.notifiedField}
        checked={typed.anmals === 'ja'}
        problem={problemOf(problems, 'anmals')}
      />
      <Select
        {...at('overklagas')}
        label={words.appealField}
        options={appealWays.map((value) => ({ value, label: words.appeals[value] }))}
        emptyLabel={null}
        required
      />
    </>
  );
}
