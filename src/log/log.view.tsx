import type { ComponentChildren } from 'preact';
import { DayInput, Select } from '../platform/web/form.tsx';
import { Page } from '../platform/web/page.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { Empty, FilterForm, Table } from '../platform/web/table.tsx';
import type { AddressBy } from '../platform/web/table.tsx';
import type { Knot } from '../thread/knot.ts';
import { historyAddress, logAddress } from './addresses.ts';
import { changesIn, isNewPassword, nouns } from './entry.ts';
import type { Change, Entry } from './entry.ts';
import { logTexts } from './texts.ts';
import { valueInWords } from './values.ts';

/** The filter's word for leaving nothing out. */
const everything = 'allt';

export type Asked = {
  readonly slag: string;
  readonly vem: string;
  readonly fran: string;
  readonly till: string;
};
type Shown = {
  readonly entries: readonly Entry[];
  readonly hasOlder: boolean;
  /** False on the newest page. */
  readonly isOlder: boolean;
  readonly titles: ReadonlyMap<string, string>;
  readonly address: AddressBy;
};

/** The whole log, filtered. */
export function LogPage(
  props: Shown & { asked: Asked; people: readonly { readonly id: string; readonly name: string }[] },
) {
  const words = useWords(logTexts);
  const { asked } = props;
  return (
    <Page title={words.log} wide>
      <p class="lead">{words.logWhat}</p>
      <FilterForm address={logAddress}>
        <Select
          name="slag"
          label={words.noun}
          value={asked.slag}
          emptyLabel={words.allNouns}
          options={[
            { value: everything, label: words.everything },
            ...nouns.map((noun) => ({ value: noun, label: words.nouns[noun] })),
          ]}
        />
        <Select
          name="vem"
          label={words.person}
          value={asked.vem}
          emptyLabel={words.everybody}
          options={props.people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DayInput name="fran" label={words.from} value={asked.fran} />
        <DayInput name="till" label={words.until} value={asked.till} />
      </FilterForm>
      <Entries {...props} />
    </Page>
  );
}

/** All that has happened to one thing. */
export function HistoryPage(props: Shown & { thing: Knot }) {
  const words = useWords(logTexts);
  const { thing } = props;
  return (
    <Page title={words.historyOf(thing.title)} crumbs={[{ title: thing.title, address: thing.address }]} wide>
      <Entries {...props} />
    </Page>
  );
}

function Entries(props: Shown) {
  const words = useWords(logTexts);
  const { entries, address } = props;
  if (entries.length === 0)
    return (
      <Empty title={words.nothing}>
        <p>{words.nothingNext}</p>
      </Empty>
    );
  return (
    <>
      <Table<Entry>
        caption={words.log}
        quietCaption
        rows={entries}
        columns={[
          { key: 'at', title: words.when, narrow: true, cell: (row) => <Moment at={row.at} /> },
          {
            key: 'what',
            title: words.change,
            head: true,
            cell: (row) => <Sentence entry={row} titles={props.titles} />,
          },
          {
            key: 'fields',
            title: words.fields,
            cell: (row) => <Changes entry={row} titles={props.titles} />,
          },
        ]}
      />
      <nav class="pages" aria-label={words.log}>
        {props.isOlder && (
          <a class="ds-link" href={address({ fore: undefined })}>
            {words.newest}
          </a>
        )}{' '}
        {props.hasOlder && (
          <a class="ds-link" rel="next" href={address({ fore: entries.at(-1)?.id })}>
            {words.older}
          </a>
        )}
      </nav>
    </>
  );
}

// NOTE a formatter costs milliseconds to make and microseconds to use: made when first asked for
let made: Intl.DateTimeFormat | undefined;
const clock = (): Intl.DateTimeFormat =>
  (made ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'medium',
  }));

const Moment = (props: { at: Date }) => (
  <time dateTime={props.at.toISOString()}>{clock().format(props.at)}</time>
);

/** "Ellen Varg ändrade uppdraget Laga bryggan"; "Ellen Varg kopplade Taxan antas till Laga bryggan". */
function Sentence({ entry, titles }: { entry: Entry; titles: ReadonlyMap<string, string> }) {
  const words = useWords(logTexts);
  const who = entry.person?.name ?? (entry.byProgram ? words.program : words.someone);
  const tiedIn = ({ action, before, after }: Entry) => {
    const [verb, to] = words.tied[action];
    const source = (after ?? before)?.['source_id'];
    return `${verb} ${(typeof source === 'string' && titles.get(source)) || words.unseen} ${to}`;
  };
  return (
    <span>
      {who}{' '}
      {entry.noun === 'tie' ? tiedIn(entry) : `${words.action[entry.action]} ${words.objects[entry.noun]}`}{' '}
      {entry.about && (
        <>
          <a class="ds-link" href={entry.about.address}>
            {entry.about.title}
          </a>{' '}
          <HistoryLink id={entry.about.id} title={entry.about.title} />
        </>
      )}
    </span>
  );
}

/** The way to the history of one thing. */
export function HistoryLink(props: { id: string; title: string }) {
  const words = useWords(logTexts);
  const { path } = useShell();
  const address = historyAddress(props.id);
  if (path === address) return null;
  return (
    <a class="ds-link quiet verb" href={address} aria-label={words.historyOf(props.title)}>
      {words.history}
    </a>
  );
}

function Changes(props: { entry: Entry; titles: ReadonlyMap<string, string> }) {
  const words = useWords(logTexts);
  const { entry } = props;
  const changes = changesIn(entry);
  if (changes.length === 0)
    return <span class="quiet">{isNewPassword(entry) ? words.password : words.noFields}</span>;
  return (
    <ul class="plain-list">
      {changes.map((change) => (
        <li key={change.field}>
          {words.labels[change.field] ?? change.field}: <Values {...props} change={change} />
        </li>
      ))}
    </ul>
  );
}

/** "2026-12-01 → 2027-01-15"; of what was added or removed, the value alone. */
function Values(props: {
  entry: Entry;
  change: Change;
  titles: ReadonlyMap<string, string>;
}): ComponentChildren {
  const words = useWords(logTexts);
  const { locale } = useShell();
  const { entry, change, titles } = props;
  const say = (value: unknown) =>
    valueInWords(value, { field: change.field, noun: entry.noun, locale, titles });
  if (entry.action === 'insert') return say(change.after);
  if (entry.action === 'delete') return say(change.before);
  return (
    <>
      {say(change.before)} <span aria-hidden="true">→</span>
      <span class="visually-hidden">{words.becomes}</span> {say(change.after)}
    </>
  );
}
