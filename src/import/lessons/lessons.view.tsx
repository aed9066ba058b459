import { bodyAddress, bodiesAddress } from '../../bodies/addresses.ts';
import type { Body } from '../../bodies/body.ts';
import { bodyTexts } from '../../bodies/texts.ts';
import { dayAt } from '../../kernel/day.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { ButtonLink, Form, SubmitButton } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Empty, Table } from '../../platform/web/table.tsx';
import { editLessonAddress, newLessonAddress, switchOffAddress } from './addresses.ts';
import { lessonKinds } from './lesson.ts';
import type { Lesson, LessonTold } from './lesson.ts';
import { whyCannotTeachBody } from './permission.ts';
import { lessonTexts } from './texts.ts';

/** Every lesson of a body: those in use, with who taught them and what they have been good for, and those switched off. */
export function LessonsPage(props: { body: Body; lessons: readonly LessonTold[] }) {
  const words = useWords(lessonTexts);
  const { actor } = useShell();
  const { body } = props;
  const may = actor !== undefined && whyCannotTeachBody(actor, body.id) === undefined;
  const active = props.lessons.filter(({ state }) => state === 'active');
  const off = props.lessons.filter(({ state }) => state === 'off');
  return (
    <Page
      title={words.lessons}
      kicker={body.name}
      crumbs={[
        { title: useWords(bodyTexts).bodies, address: bodiesAddress },
        { title: body.name, address: bodyAddress(body.id) },
      ]}
      actions={may && <ButtonLink address={newLessonAddress(body.id)}>{words.add}</ButtonLink>}
    >
      <p>{words.lead}</p>
      {active.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneHow}</p>
        </Empty>
      ) : (
        <LessonTable caption={words.active} lessons={active} body={body} may={may} />
      )}
      {off.length > 0 && (
        <section aria-labelledby="avslagna">
          <h2 id="avslagna" class="ds-heading" data-size="sm">
            {words.off}
          </h2>
          <p class="quiet">{words.offLead}</p>
          <LessonTable caption={words.off} lessons={off} body={body} may={false} />
        </section>
      )}
    </Page>
  );
}

function LessonTable(props: { caption: string; lessons: readonly LessonTold[]; body: Body; may: boolean }) {
  const words = useWords(lessonTexts);
  const { body, may } = props;
  return (
    <Table<LessonTold>
      caption={props.caption}
      rows={props.lessons}
      columns={[
        { key: 'kind', title: words.kindTitle, cell: (row) => words.kind[row.kind] },
        { key: 'words', title: words.wordsTitle, head: true, cell: (row) => `”${row.words}”` },
        { key: 'meaning', title: words.meaningTitle, cell: (row) => <Meaning {...row} /> },
        { key: 'from', title: words.fromTitle, cell: (row) => <From {...row} /> },
        { key: 'used', title: words.usedTitle, cell: (row) => <Used {...row} /> },
        ...(may
          ? [
              {
                key: 'do',
                title: words.doTitle,
                cell: (row: LessonTold) => <Verbs lesson={row} body={body} />,
              },
            ]
          : []),
      ]}
    />
  );
}

/** What a lesson's words mean, in a few words. */
export function Meaning(lesson: Pick<Lesson, 'kind' | 'words' | 'meaning' | 'ref' | 'name'>) {
  const words = useWords(lessonTexts);
  switch (lesson.kind) {
    case 'name':
    case 'owner':
    case 'receiver':
      return <>{lesson.name || words.unseen}</>;
    case 'heading':
      return <>{words.styles[lesson.meaning as keyof typeof words.styles] ?? lesson.meaning}</>;
    case 'aside':
      return <>{words.leftAside}</>;
    case 'due':
      return <>”{lesson.meaning}”</>;
    case 'furniture':
      return <>{words.lineAside}</>;
  }
}

function From(lesson: LessonTold) {
  const words = useWords(lessonTexts);
  const { locale } = useShell();
  const on = (at: Date) => dayInWords(dayAt(at), locale);
  const who = lesson.madeBy || words.nobody;
  return (
    <>
      {lesson.document
        ? words.learned(who, on(lesson.madeAt), lesson.document)
        : words.written(who, on(lesson.madeAt))}
      {lesson.endedAt && (
        <>
          <br />
          {words.ended(lesson.endedBy || words.nobody, on(lesson.endedAt))}
        </>
      )}
    </>
  );
}

function Used({ used, usedOn }: LessonTold) {
  const words = useWords(lessonTexts);
  const { locale } = useShell();
  return usedOn ? (
    <>{words.usedTimes(used, dayInWords(usedOn, locale))}</>
  ) : (
    <span class="quiet">{words.neverUsed}</span>
  );
}

function Verbs({ lesson, body }: { lesson: LessonTold; body: Body }) {
  const words = useWords(lessonTexts);
  const about = <span class="visually-hidden"> ”{lesson.words}”</span>;
  return (
    <div>
      <ButtonLink address={editLessonAddress(body.id, lesson.id)} variant="tertiary">
        {words.editShort}
        {about}
      </ButtonLink>
      <Form action={switchOffAddress(body.id, lesson.id)} class="inline-form">
        <SubmitButton variant="tertiary">
          {words.switchOff}
          {about}
        </SubmitButton>
      </Form>
    </div>
  );
}

/** Which kind of lesson is to be written: each with what it is for. */
export function LessonKindsPage(props: { body: Body }) {
  const words = useWords(lessonTexts);
  const { body } = props;
  return (
    <Page title={words.add} kicker={body.name} crumbs={[{ title: body.name, address: bodyAddress(body.id) }]}>
      <h2 class="ds-heading" data-size="sm">
        {words.addKind}
      </h2>
      <ul>
        {lessonKinds.map((kind) => (
          <li key={kind}>
            <a class="ds-link" href={newLessonAddress(body.id, kind)}>
              {words.kind[kind]}
            </a>
            <br />
            <span class="quiet">{words.kindHint[kind]}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
