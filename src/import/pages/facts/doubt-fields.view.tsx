import { Select, TextInput } from '../../../platform/web/form.tsx';
import { useShell, useWords } from '../../../platform/web/shell.ts';
import type { ReviewedAssignment } from '../../review/facts/review.ts';
import type { DoubtReason } from '../../review/desk/certainty.ts';
import type { ShownReading } from '../../review/desk/shown.store.ts';
import { importTexts } from '../../texts.ts';
import { DueChoice } from './due-fields.view.tsx';
import { Units, ownerOptions, receiverOptions } from './assignment-fields.view.tsx';

type Props = Pick<ShownReading, 'matches' | 'bodies' | 'units'> & {
  fact: ReviewedAssignment;
  reasons: readonly DoubtReason[];
  /** Set where the fact was accepted with a question still open. */
  problem?: string | undefined;
};

const askedIn: ReadonlySet<DoubtReason> = new Set([
  'which-day',
  'which-units',
  'how-often',
  'unknown-owner',
  'several-owners',
  'unknown-receiver',
]);

/** Whether a card has something to fill in or choose before it is accepted. */
export const asksInFields = (reasons: readonly DoubtReason[]): boolean =>
  reasons.some((reason) => askedIn.has(reason));

/** The fields that an assignment's doubts are about, and no others, to be answered where it stands. */
export function DoubtFields(props: Props) {
  const words = useWords(importTexts);
  const { actor } = useShell();
  const { fact, reasons } = props;
  const asks = (...some: DoubtReason[]): boolean => some.some((reason) => reasons.includes(reason));
  return (
    <>
      {asks('which-day') && <DueChoice fact={fact} problem={props.problem} />}
      {asks('which-units') && <Units {...props} quiet={props.problem === undefined} />}
      {asks('how-often') && (
        <TextInput
          name={`${fact.key}.cadence`}
          label={words.cadence}
          hint={words.cadenceHint}
          value={fact.cadence?.words ?? fact.cadenceMisread}
          problem={fact.cadenceMisread ? words.cadenceMisread : undefined}
        />
      )}
      {asks('unknown-owner', 'several-owners') && (
        <Select
          name={`${fact.key}.owner`}
          label={words.owner}
          hint={words.ownerHint(fact.toText)}
          emptyLabel={null}
          options={ownerOptions(fact, props.matches, words, actor?.administrator ?? false)}
          value={fact.owner || 'text'}
        />
      )}
      {asks('unknown-receiver') && (
        <Select
          name={`${fact.key}.toBody`}
          label={words.toBody}
          hint={words.ownerHint(fact.toBodyText)}
          emptyLabel={words.theMeetingsBody}
          options={receiverOptions(fact, props, words, actor?.administrator ?? false)}
          value={fact.toBody}
        />
      )}
    </>
  );
}
