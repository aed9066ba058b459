import { ButtonLink, Select, TextInput } from '../../platform/web/form.tsx';
import { addressWith } from '../../platform/web/list.ts';
import type { ListView } from '../../platform/web/list.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Empty, FilterForm, Pages, Table } from '../../platform/web/table.tsx';
import {
  bodiesAddress,
  bodyAddress,
  exportAddress,
  importAddress,
  newBodyAddress,
  peopleAddress,
} from '../addresses.ts';
import { bodyKinds } from '../body.ts';
import type { BodyKind } from '../body.ts';
import { labels } from '../labels.ts';
import type { BodyInList } from '../lists.store.ts';
import { whyCannotKeepOrganisation } from '../rules.ts';
import { bodyTexts } from '../texts.ts';
import type { Branch } from '../tree.ts';

type Shown =
  | { readonly as: 'tree'; readonly tree: readonly Branch[] }
  | {
      readonly as: 'list';
      readonly rows: readonly BodyInList[];
      readonly total: number;
      readonly view: ListView<'name' | 'kind' | 'members'>;
    };

/** All bodies, as a tree or as a list that can be narrowed, sorted and turned. */
export function BodiesPage(props: { shown: Shown; words: string; kind: BodyKind | undefined; any: boolean }) {
  const words = useWords(bodyTexts);
  const { search } = useShell();
  const { shown } = props;
  return (
    <Page title={words.bodies} wide actions={<Actions />}>
      <p class="lead">{words.bodiesLead}</p>
      <Filter {...props} />
      <p class="views">
        <a class="ds-link" href={bodiesAddress} aria-current={shown.as === 'tree' ? 'true' : undefined}>
          {words.tree}
        </a>{' '}
        ·{' '}
        <a
          class="ds-link"
          href={bodiesAddress + addressWith(search, { visa: 'lista' })}
          aria-current={shown.as === 'list' ? 'true' : undefined}
        >
          {words.list}
        </a>{' '}
        ·{' '}
        <a class="ds-link" href={peopleAddress}>
          {words.people}
        </a>
      </p>
      {!props.any ? (
        <Empty title={words.noBodies}>
          <p>{words.noBodiesNext}</p>
        </Empty>
      ) : shown.as === 'tree' ? (
        <Tree branches={shown.tree} />
      ) : (
        <List {...shown} />
      )}
    </Page>
  );
}

function Actions() {
  const words = useWords(bodyTexts);
  const { actor } = useShell();
  return (
    <>
      {whyCannotKeepOrganisation(actor) === undefined && (
        <>
          <ButtonLink address={newBodyAddress()} variant="primary">
            {words.addBody}
          </ButtonLink>
          <ButtonLink address={importAddress}>{words.importAll}</ButtonLink>
        </>
      )}
      {actor && (
        <>
          <ButtonLink address={exportAddress('csv')} variant="tertiary">
            {words.exportCsv}
          </ButtonLink>
          <ButtonLink address={exportAddress('xlsx')} variant="tertiary">
            {words.exportXlsx}
          </ButtonLink>
        </>
      )}
    </>
  );
}

function Filter(props: { words: string; kind: BodyKind | undefined }) {
  const words = useWords(bodyTexts);
  const { kind } = useWords(labels);
  return (
    <FilterForm address={bodiesAddress}>
      <TextInput name="ord" type="search" label={words.words} value={props.words} />
      <Select
        name="slag"
        label={words.kind}
        emptyLabel={words.anyKind}
        value={props.kind}
        options={bodyKinds.map((value) => ({ value, label: kind[value] }))}
      />
      <input type="hidden" name="visa" value="lista" />
    </FilterForm>
  );
}

function Tree(props: { branches: readonly Branch[] }) {
  const { kind } = useWords(labels);
  return (
    <ul class="tree">
      {props.branches.map(({ body, below }) => (
        <li key={body.id}>
          <a class="ds-link" href={bodyAddress(body.id)}>
            {body.name}
          </a>{' '}
          <span class="quiet">
            {kind[body.kind]}
            {body.code && ` · ${body.code}`}
          </span>
          {below.length > 0 && <Tree branches={below} />}
        </li>
      ))}
    </ul>
  );
}

function List(props: Extract<Shown, { as: 'list' }>) {
  const words = useWords(bodyTexts);
  const { kind } = useWords(labels);
  const { path, search } = useShell();
  const { rows, total, view } = props;
  const address = (changes: Readonly<Record<string, string | number | undefined>>) =>
    addressWith(path + search, { visa: 'lista', ...changes });
  if (total === 0) {
    return (
      <Empty title={words.noHits}>
        <p>{words.noHitsNext}</p>
      </Empty>
    );
  }
  return (
    <>
      <Table<BodyInList>
        caption={words.bodies}
        quietCaption
        rows={rows}
        sort={view.sort}
        order={view.order}
        address={address}
        columns={[
          {
            key: 'name',
            title: words.name,
            sort: 'name',
            head: true,
            cell: (row) => <a href={bodyAddress(row.id)}>{row.name}</a>,
          },
          { key: 'code', title: words.code, cell: (row) => row.code ?? '', narrow: true },
          { key: 'kind', title: words.kind, sort: 'kind', cell: (row) => kind[row.kind] },
          {
            key: 'parent',
            title: words.parent,
            cell: (row) =>
              row.parentId && row.parentName && <a href={bodyAddress(row.parentId)}>{row.parentName}</a>,
          },
          {
            key: 'members',
            title: words.memberCount,
            sort: 'members',
            numeric: true,
            cell: (row) => row.members,
          },
        ]}
      />
      <Pages total={total} page={view.page} size={view.size} address={address} />
    </>
  );
}
