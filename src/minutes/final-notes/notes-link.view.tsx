import { useWords } from '../../platform/web/shell.ts';
import { Tag } from '../../platform/web/table.tsx';
import type { Version } from '../approval/approval.ts';
import { finalNotesAddress } from './addresses.ts';
import { isFinal, openDraft } from './notes.ts';
import { notesTexts } from './texts.ts';

/** The way to the completing of notes, with how far it has come, beside the meeting. */
export function FinalNotesLink(props: { meetingId: string; versions: readonly Version[] }) {
  const words = useWords(notesTexts);
  const { versions } = props;
  const state = isFinal(versions) ? 'final' : openDraft(versions) ? 'out' : 'draft';
  return (
    <p class="printed">
      <a class="ds-link" href={finalNotesAddress(props.meetingId)}>
        {words.title}
      </a>{' '}
      <Tag kind={state === 'final' ? 'success' : state === 'out' ? 'warning' : 'neutral'}>{words[state]}</Tag>
    </p>
  );
}
