import { bodyAddress } from '../../bodies/addresses.ts';
import type { Body } from '../../bodies/body.ts';
import {
  ErrorSummary,
  Form,
  Hidden,
  Radios,
  SubmitButton,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import type { Suggestion } from '../review/names/matches.ts';
import { editLessonAddress, lessonsAddress, newLessonAddress } from './addresses.ts';
import { headingStyles, refersTo } from './lesson.ts';
import type { Lesson, LessonKind } from './lesson.ts';
import { lessonTexts } from './texts.ts';

/** What was typed in the form of a lesson. */
export type LessonTyped = {
  readonly words: string;
  /** What the words mean: a name to look for, or other words. */
  readonly meaning: string;
  readonly ref: string;
  readonly style: string;
};

/** The form of a lesson written by hand, or of one that is changed. */
export function LessonFormPage(props: {
  body: Body;
  kind: LessonKind;
  lesson?: Lesson | undefined;
  typed: LessonTyped;
  suggested?: readonly Suggestion[] | undefined;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(lessonTexts);
  const { body, kind, lesson, typed, problems } = props;
  return (
    <Page
      title={lesson ? words.edit : `${words.add}: ${words.kind[kind]}`}
      kicker={body.name}
      crumbs={[
        { title: body.name, address: bodyAddress(body.id) },
        { title: words.lessons, address: lessonsAddress(body.id) },
      ]}
    >
      <p class="quiet">{words.kindHint[kind]}</p>
      <ErrorSummary problems={problems} />
      <Form action={lesson ? editLessonAddress(body.id, lesson.id) : newLessonAddress(body.id)}>
        <Hidden name="slag" value={kind} />
        {kind === 'heading' && (
          <Radios
            name="stil"
            label={words.style}
            problem={problemOf(problems, 'stil')}
            value={typed.style}
            options={headingStyles.map((style) => ({ value: style, label: words.styles[style] }))}
          />
        )}
        <TextInput
          name="ord"
          label={words.words}
          hint={words.wordsHint[kind]}
          value={typed.words}
          problem={problemOf(problems, 'ord')}
          required={kind !== 'heading'}
          optional={kind === 'heading'}
          autocomplete="off"
        />
        <MeaningFields {...props} />
        <SubmitButton>{words.save}</SubmitButton>
      </Form>
    </Page>
  );
}

function MeaningFields(props: {
  kind: LessonKind;
  typed: LessonTyped;
  suggested?: readonly Suggestion[] | undefined;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(lessonTexts);
  const { kind, typed, problems } = props;
  const field = { name: 'betyder', value: typed.meaning, problem: problemOf(problems, 'betyder') };
  if (kind === 'due')
    return <TextInput {...field} label={words.time} hint={words.timeHint} required autocomplete="off" />;
  if (refersTo[kind].length === 0) return null;
  const one = kind === 'receiver';
  return (
    <>
      <TextInput
        {...field}
        label={one ? words.which : words.who}
        hint={one ? words.whichHint : words.whoHint}
        required
        autocomplete="off"
      />
      {props.suggested && props.suggested.length > 0 && (
        <Radios
          name="ref"
          label={words.chooseRef}
          value={typed.ref}
          options={[
            ...props.suggested.map(({ ref, name, why }) => ({ value: ref, label: name, hint: why })),
            { value: '', label: words.someoneElse },
          ]}
        />
      )}
    </>
  );
}
