import { Form, Hidden, SubmitButton, TextInput, problemOf } from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { readingAddress } from '../../addresses.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { reviewTexts } from '../../texts.ts';

/** Who reviews the reading together, and the way to invite one more. */
export function Sharing(
  props: Desk & { problems?: readonly Problem[] | undefined; typed?: string | undefined },
) {
  const words = useWords(reviewTexts);
  const { reading, sharers, leads } = props;
  const address = `${readingAddress(reading.id)}/dela`;
  return (
    <section aria-labelledby="dela" class="review-part">
      <h2 id="dela" class="ds-heading" data-size="sm">
        {words.sharing}
      </h2>
      <p class="quiet">{words.sharingLead}</p>
      {sharers.length > 0 && (
        <>
          <h3 class="ds-heading" data-size="2xs">
            {words.sharers}
          </h3>
          <ul class="steps">
            {sharers.map(({ id, name }) => (
              <li key={id}>
                {leads ? (
                  <Form action={`${address}/bort`} class="undo" label={words.uninvite(name)}>
                    <Hidden name="person" value={id} />
                    <span>{name}</span>
                    <SubmitButton variant="tertiary">{words.uninvite(name)}</SubmitButton>
                  </Form>
                ) : (
                  name
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {leads && (
        <Form action={address} label={words.sharing}>
          <TextInput
            name="inbjuden"
            label={words.inviteName}
            hint={words.inviteHint}
            value={props.typed ?? ''}
            problem={problemOf(props.problems, 'inbjuden')}
          />
          <SubmitButton variant="secondary">{words.invite}</SubmitButton>
        </Form>
      )}
    </section>
  );
}
