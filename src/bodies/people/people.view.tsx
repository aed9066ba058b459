import { roles } from '../../kernel/actor.ts';
import { ButtonLink, TextInput } from '../../platform/web/form.tsx';
import { addressWith } from '../../platform/web/list.ts';
import type { ListView } from '../../platform/web/list.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Empty, FilterForm, Pages, Table } from '../../platform/web/table.tsx';
import { bodiesAddress, newPersonAddress, peopleAddress, personAddress } from '../addresses.ts';
import { labels } from '../labels.ts';
import type { PersonInList } from '../people.store.ts';
import { whyCannotAddPerson } from '../rules.ts';
import { bodyTexts } from '../texts.ts';
import { peopleTexts } from './texts.ts';

/** Everybody who may be seen, with what they are today. */
export function PeoplePage(props: {
  rows: readonly PersonInList[];
  total: number;
  view: ListView<'name' | 'party'>;
  words: string;
}) {
  const words = useWords(peopleTexts);
  const { bodies } = useWords(bodyTexts);
  const { actor, path, search } = useShell();
  const address = (changes: Readonly<Record<string, string | number | undefined>>) =>
    addressWith(path + search, changes);
  const mayAdd = whyCannotAddPerson(actor) === undefined;
  return (
    <Page
      title={words.people}
      wide
      crumbs={[{ title: bodies, address: bodiesAddress }]}
      actions={
        mayAdd && (
          <ButtonLink address={newPersonAddress} variant="primary">
            {words.addPerson}
          </ButtonLink>
        )
      }
    >
      <p class="lead">{words.peopleLead}</p>
      <FilterForm address={peopleAddress}>
        <TextInput name="ord" type="search" label={words.words} value={props.words} />
      </FilterForm>
      {props.total === 0 ? (
        <NoPeople filtered={props.words !== ''} mayAdd={mayAdd} />
      ) : (
        <>
          <PeopleTable {...props} address={address} />
          <Pages total={props.total} page={props.view.page} size={props.view.size} address={address} />
        </>
      )}
    </Page>
  );
}

function NoPeople(props: { filtered: boolean; mayAdd: boolean }) {
  const words = useWords(peopleTexts);
  const yet = props.mayAdd ? words.noPeopleYetNext : words.noPeopleYetReader;
  return (
    <Empty title={props.filtered ? words.noPeople : words.noPeopleYet}>
      <p>{props.filtered ? words.noPeopleNext : yet}</p>
    </Empty>
  );
}

function PeopleTable(props: {
  rows: readonly PersonInList[];
  view: ListView<'name' | 'party'>;
  address: (changes: Readonly<Record<string, string | number | undefined>>) => string;
}) {
  const words = useWords(peopleTexts);
  const { role } = useWords(labels);
  const seat = (text: string) => {
    const at = text.indexOf(':');
    const code = roles.find((one) => one === text.slice(0, at));
    return `${text.slice(at + 1)} (${code ? role[code].toLocaleLowerCase('sv') : ''})`;
  };
  return (
    <Table<PersonInList>
      caption={words.people}
      quietCaption
      rows={props.rows}
      sort={props.view.sort}
      order={props.view.order}
      address={props.address}
      columns={[
        {
          key: 'name',
          title: words.name,
          sort: 'name',
          head: true,
          cell: (row) => <a href={personAddress(row.id)}>{row.name}</a>,
        },
        { key: 'party', title: words.party, sort: 'party', narrow: true, cell: (row) => row.party ?? '' },
        { key: 'post', title: words.post, cell: (row) => row.posts.join('; ') },
        { key: 'seats', title: words.seats, cell: (row) => row.roles.map(seat).join('; ') },
      ]}
    />
  );
}
