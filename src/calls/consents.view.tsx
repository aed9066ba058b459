import { Form, Hidden, SubmitButton } from '../platform/web/form.tsx';
import { useWords } from '../platform/web/shell.ts';
import { Tag } from '../platform/web/table.tsx';
import { consentAddress } from './addresses.ts';
import type { MeetingId } from './call.ts';
import type { Announced } from './law.ts';
import { callTexts } from './texts.ts';

export type Unannounced = {
  readonly itemId: string;
  readonly heading: string;
  readonly announced: Announced;
  readonly allAgree: boolean;
};

/** Matters of the council that were not announced in time, and whether all present agree to decide them (P20). */
export function ConsentsSection(props: {
  meetingId: MeetingId;
  items: readonly Unannounced[];
  mayNote: boolean;
}) {
  const words = useWords(callTexts);
  if (props.items.length === 0) return null;
  return (
    <section aria-labelledby="ej-kungjorda">
      <h2 id="ej-kungjorda" class="ds-heading" data-size="sm">
        {words.consents}
      </h2>
      <p>{words.consentsWhy}</p>
      <ul>
        {props.items.map(({ itemId, heading, announced, allAgree }) => (
          <li key={itemId}>
            {heading}{' '}
            <Tag kind={allAgree ? 'success' : 'warning'}>
              {allAgree ? words.agreed : announced === 'urgent' ? words.urgent : words.unannounced}
            </Tag>
            {props.mayNote && (
              <Form
                class="one-button"
                action={consentAddress(props.meetingId)}
                label={allAgree ? words.takeBackConsentOn(heading) : words.noteConsentOn(heading)}
              >
                <Hidden name="punkt" value={itemId} />
                <Hidden name="eniga" value={allAgree ? 'nej' : 'ja'} />
                <SubmitButton variant={allAgree ? 'tertiary' : 'secondary'}>
                  {allAgree ? words.takeBack : words.noteConsent}
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
