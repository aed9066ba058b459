import type { BodyId } from '../../kernel/actor.ts';
import { Form, SubmitButton, TextArea, TextInput, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { momentInWords } from '../../platform/web/moment-words.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Table, Tag } from '../../platform/web/table.tsx';
import type { TagKind } from '../../platform/web/table.tsx';
import {
  approveAddress,
  evidenceAddress,
  refuseAddress,
  signAddress,
  takeBackAddress,
  versionPdfAddress,
} from './addresses.ts';
import { ownKeyAddress } from '../keys/addresses.ts';
import type { OwnKey } from '../keys/key.ts';
import { keyTexts } from '../keys/texts.ts';
import { serviceAddress } from '../remote/addresses.ts';
import { remoteTexts } from '../remote/texts.ts';
import { hasApproved, lastWordOf, whyCannotApprove, whyCannotRefuse, whyCannotTakeBack } from './approval.ts';
import type { Entry, Version, VersionState } from './approval.ts';
import type { ChainTrouble } from './evidence.ts';
import { approvalTexts } from './texts.ts';

export type VersionShown = {
  readonly meetingId: string;
  readonly bodyId: BodyId;
  readonly version: Version;
  readonly ownKey: OwnKey | undefined;
  readonly hasService: boolean;
  readonly trouble: ChainTrouble | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly typedReason?: string | undefined;
};

const colourOf: Record<VersionState, TagKind> = {
  open: 'warning',
  approved: 'success',
  'taken-back': 'danger',
  final: 'success',
};

/** One version: what it holds, who has said what, what the reader may do with it, and its whole chain. */
export function VersionCard(props: VersionShown) {
  const words = useWords(approvalTexts);
  const { version, meetingId } = props;
  const heading = `version-${version.number}`;
  return (
    <article class="version" aria-labelledby={heading}>
      <h3 class="ds-heading" data-size="xs" id={heading}>
        {words.version(version.number)}{' '}
        <Tag kind={colourOf[version.state]}>{words.states[version.state]}</Tag>
      </h3>
      {version.state === 'taken-back' && <Voided version={version} />}
      <VersionFacts version={version} />
      <p>
        <a class="ds-link" href={versionPdfAddress(meetingId, version.id)} type="application/pdf">
          {words.pdfOf(version.number)}
        </a>{' '}
        <a class="ds-link" href={evidenceAddress(meetingId, version.id)} type="application/pdf">
          {words.evidence}
        </a>
      </p>
      {version.approvers.length > 0 && <Approvers version={version} />}
      <Deeds {...props} />
      <Chain entries={version.entries} trouble={props.trouble} />
    </article>
  );
}

function Voided(props: { version: Version }) {
  const words = useWords(approvalTexts);
  const { locale } = useShell();
  const { version } = props;
  const said = version.approvers.filter(({ personId }) => hasApproved(personId, version)).length;
  const day = version.endedOn ? dayInWords(version.endedOn, locale) : '';
  return (
    <div class="ds-alert" data-color="warning">
      <p>{words.voided(day, said)}</p>
      <p>
        {words.reason}: {version.endReason}
      </p>
    </div>
  );
}

function VersionFacts(props: { version: Version }) {
  const words = useWords(approvalTexts);
  const { locale } = useShell();
  const { version } = props;
  return (
    <Facts
      rows={[
        [words.sections, [words.kinds[version.kind], version.sections].filter(Boolean).join(', ')],
        [words.form, words.forms[version.form]],
        [words.sentAt, momentInWords(version.sentAt, locale)],
        [words.approvedOn, version.state === 'approved' && <DayText day={version.endedOn} />],
        [words.checksum, <code class="checksum">{version.sha256}</code>],
      ]}
    />
  );
}

function Approvers(props: { version: Version }) {
  const words = useWords(approvalTexts);
  const { locale } = useShell();
  const { version } = props;
  const isVoid = version.state === 'taken-back';
  const wordOf = (person: Version['approvers'][number]) => lastWordOf(person.personId, version);
  return (
    <Table
      caption={words.approvers}
      rows={version.approvers}
      columns={[
        {
          key: 'who',
          title: words.who,
          head: true,
          cell: (one) => `${one.name}, ${words.roles[one.role].toLowerCase()}`,
        },
        {
          key: 'said',
          title: words.said,
          cell: (one) => {
            const word = wordOf(one);
            if (!word) return <Tag kind="neutral">{words.waiting}</Tag>;
            return (
              <>
                <Tag kind={isVoid ? 'neutral' : word.kind === 'refused' ? 'danger' : 'success'}>
                  {words.entries[word.kind]}
                </Tag>
                {isVoid && word.kind !== 'refused' && <p>{words.isVoid}</p>}
                {word.reason && <p>{word.reason}</p>}
              </>
            );
          },
        },
        {
          key: 'when',
          title: words.when,
          cell: (one) => {
            const word = wordOf(one);
            return word ? momentInWords(word.at, locale) : '–';
          },
        },
      ]}
    />
  );
}

/** What the reader may do: approve, refuse, take back. Nobody sees a form that is not theirs. */
function Deeds(props: VersionShown) {
  const words = useWords(approvalTexts);
  const remote = useWords(remoteTexts);
  const { actor } = useShell();
  const { version, meetingId } = props;
  if (!actor || version.state !== 'open') return null;
  const mine = version.approvers.some(({ personId }) => personId === actor.person);
  const why = whyCannotApprove(version, actor, version.form === 'signature' ? 'signature' : 'evidence');
  const mayTakeBack = whyCannotTakeBack(version, props.bodyId, actor) === undefined;
  return (
    <>
      {mine && why === 'already-approved' && <p role="note">{words.youHaveApproved}</p>}
      {mine && why === undefined && version.form === 'signature' && <SignForm {...props} />}
      {mine && why === undefined && version.form === 'signature' && props.hasService && (
        <Form action={serviceAddress(meetingId, version.id)}>
          <SubmitButton variant="secondary">{remote.title}</SubmitButton>
        </Form>
      )}
      {mine && why === undefined && version.form === 'evidence' && (
        <Form action={approveAddress(meetingId, version.id)}>
          <p>{words.approveLead}</p>
          <SubmitButton>{words.approve}</SubmitButton>
        </Form>
      )}
      {mine && whyCannotRefuse(version, actor) === undefined && (
        <WithReason
          {...props}
          field="avstar"
          action={refuseAddress(meetingId, version.id)}
          title={words.refuse}
          label={words.refuseWhy}
        />
      )}
      {mayTakeBack && (
        <WithReason
          {...props}
          field="andras"
          action={takeBackAddress(meetingId, version.id)}
          title={words.takeBack}
          label={words.takeBackWhy}
          hint={words.takeBackHint}
        />
      )}
    </>
  );
}

/** Signing with a key of one's own: the password of its file, asked for each time. */
function SignForm(props: VersionShown) {
  const words = useWords(approvalTexts);
  const keys = useWords(keyTexts);
  const { version, ownKey, problems } = props;
  return (
    <Form action={signAddress(props.meetingId, version.id)}>
      <p>{words.signLead}</p>
      {ownKey && (
        <>
          <p>
            {keys.subject}: {ownKey.subject}. {keys.issuer}: {ownKey.issuer}.
          </p>
          <TextInput
            name="losenord"
            id={`losenord-${version.number}`}
            type="password"
            autocomplete="off"
            label={keys.password}
            problem={problemOf(problems, 'losenord')}
          />
        </>
      )}
      <p>
        <a class="ds-link" href={ownKeyAddress}>
          {keys.title}
        </a>
      </p>
      <SubmitButton obstacle={ownKey ? undefined : keys.problem['no-own-key']}>{words.sign}</SubmitButton>
    </Form>
  );
}

function WithReason(
  props: VersionShown & { field: string; action: string; title: string; label: string; hint?: string },
) {
  const problem = problemOf(props.problems, props.field);
  return (
    <details class="more" open={problem !== undefined}>
      <summary>{props.title}</summary>
      <Form action={props.action}>
        <TextArea
          name={props.field}
          id={`${props.field}-${props.version.number}`}
          label={props.label}
          hint={props.hint}
          value={problem ? props.typedReason : undefined}
          problem={problem}
          rows={2}
        />
        <SubmitButton variant="secondary" danger>
          {props.title}
        </SubmitButton>
      </Form>
    </details>
  );
}

function Chain(props: { entries: readonly Entry[]; trouble: ChainTrouble | undefined }) {
  const words = useWords(approvalTexts);
  const { locale } = useShell();
  const { trouble } = props;
  return (
    <>
      {trouble && (
        <p class="ds-alert" data-color="danger" role="alert">
          {words.chainBroken[trouble.why](trouble.seq)}
        </p>
      )}
      <details class="more">
        <summary>{words.history}</summary>
        {!trouble && <p class="quiet">{words.chainWhole}</p>}
        <ol>
          {props.entries.map((entry) => (
            <li key={entry.seq}>
              {momentInWords(entry.at, locale)}: {words.entries[entry.kind]}. {entry.name}. {entry.method}.{' '}
              {entry.reason && `${words.reason}: ${entry.reason}`}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
