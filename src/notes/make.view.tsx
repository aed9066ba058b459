import type { PersonId } from '../kernel/actor.ts';
import {
  DayInput,
  ErrorSummary,
  Form,
  Hidden,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../platform/web/form.tsx';
import type { Problem } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useWords } from '../platform/web/shell.ts';
import { makeAddress, noteAddress } from './addresses.ts';
import type { NoteMeeting, NotePlace, RecordKind } from './note.ts';
import { noteTexts } from './texts.ts';

export type MakeTyped = {
  readonly text: string;
  readonly vem: string;
  readonly senast: string;
  readonly yrkarAv: string;
};

/** A line on its way to become an assignment, a decision or a motion. */
export function MakePage(props: {
  meeting: NoteMeeting;
  place: NotePlace;
  kind: RecordKind;
  at: number;
  /** The line as it stood when it was chosen. */
  line: string;
  typed: MakeTyped;
  people: readonly { id: PersonId; name: string }[];
  problems: readonly Problem[];
}) {
  const words = useWords(noteTexts);
  const { meeting, place, kind, typed, problems } = props;
  const back = noteAddress(meeting.id, place.id);
  const crumbs = [
    { title: `${meeting.bodyName} ${meeting.onDay}`, address: `/moten/${meeting.id}` },
    { title: words.write(place.heading), address: back },
  ];
  return (
    <Page title={words.make[kind]} crumbs={crumbs} kicker={place.heading}>
      <ErrorSummary problems={problems} />
      <Form action={makeAddress(meeting.id, place.id, props.at, kind)} label={words.make[kind]}>
        <Hidden name="rad" value={props.line} />
        <TextArea
          name="text"
          label={words.words[kind]}
          value={typed.text}
          problem={problemOf(problems, 'text')}
          rows={3}
        />
        {kind === 'assignment' && (
          <>
            <Select
              name="vem"
              label={words.owner}
              emptyLabel={words.nobody}
              options={props.people.map(({ id, name }) => ({ value: id, label: name }))}
              value={typed.vem}
            />
            <DayInput
              name="senast"
              label={words.due}
              value={typed.senast}
              problem={problemOf(problems, 'senast')}
            />
          </>
        )}
        {kind === 'motion' && (
          <TextInput
            name="yrkarAv"
            label={words.movedBy}
            value={typed.yrkarAv}
            problem={problemOf(problems, 'yrkarAv')}
          />
        )}
        <SubmitButton>{words.make[kind]}</SubmitButton>
      </Form>
    </Page>
  );
}
