import type { Day } from '../../kernel/day.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import {
  ButtonLink,
  DayInput,
  ErrorSummary,
  FileInput,
  Form,
  Hidden,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts } from '../../platform/web/table.tsx';
import { meetingsAddress } from '../addresses.ts';
import { paperKinds } from '../papers/paper.ts';
import { paperTexts } from '../papers/texts.ts';
import { meetingTexts } from '../texts.ts';
import { intakeEditAddress, intakeListAddress, intakePapersAddress, intakeVerbAddress } from './addresses.ts';
import type { Intake, IntakeObstacle, IntakePaper } from './intake.ts';
import { IntakeTags } from './list.view.tsx';
import { intakeTexts } from './texts.ts';

/** What stands in the reader's way to each verb; undefined where nothing does. */
export type IntakeRights = Readonly<
  Record<'edit' | 'assign' | 'prepare' | 'giveBack' | 'place' | 'withdraw', IntakeObstacle | undefined>
>;
export type IntakeShown = {
  readonly matter: Intake;
  readonly papers: readonly IntakePaper[];
  readonly rights: IntakeRights;
  readonly people: readonly { id: string; name: string }[];
  readonly meetings: readonly { id: string; onDay: Day }[];
  /** The last day for papers to the next meeting. */
  readonly suggested: Day | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly problems?: readonly Problem[] | undefined;
};

/** A matter on its way: what it is, its papers, and what may be done with it now. */
export function IntakePage(props: IntakeShown) {
  const words = useWords(intakeTexts);
  const { meetings } = useWords(meetingTexts);
  const { matter, rights } = props;
  const runs = rights.assign !== 'not-running-the-body' && rights.assign !== 'read-only';
  return (
    <Page
      title={matter.heading}
      kicker={
        <>
          {words.list} · {matter.bodyName} <IntakeTags matter={matter} />
        </>
      }
      crumbs={[
        { title: meetings, address: meetingsAddress },
        { title: words.list, address: intakeListAddress(matter.bodyId) },
      ]}
      actions={!rights.edit && <ButtonLink address={intakeEditAddress(matter.id)}>{words.edit}</ButtonLink>}
    >
      <ErrorSummary problems={props.problems} />
      {matter.state === 'returned' && (
        <p class="ds-alert" data-color="warning">
          {words.returned} {matter.returnReason}
        </p>
      )}
      {matter.itemAddress && (
        <p>
          <a class="ds-link" href={matter.itemAddress}>
            {words.seePlaced}
          </a>
        </p>
      )}
      <MatterFacts matter={matter} />
      <Papers {...props} />
      {!rights.assign && <Preparation {...props} />}
      <Verbs {...props} runs={runs} />
    </Page>
  );
}

function MatterFacts(props: { matter: Intake }) {
  const words = useWords(intakeTexts);
  const kinds = useWords(meetingTexts).itemKinds;
  const { matter } = props;
  return (
    <>
      <Facts
        rows={[
          [words.kind, kinds[matter.kind]],
          [words.caseNumber, matter.caseNumber],
          [words.presenter, matter.presenter],
          [
            words.proposer,
            <>
              {matter.proposer?.name ?? words.itself}, <DayText day={matter.proposedOn} />
            </>,
          ],
          [words.preparer, matter.preparer?.name ?? words.nobody],
          [words.papersDue, matter.papersDue && <DayText day={matter.papersDue} />],
        ]}
      />
      {matter.text && <p class="running">{matter.text}</p>}
    </>
  );
}

