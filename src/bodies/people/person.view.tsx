import type { VNode } from 'preact';
import { dayAt } from '../../kernel/day.ts';
import { ButtonLink, Form, Select, SubmitButton, TextInput, problemOf } from '../../platform/web/form.tsx';
import type { Problem } from '../../platform/web/form.tsx';
import { dayInWords } from '../../platform/web/day-words.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Facts, Table } from '../../platform/web/table.tsx';
import { aliasesAddress, editPersonAddress, peopleAddress, postAddress } from '../addresses.ts';
import type { Alias, Body, Person } from '../body.ts';
import { PeriodText, Reasons } from '../members/members.view.tsx';
import { memberTexts } from '../members/texts.ts';
import type { Holding, Membership } from '../membership.ts';
import { Section } from '../pages/section.view.tsx';
import { SeatsTable } from '../posts/post.view.tsx';
import { postTexts } from '../posts/texts.ts';
import { whyCannotKeepOrganisation } from '../rules.ts';
import { peopleTexts } from './texts.ts';

export type PersonShown = {
  readonly person: Person;
  readonly aliases: readonly Alias[];
  readonly formerly: readonly { readonly name: string; readonly until: Date }[];
  readonly holdings: readonly Holding[];
  readonly own: readonly Membership[];
  readonly through: readonly Membership[];
  readonly bodies: readonly Body[];
  readonly problems?: readonly Problem[] | undefined;
  readonly panel: VNode | undefined;
};

/** One person: other names, posts and seats over time. */
export function PersonPage(props: PersonShown) {
  const words = useWords(peopleTexts);
  const { actor, locale } = useShell();
  const { person } = props;
  const may = whyCannotKeepOrganisation(actor) === undefined;
  const empty = props.holdings.length + props.own.length === 0;
  return (
    <Page
      title={person.name}
      kicker={words.person}
      crumbs={[{ title: words.people, address: peopleAddress }]}
      panel={props.panel}
      actions={may && <ButtonLink address={editPersonAddress(person.id)}>{words.editPerson}</ButtonLink>}
    >
      <Facts
        rows={[
          [words.party, person.party],
          [words.email, actor && person.email && <a href={`mailto:${person.email}`}>{person.email}</a>],
          ...props.formerly.map(
            ({ name, until }) =>
              [words.formerly, `${name} (${words.untilDay(dayInWords(dayAt(until), locale))})`] as const,
          ),
        ]}
      />
      {empty && <p class="quiet">{words.nothing}</p>}
      <Roles {...props} />
      <Aliases {...props} may={may} />
    </Page>
  );
}

function Roles(props: PersonShown) {
  const words = useWords(peopleTexts);
  return (
    <>
      {props.holdings.length > 0 && (
        <Section id="befattningar" title={words.holdings}>
          <HoldingsTable holdings={props.holdings} />
        </Section>
      )}
      {props.own.length > 0 && (
        <Section id="ledamot" title={words.memberships}>
          <SeatsTable memberships={props.own} caption={words.memberships} />
        </Section>
      )}
      {props.through.length > 0 && (
        <Section id="genom-befattning" title={words.through}>
          <SeatsTable memberships={props.through} caption={words.through} />
        </Section>
      )}
    </>
  );
}

function HoldingsTable(props: { holdings: readonly Holding[] }) {
  const words = useWords(postTexts);
  const more = useWords(memberTexts);
  return (
    <Table<Holding>
      caption={words.holders}
      quietCaption
      rows={props.holdings}
      columns={[
        {
          key: 'post',
          title: words.post,
          head: true,
          cell: (row) => (
            <span>
              <a href={postAddress(row.post.id)}>
                {row.post.name}, {row.post.bodyName}
              </a>
              {row.acting && <abbr title={more.actingLong}> {more.acting}</abbr>}
            </span>
          ),
        },
        { key: 'period', title: more.period, cell: (row) => <PeriodText {...row} /> },
        { key: 'why', title: more.reason, cell: (row) => <Reasons {...row} /> },
      ]}
    />
  );
}

function Aliases(props: PersonShown & { may: boolean }) {
  const words = useWords(peopleTexts);
  const { person, aliases, may } = props;
  if (aliases.length === 0 && !may) return null;
  return (
    <Section id="namn" title={words.aliases}>
      <p class="quiet">{words.aliasesHint}</p>
      <ul>
        {aliases.map((one) => (
          <li key={one.id}>
            ”{one.alias}”{one.bodyName && ` (${one.bodyName})`}
            {may && (
              <Form action={`${aliasesAddress(person.id)}/${one.id}/ta-bort`} class="inline-form">
                <button class="ds-button" data-variant="tertiary" data-color="danger" type="submit">
                  {words.removeAlias}
                  <span class="visually-hidden"> {one.alias}</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <Form action={aliasesAddress(person.id)} label={words.addAlias}>
          <TextInput name="namn" label={words.alias} problem={problemOf(props.problems, 'namn')} required />
          <Select
            name="organ"
            label={words.onlyIn}
            emptyLabel={words.everywhere}
            optional
            options={props.bodies.map((body) => ({ value: body.id, label: body.name }))}
          />
          <SubmitButton variant="secondary">{words.addAlias}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}
