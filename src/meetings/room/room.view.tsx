import { ErrorSummary, Form, SubmitButton } from '../../platform/web/form.tsx';
import { Page } from '../../platform/web/page.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { Tag } from '../../platform/web/table.tsx';
import { meetingAddress, meetingsAddress } from '../addresses.ts';
import { useMeetingTitle } from '../meeting.view.tsx';
import { meetingTexts } from '../texts.ts';
import { roomAddress, roomStreamAddress, roomVerbAddress } from './addresses.ts';
import { BeginPart } from './begin.view.tsx';
import { DeskPart } from './desk.view.tsx';
import { titleOf } from './room-words.ts';
import type { RoomShown } from './shown.ts';
import { roomTexts } from './texts.ts';

/** "13.02" in Sweden. */
export const clockOf = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Stockholm' })
    .format(at)
    .replace(':', '.');

/** Where a meeting is minuted: the agenda beside the item that is dealt with. */
export function RoomPage(props: RoomShown) {
  const words = useWords(roomTexts);
  const { room, obstacle } = props;
  const { meeting, sitting } = room;
  const title = useMeetingTitle(meeting);
  return (
    <Page
      title={words.room}
      wide
      kicker={<Clock {...props} />}
      crumbs={[
        { title: useWords(meetingTexts).meetings, address: meetingsAddress },
        { title, address: meetingAddress(meeting.id) },
      ]}
      actions={
        sitting &&
        !sitting.endedAt &&
        !obstacle && (
          <Form action={roomVerbAddress(meeting.id, 'sluta')} class="one-button">
            <SubmitButton variant="secondary">{words.end}</SubmitButton>
          </Form>
        )
      }
    >
      <ErrorSummary problems={props.problems} />
      {obstacle && <p role="note">{words.obstacle[obstacle]}</p>}
      {!sitting && <BeginPart {...props} />}
      {sitting && (
        <div class="room" data-room="" data-hear={roomStreamAddress(meeting.id)}>
          <RoomAgenda {...props} />
          {props.desk && <DeskPart {...props} desk={props.desk} />}
        </div>
      )}
      {sitting && <Findings {...props} />}
    </Page>
  );
}

function Clock({ room }: RoomShown) {
  const words = useWords(roomTexts);
  const { sitting } = room;
  const title = useMeetingTitle(room.meeting);
  if (!sitting) return <>{title}</>;
  return (
    <>
      {title} · {words.began(clockOf(sitting.beganAt), sitting.beganBy)}
      {sitting.endedAt && ` · ${words.ended(clockOf(sitting.endedAt))}`}
    </>
  );
}

function RoomAgenda({ room, desk }: RoomShown) {
  const words = useWords(roomTexts);
  return (
    <nav class="room-agenda" aria-label={words.agenda}>
      <ol>
        {room.items.map((item) => (
          <li key={item.id}>
            <a
              href={roomAddress(room.meeting.id, item.id)}
              aria-current={item.id === desk?.item.id ? 'true' : undefined}
            >
              {titleOf(item)}
            </a>
            {room.decided.has(item.id) && (
              <span class="decided">
                <span aria-hidden="true">✓</span>
                <span class="visually-hidden">{words.decided}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
      <Keys />
    </nav>
  );
}

/** The keys are worked by the script; without it the page is the same, with tab and enter. */
function Keys() {
  const words = useWords(roomTexts);
  const keys: readonly (readonly [string, string])[] = [
    ['k', words.previous],
    ['j', words.next],
    ['b', words.decideBase],
    ['y', words.motion],
    ['o', words.vote],
    ['r', words.dissent],
    ['n', words.changePresence],
    ['t', words.text],
  ];
  return (
    <details class="more shortcuts">
      <summary>{words.keys}</summary>
      <p class="hint">{words.keyHint}</p>
      <ul>
        {keys.map(([key, what]) => (
          <li key={key}>
            <kbd>{key}</kbd> {what}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What minutes lack, each with the way to where it is put right. */
function Findings({ room, findings }: RoomShown) {
  const words = useWords(roomTexts);
  return (
    <section aria-labelledby="att-se-over" class="findings">
      <h2 id="att-se-over" class="ds-heading" data-size="xs">
        {words.findings}
      </h2>
      {findings.length === 0 ? (
        <p class="quiet">{words.noFindings}</p>
      ) : (
        <ul>
          {findings.map(({ sentence, blocking, itemId }) => (
            <li key={sentence}>
              <a class="ds-link" href={roomAddress(room.meeting.id, itemId)}>
                {sentence}
              </a>{' '}
              {blocking && <Tag kind="warning">{words.mustBeMended}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
