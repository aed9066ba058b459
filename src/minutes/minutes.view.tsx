import { useWords } from '../platform/web/shell.ts';
import { extractAddress, minutesAddress } from './addresses.ts';
import { minutesTexts } from './texts.ts';

/** The way to the whole record in print. */
export function MinutesLink(props: { meetingId: string; isBoard: boolean }) {
  const words = useWords(minutesTexts);
  return (
    <p class="printed">
      <a class="ds-link" href={minutesAddress(props.meetingId)} type="application/pdf">
        {props.isBoard ? words.minutes : words.notes}
      </a>
    </p>
  );
}

/** The way to one § in print; its name says which, for those who hear a list of links. */
export function ExtractLink(props: { meetingId: string; itemId: string; heading: string }) {
  const words = useWords(minutesTexts);
  return (
    <p class="printed">
      <a
        class="ds-link quiet"
        href={extractAddress(props.meetingId, props.itemId)}
        type="application/pdf"
        aria-label={words.extractOf(props.heading)}
      >
        {words.extract}
      </a>
    </p>
  );
}
