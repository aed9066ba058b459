import type { Body } from '../../bodies/body.ts';
import {
  Checks,
  DayInput,
  ErrorSummary,
  Form,
  Radios,
  Select,
  SubmitButton,
  TextInput,
  VersionField,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { StaleNote } from '../../platform/web/problems.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { meetingKinds } from '../meeting.ts';
import { timeInWords } from '../meetings.view.tsx';
import { meetingTexts } from '../texts.ts';
import { newSeriesAddress, plansAddress, seriesAddress, yearPlanAddress } from './addresses.ts';
import { nths } from './rhythm.ts';
import { arounds } from './series.ts';
import type { Series } from './series.ts';
import { seriesTexts } from './texts.ts';

type Shown = {
  readonly body: Body;
  /** The stored series; undefined for a new one. */
  readonly series: Series | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly months: readonly string[];
  readonly problems?: readonly Problem[] | undefined;
  readonly stale?: boolean;
};

/** A series of meetings, new or changed. */
export function SeriesPage(props: Shown) {
  const words = useWords(seriesTexts);
  const { body, series } = props;
  return (
    <Page
      title={series ? words.changeSeries : words.addSeries}
      kicker={body.name}
      crumbs={[
        { title: words.plans, address: plansAddress },
        { title: body.name, address: yearPlanAddress(body.id) },
      ]}
    >
      <ErrorSummary problems={props.problems} />
      {props.stale && series && (
        <StaleNote
          address={seriesAddress(body.id, series.id)}
          stored={[
            [words.name, series.name],
            [words.rhythm, words.inWords(series.rhythm, series.weekday)],
            [words.time, timeInWords(series)],
            [words.place, series.place],
          ]}
        />
      )}
      {series && <p>{words.seriesHint}</p>}
      <Form action={series ? seriesAddress(body.id, series.id) : newSeriesAddress(body.id)}>
        {series && <VersionField version={series.version} />}
        <RhythmFields {...props} />
        <TimeFields {...props} />
        <SubmitButton>{words.saveSeries}</SubmitButton>
      </Form>
    </Page>
  );
}

const fieldsOf =
  ({ typed, problems }: Shown) =>
  (name: string) => ({ name, value: typed[name], problem: problemOf(problems, name) });

function RhythmFields(props: Shown) {
  const words = useWords(seriesTexts);
  const { kinds } = useWords(meetingTexts);
  const field = fieldsOf(props);
  return (
    <>
      <TextInput {...field('namn')} label={words.name} hint={words.nameHint} required />
      <Select
        {...field('slag')}
        label={words.kind}
        emptyLabel={null}
        options={meetingKinds.map((value) => ({ value, label: kinds[value] }))}
      />
      <Select
        {...field('veckodag')}
        label={words.weekday}
        emptyLabel={null}
        options={words.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
      />
      <Radios
        {...field('rytm')}
        label={words.rhythm}
        options={(['weeks', 'months'] as const).map((value) => ({ value, label: words.rhythms[value] }))}
      />
      <TextInput {...field('veckor')} label={words.weeks} hint={words.weeksHint} inputMode="numeric" />
      <Select
        {...field('vilken')}
        label={words.nth}
        hint={words.nthHint}
        emptyLabel={null}
        options={nths.map((nth) => ({ value: String(nth), label: words.nthOf[String(nth)] ?? '' }))}
      />
      <Checks
        name="manader"
        label={words.months}
        problem={problemOf(props.problems, 'manader')}
        values={props.months}
        options={words.monthNames.map((label, index) => ({ value: String(index + 1), label }))}
      />
    </>
  );
}

function TimeFields(props: Shown) {
  const words = useWords(seriesTexts);
  const field = fieldsOf(props);
  return (
    <>
      <DayInput {...field('fran')} label={words.from} required />
      <DayInput {...field('till')} label={words.until} hint={words.untilHint} optional />
      <TextInput {...field('borjar')} label={words.startsAt} hint={words.clockHint} optional />
      <TextInput {...field('slutar')} label={words.endsAt} optional />
      <TextInput {...field('plats')} label={words.place} optional />
      <Radios
        {...field('vilar')}
        label={words.rests}
        options={(['school', 'holidays'] as const).map((value) => ({ value, label: words.restsOn[value] }))}
      />
      <Radios
        {...field('hinder')}
        label={words.around}
        options={arounds.map((value) => ({ value, label: words.arounds[value] }))}
      />
    </>
  );
}
