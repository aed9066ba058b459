import type { VNode } from 'preact';
import { appealTime } from '../../kernel/appeal-time.ts';
import { dayInWords } from '../../platform/web/day-words.ts';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Facts, Table, Tag } from '../../platform/web/table.tsx';
import type { TagKind } from '../../platform/web/table.tsx';
import { minutesOf } from '../availability/outage.ts';
import type { NoticeOutage } from '../availability/availability.store.ts';
import { durationInWords, momentInWords } from '../moments.ts';
import { boardAddress, certificateAddress, noticeAddress } from '../addresses.ts';
import { lawOf } from '../law.ts';
import type { Stage } from '../legal-force.ts';
import type { Notice } from '../notice.ts';
import { sectionsInWords } from '../sections.ts';
import type { BoardSetting } from '../settings.ts';
import { noticeTexts } from '../texts.ts';
import { HowToAppeal } from './how-to-appeal.view.tsx';
import { howToAppeal } from './how-to-appeal.ts';
import { titleOf } from './title.ts';

export type NoticeShown = {
  readonly notice: Notice;
  readonly stageOf: (number: string) => Stage;
  readonly whole: Stage;
  readonly outages: readonly NoticeOutage[];
  readonly setting: BoardSetting;
  /** The meeting, where the reader sees it. */
  readonly meeting: { readonly title: string; readonly address: string } | undefined;
  /** What those who run the body do here. */
  readonly desk: VNode | undefined;
};

export const stageTag: Record<Stage, TagKind> = {
  'not-appealable': 'neutral',
  announced: 'info',
  'other-board-awaited': 'warning',
  'outage-undecided': 'warning',
  'time-out': 'info',
  appealed: 'warning',
  annulled: 'danger',
  'legal-force': 'success',
};

/** One notice at its permanent address, up or taken down. */
export function NoticePage(props: NoticeShown) {
  const words = useWords(noticeTexts);
  const { locale } = useShell();
  const { notice } = props;
  return (
    <Page
      title={titleOf(notice, locale)}
      kicker={
        <>
          {words.kind[notice.kind]}{' '}
          <Tag kind={notice.state === 'posted' ? 'success' : 'neutral'}>{words.state[notice.state]}</Tag>
        </>
      }
      crumbs={[{ title: words.board, address: boardAddress }]}
    >
      <div class="notice-board">
        <Replaced notice={notice} />
        {notice.text && <p class="running">{notice.text}</p>}
        <NoticeFacts notice={notice} meeting={props.meeting} />
        {notice.state !== 'draft' && (
          <p>
            <a class="ds-link" href={certificateAddress(notice.id)} type="application/pdf">
              {words.certificate}
            </a>
            . <span class="quiet">{words.permanent}</span>
          </p>
        )}
      </div>
      <WhereItStands {...props} />
      <OtherBoards notice={notice} />
      <OutagesInTime outages={props.outages} />
      {props.desk}
      {notice.appealable && <Appealing setting={props.setting} />}
    </Page>
  );
}

function Replaced({ notice }: { notice: Notice }) {
  const words = useWords(noticeTexts);
  const { locale } = useShell();
  return (
    <>
      {notice.removedOn && (
        <p class="ds-alert" data-color="info">
          {words.isDown} {dayInWords(notice.removedOn, locale, 'long')}.
        </p>
      )}
      {notice.correctedById && (
        <p class="ds-alert" data-color="warning">
          {words.correctedBy}{' '}
          <a class="ds-link" href={noticeAddress(notice.correctedById)}>
            {words.correctedByLink}
          </a>
        </p>
      )}
      {notice.correctsId && (
        <p class="ds-alert" data-color="info">
          {words.corrects}: {notice.correctionReason}{' '}
          <a class="ds-link" href={noticeAddress(notice.correctsId)}>
            {words.correctsLink}
          </a>
        </p>
      )}
    </>
  );
}

function NoticeFacts({ notice, meeting }: Pick<NoticeShown, 'notice' | 'meeting'>) {
  const words = useWords(noticeTexts);
  const { locale, today } = useShell();
  const law = lawOf(notice.kind, notice.postedOn ?? today);
  const meetingDay = notice.meetingDay && <DayText day={notice.meetingDay} long />;
  const when = (at: Date | undefined) => at && momentInWords(at, locale);
  return (
    <Facts
      rows={[
        [words.body, notice.bodyName],
        [
          words.meetingDay,
          meeting ? (
            <a class="ds-link" href={meeting.address}>
              {meetingDay}
            </a>
          ) : (
            meetingDay
          ),
        ],
        [words.sections, sectionsInWords(notice.sections.map(({ number }) => number))],
        [words.approvedOn, notice.approvedOn && <DayText day={notice.approvedOn} long />],
        [words.postedOn, when(notice.postedAt)],
        [
          words.countsFrom,
          notice.elsewhere.length > 0 && notice.countsFrom && <DayText day={notice.countsFrom} long />,
        ],
        [words.lastDay, <LastDayToAppeal notice={notice} />],
        [words.shownUntil, notice.shownUntil && <DayText day={notice.shownUntil} long />],
        [
          words.removeFrom,
          !notice.removedAt && notice.removeFrom && <DayText day={notice.removeFrom} long />,
        ],
        [words.removedOn, when(notice.removedAt)],
        [words.keptAt, notice.keptAt],
        [words.statute, notice.statute],
        [words.source, law?.source],
        [words.requestedBy, notice.requestedBy && `${notice.requestedBy} (${words.onlyStaff})`],
      ]}
    />
  );
}

