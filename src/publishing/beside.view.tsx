import { useWords } from '../platform/web/shell.ts';
import { dispatchAddress, protocolAddress, startAddress } from './addresses.ts';
import { dispatchTexts } from './dispatch/texts.ts';
import type { Publication } from './publication.ts';
import { publishingTexts } from './texts.ts';

/** The meeting's copies on the web, and what is to be done with its approved minutes. */
export function MeetingPublishing(props: {
  meetingId: string;
  published: readonly Publication[];
  mayHandle: boolean;
}) {
  const words = useWords(publishingTexts);
  const dispatch = useWords(dispatchTexts);
  return (
    <>
      {props.published.map(({ id, sections }) => (
        <p key={id} class="printed">
          <a class="ds-link" href={protocolAddress(id)}>
            {`${words.copy} ${sections}`.trim()}
          </a>
        </p>
      ))}
      {props.mayHandle && (
        <p class="printed">
          <a class="ds-link" href={startAddress(props.meetingId)}>
            {words.publish}
          </a>{' '}
          ·{' '}
          <a class="ds-link" href={dispatchAddress(props.meetingId)}>
            {dispatch.dispatch}
          </a>
        </p>
      )}
    </>
  );
}
