import { dayInWords } from '../../platform/web/day-words.ts';
import {
  DayInput,
  Form,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Tag } from '../../platform/web/table.tsx';
import type { Appeal } from '../appeals/appeal.ts';
import { appealEndAddress, appealsAddress } from '../addresses.ts';
import { appealOutcomes, isInTime } from '../legal-force.ts';
import type { Notice } from '../notice.ts';
import { sectionsInWords } from '../sections.ts';
import type { Sent } from './sent.ts';
import { deskTexts } from './texts.ts';

type Shown = { notice: Notice; sent?: Sent | undefined };

/** The appeals that have come in, how they ended, and the form for one more. */
export function AppealsPart(props: Shown & { appeals: readonly Appeal[] }) {
  const words = useWords(deskTexts);
  const { notice, appeals } = props;
  return (
    <section aria-labelledby="overklaganden">
      <h3 id="overklaganden" class="ds-heading" data-size="xs">
        {words.appeals}
      </h3>
      <p>{words.appealsWhy}</p>
      {appeals.length === 0 && <p class="quiet">{words.noAppeals}</p>}
      {appeals.map((appeal) => (
        <OneAppeal key={appeal.id} appeal={appeal} {...props} />
      ))}
      <details open={props.sent?.to === appealsAddress(notice.id)}>
        <summary>{words.register}</summary>
        <RegisterForm {...props} />
      </details>
    </section>
  );
}

function OneAppeal({ notice, appeal, sent }: Shown & { appeal: Appeal }) {
  const words = useWords(deskTexts);
  const { locale } = useShell();
  const inTime = notice.appealUntil === undefined || isInTime(appeal.receivedOn, notice.appealUntil);
  const ended =
    appeal.outcome &&
    appeal.endedOn &&
    words.endedOn(words.outcome[appeal.outcome], dayInWords(appeal.endedOn, locale));
  return (
    <article class="appeal" aria-label={words.of(appeal.appellant)}>
      <p>
        <strong>{appeal.appellant}</strong>{' '}
        <Tag kind={inTime ? 'info' : 'warning'}>{inTime ? words.inTime : words.late}</Tag>{' '}
        <Tag kind={ended ? 'neutral' : 'warning'}>{ended ?? words.open}</Tag>
      </p>
      <Facts
        rows={[
          [words.receivedOn, <DayText day={appeal.receivedOn} />],
          [words.which, sectionsInWords(appeal.sections)],
          [words.courtCase, appeal.courtCase],
          [words.note, appeal.note],
        ]}
      />
      {!appeal.outcome && <EndForm notice={notice} appeal={appeal} sent={sent} />}
    </article>
  );
}

function EndForm({ notice, appeal, sent }: Shown & { appeal: Appeal }) {
  const words = useWords(deskTexts);
  const { today } = useShell();
  const action = appealEndAddress(notice.id, appeal.id);
  const back = sent?.to === action ? sent : undefined;
  const idOf = (name: string) => (back ? name : `${name}-${appeal.id}`);
  return (
    <details open={back !== undefined}>
      <summary>{words.end}</summary>
      <Form action={action} label={`${words.end}: ${words.of(appeal.appellant)}`}>
        <Select
          name="utgang"
          id={idOf('utgang')}
          label={words.outcomeLabel}
          value={back?.typed['utgang']}
          problem={problemOf(back?.problems, 'utgang')}
          options={appealOutcomes.map((value) => ({ value, label: words.outcome[value] }))}
        />
        <DayInput
          name="slutdag"
          id={idOf('slutdag')}
          label={words.endDay}
          value={back?.typed['slutdag']}
          problem={problemOf(back?.problems, 'slutdag')}
          max={today}
        />
        <TextInput
          name="mal"
          id={idOf('mal')}
          label={words.courtCase}
          value={back?.typed['mal'] ?? appeal.courtCase}
          problem={problemOf(back?.problems, 'mal')}
          optional
        />
        <SubmitButton variant="secondary">{words.end}</SubmitButton>
      </Form>
    </details>
  );
}

function RegisterForm({ notice, sent }: Shown) {
  const words = useWords(deskTexts);
  const { today } = useShell();
  const action = appealsAddress(notice.id);
  const back = sent?.to === action ? sent : undefined;
  const at = (name: string) => ({
    name,
    value: back?.typed[name],
    problem: problemOf(back?.problems, name),
  });
  return (
    <Form action={action} label={words.register}>
      <TextInput {...at('klagande')} label={words.appellant} hint={words.appellantHint} required />
      <DayInput {...at('inkom')} label={words.receivedOn} max={today} required />
      {notice.sections.length > 1 && (
        <TextInput {...at('paragraf')} label={words.which} hint={words.whichHint} optional />
      )}
      <TextInput {...at('mal')} label={words.courtCase} optional />
      <TextArea {...at('anteckning')} label={words.note} rows={2} optional />
      <SubmitButton>{words.register}</SubmitButton>
    </Form>
  );
}
