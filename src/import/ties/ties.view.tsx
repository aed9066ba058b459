import { ErrorSummary, Form, Radios, SubmitButton } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { Empty } from '../../platform/web/table.tsx';
import { importAddress, readingAddress } from '../addresses.ts';
import type { Reading } from '../reading/readings.store.ts';
import { importTexts } from '../texts.ts';
import { tiesAddress } from './addresses.ts';
import { canWait, chosenTie } from './chosen.ts';
import type { TieChoices } from './chosen.ts';
import type { Candidate } from './rank.ts';
import { tieTexts } from './texts.ts';
import type { Sought } from './wanted.store.ts';

/** What the document is tied to in other documents: each with its candidates and reasons, to be chosen among. */
export function TiesPage(props: {
  reading: Pick<Reading, 'id' | 'name'>;
  sought: readonly Sought[];
  choices: TieChoices;
  obstacle?: string | undefined;
}) {
  const words = useWords(tieTexts);
  const { readIn } = useWords(importTexts);
  const { reading, sought } = props;
  return (
    <Page
      title={words.title}
      kicker={words.kicker}
      crumbs={[
        { title: readIn, address: importAddress },
        { title: reading.name, address: readingAddress(reading.id) },
      ]}
    >
      <p class="lead">{words.lead}</p>
      <ErrorSummary />
      {sought.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <Form action={tiesAddress(reading.id)}>
          {sought.map((one) => (
            <Choice key={one.key} sought={one} choices={props.choices} />
          ))}
          <SubmitButton obstacle={props.obstacle}>{words.save}</SubmitButton>
        </Form>
      )}
    </Page>
  );
}

function Choice({ sought, choices }: { sought: Sought; choices: TieChoices }) {
  const words = useWords(tieTexts);
  const { locale } = useShell();
  const chosen = chosenTie(sought, choices);
  const label = (one: Candidate): string => {
    const day = one.day ? `, ${dayInWords(one.day, locale)}` : '';
    const why = one.reasons.map((reason) => words.reason[reason] ?? reason).join(', ');
    return `${one.title}${day}${why ? ` (${why})` : ''}`;
  };
  return (
    <Radios
      name={sought.key}
      label={`${words.item(sought.item.number, sought.item.heading)}: ${words.kind[sought.kind] ?? ''}`}
      hint={`${words.says(sought.words)}${sought.candidates.length === 0 ? ` ${words.nothingLike}` : ''}`}
      value={typeof chosen === 'string' ? chosen : chosen.id}
      options={[
        ...sought.candidates.map((one) => ({ value: one.id as string, label: label(one) })),
        ...(canWait(sought) ? [{ value: 'wait', label: words.wait }] : []),
        { value: 'none', label: sought.kind === 'closes' ? words.noneClosed : words.noneOf },
      ]}
    />
  );
}