/** The last day as the law counts it, and the plain three weeks where that is another day (domain.md 1.3). */
function LastDayToAppeal({ notice }: { notice: Notice }) {
  const words = useWords(noticeTexts);
  const { locale } = useShell();
  if (notice.state === 'draft') return null;
  if (!notice.appealable) return notice.kind === 'minutes' ? <>{words.noAppeal}</> : null;
  if (!notice.appealUntil) return <>{words.stage['other-board-awaited']}</>;
  const differs = notice.appealNominal !== undefined && notice.appealNominal !== notice.appealUntil;
  const isExtended =
    notice.countsFrom !== undefined && appealTime(notice.countsFrom).lastDay !== notice.appealUntil;
  const wasLonger = notice.appealNominal ? dayInWords(notice.appealNominal, locale, 'long') : '';
  return (
    <>
      <strong>
        <DayText day={notice.appealUntil} long />
      </strong>
      {differs && (
        <span class="hint">{isExtended ? words.nominalExtended(wasLonger) : words.nominal(wasLonger)}</span>
      )}
    </>
  );
}

/** Each § with its stage; one line where all stand alike. */
function WhereItStands({ notice, stageOf, whole }: NoticeShown) {
  const words = useWords(noticeTexts);
  if (notice.state === 'draft' || (notice.sections.length === 0 && !notice.appealable)) return null;
  const groups = new Map<Stage, string[]>();
  for (const { number } of notice.sections) {
    const stage = stageOf(number);
    groups.set(stage, [...(groups.get(stage) ?? []), number]);
  }
  const rows = notice.sections.length > 0 ? [...groups] : [[whole, []] as [Stage, string[]]];
  return (
    <section aria-labelledby="laget">
      <h2 id="laget" class="ds-heading" data-size="xs">
        {words.where}
      </h2>
      <ul class="stages">
        {rows.map(([stage, numbers]) => (
          <li key={stage}>
            <Tag kind={stageTag[stage]}>{words.stage[stage]}</Tag> {sectionsInWords(numbers)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherBoards({ notice }: { notice: Notice }) {
  const words = useWords(noticeTexts);
  if (notice.elsewhere.length === 0) return null;
  return (
    <section aria-labelledby="tavlor">
      <h2 id="tavlor" class="ds-heading" data-size="xs">
        {words.elsewhere}
      </h2>
      <p>{words.elsewhereWhy}</p>
      <Table
        caption={words.elsewhere}
        quietCaption
        rows={notice.elsewhere}
        columns={[
          { key: 'member', title: words.member, head: true, cell: ({ member }) => member },
          {
            key: 'on',
            title: words.postedOn,
            cell: ({ announcedOn }) =>
              announcedOn ? <DayText day={announcedOn} /> : <span class="quiet">{words.notYetTold}</span>,
          },
        ]}
      />
    </section>
  );
}

function OutagesInTime({ outages }: Pick<NoticeShown, 'outages'>) {
  const words = useWords(noticeTexts);
  const { locale } = useShell();
  if (outages.length === 0) return null;
  return (
    <section aria-labelledby="avbrotten">
      <h2 id="avbrotten" class="ds-heading" data-size="xs">
        {words.outages}
      </h2>
      <ul>
        {outages.map((outage) => (
          <li key={outage.id}>
            {words.outage(momentInWords(outage.fromAt, locale), durationInWords(minutesOf(outage), locale))}.{' '}
            {!outage.ruling
              ? words.outageOpen
              : outage.ruling.lastDay
                ? words.outageExtended(dayInWords(outage.ruling.lastDay, locale, 'long'))
                : words.outageStands}{' '}
            {outage.ruling?.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Appealing({ setting }: { setting: BoardSetting }) {
  const words = useWords(howToAppeal);
  return (
    <section aria-labelledby="overklaga">
      <h2 id="overklaga" class="ds-heading" data-size="xs">
        {words.title}
      </h2>
      <HowToAppeal setting={setting} />
    </section>
  );
}
