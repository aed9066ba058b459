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
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { boardAddress, newNoticeAddress } from '../addresses.ts';
import { kindLaws, noticeKinds } from '../law.ts';
import type { NoticeKind } from '../law.ts';
import type { Notice } from '../notice.ts';
import { noticeTexts } from '../texts.ts';
import { fullTitleOf } from '../board/title.ts';
import { noticeAddress } from '../addresses.ts';
import { Empty } from '../../platform/web/table.tsx';
import { postingTexts } from './texts.ts';
import type { TypedNotice } from './typed.ts';

/** The closed list to choose from; each with the paragraph that lets it stand there. */
export function ChooseKindPage() {
  const words = useWords(postingTexts);
  const notices = useWords(noticeTexts);
  return (
    <Page title={words.chooseKind} crumbs={[{ title: notices.board, address: boardAddress }]}>
      <p>{words.chooseKindWhy}</p>
      <ul class="stages">
        {noticeKinds.map((kind) => (
          <li key={kind}>
            <a class="ds-link" href={`${newNoticeAddress}?slag=${kind}`}>
              {notices.kind[kind]}
            </a>{' '}
            <span class="quiet">{kindLaws.find((law) => law.kind === kind)?.source}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** A new notice, a changed draft, or a correction: one form, with the fields that the law asks of its kind. */
export function NoticeFormPage(props: {
  purpose: 'new' | 'edit' | 'correct';
  kind: NoticeKind;
  action: string;
  bodies: readonly { id: string; name: string }[];
  typed: TypedNotice;
  version?: number | undefined;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(postingTexts);
  const notices = useWords(noticeTexts);
  const { purpose, problems, typed } = props;
  const title = { new: words.newNotice, edit: words.edit, correct: words.correct }[purpose];
  return (
    <Page
      title={title}
      kicker={notices.kind[props.kind]}
      crumbs={[{ title: notices.board, address: boardAddress }]}
    >
      <ErrorSummary problems={problems} />
      {purpose === 'correct' && <p>{words.correctWhy}</p>}
      <Form action={props.action}>
        <Hidden name="slag" value={props.kind} />
        {props.version !== undefined && <VersionField version={props.version} />}
        {purpose === 'correct' && (
          <TextArea
            name="skal"
            label={words.reason}
            value={typed.skal}
            problem={problemOf(problems, 'skal')}
            rows={2}
            required
          />
        )}
        {purpose === 'new' ? (
          <Select
            name="organ"
            label={words.body}
            value={typed.organ}
            problem={problemOf(problems, 'organ')}
            options={props.bodies.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        ) : (
          <Hidden name="organ" value={typed.organ} />
        )}
        <NoticeFields {...props} />
        <SubmitButton>{purpose === 'correct' ? words.correctAndPost : words.saveDraft}</SubmitButton>
      </Form>
    </Page>
  );
}

type Fields = { kind: NoticeKind; typed: TypedNotice; problems?: readonly Problem[] | undefined };
const at = ({ typed, problems }: Fields, field: keyof TypedNotice) => ({
  name: field,
  value: typed[field],
  problem: problemOf(problems, field),
});

function NoticeFields(props: Fields) {
  const words = useWords(postingTexts);
  const { kind } = props;
  if (kind === 'minutes') return <MinutesFields {...props} />;
  return (
    <>
      <TextInput {...at(props, 'rubrik')} label={words.heading} required />
      <TextArea
        {...at(props, 'text')}
        label={words.text}
        hint={kind === 'council-meeting' ? words.textHint[kind] : words.textHint.other}
        rows={8}
        required
      />
      {kind === 'council-meeting' && (
        <DayInput {...at(props, 'motesdag')} label={words.meetingDay} required />
      )}
      {kind === 'statutory' && (
        <TextInput {...at(props, 'lagrum')} label={words.statute} hint={words.statuteHint} required />
      )}
      {kind === 'on-request' && (
        <TextInput
          {...at(props, 'bestallare')}
          label={words.requestedBy}
          hint={words.requestedByHint}
          required
        />
      )}
      {kind !== 'delegated' && (
        <DayInput {...at(props, 'till')} label={words.shownUntil} hint={words.shownUntilHint} optional />
      )}
    </>
  );
}

function MinutesFields(props: Fields) {
  const words = useWords(postingTexts);
  return (
    <>
      <DayInput {...at(props, 'motesdag')} label={words.meetingDay} required />
      <DayInput {...at(props, 'justerat')} label={words.approvedOn} required />
      <TextInput {...at(props, 'paragrafer')} label={words.sections} hint={words.sectionsHint} required />
      <TextInput
        {...at(props, 'beredning')}
        label={words.preparing}
        hint={words.notAppealableHint}
        optional
      />
      <TextInput
        {...at(props, 'verkstallighet')}
        label={words.executing}
        hint={words.notAppealableHint}
        optional
      />
      <TextInput {...at(props, 'forvaras')} label={words.keptAt} required />
      <TextArea
        {...at(props, 'medlemmar')}
        label={words.members}
        hint={words.membersHint}
        rows={3}
        optional
      />
    </>
  );
}

/** What waits to be posted, for those who may see it. */
export function DraftsPage({ drafts }: { drafts: readonly Notice[] }) {
  const words = useWords(postingTexts);
  const notices = useWords(noticeTexts);
  const { locale } = useShell();
  return (
    <Page title={words.drafts} crumbs={[{ title: notices.board, address: boardAddress }]}>
      {drafts.length === 0 && <Empty title={words.noDrafts} />}
      <ul class="stages">
        {drafts.map((notice) => (
          <li key={notice.id}>
            <a class="ds-link" href={noticeAddress(notice.id)}>
              {fullTitleOf(notice, locale)}
            </a>{' '}
            <span class="quiet">{notice.bodyName}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
