import { DayInput, Form, Radios, SubmitButton, TextArea, problemOf } from '../../platform/web/form.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import type { NoticeOutage } from '../availability/availability.store.ts';
import { minutesOf, proposedLastDay, verdicts } from '../availability/outage.ts';
import { rulingAddress } from '../addresses.ts';
import { durationInWords, momentInWords } from '../moments.ts';
import type { Notice } from '../notice.ts';
import type { Sent } from './sent.ts';
import { deskTexts } from './texts.ts';

/** An outage in the notice's time that somebody has to decide on, with the new last day proposed. */
export function RulingForm(props: { notice: Notice; outage: NoticeOutage; sent?: Sent | undefined }) {
  const words = useWords(deskTexts);
  const { locale } = useShell();
  const { notice, outage } = props;
  const action = rulingAddress(notice.id, outage.id);
  const back = props.sent?.to === action ? props.sent : undefined;
  const until = notice.appealUntil;
  const proposed = until && proposedLastDay(outage, until);
  const length = durationInWords(minutesOf(outage), locale);
  const when = words.outage(`${momentInWords(outage.fromAt, locale)}, ${length}`);
  const idOf = (name: string) => (back ? name : `${name}-${outage.id}`);
  return (
    <section class="ds-alert" data-color="warning" aria-label={when}>
      <h3 class="ds-heading" data-size="2xs">
        {when}
      </h3>
      <p>{words.outageWhy}</p>
      <Form action={action} label={when}>
        <Radios
          name="beslut"
          id={idOf('beslut')}
          label={words.verdict}
          value={back?.typed['beslut']}
          problem={problemOf(back?.problems, 'beslut')}
          options={verdicts.map((value) => ({ value, label: words.verdicts[value] }))}
        />
        <DayInput
          name="dag"
          id={idOf('dag')}
          label={words.newLastDay}
          value={back?.typed['dag'] ?? proposed}
          problem={problemOf(back?.problems, 'dag')}
          min={until}
        />
        <TextArea
          name="skal"
          id={idOf('skal')}
          label={words.reason}
          value={back?.typed['skal'] ?? outage.note}
          problem={problemOf(back?.problems, 'skal')}
          rows={2}
          required
        />
        <SubmitButton>{words.rule}</SubmitButton>
      </Form>
    </section>
  );
}
