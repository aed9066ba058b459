import {
  ErrorSummary,
  Form,
  Hidden,
  SubmitButton,
  TextInput,
  problemOf,
} from '../../../platform/web/form.tsx';
import type { Problem } from '../../../platform/web/form.tsx';
import { useWords } from '../../../platform/web/shell.ts';
import { readingSharesAddress } from '../../addresses.ts';
import type { Desk } from '../../review/desk/desk.store.ts';
import { reviewTexts } from '../../texts.ts';
import { Alone, OwnPage, OwnPageField } from '../alone.view.tsx';

type Props = Desk & { problems?: readonly Problem[] | undefined; typed?: string | undefined };

/** Who reviews the reading together, and the way to invite one more. */
export function Sharing(props: Props) {
  const words = useWords(reviewTexts);
  const { reading, sharers, leads } = props;
  const address = readingSharesAddress(reading.id);
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
        <Alone address={address} title={words.inviteAlone}>
          <Invite {...props} />
        </Alone>
      )}
    </section>
  );
}

function Invite(props: Props & { alone?: boolean }) {
  const words = useWords(reviewTexts);
  return (
    <Form action={readingSharesAddress(props.reading.id)} label={words.sharing}>
      {props.alone && <OwnPageField />}
      <TextInput
        name="inbjuden"
        label={words.inviteName}
        hint={words.inviteHint}
        value={props.typed ?? ''}
        problem={problemOf(props.problems, 'inbjuden')}
      />
      <SubmitButton variant={props.alone ? 'primary' : 'secondary'}>{words.invite}</SubmitButton>
    </Form>
  );
}

/** The invitation by itself. */
export function SharingPage(props: Props) {
  const words = useWords(reviewTexts);
  return (
    <OwnPage reading={props.reading} title={words.sharing}>
      <ErrorSummary problems={props.problems} />
      <p class="quiet">{words.sharingLead}</p>
      <Invite {...props} alone />
    </OwnPage>
  );
}
