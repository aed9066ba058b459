import {
  Checkbox,
  DayInput,
  Form,
  Radios,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { meetingKinds } from '../meeting.ts';
import { meetingTexts } from '../texts.ts';
import { standingItemAddress } from './addresses.ts';
import { standingKinds } from './standing.ts';
import type { Standing } from './standing.ts';
import { standingTexts } from './texts.ts';

export type StandingFormShown = {
  readonly item?: Standing | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly series: readonly { id: string; name: string }[];
  readonly problems?: readonly Problem[] | undefined;
  readonly stale?: boolean | undefined;
};

/** A standing item, new or changed. */
export function StandingForm(props: StandingFormShown & { action: string }) {
  const words = useWords(standingTexts);
  const { item } = props;
  return (
    <>
      {props.stale && item && (
        <StaleNote
          address={standingItemAddress(item.id)}
          stored={[
            [words.heading, item.heading],
            [words.every, words.everyOf(item.every)],
            [words.presenter, item.presenter],
            [words.until, item.until ?? ''],
          ]}
        />
      )}
      <Form action={props.action} label={words.save}>
        {item && <VersionField version={item.version} />}
        <WhatFields {...props} />
        <WhenFields {...props} />
        <SubmitButton>{words.save}</SubmitButton>
      </Form>
    </>
  );
}

const fieldsOf =
  ({ typed, problems }: StandingFormShown) =>
  (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });

function WhatFields(props: StandingFormShown) {
  const words = useWords(standingTexts);
  const kinds = useWords(meetingTexts).itemKinds;
  const field = fieldsOf(props);
  const ticked = (name: string) => ({ name, checked: props.typed[name] === 'ja' });
  return (
    <>
      <TextInput {...field('rubrik')} label={words.heading} required />
      <Select
        {...field('slag')}
        label={words.kind}
        emptyLabel={null}
        options={standingKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextInput {...field('foredragande')} label={words.presenter} optional />
      <Checkbox {...ticked('turlista')} label={words.rota} hint={words.rotaHint} />
      <TextArea {...field('text')} label={words.text} rows={3} optional />
      <Checkbox {...ticked('fyller')} label={words.fills} />
    </>
  );
}

function WhenFields(props: StandingFormShown) {
  const words = useWords(standingTexts);
  const { kinds } = useWords(meetingTexts);
  const field = fieldsOf(props);
  return (
    <>
      <TextInput {...field('varje')} label={words.every} hint={words.everyHint} inputMode="numeric" />
      <Select
        {...field('motesslag')}
        label={words.meetingKind}
        emptyLabel={words.anyKind}
        options={meetingKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      {props.series.length > 0 && (
        <Select
          {...field('serie')}
          label={words.series}
          emptyLabel={words.anySeries}
          options={props.series.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Radios
        {...field('plats')}
        label={words.place}
        options={(['first', 'last'] as const).map((value) => ({ value, label: words.places[value] }))}
      />
      <DayInput {...field('fran')} label={words.from} required />
      <DayInput {...field('till')} label={words.until} hint={words.untilHint} optional />
    </>
  );
}
