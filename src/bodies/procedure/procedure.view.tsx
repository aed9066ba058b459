import type { Day } from '../../kernel/day.ts';
import {
  ButtonLink,
  Checkbox,
  DayInput,
  ErrorSummary,
  Form,
  Hidden,
  Radios,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Table } from '../../platform/web/table.tsx';
import { bodiesAddress, bodyAddress, editProcedureAddress, procedureAddress } from '../addresses.ts';
import type { Body } from '../body.ts';
import { bodyTexts } from '../texts.ts';
import { whyCannotSetProcedure } from './procedure.ts';
import type { Procedure } from './procedure.ts';
import { procedureTexts } from './texts.ts';

type Set = {
  readonly id: string;
  readonly from: Day;
  readonly procedure: Procedure;
  readonly setByName: string | undefined;
};

/** How a body works today, and what holds before and after. */
export function ProcedurePage(props: { body: Body; holds: Procedure; history: readonly Set[] }) {
  const words = useWords(procedureTexts);
  const { actor } = useShell();
  const { body, history } = props;
  const may = whyCannotSetProcedure(body.id, actor) === undefined;
  return (
    <Page
      title={words.title}
      kicker={body.name}
      crumbs={useCrumbs(body)}
      actions={may && <ButtonLink address={editProcedureAddress(body.id)}>{words.change}</ButtonLink>}
    >
      <p>{words.lead}</p>
      {history.length === 0 && <p class="quiet">{words.usual}</p>}
      <h2 class="ds-heading" data-size="sm">
        {words.holds}
      </h2>
      <Rules procedure={props.holds} />
      {history.length > 0 && <History history={history} />}
    </Page>
  );
}

function useCrumbs(body: Body) {
  const { bodies } = useWords(bodyTexts);
  return [
    { title: bodies, address: bodiesAddress },
    { title: body.name, address: bodyAddress(body.id) },
  ];
}

function Rules(props: { procedure: Procedure }) {
  const words = useWords(procedureTexts);
  const { procedure } = props;
  const answer = (is: boolean) => (is ? words.yes : words.no);
  return (
    <Facts
      rows={[
        [words.form, words.formOf[procedure.approvalForm]],
        [words.basis, procedure.approvalBasis],
        [words.approvers, String(procedure.approvers)],
        [words.keptAt, procedure.keptAt],
        [words.callDays, words.days(procedure.callDays)],
        [words.returns, answer(procedure.mayReturnSameDay)],
        [words.remote, answer(procedure.remote === 'may')],
        [words.remoteRule, words.remoteRuleOf[procedure.remoteRule]],
        [words.individual, answer(procedure.individualMatters)],
        [words.correctionDays, words.days(procedure.correctionDays)],
        [words.prefix, procedure.casePrefix],
        [words.attendanceTarget, `${procedure.attendanceTarget} %`],
        [words.partyOrder, procedure.partyOrder && <span class="running">{procedure.partyOrder}</span>],
      ]}
    />
  );
}

function History(props: { history: readonly Set[] }) {
  const words = useWords(procedureTexts);
  return (
    <Table
      caption={words.history}
      rows={props.history}
      columns={[
        { key: 'from', title: words.from, head: true, cell: ({ from }) => <DayText day={from} /> },
        { key: 'form', title: words.form, cell: ({ procedure }) => words.formOf[procedure.approvalForm] },
        { key: 'basis', title: words.basis, cell: ({ procedure }) => procedure.approvalBasis || '–' },
        { key: 'by', title: words.setBy, cell: ({ setByName }) => setByName ?? words.nobody },
      ]}
    />
  );
}

type Shown = {
  readonly body: Body;
  readonly typed: Readonly<Record<string, string>>;
  /** The newest rules that the writer has seen. */
  readonly seen: string;
  readonly problems?: readonly Problem[] | undefined;
  readonly stored?: Procedure | undefined;
};

/** New rules of a body, filled in with those that hold. */
export function ProcedureFormPage(props: Shown) {
  const words = useWords(procedureTexts);
  const { actor } = useShell();
  const { body, stored } = props;
  const why = whyCannotSetProcedure(body.id, actor);
  return (
    <Page title={words.change} kicker={body.name} crumbs={useCrumbs(body)}>
      {stored && (
        <StaleNote
          address={procedureAddress(body.id)}
          stored={[
            [words.form, words.formOf[stored.approvalForm]],
            [words.approvers, String(stored.approvers)],
            [words.keptAt, stored.keptAt || '–'],
          ]}
        />
      )}
      <ErrorSummary problems={props.problems} />
      <Form action={editProcedureAddress(body.id)}>
        <ApprovalFields {...props} />
        <MeetingFields {...props} />
        <Hidden name="sett" value={props.seen} />
        <SubmitButton obstacle={why && words.obstacle[why]}>{words.save}</SubmitButton>
      </Form>
    </Page>
  );
}

const fieldsOf =
  ({ typed, problems }: Shown) =>
  (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });

function ApprovalFields(props: Shown) {
  const words = useWords(procedureTexts);
  const field = fieldsOf(props);
  return (
    <>
      <DayInput {...field('fran')} label={words.from} hint={words.fromHint} />
      <Radios
        {...field('form')}
        label={words.form}
        options={(['evidence', 'signature'] as const).map((value) => ({
          value,
          label: words.formOf[value],
          hint: words.formHint[value],
        }))}
      />
      <TextInput {...field('beslut')} label={words.basis} hint={words.basisHint} optional />
      <TextInput {...field('justerare')} label={words.approvers} inputMode="numeric" />
      <TextInput {...field('forvaras')} label={words.keptAt} hint={words.keptAtHint} optional />
      <TextInput {...field('rattelsedagar')} label={words.correctionDays} inputMode="numeric" />
    </>
  );
}

function MeetingFields(props: Shown) {
  const words = useWords(procedureTexts);
  const field = fieldsOf(props);
  const ticked = (name: string) => props.typed[name] === 'ja';
  return (
    <>
      <TextInput {...field('kallelsedagar')} label={words.callDays} inputMode="numeric" />
      <Checkbox name="atergang" label={words.returns} hint={words.returnsHint} checked={ticked('atergang')} />
      <Checkbox name="distans" label={words.remote} checked={ticked('distans')} />
      <Radios
        {...field('distansregel')}
        label={words.remoteRule}
        options={(['2026', '2017'] as const).map((value) => ({ value, label: words.remoteRuleOf[value] }))}
      />
      <Checkbox
        name="individ"
        label={words.individual}
        hint={words.individualHint}
        checked={ticked('individ')}
      />
      <TextInput {...field('beteckning')} label={words.prefix} hint={words.prefixHint} optional />
      <TextInput {...field('narvaromal')} label={words.attendanceTarget} inputMode="numeric" />
      <TextArea
        {...field('inkallelse')}
        label={words.partyOrder}
        hint={words.partyOrderHint}
        rows={3}
        optional
      />
    </>
  );
}