function Papers(props: IntakeShown) {
  const words = useWords(intakeTexts);
  const paper = useWords(paperTexts);
  const { matter, papers, rights } = props;
  return (
    <section aria-labelledby="handlingar">
      <h2 class="ds-heading" data-size="sm" id="handlingar">
        {words.papers}
      </h2>
      {papers.length === 0 && <p class="quiet">{paper.none}</p>}
      <ul>
        {papers.map((one) => (
          <li key={one.id}>
            {one.address ? (
              <a class="ds-link" href={one.address}>
                {one.name}
              </a>
            ) : (
              one.name
            )}{' '}
            <span class="quiet">
              {[paper.kinds[one.kind], one.dated, one.origin].filter(Boolean).join(', ')}
              {!one.documentId && ` – ${paper.missing}`}
            </span>
            {!rights.edit && (
              <Form
                action={`${intakePapersAddress(matter.id)}/bort`}
                class="one-button"
                label={`${words.removePaper}: ${one.name}`}
              >
                <Hidden name="rad" value={one.id} />
                <SubmitButton variant="tertiary">{words.removePaper}</SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {!rights.edit && <NewPaper {...props} />}
    </section>
  );
}

function NewPaper(props: IntakeShown) {
  const paper = useWords(paperTexts);
  const { typed, problems } = props;
  const at = (name: string) => ({ name, value: typed?.[name], problem: problemOf(problems, name) });
  const wrong = ['namn', 'typ', 'daterad'].some((name) => problemOf(problems, name));
  return (
    <details class="more" open={wrong}>
      <summary>{paper.add}</summary>
      <Form action={intakePapersAddress(props.matter.id)} label={paper.add} upload>
        <TextInput {...at('namn')} label={paper.name} required />
        <Select
          {...at('typ')}
          label={paper.kind}
          emptyLabel={null}
          options={paperKinds.map((value) => ({ value, label: paper.kinds[value] }))}
        />
        <DayInput {...at('daterad')} label={paper.dated} optional />
        <TextInput {...at('ursprung')} label={paper.origin} hint={paper.originHint} optional />
        <FileInput name="fil" label={paper.file} hint={paper.fileHint} optional />
        <SubmitButton variant="secondary">{paper.add}</SubmitButton>
      </Form>
    </details>
  );
}

/** Who prepares the matter, and by when its papers are to be in. */
function Preparation(props: IntakeShown) {
  const words = useWords(intakeTexts);
  const { locale } = useShell();
  const { matter, suggested, meetings, problems, typed } = props;
  const next = meetings[0];
  return (
    <section aria-labelledby="beredning">
      <h2 class="ds-heading" data-size="sm" id="beredning">
        {words.preparation}
      </h2>
      <Form action={intakeVerbAddress(matter.id, 'bered')} label={words.preparation}>
        <VersionField version={matter.version} />
        <TextInput
          name="beredare"
          label={words.preparer}
          hint={words.preparerHint}
          list="beredare-namn"
          value={typed?.['beredare'] ?? matter.preparer?.name}
          problem={problemOf(problems, 'beredare')}
          optional
        />
        <datalist id="beredare-namn">
          {props.people.map(({ id, name }) => (
            <option key={id} value={name}>
              {name}
            </option>
          ))}
        </datalist>
        <DayInput
          name="handlingar-senast"
          label={words.papersDue}
          hint={next && words.papersDueHint(dayInWords(next.onDay, locale))}
          value={typed?.['handlingar-senast'] ?? matter.papersDue ?? suggested}
          problem={problemOf(problems, 'handlingar-senast')}
          optional
        />
        <SubmitButton variant="secondary">{words.assign}</SubmitButton>
      </Form>
    </section>
  );
}

function Verbs(props: IntakeShown & { runs: boolean }) {
  const words = useWords(intakeTexts);
  const { locale } = useShell();
  const { matter, rights, problems } = props;
  const isOver = matter.state === 'placed' || matter.state === 'withdrawn';
  if (isOver) return null;
  return (
    <>
      {!rights.prepare && (
        <OneButton matter={matter} verb="klart">
          {words.markPrepared}
        </OneButton>
      )}
      {!rights.place && props.meetings.length === 0 && <p class="quiet">{words.noMeeting}</p>}
      {!rights.place && props.meetings.length > 0 && (
        <Form action={intakeVerbAddress(matter.id, 'satt-upp')} label={words.place}>
          <VersionField version={matter.version} />
          <Select
            name="mote"
            label={words.meeting}
            emptyLabel={null}
            problem={problemOf(problems, 'mote')}
            options={props.meetings.map(({ id, onDay }) => ({
              value: id,
              label: dayInWords(onDay, locale, 'long'),
            }))}
          />
          <SubmitButton>{words.place}</SubmitButton>
        </Form>
      )}
      {!rights.giveBack && (
        <details class="more" open={problemOf(problems, 'skal') !== undefined}>
          <summary>{words.giveBackMore}</summary>
          <Form action={intakeVerbAddress(matter.id, 'ater')} label={words.giveBack}>
            <VersionField version={matter.version} />
            <TextArea
              name="skal"
              label={words.reason}
              hint={words.reasonHint}
              rows={3}
              problem={problemOf(problems, 'skal')}
            />
            <SubmitButton variant="secondary">{words.giveBack}</SubmitButton>
          </Form>
        </details>
      )}
      {!rights.withdraw && (
        <OneButton matter={matter} verb="ta-tillbaka" secondary>
          {words.withdraw}
        </OneButton>
      )}
    </>
  );
}

const OneButton = (props: {
  matter: Intake;
  verb: 'klart' | 'ta-tillbaka';
  secondary?: boolean;
  children: string;
}) => (
  <Form action={intakeVerbAddress(props.matter.id, props.verb)} class="one-button">
    <VersionField version={props.matter.version} />
    <SubmitButton variant={props.secondary ? 'tertiary' : 'primary'}>{props.children}</SubmitButton>
  </Form>
);
