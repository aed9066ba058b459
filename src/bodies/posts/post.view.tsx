import type { VNode } from 'preact';
import { ButtonLink } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { Empty, Table } from '../../platform/web/table.tsx';
import {
  bodiesAddress,
  bodyAddress,
  editPostAddress,
  holdingAddress,
  newHoldingAddress,
  personAddress,
} from '../addresses.ts';
import type { Post } from '../body.ts';
import { labels } from '../labels.ts';
import { PeriodText, Reasons } from '../members/members.view.tsx';
import { memberTexts } from '../members/texts.ts';
import { countsOn } from '../membership.ts';
import type { Holding, Membership } from '../membership.ts';
import { Section } from '../pages/section.view.tsx';
import { whyCannotKeepOrganisation } from '../rules.ts';
import { bodyTexts } from '../texts.ts';
import { postTexts } from './texts.ts';

/** One post: its mission, everybody who has held it, and the bodies its holder sits in. */
export function PostPage(props: {
  post: Post;
  holdings: readonly Holding[];
  memberships: readonly Membership[];
  panel: VNode | undefined;
}) {
  const words = useWords(postTexts);
  const { bodies } = useWords(bodyTexts);
  const { actor } = useShell();
  const { post } = props;
  const may = whyCannotKeepOrganisation(actor) === undefined;
  return (
    <Page
      title={`${post.title}, ${post.bodyName}`}
      kicker={words.post}
      crumbs={[
        { title: bodies, address: bodiesAddress },
        { title: post.bodyName, address: bodyAddress(post.bodyId) },
      ]}
      panel={props.panel}
      actions={may && <ButtonLink address={editPostAddress(post.id)}>{words.editPost}</ButtonLink>}
    >
      <p class="mission">{post.mission || <span class="quiet">{words.noMission}</span>}</p>
      <Holdings post={post} holdings={props.holdings} may={may} />
      {props.memberships.length > 0 && (
        <Section id="ledamot" title={words.memberIn}>
          <SeatsTable memberships={props.memberships} caption={words.memberIn} />
        </Section>
      )}
    </Page>
  );
}

function Holdings(props: { post: Post; holdings: readonly Holding[]; may: boolean }) {
  const words = useWords(postTexts);
  const { today } = useShell();
  const { holdings } = props;
  const vacant = !holdings.some((one) => countsOn(one, today));
  return (
    <Section id="innehavare" title={words.holders}>
      {vacant && <Empty title={words.vacantSince} />}
      {holdings.length > 0 ? <HoldingsTable {...props} /> : <p class="quiet">{words.noHolders}</p>}
      {props.may && (
        <p>
          <ButtonLink address={newHoldingAddress(props.post.id)}>{words.addHolder}</ButtonLink>
        </p>
      )}
    </Section>
  );
}

function HoldingsTable(props: { post: Post; holdings: readonly Holding[]; may: boolean }) {
  const words = useWords(postTexts);
  const more = useWords(memberTexts);
  return (
    <Table<Holding>
      caption={words.holders}
      quietCaption
      rows={props.holdings}
      columns={[
        {
          key: 'who',
          title: words.holder,
          head: true,
          cell: (row) => (
            <span>
              {row.person ? (
                <a href={personAddress(row.person.id)}>{row.person.name}</a>
              ) : (
                <span class="quiet">{more.hiddenName}</span>
              )}
              {row.acting && <abbr title={more.actingLong}> {more.acting}</abbr>}
            </span>
          ),
        },
        { key: 'period', title: more.period, cell: (row) => <PeriodText {...row} /> },
        { key: 'why', title: more.reason, cell: (row) => <Reasons {...row} /> },
        ...(props.may
          ? [
              {
                key: 'change',
                title: more.change,
                cell: (row: Holding) => (
                  <a
                    href={holdingAddress(props.post.id, row.id)}
                    aria-label={`${more.change}: ${row.person?.name ?? ''}`}
                  >
                    {more.change}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Seats in bodies over time, withdrawn ones too. */
export function SeatsTable(props: { memberships: readonly Membership[]; caption: string }) {
  const words = useWords(memberTexts);
  const { body } = useWords(postTexts);
  const { role } = useWords(labels);
  return (
    <Table<Membership>
      caption={props.caption}
      quietCaption
      rows={props.memberships}
      columns={[
        {
          key: 'body',
          title: body,
          head: true,
          cell: (row) => <a href={bodyAddress(row.body.id)}>{row.body.name}</a>,
        },
        { key: 'role', title: words.role, cell: (row) => role[row.role] },
        { key: 'represents', title: words.represents, cell: (row) => row.represents?.name ?? '' },
        { key: 'period', title: words.period, cell: (row) => <PeriodText {...row} /> },
        { key: 'why', title: words.reason, cell: (row) => <Reasons {...row} /> },
      ]}
    />
  );
}
