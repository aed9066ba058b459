import type { Day } from '../../kernel/day.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, Table, Tag } from '../../platform/web/table.tsx';
import type { Column } from '../../platform/web/table.tsx';
import { dispatchAddress, publishingAddress } from '../addresses.ts';
import { isLate, lateAfter } from './dispatch.ts';
import type { Waiting } from './dispatch.ts';
import { publishingTexts } from '../texts.ts';
import { dispatchTexts } from './texts.ts';

/** Decided but not dispatched, the oldest first (domain.md P-m). */
export function WaitingPage({ rows, today }: { rows: readonly Waiting[]; today: Day }) {
  const words = useWords(dispatchTexts);
  const publishing = useWords(publishingTexts);
  const { locale } = useShell();
  const columns: Column<Waiting>[] = [
    {
      key: 'paragraf',
      title: words.section,
      head: true,
      cell: ({ meetingId, itemId, section }) => (
        <a class="ds-link" href={`${dispatchAddress(meetingId)}#punkt-${itemId}`}>
          {section}
        </a>
      ),
    },
    {
      key: 'mote',
      title: words.meeting,
      cell: ({ bodyName, meetingDay }) => `${bodyName} ${dayInWords(meetingDay, locale)}`,
    },
    { key: 'mottagare', title: words.recipients, cell: ({ recipients }) => recipients.join(', ') },
    {
      key: 'justerat',
      title: words.approvedOn,
      cell: (one) => (
        <>
          <DayText day={one.approvedOn} /> {isLate(one, today) && <Tag kind="danger">{words.late}</Tag>}
        </>
      ),
    },
  ];
  return (
    <Page
      title={words.waiting}
      kicker={words.title}
      wide
      crumbs={[{ title: publishing.publishing, address: publishingAddress }]}
    >
      <p>{words.waitingWhy(lateAfter)}</p>
      {rows.length > 0 ? (
        <Table caption={words.waiting} quietCaption rows={rows} columns={columns} />
      ) : (
        <Empty title={words.noneWaiting}>{words.noneWaitingNext}</Empty>
      )}
    </Page>
  );
}
