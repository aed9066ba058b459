import type { VNode } from 'preact';
import type { BodyId } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/day.ts';
import { ButtonLink, Select } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useShell, useWords } from '../../platform/web/shell.ts';
import { DayText, Empty, FilterForm, Pages, Table } from '../../platform/web/table.tsx';
import type { AddressBy, Column } from '../../platform/web/table.tsx';
import {
  atomAddress,
  availabilityAddress,
  boardAddress,
  dcatAddress,
  draftsAddress,
  howToAppealAddress,
  jsonAddress,
  newNoticeAddress,
  noticeAddress,
  screenAddress,
  settingsAddress,
} from '../addresses.ts';
import { noticeKinds } from '../law.ts';
import type { Notice } from '../notice.ts';
import type { BoardSetting } from '../settings.ts';
import { noticeTexts } from '../texts.ts';
import { titleOf } from './title.ts';

export type BoardShown = {
  readonly asked: { readonly visa: string; readonly organ: string; readonly slag: string };
  readonly bodies: readonly { id: BodyId; name: string }[];
  readonly found: { readonly rows: readonly Notice[]; readonly total: number };
  readonly paging: { readonly page: number; readonly size: number };
  readonly address: AddressBy;
  readonly setting: BoardSetting;
  readonly municipality: string;
  /** What the reader may do: write notices, set up the board. */
  readonly may: { readonly post: boolean; readonly set: boolean; readonly drafts: number };
};

/** The notice board: told apart from everything else, open to everybody (KL 8:9). */
export function BoardPage(props: BoardShown) {
  const words = useWords(noticeTexts);
  const { asked, found, may } = props;
  return (
    <Page
      title={props.municipality ? words.screenTitle(props.municipality) : words.board}
      kicker={words.official}
      wide
      actions={
        <>
          {may.post && <ButtonLink address={newNoticeAddress}>{words.newNotice}</ButtonLink>}
          {may.drafts > 0 && (
            <ButtonLink address={draftsAddress}>{`${words.drafts} (${may.drafts})`}</ButtonLink>
          )}
          {may.set && <ButtonLink address={settingsAddress}>{words.settings}</ButtonLink>}
        </>
      }
    >
      <div class="notice-board">
        <p class="board-purpose">
          {words.purpose}{' '}
          <a class="ds-link" href={howToAppealAddress}>
            {words.howToLink}
          </a>
          .
        </p>
        <BoardFilters {...props} />
        {found.rows.length > 0 ? (
          <>
            <BoardTable rows={found.rows} shown={asked.visa} />
            <Pages total={found.total} {...props.paging} address={props.address} />
          </>
        ) : (
          <NothingHere asked={asked} />
        )}
      </div>
      <AboutBoard setting={props.setting} />
    </Page>
  );
}

function BoardFilters({ asked, bodies }: Pick<BoardShown, 'asked' | 'bodies'>) {
  const words = useWords(noticeTexts);
  return (
    <FilterForm address={boardAddress}>
      <Select
        name="visa"
        label={words.shown}
        emptyLabel={words.up}
        value={asked.visa}
        options={[
          { value: 'nedtaget', label: words.removed },
          { value: 'allt', label: words.all },
        ]}
      />
      <Select
        name="organ"
        label={words.body}
        emptyLabel={words.allBodies}
        value={asked.organ}
        options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="slag"
        label={words.kindLabel}
        emptyLabel={words.allKinds}
        value={asked.slag}
        options={noticeKinds.map((value) => ({ value, label: words.kind[value] }))}
      />
    </FilterForm>
  );
}

function NothingHere({ asked }: Pick<BoardShown, 'asked'>) {
  const words = useWords(noticeTexts);
  const filtered = asked.visa !== '' || asked.organ !== '' || asked.slag !== '';
  if (filtered) return <Empty title={words.nothingFound}>{words.nothingFoundNext}</Empty>;
  return (
    <Empty title={words.nothingUp}>
      <p>{words.nothingUpNext}</p>
      <a class="ds-link" href={`${boardAddress}?visa=nedtaget`}>
        {words.seeRemoved}
      </a>
    </Empty>
  );
}

/** Rows of the board; what has been taken down says when. */
function BoardTable(props: { rows: readonly Notice[]; shown: string }) {
  const words = useWords(noticeTexts);
  const { locale } = useShell();
  const columns: Column<Notice>[] = [
    {
      key: 'title',
      title: words.notice,
      head: true,
      cell: (notice) => (
        <>
          <a class="ds-link" href={noticeAddress(notice.id)}>
            {titleOf(notice, locale)}
          </a>
          <span class="board-kind">
            {words.kind[notice.kind]}
            {notice.kind !== 'minutes' && ` · ${notice.bodyName}`}
          </span>
        </>
      ),
    },
    {
      key: 'posted',
      title: words.postedOn,
      narrow: true,
      cell: ({ postedOn }) => <DayText day={postedOn} />,
    },
    {
      key: 'until',
      title: words.untilOrShown,
      narrow: true,
      cell: (notice) => <LastDay notice={notice} />,
    },
  ];
  if (props.shown !== '')
    columns.push({
      key: 'removed',
      title: words.removedOn,
      narrow: true,
      cell: ({ removedOn }) => (removedOn ? <DayText day={removedOn} /> : <span class="quiet">–</span>),
    });
  return <Table caption={words.board} quietCaption rows={props.rows} columns={columns} />;
}

function LastDay({ notice }: { notice: Notice }) {
  const words = useWords(noticeTexts);
  if (notice.appealable && !notice.appealUntil) return <>{words.stage['other-board-awaited']}</>;
  return <DayText day={notice.appealUntil ?? (notice.removeFrom && addDays(notice.removeFrom, -1))} />;
}

/** Where the board can be seen, whom to ask, and the board as data. */
function AboutBoard({ setting }: { setting: BoardSetting }): VNode {
  const words = useWords(noticeTexts);
  return (
    <section aria-labelledby="mer">
      <h2 id="mer" class="ds-heading" data-size="xs">
        {words.onThisPage}
      </h2>
      {setting.seenAt && <p>{words.seenAt(setting.seenAt)}</p>}
      {setting.contact && <p>{words.contact(setting.contact)}</p>}
      <ul class="board-links">
        <Way address={howToAppealAddress} label={words.howTo} />
        <Way address={screenAddress} label={words.screen} />
        <Way address={availabilityAddress} label={words.availability} />
        <Way address={atomAddress} label="Atom" />
        <Way address={jsonAddress} label="JSON Feed" />
        <Way address={dcatAddress} label={words.dcat} />
      </ul>
    </section>
  );
}

const Way = (props: { address: string; label: string }) => (
  <li>
    <a class="ds-link" href={props.address}>
      {props.label}
    </a>
  </li>
);
