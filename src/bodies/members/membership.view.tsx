import type { ComponentChildren } from 'preact';
import {
  DayInput,
  ErrorSummary,
  Form,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Facts } from '../../platform/web/table.tsx';
import { bodiesAddress, bodyAddress, membershipAddress } from '../addresses.ts';
import { labels } from '../labels.ts';
import type { Membership } from '../membership.ts';
import { Section } from '../pages/section.view.tsx';
import { whyCannotEnd, whyCannotKeep, whyCannotWithdraw } from '../rules.ts';
import { bodyTexts } from '../texts.ts';
import { PeriodText, PlainWho, Reasons, nameOf } from './members.view.tsx';
import { memberTexts } from './texts.ts';

type Typed = Readonly<Record<string, string>>;

/** One membership: what it is, how it ends, and how a wrong entry is withdrawn. */
export function MembershipPage(props: {
  membership: Membership;
  typed: Typed;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(memberTexts);
  const { bodies } = useWords(bodyTexts);
  const { role, obstacle } = useWords(labels);
  const { actor, today } = useShell();
  const { membership } = props;
  const { body } = membership;
  const may = whyCannotKeep(membership, actor);
  const cannotEnd = may ?? whyCannotEnd(membership, today);
  const cannotWithdraw = may ?? whyCannotWithdraw(membership);
  const address = membershipAddress(body.id, membership.id);
  return (
    <Page
      title={nameOf(membership)}
      kicker={words.membership}
      crumbs={[
        { title: bodies, address: bodiesAddress },
        { title: body.name, address: bodyAddress(body.id) },
      ]}
    >
      <Facts
        rows={[
          [words.member, <PlainWho membership={membership} />],
          [words.role, role[membership.role]],
          [words.represents, membership.represents?.name],
          [words.period, <PeriodText {...membership} />],
          [words.reason, <Reasons {...membership} />],
        ]}
      />
      <ErrorSummary problems={props.problems} />
      <EndAndWithdraw
        address={address}
        typed={props.typed}
        problems={props.problems}
        endLabel={words.endMembership}
        cannotEnd={cannotEnd && obstacle[cannotEnd]}
        cannotWithdraw={cannotWithdraw && obstacle[cannotWithdraw]}
      >
        <TextInput
          name="beslut"
          label={words.decision}
          hint={words.decisionHint}
          value={props.typed['beslut']}
          problem={problemOf(props.problems, 'beslut')}
          optional
        />
      </EndAndWithdraw>
    </Page>
  );
}

/** The two ways history goes on: an end with its day and reason, or the withdrawal of what was never right. */
export function EndAndWithdraw(props: {
  address: string;
  typed: Typed;
  problems?: readonly Problem[] | undefined;
  endLabel: string;
  cannotEnd: string | undefined;
  cannotWithdraw: string | undefined;
  children?: ComponentChildren;
}) {
  const words = useWords(memberTexts);
  const { typed, problems } = props;
  const field = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <>
      <Section id="avsluta" title={words.end}>
        <p>{words.endHint}</p>
        <Form action={`${props.address}/avsluta`} label={words.end}>
          <DayInput {...field('sistadag')} label={words.lastDay} required />
          <TextArea {...field('anledning')} label={words.reason} rows={2} required />
          {props.children}
          <SubmitButton obstacle={props.cannotEnd}>{props.endLabel}</SubmitButton>
        </Form>
      </Section>
      <Section id="aterta" title={words.wrong}>
        <p>{words.wrongHint}</p>
        <Form action={`${props.address}/aterta`} label={words.wrong}>
          <TextArea {...field('fel')} label={words.why} rows={2} required />
          <SubmitButton obstacle={props.cannotWithdraw} variant="secondary" danger>
            {words.withdraw}
          </SubmitButton>
        </Form>
      </Section>
    </>
  );
}
