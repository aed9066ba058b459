import type { BodyId } from '../../kernel/actor.ts';
import { ButtonLink, Select } from '../../platform/web/form.tsx';
import { dayInWords } from '../../platform/web/day-words.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Facts, FilterForm, Pages, Table } from '../../platform/web/table.tsx';
import type { AddressBy, Column } from '../../platform/web/table.tsx';
import { protocolAddress, protocolPdfAddress, protocolsAddress, publishingAddress } from '../addresses.ts';
import { aboutCopy, headingOf, leftOutWords } from '../copy-sheet.ts';
import type { Copy, CopyItem } from '../copy.ts';
import type { Publication } from '../publication.ts';
import { publishingTexts } from '../texts.ts';

export type ListShown = {
  readonly asked: { readonly organ: string; readonly ar: string };
  readonly shelves: {
    readonly bodies: readonly { id: BodyId; name: string }[];
    readonly years: readonly number[];
  };
  readonly found: { readonly rows: readonly Publication[]; readonly total: number };
  readonly paging: { readonly page: number; readonly size: number };
  readonly address: AddressBy;
  readonly runs: boolean;
};

/** Published minutes by body and year; open to everybody. */
export function ProtocolsPage(props: ListShown) {
  const words = useWords(publishingTexts);
  const { locale } = useShell();
  const { asked, shelves, found } = props;
  const columns: Column<Publication>[] = [
    {
      key: 'mote',
      title: words.meeting,
      head: true,
      cell: (one) => (
        <a class="ds-link" href={protocolAddress(one.id)}>
          {one.bodyName} {dayInWords(one.meetingDay, locale)}
        </a>
      ),
    },
    { key: 'paragrafer', title: words.sections, cell: ({ sections }) => sections || '–' },
    {
      key: 'publicerat',
      title: words.publishedOn,
      narrow: true,
      cell: ({ publishedOn }) => <DayText day={publishedOn} />,
    },
  ];
  const isFiltered = asked.organ !== '' || asked.ar !== '';
  return (
    <Page
      title={words.protocolsOf}
      wide
      actions={props.runs && <ButtonLink address={publishingAddress}>{words.publishing}</ButtonLink>}
    >
      <p>{words.protocolsWhy}</p>
      <FilterForm address={protocolsAddress}>
        <Select
          name="organ"
          label={words.body}
          emptyLabel={words.allBodies}
          value={asked.organ}
          options={shelves.bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="ar"
          label={words.year}
          emptyLabel={words.allYears}
          value={asked.ar}
          options={shelves.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </FilterForm>
      {found.rows.length > 0 ? (
        <>
          <Table caption={words.protocolsOf} quietCaption rows={found.rows} columns={columns} />
          <Pages total={found.total} {...props.paging} address={props.address} />
        </>
      ) : (
        <Empty title={isFiltered ? words.nothingFits : words.nothingPublished}>
          {isFiltered ? words.nothingFitsNext : words.nothingPublishedNext}
        </Empty>
      )}
    </Page>
  );
}

const titleOf = (one: Publication, locale: 'sv' | 'en'): string =>
  `${one.kind} ${one.bodyName} ${dayInWords(one.meetingDay, locale)}`;

/** One published copy, whole on the page; the minutes themselves are in Swedish. */
export function ProtocolPage({ publication, copy }: { publication: Publication; copy: Copy }) {
  const words = useWords(publishingTexts);
  const { locale } = useShell();
  return (
    <Page
      title={titleOf(publication, locale)}
      kicker={words.copy}
      crumbs={[{ title: words.protocolsOf, address: protocolsAddress }]}
      actions={<ButtonLink address={protocolPdfAddress(publication.id)}>{words.asPdf}</ButtonLink>}
    >
      <p lang="sv">{aboutCopy(copy)}</p>
      <Facts
        rows={[
          [words.publishedOn, <DayText day={publication.publishedOn} />],
          [words.removeOn, <DayText day={publication.removeOn} />],
          ...copy.facts.map(({ name, value }) => [name, value] as const),
        ]}
      />
      <div lang="sv">
        {copy.present.map(({ title, people }) => (
          <section key={title}>
            <h2 class="ds-heading" data-size="xs">
              {title}
            </h2>
            <ul>
              {people.map((person) => (
                <li key={person}>{person}</li>
              ))}
            </ul>
          </section>
        ))}
        {copy.items.map((item) => (
          <CopiedItem key={headingOf(item)} item={item} />
        ))}
      </div>
    </Page>
  );
}

/** A § of the copy as it is read. */
export function CopiedItem({ item }: { item: CopyItem }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="xs">
        {headingOf(item)}
      </h2>
      {item.isLeftOut && <p class="quiet">{leftOutWords}</p>}
      {item.caseNumber && <p class="quiet">Ärendenummer {item.caseNumber}</p>}
      {item.parts.map(({ title, paragraphs, points }) => (
        <>
          <h3 class="ds-heading" data-size="2xs">
            {title}
          </h3>
          {paragraphs.map((text) => (
            <p class="running">{text}</p>
          ))}
          {points.length > 0 && (
            <ul>
              {points.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          )}
        </>
      ))}
    </section>
  );
}

/** The permanent address of a copy that is not on the web any more. */
export function GoneProtocolPage({
  publication,
  newer,
}: {
  publication: Publication;
  newer: Publication | undefined;
}) {
  const words = useWords(publishingTexts);
  const { locale } = useShell();
  const { endedOn } = publication;
  return (
    <Page
      title={titleOf(publication, locale)}
      kicker={words.copy}
      crumbs={[{ title: words.protocolsOf, address: protocolsAddress }]}
    >
      <p>{words.notThere(endedOn ? dayInWords(endedOn, locale, 'long') : '')}</p>
      <p>{words.askFor}</p>
      {newer && (
        <p>
          <a class="ds-link" href={protocolAddress(newer.id)}>
            {words.newer}
          </a>
        </p>
      )}
    </Page>
  );
}
