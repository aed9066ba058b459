import type { PersonId } from '../../kernel/actor.ts';
import {
  DayInput,
  ErrorSummary,
  Form,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { noteAddress, sessionAddress, sessionsAddress } from '../addresses.ts';
import type { NoteMeeting, NotePlace } from '../note.ts';
import { NoteText } from '../reading.view.tsx';
import { docOf } from '../text/markdown.ts';
import type { WorkSession } from './session.ts';
import { sessionTexts } from './texts.ts';

type Shown = {
  readonly meeting: NoteMeeting;
  readonly mayLead: boolean;
  readonly problems: readonly Problem[];
};
type Typed = Readonly<Record<string, string>>;
const crumbsOf = (meeting: NoteMeeting) => [
  { title: `${meeting.bodyName} ${meeting.onDay}`, address: `/moten/${meeting.id}` },
];

/** A meeting's work sessions, and for those who lead it the form for another. */
export function SessionsPage(
  props: Shown & { sessions: readonly WorkSession[]; items: readonly NotePlace[]; typed: Typed },
) {
  const words = useWords(sessionTexts);
  const { meeting, typed, problems } = props;
  const field = (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });
  return (
    <Page title={words.sessions} crumbs={crumbsOf(meeting)} kicker={meeting.bodyName}>
      <ErrorSummary problems={problems} />
      {props.sessions.length === 0 && <p class="quiet">{words.none}</p>}
      <ul>
        {props.sessions.map(({ id, question }) => (
          <li key={id}>
            <a class="ds-link" href={sessionAddress(meeting.id, id)}>
              {question}
            </a>
          </li>
        ))}
      </ul>
      {props.mayLead && (
        <section aria-labelledby="nytt">
          <h2 class="ds-heading" data-size="xs" id="nytt">
            {words.begin}
          </h2>
          <Form action={sessionsAddress(meeting.id)} label={words.begin}>
            <Select
              {...field('punkt')}
              label={words.item}
              options={props.items.map(({ id, heading }) => ({ value: id, label: heading }))}
            />
            <TextArea {...field('fraga')} label={words.question} rows={2} />
            <TextArea {...field('alternativ')} label={words.options} hint={words.optionsHint} />
            <TextInput {...field('antal')} label={words.choose} hint={words.chooseHint} inputMode="numeric" />
            <TextArea {...field('grupper')} label={words.groups} hint={words.groupsHint} />
            <SubmitButton>{words.begin}</SubmitButton>
          </Form>
        </section>
      )}
    </Page>
  );
}

/** One session: its question, the choice, each group's note, and what it came to. */
export function SessionPage(
  props: Shown & {
    session: WorkSession;
    texts: ReadonlyMap<string, string>;
    people: readonly { id: PersonId; name: string }[];
    typed: Typed;
  },
) {
  const words = useWords(sessionTexts);
  const { meeting, session } = props;
  const crumbs = [...crumbsOf(meeting), { title: words.sessions, address: sessionsAddress(meeting.id) }];
  return (
    <Page title={session.question} crumbs={crumbs} kicker={words.sessions}>
      <ErrorSummary problems={props.problems} />
      {session.options.length > 0 && <Options {...props} />}
      {session.groups.map(({ id, name }) => {
        const text = props.texts.get(id) ?? '';
        return (
          <section key={id} aria-labelledby={`grupp-${id}`}>
            <h2 class="ds-heading" data-size="xs" id={`grupp-${id}`}>
              <a class="ds-link" href={noteAddress(meeting.id, id)}>
                {name}
              </a>
            </h2>
            {text && <NoteText doc={docOf(text.split('\n'))} />}
          </section>
        );
      })}
      <Result {...props} />
    </Page>
  );
}

function Options({ meeting, session, mayLead, problems }: Parameters<typeof SessionPage>[0]) {
  const words = useWords(sessionTexts);
  if (!mayLead || session.choose === 0)
    return (
      <ul>
        {session.options.map(({ id, text, chosen }) => (
          <li key={id}>
            {text}
            {chosen && <strong> {words.isChosen}</strong>}
          </li>
        ))}
      </ul>
    );
  const problem = problemOf(problems, 'val');
  return (
    <Form
      action={`${sessionAddress(meeting.id, session.id)}/val`}
      label={words.chooseExactly(session.choose)}
    >
      <VersionField version={session.version} />
      <fieldset class="ds-field" id="val" tabIndex={-1}>
        <legend class="ds-label">{words.chooseExactly(session.choose)}</legend>
        {problem && <p class="ds-validation-message">{problem}</p>}
        {session.options.map(({ id, text, chosen }) => (
          <p key={id}>
            <label>
              <input class="ds-input" type="checkbox" name="val" value={id} checked={chosen} /> {text}
            </label>
          </p>
        ))}
      </fieldset>
      <SubmitButton>{words.save}</SubmitButton>
    </Form>
  );
}

function Result({ meeting, session, mayLead, people, problems, typed }: Parameters<typeof SessionPage>[0]) {
  const words = useWords(sessionTexts);
  if (session.assignmentId)
    return (
      <p role="note">
        {words.sentBefore}{' '}
        <a class="ds-link" href={`/uppdrag/${session.assignmentId}`}>
          {words.theAssignment}
        </a>
      </p>
    );
  if (!mayLead) return null;
  return (
    <section aria-labelledby="resultat">
      <h2 class="ds-heading" data-size="xs" id="resultat">
        {words.result}
      </h2>
      <Form action={`${sessionAddress(meeting.id, session.id)}/resultat`} label={words.send}>
        <Select
          name="vem"
          label={words.to}
          value={typed['vem']}
          problem={problemOf(problems, 'vem')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DayInput
          name="senast"
          label={words.due}
          value={typed['senast']}
          problem={problemOf(problems, 'senast')}
        />
        <SubmitButton>{words.send}</SubmitButton>
      </Form>
    </section>
  );
}
