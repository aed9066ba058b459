import { ButtonLink } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Table, Tag } from '../../platform/web/table.tsx';
import type { Column, TagKind } from '../../platform/web/table.tsx';
import { bodyAddress } from '../../bodies/addresses.ts';
import { meetingsAddress } from '../addresses.ts';
import { meetingTexts } from '../texts.ts';
import { intakeAddress, intakeListAddress, intakesAddress, proposeAddress } from './addresses.ts';
import { isLate } from './intake.ts';
import type { Intake, IntakeState } from './intake.ts';
import { intakeTexts } from './texts.ts';

const colours: Readonly<Record<IntakeState, TagKind>> = {
  proposed: 'neutral',
  prepared: 'info',
  placed: 'success',
  returned: 'warning',
  withdrawn: 'neutral',
};

/** The state of a matter, and whether its papers are late. */
export function IntakeTags(props: { matter: Intake }) {
  const words = useWords(intakeTexts);
  const { today } = useShell();
  const { matter } = props;
  return (
    <>
      <Tag kind={colours[matter.state]}>{words.states[matter.state]}</Tag>
      {isLate(matter, today) && <Tag kind="danger">{words.late}</Tag>}
    </>
  );
}

/** Beredningslista: what is on its way to one body's agendas. */
export function IntakeListPage(props: {
  body: { id: string; name: string };
  matters: readonly Intake[];
  all: boolean;
  mayPropose: boolean;
}) {
  const words = useWords(intakeTexts);
  const { meetings } = useWords(meetingTexts);
  const { body, all } = props;
  return (
    <Page
      title={words.list}
      kicker={body.name}
      wide
      crumbs={[
        { title: meetings, address: meetingsAddress },
        { title: body.name, address: bodyAddress(body.id) },
      ]}
      actions={props.mayPropose && <ButtonLink address={proposeAddress(body.id)}>{words.propose}</ButtonLink>}
    >
      <p>{words.lead}</p>
      {props.matters.length === 0 ? (
        <Empty title={words.none}>{words.noneNext}</Empty>
      ) : (
        <Matters matters={props.matters} caption={words.list} />
      )}
      <p>
        <a class="ds-link" href={`${intakeListAddress(body.id)}${all ? '' : '?visa=alla'}`}>
          {all ? words.showOpen : words.showAll}
        </a>
      </p>
    </Page>
  );
}

/** What a person has on its way, and the lists of the bodies they run. */
export function MyIntakesPage(props: {
  matters: readonly Intake[];
  bodies: readonly { id: string; name: string }[];
  mayPropose: boolean;
}) {
  const words = useWords(intakeTexts);
  const { meetings } = useWords(meetingTexts);
  return (
    <Page
      title={words.mine}
      wide
      crumbs={[{ title: meetings, address: meetingsAddress }]}
      actions={props.mayPropose && <ButtonLink address={proposeAddress()}>{words.propose}</ButtonLink>}
    >
      <p>{words.mineLead}</p>
      {props.matters.length === 0 ? (
        <Empty title={words.nothingMine} />
      ) : (
        <Matters matters={props.matters} caption={words.mine} withBody />
      )}
      {props.bodies.length > 0 && (
        <>
          <h2 class="ds-heading" data-size="sm">
            {words.lists}
          </h2>
          <ul>
            {props.bodies.map(({ id, name }) => (
              <li key={id}>
                <a class="ds-link" href={intakeListAddress(id)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Matters(props: { matters: readonly Intake[]; caption: string; withBody?: boolean }) {
  const words = useWords(intakeTexts);
  const kinds = useWords(meetingTexts).itemKinds;
  const columns: Column<Intake>[] = [
    {
      key: 'heading',
      title: words.heading,
      head: true,
      cell: (one) => (
        <a class="ds-link" href={intakeAddress(one.id)}>
          {one.heading}
        </a>
      ),
    },
    { key: 'body', title: words.body, cell: (one) => one.bodyName },
    { key: 'kind', title: words.kind, cell: (one) => kinds[one.kind] },
    { key: 'case', title: words.caseNumber, cell: (one) => one.caseNumber },
    { key: 'proposer', title: words.proposer, cell: (one) => one.proposer?.name ?? words.itself },
    { key: 'preparer', title: words.preparerShort, cell: (one) => one.preparer?.name ?? words.nobody },
    {
      key: 'papers',
      title: words.papers,
      cell: (one) => words.papersIn(one.papers - one.papersMissing, one.papers),
    },
    {
      key: 'due',
      title: words.papersDueShort,
      cell: (one) => one.papersDue && <DayText day={one.papersDue} />,
    },
    { key: 'state', title: words.state, cell: (one) => <IntakeTags matter={one} /> },
  ];
  const shown = columns.filter(({ key }) => props.withBody || key !== 'body');
  return <Table caption={props.caption} quietCaption rows={props.matters} columns={shown} />;
}

export const intakeCrumb = (title: string) => ({ title, address: intakesAddress });
