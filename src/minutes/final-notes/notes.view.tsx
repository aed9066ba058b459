import { dayInWords } from '../../platform/web/day-words.ts';
import { ErrorSummary, Form, Radios, SubmitButton, TextArea, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { momentInWords } from '../../platform/web/moment-words.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../../platform/web/table.tsx';
import { versionPdfAddress } from '../approval/addresses.ts';
import type { Version } from '../approval/approval.ts';
import type { MeetingToApprove } from '../approval/handed.ts';
import { answerAddress, askAddress, completeAddress, handOutAddress } from './addresses.ts';
import { isFinal, openDraft } from './notes.ts';
import type { Correction, NotesObstacle } from './notes.ts';
import { notesTexts } from './texts.ts';

export type NotesShown = {
  readonly meeting: MeetingToApprove;
  readonly versions: readonly Version[];
  readonly corrections: readonly Correction[];
  readonly correctionDays: number;
  readonly runs: boolean;
  readonly handOut: NotesObstacle | undefined;
  readonly ask: NotesObstacle | undefined;
  readonly complete: NotesObstacle | undefined;
  readonly problems?: readonly Problem[] | undefined;
  readonly typed?: string | undefined;
};

/** How notes become final: handed out, corrected, completed. */
export function NotesPage(props: NotesShown) {
  const words = useWords(notesTexts);
  const { locale } = useShell();
  const { meeting, versions } = props;
  const draft = openDraft(versions);
  const name = `${meeting.bodyName} ${dayInWords(meeting.onDay, locale)}`;
  const state = isFinal(versions) ? 'final' : draft ? 'out' : 'draft';
  return (
    <Page
      title={words.title}
      kicker={
        <>
          {name}{' '}
          <Tag kind={state === 'final' ? 'success' : state === 'out' ? 'warning' : 'neutral'}>
            {words[state]}
          </Tag>
        </>
      }
      crumbs={[{ title: name, address: `/moten/${meeting.id}` }]}
    >
      <p>{words.lead}</p>
      <ErrorSummary problems={props.problems} />
      <Versions {...props} />
      {props.runs && state === 'draft' && (
        <Form action={handOutAddress(meeting.id)}>
          <p>{words.handOutLead(props.correctionDays)}</p>
          <SubmitButton obstacle={props.handOut && words.obstacle[props.handOut]}>
            {words.handOut}
          </SubmitButton>
        </Form>
      )}
      {versions.length > 0 && <Corrections {...props} />}
      {draft && !props.ask && (
        <Form action={askAddress(meeting.id)}>
          <TextArea
            name="rattelse"
            label={words.askWhat}
            value={props.typed}
            problem={problemOf(props.problems, 'rattelse')}
          />
          <SubmitButton variant="secondary">{words.ask}</SubmitButton>
        </Form>
      )}
      {props.runs && draft && (
        <Form action={completeAddress(meeting.id)}>
          <SubmitButton obstacle={props.complete && words.obstacle[props.complete]}>
            {words.complete}
          </SubmitButton>
        </Form>
      )}
    </Page>
  );
}

function Versions(props: NotesShown) {
  const words = useWords(notesTexts);
  if (props.versions.length === 0) return null;
  const stateOf = ({ state }: Version) =>
    state === 'final' ? words.final : state === 'open' ? words.out : words.replaced;
  return (
    <Facts
      rows={props.versions.toReversed().map((version) => [
        `${words.version(version.number)}: ${stateOf(version)}`,
        <>
          {version.state === 'open' ? words.until : words.finalOn}{' '}
          <DayText day={version.state === 'open' ? version.dueOn : version.endedOn} />.{' '}
          <a class="ds-link" href={versionPdfAddress(props.meeting.id, version.id)} type="application/pdf">
            {words.open}
          </a>
        </>,
      ])}
    />
  );
}

function Corrections(props: NotesShown) {
  const words = useWords(notesTexts);
  const { locale } = useShell();
  return (
    <section aria-labelledby="rattelser">
      <h2 class="ds-heading" data-size="sm" id="rattelser">
        {words.corrections}
      </h2>
      {props.corrections.length === 0 && <p class="quiet">{words.none}</p>}
      <ul>
        {props.corrections.map((one) => (
          <li key={one.id}>
            <p class="running">{one.text}</p>
            <p class="quiet">
              {one.name}, {momentInWords(one.at, locale)}{' '}
              <Tag kind={one.answer === 'taken' ? 'success' : one.answer ? 'neutral' : 'warning'}>
                {one.answer ? words[one.answer] : words.waiting}
              </Tag>{' '}
              {one.answerReason}
            </p>
            {props.runs && !one.answer && <AnswerForm {...props} correction={one} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AnswerForm(props: NotesShown & { correction: Correction }) {
  const words = useWords(notesTexts);
  const { id } = props.correction;
  return (
    <Form action={answerAddress(props.meeting.id, id)}>
      <Radios
        name="svar"
        id={`svar-${id}`}
        label={words.answer}
        options={(['taken', 'declined'] as const).map((value) => ({ value, label: words[value] }))}
        problem={problemOf(props.problems, `svar-${id}`)}
      />
      <TextArea
        name="skal"
        id={`skal-${id}`}
        label={words.answerWhy}
        hint={words.answerHint}
        rows={2}
        optional
        problem={problemOf(props.problems, `skal-${id}`)}
      />
      <SubmitButton variant="secondary">{words.answer}</SubmitButton>
    </Form>
  );
}
