import {
  ErrorSummary,
  Form,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { publishingAddress, routineAddress } from '../addresses.ts';
import type { Routine } from '../routine.ts';
import { publishingTexts } from '../texts.ts';

/** The written routine with its checklist; read by all who are signed in, written by administrators. */
export function RoutinePage(props: {
  routine: Routine;
  maySet: boolean;
  problems?: readonly Problem[] | undefined;
  typed?: Readonly<Record<string, string>> | undefined;
}) {
  const words = useWords(publishingTexts);
  const { routine, problems, typed } = props;
  return (
    <Page title={words.routine} crumbs={[{ title: words.publishing, address: publishingAddress }]}>
      <ErrorSummary problems={problems} />
      <p class="running">{routine.text || words.noRoutine}</p>
      <h2 class="ds-heading" data-size="xs">
        {words.checklist}
      </h2>
      <ul>
        {routine.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Form action={routineAddress} label={words.routine}>
        <TextArea
          name="rutin"
          label={words.routineText}
          hint={words.routineHint}
          rows={10}
          optional
          value={typed?.['rutin'] ?? routine.text}
          problem={problemOf(problems, 'rutin')}
        />
        <TextArea
          name="punkter"
          label={words.routinePoints}
          hint={words.routinePointsHint}
          rows={8}
          value={typed?.['punkter'] ?? routine.points.join('\n')}
          problem={problemOf(problems, 'punkter')}
        />
        <TextInput
          name="manader"
          label={words.routineMonths}
          hint={words.routineMonthsHint}
          inputMode="numeric"
          value={typed?.['manader'] ?? String(routine.months)}
          problem={problemOf(problems, 'manader')}
        />
        <SubmitButton obstacle={props.maySet ? undefined : words.notAdministrator}>
          {words.saveRoutine}
        </SubmitButton>
      </Form>
    </Page>
  );
}
