import { Form, SubmitButton, TextArea, VersionField, problemOf } from '../../platform/web/form.tsx';
import { useWords } from '../../platform/web/shell.ts';
import { itemVerbAddress, roomAddress } from './addresses.ts';
import { DecisionPart } from './decision.view.tsx';
import { PresentPart } from './present.view.tsx';
import { Part } from './part.view.tsx';
import { ProposalsPart } from './proposals.view.tsx';
import { titleOf } from './room-words.ts';
import type { DeskProps } from './shown.ts';
import { roomTexts } from './texts.ts';
import { VotesPart } from './votes.view.tsx';

/** The item that is dealt with, in the order a matter is dealt with. */
export function DeskPart(props: DeskProps) {
  const words = useWords(roomTexts);
  const { room, desk } = props;
  const before = room.items[desk.at - 1];
  const after = room.items[desk.at + 1];
  return (
    <div class="room-desk">
      <h2 class="ds-heading" data-size="sm" id="punkten">
        {titleOf(desk.item)}
      </h2>
      <p class="verbs">
        {before && (
          <a class="ds-link" rel="prev" data-key="k" href={roomAddress(room.meeting.id, before.id)}>
            {words.previous}
          </a>
        )}
        {after && (
          <a class="ds-link" rel="next" data-key="j" href={roomAddress(room.meeting.id, after.id)}>
            {words.next}
          </a>
        )}
      </p>
      <PresentPart {...props} />
      <TextPart {...props} />
      <ProposalsPart {...props} />
      <VotesPart {...props} />
      <DecisionPart {...props} />
    </div>
  );
}

/** The running text of the item; with script it is kept as it is written. */
function TextPart({ room, desk, obstacle, typed, problems }: DeskProps) {
  const words = useWords(roomTexts);
  if (obstacle) return desk.item.text ? <Part title={words.text}>{desk.item.text}</Part> : null;
  return (
    <Part title={words.text} hidden>
      <div data-autosave="" data-kept={words.kept} data-not-kept={words.notKept}>
        <Form action={itemVerbAddress(room.meeting.id, desk.item.id, 'text')} label={words.text}>
          <VersionField version={desk.item.version} />
          <TextArea
            name="text"
            label={words.text}
            value={typed?.['text'] ?? desk.item.text}
            problem={problemOf(problems, 'text')}
            rows={5}
          />
          <div class="buttons">
            <SubmitButton variant="secondary">{words.saveText}</SubmitButton>
            <span class="quiet" role="status" data-keeping="" />
          </div>
        </Form>
      </div>
    </Part>
  );
}
