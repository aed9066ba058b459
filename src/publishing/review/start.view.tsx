import { dayInWords } from '../../platform/web/day-words.ts';
import { ButtonLink, Form, Hidden, SubmitButton } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Table, Tag } from '../../platform/web/table.tsx';
import type { Column } from '../../platform/web/table.tsx';
import {
  dispatchesAddress,
  meetingAddress,
  protocolsAddress,
  publishingAddress,
  reviewAddress,
  routineAddress,
  startAddress,
} from '../addresses.ts';
import type { Publication, StartObstacle } from '../publication.ts';
import type { SourceMinutes } from '../source.ts';
import { publishingTexts } from '../texts.ts';
import { dispatchTexts } from '../dispatch/texts.ts';

type Startable = { readonly source: SourceMinutes; readonly obstacle: StartObstacle | undefined };

/** A meeting's approved minutes, and what has been published of them. */
export function StartPage(props: {
  meetingId: string;
  meeting: string;
  startable: readonly Startable[];
  publications: readonly Publication[];
}) {
  const words = useWords(publishingTexts);
  return (
    <Page
      title={words.publish}
      crumbs={[
        { title: words.publishing, address: publishingAddress },
        { title: props.meeting, address: meetingAddress(props.meetingId) },
      ]}
    >
      <p>{words.separate}</p>
      {props.startable.length === 0 && <p>{words.notApproved}</p>}
      {props.startable.map(({ source, obstacle }) => (
        <section key={source.versionId} class="desk">
          <h2 class="ds-heading" data-size="xs">
            {`${source.kind} ${source.sections}`.trim()}
          </h2>
          <p>{words.approved(source.approvedOn, source.approvedBy)}</p>
          <Form
            class="one-button"
            action={startAddress(props.meetingId)}
            label={words.beginOf(source.sections)}
          >
            <Hidden name="protokoll" value={source.versionId} />
            <SubmitButton obstacle={obstacle && words.obstacle[obstacle]}>{words.begin}</SubmitButton>
          </Form>
        </section>
      ))}
      {props.publications.length > 0 && <Publications rows={props.publications} title={words.earlier} />}
    </Page>
  );
}

function Publications(props: { rows: readonly Publication[]; title: string; quiet?: boolean }) {
  const words = useWords(publishingTexts);
  const { locale } = useShell();
  const columns: Column<Publication>[] = [
    {
      key: 'mote',
      title: words.meeting,
      head: true,
      cell: (one) => (
        <a class="ds-link" href={reviewAddress(one.id)}>
          {one.bodyName} {dayInWords(one.meetingDay, locale)} {one.sections}
        </a>
      ),
    },
    {
      key: 'lage',
      title: words.decided,
      cell: ({ state }) => (
        <Tag kind={state === 'published' ? 'success' : 'neutral'}>{words.state[state]}</Tag>
      ),
    },
    {
      key: 'publicerat',
      title: words.publishedOn,
      narrow: true,
      cell: ({ publishedOn }) => <DayText day={publishedOn} />,
    },
    {
      key: 'bort',
      title: words.removeOn,
      narrow: true,
      cell: ({ endedOn, removeOn }) => <DayText day={endedOn ?? removeOn} />,
    },
  ];
  return <Table caption={props.title} quietCaption={props.quiet} rows={props.rows} columns={columns} />;
}

/** What is being reviewed now, for those who run something. */
export function PublishingPage(props: { rows: readonly Publication[] }) {
  const words = useWords(publishingTexts);
  const dispatch = useWords(dispatchTexts);
  return (
    <Page
      title={words.publishing}
      crumbs={[{ title: words.protocolsOf, address: protocolsAddress }]}
      actions={
        <>
          <ButtonLink address={routineAddress}>{words.routine}</ButtonLink>
          <ButtonLink address={dispatchesAddress}>{dispatch.title}</ButtonLink>
        </>
      }
    >
      <p>{words.separate}</p>
      <h2 class="ds-heading" data-size="sm">
        {words.inReview}
      </h2>
      {props.rows.length > 0 ? (
        <Publications rows={props.rows} title={words.inReview} quiet />
      ) : (
        <Empty title={words.noneInReview}>{words.noneInReviewNext}</Empty>
      )}
    </Page>
  );
}
