import {
  DayInput,
  ErrorSummary,
  Form,
  SubmitButton,
  TextArea,
  TextInput,
  problemOf,
} from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import type { AddressBy } from '../../platform/web/list.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Empty, Pages, Table } from '../../platform/web/table.tsx';
import { availabilityAddress, boardAddress, settingsAddress } from '../addresses.ts';
import { durationInWords, momentInWords } from '../moments.ts';
import { noticeTexts } from '../texts.ts';
import { minutesOf } from './outage.ts';
import type { Outage } from './outage.ts';
import { availabilityTexts } from './texts.ts';

type Back = { readonly typed: Readonly<Record<string, string>>; readonly problems: readonly Problem[] };

/** Since when the board is watched, and every outage; administrators note what the watch cannot see. */
export function AvailabilityPage(props: {
  watched: { since: Date; last: Date } | undefined;
  outages: readonly Outage[];
  total: number;
  paging: { page: number; size: number };
  address: AddressBy;
  mayTell: boolean;
  back?: Back | undefined;
}) {
  const words = useWords(availabilityTexts);
  const { board } = useWords(noticeTexts);
  const { locale } = useShell();
  const say = (at: Date) => momentInWords(at, locale);
  return (
    <Page title={words.title} crumbs={[{ title: board, address: boardAddress }]}>
      <ErrorSummary problems={props.back?.problems} />
      <p>{words.why}</p>
      <p>
        {props.watched ? words.watched(say(props.watched.since), say(props.watched.last)) : words.notWatched}
      </p>
      {props.total === 0 ? (
        <Empty title={words.none}>{props.watched && words.noneWhy}</Empty>
      ) : (
        <>
          <OutageTable outages={props.outages} />
          <Pages total={props.total} {...props.paging} address={props.address} />
        </>
      )}
      {props.mayTell && <TellForm back={props.back} />}
    </Page>
  );
}

function OutageTable({ outages }: { outages: readonly Outage[] }) {
  const words = useWords(availabilityTexts);
  const { locale } = useShell();
  return (
    <Table
      caption={words.outages}
      rows={outages}
      columns={[
        { key: 'from', title: words.from, head: true, cell: ({ fromAt }) => momentInWords(fromAt, locale) },
        { key: 'until', title: words.until, cell: ({ untilAt }) => momentInWords(untilAt, locale) },
        {
          key: 'length',
          title: words.length,
          cell: (outage) => durationInWords(minutesOf(outage), locale),
        },
        {
          key: 'how',
          title: words.how,
          cell: ({ source, note }) => [words.source[source], note].filter(Boolean).join(': '),
        },
      ]}
    />
  );
}

function TellForm({ back }: { back: Back | undefined }) {
  const words = useWords(availabilityTexts);
  const at = (name: string) => ({
    name,
    value: back?.typed[name],
    problem: problemOf(back?.problems, name),
  });
  return (
    <section aria-labelledby="anteckna">
      <h2 id="anteckna" class="ds-heading" data-size="xs">
        {words.tell}
      </h2>
      <p>{words.tellWhy}</p>
      <Form action={availabilityAddress}>
        <DayInput {...at('frandag')} label={words.fromDay} required />
        <TextInput {...at('frantid')} type="time" label={words.fromTime} required />
        <DayInput {...at('tilldag')} label={words.untilDay} required />
        <TextInput {...at('tilltid')} type="time" label={words.untilTime} required />
        <TextArea {...at('vad')} label={words.note} rows={2} required />
        <SubmitButton>{words.tell}</SubmitButton>
      </Form>
    </section>
  );
}

/** What the board says of itself, for administrators. */
export function SettingsPage(props: {
  typed: Readonly<Record<string, string>>;
  problems?: readonly Problem[] | undefined;
}) {
  const words = useWords(availabilityTexts);
  const { board } = useWords(noticeTexts);
  const at = (name: string) => ({
    name,
    value: props.typed[name],
    problem: problemOf(props.problems, name),
  });
  return (
    <Page title={words.settings} crumbs={[{ title: board, address: boardAddress }]}>
      <ErrorSummary problems={props.problems} />
      <Form action={settingsAddress}>
        <TextInput {...at('domstol')} label={words.court} hint={words.courtHint} />
        <TextArea {...at('domstolsadress')} label={words.courtAddress} rows={4} optional />
        <TextInput {...at('plats')} label={words.seenAt} hint={words.seenAtHint} />
        <TextInput {...at('kontakt')} label={words.contact} optional />
        <SubmitButton>{words.save}</SubmitButton>
      </Form>
    </Page>
  );
}
