import { dayInWords } from '../../platform/web/day-words.ts';
import {
  ButtonLink,
  DayInput,
  ErrorSummary,
  Form,
  SubmitButton,
  VersionField,
} from '../../platform/web/form.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import type { Appeal } from '../appeals/appeal.ts';
import type { NoticeOutage } from '../availability/availability.store.ts';
import {
  correctAddress,
  dropAddress,
  editAddress,
  elsewhereAddress,
  postAddress,
  takeDownAddress,
} from '../addresses.ts';
import { councilNoticeDays } from '../law.ts';
import type { CorrectObstacle, Notice, RemoveObstacle } from '../notice.ts';
import { isShortNotice } from '../time-on-board.ts';
import { postingTexts } from '../posting/texts.ts';
import { AppealsPart } from './appeals.view.tsx';
import { RulingForm } from './ruling.view.tsx';
import type { Sent } from './sent.ts';
import { deskTexts } from './texts.ts';

export type DeskShown = {
  readonly notice: Notice;
  readonly appeals: readonly Appeal[];
  readonly outages: readonly NoticeOutage[];
  readonly removal: RemoveObstacle | undefined;
  readonly correction: CorrectObstacle | undefined;
  readonly sent?: Sent | undefined;
};

/** On a notice's own page: what those who run the body may do with it. */
export function NoticeDesk(props: DeskShown) {
  const words = useWords(deskTexts);
  const { notice, sent } = props;
  if (notice.state === 'draft') return <DraftDesk notice={notice} />;
  return (
    <section class="desk" aria-labelledby="skoter">
      <h2 id="skoter" class="ds-heading" data-size="sm">
        {words.desk}
      </h2>
      <ErrorSummary problems={sent?.problems} />
      {props.outages
        .filter(({ ruling }) => !ruling)
        .map((outage) => (
          <RulingForm key={outage.id} notice={notice} outage={outage} sent={sent} />
        ))}
      <UnknownBoards notice={notice} sent={sent} />
      {notice.appealable && <AppealsPart notice={notice} appeals={props.appeals} sent={sent} />}
      <Removal {...props} />
    </section>
  );
}

/** A draft's ways on: to the board, back to the form, or away. */
function DraftDesk({ notice }: { notice: Notice }) {
  const words = useWords(postingTexts);
  const { today } = useShell();
  const short =
    notice.kind === 'council-meeting' &&
    notice.meetingDay !== undefined &&
    isShortNotice(notice.meetingDay, today, councilNoticeDays);
  return (
    <section class="desk" aria-label={words.drafts}>
      <p class="ds-alert" data-color="info">
        {words.draftNote}
      </p>
      {short && (
        <p class="ds-alert" data-color="warning">
          {words.shortNotice}
        </p>
      )}
      <div class="actions">
        <Form action={postAddress(notice.id)} class="one-button" label={words.post}>
          <VersionField version={notice.version} />
          <SubmitButton>{words.post}</SubmitButton>
        </Form>
        <ButtonLink address={editAddress(notice.id)}>{words.edit}</ButtonLink>
        <Form action={dropAddress(notice.id)} class="one-button" label={words.drop}>
          <VersionField version={notice.version} />
          <SubmitButton variant="tertiary" danger>
            {words.drop}
          </SubmitButton>
        </Form>
      </div>
    </section>
  );
}

/** The other members' boards that have not told their day. */
function UnknownBoards({ notice, sent }: Pick<DeskShown, 'notice' | 'sent'>) {
  const words = useWords(deskTexts);
  const { today } = useShell();
  const unknown = notice.elsewhere.filter(({ announcedOn }) => !announcedOn);
  const address = elsewhereAddress(notice.id);
  const mine = sent?.to === address ? sent : undefined;
  return (
    <>
      {unknown.map(({ member }, at) => {
        const back = mine?.typed['medlem'] === member ? mine : undefined;
        return (
          <Form key={member} action={address} label={words.otherDay(member)}>
            <input type="hidden" name="medlem" value={member} />
            <DayInput
              name="dag"
              id={back ? 'dag' : `dag-${at}`}
              label={words.otherDay(member)}
              value={back?.typed['dag']}
              problem={back?.problems[0]?.sentence}
              max={today}
              required
            />
            <SubmitButton variant="secondary">{words.noteOther}</SubmitButton>
          </Form>
        );
      })}
    </>
  );
}

/** Taking down and correcting; what stands in the way is said with the first possible day (KL 8:12). */
function Removal({ notice, removal, correction }: DeskShown) {
  const words = useWords(deskTexts);
  const { obstacle } = useWords(postingTexts);
  const { locale } = useShell();
  const first = notice.removeFrom && words.firstDay(dayInWords(notice.removeFrom, locale, 'long'));
  const why = removal && [obstacle[removal], removal === 'time-not-out' && first].filter(Boolean).join(' ');
  return (
    <div class="actions">
      {notice.state === 'posted' && (
        <Form action={takeDownAddress(notice.id)} class="one-button" label={words.takeDown}>
          <SubmitButton variant="secondary" obstacle={why}>
            {words.takeDown}
          </SubmitButton>
        </Form>
      )}
      {!correction && <ButtonLink address={correctAddress(notice.id)}>{words.correct}</ButtonLink>}
    </div>
  );
}
