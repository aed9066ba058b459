import { addMonths } from '../../kernel/day.ts';
import {
  Checkbox,
  Checks,
  DayInput,
  Form,
  SubmitButton,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { dropAddress, publishAddress, routineAddress } from '../addresses.ts';
import { publishingTexts } from '../texts.ts';
import type { ReviewShown } from './shown.ts';

/** The checklist, the reviewer's name and the day the copy is removed: only a person publishes (R6). */
export function PublishSection(props: ReviewShown) {
  const words = useWords(publishingTexts);
  const { actor, today } = useShell();
  const { publication, routine, obstacle, problems, typed } = props;
  const sentence = obstacle && words.obstacle[obstacle];
  return (
    <section class="desk" aria-labelledby="publicera">
      <h2 id="publicera" class="ds-heading" data-size="sm">
        {words.readyTitle}
      </h2>
      <p>
        <a class="ds-link" href={routineAddress}>
          {words.routine}
        </a>
      </p>
      <Form action={publishAddress(publication.id)} label={words.readyTitle}>
        <VersionField version={publication.version} />
        <Checks
          name="punkt"
          label={words.checklist}
          values={props.checked ?? []}
          options={routine.points.map((point) => ({ value: point, label: point }))}
          problem={problemOf(problems, 'punkt')}
        />
        <DayInput
          name="bort"
          label={words.removal}
          hint={words.removalHint}
          min={today}
          value={typed?.['bort'] ?? addMonths(today, routine.months)}
          problem={problemOf(problems, 'bort')}
        />
        <Checkbox
          name="last"
          label={words.hasRead}
          checked={typed?.['last'] === 'ja'}
          problem={problemOf(problems, 'last')}
        />
        {actor && <p class="quiet">{words.reviewer(actor.name)}</p>}
        <SubmitButton obstacle={sentence}>{words.publishNow}</SubmitButton>
      </Form>
      {obstacle === undefined && (
        <Form class="one-button" action={dropAddress(publication.id)} label={words.drop}>
          <VersionField version={publication.version} />
          <SubmitButton variant="tertiary" danger>
            {words.drop}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
