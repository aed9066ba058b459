import { ButtonLink, Checkbox, Form, SubmitButton } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { lessonsAddress, noticedAddress } from './addresses.ts';
import type { LessonUse } from './apply.ts';
import { isAboutPerson } from './lesson.ts';
import type { Lesson, Taught } from './lesson.ts';
import { keyOf } from './learn.ts';
import type { Noticed } from './learn.ts';
import type { LessonTexts } from './swedish.ts';
import { lessonTexts } from './texts.ts';

/** A lesson as one sentence. */
export const sentenceOf = (texts: LessonTexts, one: Taught & { readonly name: string }): string =>
  texts.sentence[one.kind](one.words, one.kind === 'due' ? one.meaning : one.name);

/** The ticks that teach; names of persons are never ticked beforehand. Each sends its key in the field `lar`. */
export function LessonTicks(props: { noticed: readonly Noticed[] }) {
  const words = useWords(lessonTexts);
  return (
    <>
      {props.noticed.map((one, at) => (
        <Checkbox
          key={keyOf(one)}
          name="lar"
          id={`lar-${at}`}
          value={keyOf(one)}
          label={sentenceOf(words, one)}
          hint={words.kind[one.kind]}
          checked={!isAboutPerson(one)}
        />
      ))}
    </>
  );
}

/** After acceptance: what the corrections say of the next document, each kept only where it is ticked. */
export function NoticedPage(props: {
  reading: { readonly id: string; readonly name: string };
  noticed: readonly Noticed[];
  /** What was read in. */
  address: string;
}) {
  const words = useWords(lessonTexts);
  const { reading, noticed, address } = props;
  return (
    <Page title={words.noticed} kicker={words.noticedKicker}>
      <p class="quiet">{reading.name}</p>
      {noticed.length === 0 ? (
        <>
          <p>{words.noticedNone}</p>
          <ButtonLink address={address}>{words.goMeeting}</ButtonLink>
        </>
      ) : (
        <>
          <p>{words.noticedLead}</p>
          <Form action={noticedAddress(reading.id)} label={words.noticed}>
            <LessonTicks noticed={noticed} />
            <SubmitButton>{words.keep}</SubmitButton>
          </Form>
          <p>
            <a class="ds-link" href={address}>
              {words.goOn}
            </a>
          </p>
        </>
      )}
    </Page>
  );
}

/** In the review: the lessons that the reading leans on, so that they can be seen and undone. */
export function LessonsUsed(props: { used: readonly LessonUse[] }) {
  const words = useWords(lessonTexts);
  const [first] = props.used;
  if (!first) return null;
  return (
    <section aria-labelledby="lasregler">
      <h2 id="lasregler" class="ds-heading" data-size="sm">
        {words.usedHere}
      </h2>
      <p class="quiet">{words.usedHereLead}</p>
      <ul>
        {props.used.map(({ lesson, times }) => (
          <li key={lesson.id}>
            {sentenceOf(words, lesson)} <span class="quiet">({words.usedHereTimes(times)})</span>
          </li>
        ))}
      </ul>
      <a class="ds-link" href={lessonsAddress(first.lesson.bodyId)}>
        {words.see}
      </a>
    </section>
  );
}

/** On the body's page: the way to its lessons. */
export function LessonsOfBody(props: { bodyId: string; active: readonly Lesson[] }) {
  const words = useWords(lessonTexts);
  return (
    <section aria-labelledby="lasregler">
      <h2 id="lasregler" class="ds-heading" data-size="sm">
        {words.lessons}
      </h2>
      <p>
        {words.linkLead} {props.active.length > 0 && `${words.linkCount(props.active.length)}. `}
        <a class="ds-link" href={lessonsAddress(props.bodyId)}>
          {words.see}
        </a>
      </p>
    </section>
  );
}
