import { ButtonLink } from '../platform/web/form.tsx';
import { useShell, useWords } from '../platform/web/shell.ts';
import { DayText, Tag } from '../platform/web/table.tsx';
import { announceAddress, noticeAddress } from './addresses.ts';
import { stageTag } from './board/notice.view.tsx';
import { titleOf } from './board/title.ts';
import type { ApprovedMinutes } from './handed.ts';
import type { Stage } from './legal-force.ts';
import type { Notice } from './notice.ts';
import { Deadline } from './posting/announce.view.tsx';
import { postingTexts } from './posting/texts.ts';
import { noticeTexts } from './texts.ts';

/** On a meeting's page: its notices and, for those who run the body, what waits to be announced. */
export function MeetingNotices(props: {
  meetingId: string;
  notices: readonly { notice: Notice; stage: Stage }[];
  waiting: readonly ApprovedMinutes[];
  mayAnnounce: boolean;
}) {
  const words = useWords(noticeTexts);
  const posting = useWords(postingTexts);
  const { locale } = useShell();
  const [first] = props.waiting;
  return (
    <section aria-labelledby="anslagen">
      <h2 id="anslagen" class="ds-heading" data-size="xs">
        {words.board}
      </h2>
      <ul class="stages">
        {props.notices.map(({ notice, stage }) => (
          <li key={notice.id}>
            <a class="ds-link" href={noticeAddress(notice.id)}>
              {titleOf(notice, locale)}
            </a>{' '}
            {notice.state === 'draft' ? (
              <Tag kind="neutral">{words.state.draft}</Tag>
            ) : (
              <Tag kind={stageTag[stage]}>{words.stage[stage]}</Tag>
            )}
            {stage === 'announced' && notice.appealUntil && (
              <span class="quiet">
                {' '}
                {words.lastDay} <DayText day={notice.appealUntil} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {props.mayAnnounce && first && (
        <>
          <Deadline approvedOn={first.approvedOn} />
          <ButtonLink address={announceAddress(props.meetingId)}>{posting.announce}</ButtonLink>
        </>
      )}
    </section>
  );
}

/** At an item or a decision: where it stands on the way to legal force, and the notice that says so. */
export function StageOfItem(props: { notice: Notice; stage: Stage; number: string | undefined }) {
  const words = useWords(noticeTexts);
  const { notice, stage } = props;
  return (
    <p class="printed">
      <a class="ds-link quiet" href={noticeAddress(notice.id)}>
        {words.notice}
        {props.number && <span class="visually-hidden">{` § ${props.number}`}</span>}
      </a>{' '}
      <Tag kind={stageTag[stage]}>{words.stage[stage]}</Tag>
    </p>
  );
}
